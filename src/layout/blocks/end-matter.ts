import type { Contacts, Copies, EndMatter, Line } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { besideEachOther, stack } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { gridBlock, gridOf } from './table.ts';
import { lineBoxes, textBlock } from './text.ts';
import type { Measure } from './text.ts';

const ABOVE = 1.75 * Z;
const ABOVE_CONTACTS = 2 * Z;
const UNDER_LABEL = mm(0.8);
const HANGING = mm(4);
const COLUMN = { width: mm(80), gap: mm(5) } as const;
const CONTACT_COLUMNS = [mm(64), mm(31), mm(70)] as const;

/** Supporters and enclosures: label, then one item a line (look.md 9). */
export function endMatterBlock(
  context: LayoutContext,
  matter: EndMatter,
  measure: Measure = TEXT_MEASURE,
): FlowBlock {
  const spacing = { above: 0, below: UNDER_LABEL, keepWithNext: true };
  const label = textBlock(context, matter.label, { ...measure, style: STYLES.smallStrong }, spacing);
  const { texts, list } = itemLines(context, matter.items, measure);
  const boxes = [...stack([label]), ...texts.flatMap((text, index) => (index === 0 ? withGap(text) : text))];
  return {
    boxes: boxes.map(asTail),
    above: ABOVE,
    below: 0,
    keepWithNext: false,
    elements: [...label.elements, list],
  };
}

/** A list without marks, one item a line. */
export function itemLines(context: LayoutContext, items: readonly Line[], measure: Measure): ItemLines {
  const setting = { ...measure, style: STYLES.small, hanging: HANGING };
  const bodies = items.map(() => element('LBody'));
  const tags = bodies.map((body) => element('LI', [body]));
  return {
    texts: items.map((item, index) =>
      lineBoxes(context, runsOf(item, setting.style), setting, bodies[index]),
    ),
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

/** "Kopie an: A, B, C" as one paragraph. */
export function copiesBlock(
  context: LayoutContext,
  copies: Copies,
  measure: Measure = TEXT_MEASURE,
): FlowBlock {
  const setting = { ...measure, style: STYLES.small };
  const block = textBlock(context, copies.line, setting, { above: ABOVE, below: 0 });
  return { ...block, boxes: block.boxes.map(asTail) };
}

/** Enclosures left, copies right, side by side as one box. */
export function besideBlock(context: LayoutContext, enclosures: EndMatter, copies: Copies): FlowBlock {
  const left = endMatterBlock(context, enclosures, { x: TEXT_AREA.left, width: COLUMN.width });
  const right = copiesBlock(context, copies, {
    x: TEXT_AREA.left + COLUMN.width + COLUMN.gap,
    width: COLUMN.width,
  });
  return {
    boxes: [asTail(besideEachOther([left.boxes, right.boxes], true))],
    above: ABOVE,
    below: 0,
    keepWithNext: false,
    elements: [...left.elements, ...right.elements],
  };
}

/** The others' contacts, after the last block (look.md 4). */
export function contactsBlocks(context: LayoutContext, contacts: Contacts): readonly FlowBlock[] {
  const spacing = { above: ABOVE_CONTACTS, below: Z / 2, keepWithNext: true };
  const setting = { ...TEXT_MEASURE, style: STYLES.h3 };
  const heading = textBlock(context, contacts.heading, setting, spacing, 'H2');
  const grid = { ...gridOf(contacts.table, CONTACT_COLUMNS), names: true, rowHeads: true };
  const table = gridBlock(context, grid, TEXT_MEASURE);
  return [heading, { ...table, above: Z / 2 }].map((block) => ({ ...block, boxes: block.boxes.map(asTail) }));
}
