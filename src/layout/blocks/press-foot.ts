import type { EndMatter, PressFoot } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { besideEachOther, keepTogether, stack } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, STROKE, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element, elementsOf, ruleItem } from '../page.ts';
import { STYLES } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { bodyBlocks } from './body.ts';
import { itemLines } from './end-matter.ts';
import { lineBoxes } from './text.ts';
import type { Measure } from './text.ts';

const COLUMN = { width: mm(50), gap: mm(7.5) } as const;
const PER_ROW = 3;

/** A rule, three columns, and what the sender says about itself; stays together (look.md 11). */
export function pressFootBlock(context: LayoutContext, { columns, about }: PressFoot): FlowBlock {
  const rows = rowsOf(columns).map((row) => rowOf(context, row));
  const text = aboutBlocks(context, about);
  const boxes = [ruleBox(), ...rows.map(({ box }, index) => below(box, index === 0 ? Z : 0.75 * Z))];
  return {
    boxes: keepTogether([...boxes, ...belowColumns(stack(text), rows.length === 0 ? Z : 0.75 * Z)]),
    above: Z,
    below: 0,
    keepWithNext: false,
    elements: [...elementsOf(rows), ...elementsOf(text)],
  };
}

const below = (box: Box, spaceBefore: number): Box => ({ ...box, spaceBefore });

const belowColumns = (boxes: readonly Box[], gap: number): readonly Box[] =>
  boxes.map((box, index) => (index === 0 ? below(box, gap) : box));

function ruleBox(): Box {
  const rule = ruleItem({ ...TEXT_MEASURE, y: 0 }, STROKE.thin);
  return { height: STROKE.thin, spaceBefore: 0, items: [rule], breakAfter: false, separates: true };
}

function rowsOf(columns: readonly EndMatter[]): readonly (readonly EndMatter[])[] {
  return columns.flatMap((_, index) =>
    index % PER_ROW === 0 ? [columns.slice(index, index + PER_ROW)] : [],
  );
}

/** Columns side by side as one box, read one after the other. */
function rowOf(context: LayoutContext, columns: readonly EndMatter[]) {
  const parts = columns.map((column, index) =>
    columnOf(context, column, {
      x: TEXT_AREA.left + index * (COLUMN.width + COLUMN.gap),
      width: COLUMN.width,
    }),
  );
  const columnBoxes = parts.map(({ boxes }) => boxes);
  return { box: besideEachOther(columnBoxes, true), elements: elementsOf(parts) };
}

/** A label, and one item a line. */
function columnOf(context: LayoutContext, { label, items }: EndMatter, measure: Measure) {
  const labelTag = element('P');
  const head = { ...measure, style: STYLES.smallStrong };
  const labels = lineBoxes(context, runsOf(label, head.style), head, labelTag);
  const { texts, list } = itemLines(context, items, measure);
  return {
    boxes: [...labels, ...texts.flat()],
    elements: items.length === 0 ? [labelTag] : [labelTag, list],
  };
}

/** The first paragraph is the label of the others: no space below it. */
function aboutBlocks(context: LayoutContext, about: PressFoot['about']): readonly FlowBlock[] {
  const setting = {
    ...TEXT_MEASURE,
    listLevel: 0,
    align: 'start' as const,
    hyphenate: false,
    counted: false,
    style: STYLES.small,
  };
  return bodyBlocks(context, about, setting).map((block, index) =>
    index === 0 ? { ...block, below: 0, joinsNext: true } : block,
  );
}
