import type { Contacts, Copies, EndMatter, Line } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { besideEachOther, stack } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element, elementsOf } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import type { CloseSetting } from './signatures.ts';
import { gridBlock, gridOf } from './table.ts';
import { lineBoxes, textBlock } from './text.ts';
import type { Measure } from './text.ts';

const ABOVE = { matter: 1.75 * Z, contacts: 2 * Z, tight: Z } as const;
const UNDER_LABEL = mm(0.8);
const HANGING = mm(4);
const COLUMN = { width: mm(80), gap: mm(5) } as const;
/** A quarter of a page's text. */
const HIGHEST_BESIDE = mm(60);
const CONTACT_COLUMNS = [mm(64), mm(31), mm(70)] as const;

/** Supporters and enclosures: label, then one item a line (look.md 9). */
export function endMatterBlock(
  context: LayoutContext,
  { label, items }: EndMatter,
  measure: Measure = TEXT_MEASURE,
  close: CloseSetting = 'usual',
): FlowBlock {
  const { texts, list } = itemLines(context, items, measure);
  return labelledBlock(context, label, measure, close, { boxes: texts.flat(), element: list });
}

/** Who gets a copy, as one text with commas, in the same style. */
export function copiesBlock(
  context: LayoutContext,
  { label, line }: Copies,
  measure: Measure,
  close: CloseSetting,
): FlowBlock {
  const tag = element('P');
  const setting = { ...measure, style: STYLES.small };
  const boxes = lineBoxes(context, runsOf(line, setting.style), setting, tag);
  return labelledBlock(context, label, measure, close, { boxes, element: tag });
}

function labelledBlock(
  context: LayoutContext,
  label: Line,
  measure: Measure,
  close: CloseSetting,
  text: { readonly boxes: readonly Box[]; readonly element: StructureElement },
): FlowBlock {
  const spacing = { above: 0, below: UNDER_LABEL, keepWithNext: true };
  const heads =
    label.length === 0 ? [] : [textBlock(context, label, { ...measure, style: STYLES.smallStrong }, spacing)];
  const boxes = heads.length === 0 ? text.boxes : [...stack(heads), ...withGap(text.boxes)];
  return {
    boxes: keepEnds(boxes).map(asTail),
    above: aboveOf('matter', close),
    below: 0,
    keepWithNext: false,
    elements: [...elementsOf(heads), text.element],
  };
}

const aboveOf = (part: 'matter' | 'contacts', close: CloseSetting): number =>
  ABOVE[close === 'tight' ? 'tight' : part];

/** The label with two lines, and two lines at the end. */
function keepEnds(boxes: readonly Box[]): readonly Box[] {
  const closed = new Set([0, 1, boxes.length - 2].filter((index) => index < boxes.length - 1));
  return boxes.map((box, index) => (closed.has(index) ? { ...box, breakAfter: false } : box));
}

/** A list without marks, one item a line. */
export function itemLines(context: LayoutContext, items: readonly Line[], measure: Measure): ItemLines {
  const bodies = items.map(() => element('LBody'));
  const tags = bodies.map((body) => element('LI', [body]));
  return {
    texts: items.map((item, index) => {
      const setting = { ...measure, style: STYLES.small, hanging: HANGING };
      return lineBoxes(context, runsOf(item, setting.style), setting, bodies[index]);
    }),
    list: element('L', tags, { listNumbering: 'None' }),
  };
}

interface ItemLines {
  /** The boxes of each item. */
  readonly texts: readonly (readonly Box[])[];
  readonly list: StructureElement;
}

const withGap = (boxes: readonly Box[]): readonly Box[] =>
  boxes.map((box, index) => (index === 0 ? { ...box, spaceBefore: UNDER_LABEL } : box));

const asTail = (box: Box): Box => ({ ...box, role: 'tail' });

/**
 * Enclosures left, copies right, in one style; side by side as one box, or one below the other where that box would be so
 * high that it might leave a hole.
 */
export function besideBlocks(
  context: LayoutContext,
  enclosures: EndMatter,
  copies: Copies,
  close: CloseSetting,
): readonly FlowBlock[] {
  const x = TEXT_AREA.left;
  const right = { x: x + COLUMN.width + COLUMN.gap, width: COLUMN.width };
  const parts = [
    endMatterBlock(context, enclosures, { x, width: COLUMN.width }, close),
    copiesBlock(context, copies, right, close),
  ];
  const columns = parts.map(({ boxes }) => boxes);
  const box = asTail(besideEachOther(columns, true));
  if (box.height > HIGHEST_BESIDE)
    return [
      endMatterBlock(context, enclosures, TEXT_MEASURE, close),
      copiesBlock(context, copies, TEXT_MEASURE, close),
    ];
  return [
    {
      boxes: [box],
      above: aboveOf('matter', close),
      below: 0,
      keepWithNext: false,
      elements: elementsOf(parts),
    },
  ];
}

/** The others' contacts, after the last block (look.md 4). */
export function contactsBlocks(
  context: LayoutContext,
  contacts: Contacts,
  close: CloseSetting,
): readonly FlowBlock[] {
  const spacing = { above: aboveOf('contacts', close), below: Z / 2, keepWithNext: true };
  const setting = { ...TEXT_MEASURE, style: STYLES.h3 };
  const heading = textBlock(context, contacts.heading, setting, spacing, 'H2');
  const [, ...others] = contacts.columns.map((column) => CONTACT_COLUMNS[column] ?? 0);
  const name = TEXT_AREA.width - others.reduce((sum, width) => sum + width, 0);
  const grid = { ...gridOf(contacts.table, [name, ...others]), names: true, rowHeads: true };
  const table = gridBlock(context, grid, TEXT_MEASURE);
  return [heading, { ...table, above: Z / 2 }].map((block) => ({
    ...block,
    boxes: block.boxes.map((box) => ({ ...box, role: 'contacts' })),
  }));
}
