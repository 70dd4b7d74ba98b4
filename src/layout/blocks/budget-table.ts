import type { BudgetTable } from '../../document/nodes.ts';
import type { Table } from '../../markdown/nodes.ts';
import type { LayoutContext } from '../context.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { LANDSCAPE, mm, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { STYLES } from '../style.ts';
import { gridBlock, gridOf, turned } from './table.ts';
import type { Grid } from './table.ts';
import { columnsOf, setWidths } from './table-columns.ts';
import { textBlock } from './text.ts';
import type { Measure } from './text.ts';

/** Account or grade, and each column of figures; what is left is the name's (look.md 7). */
const COLUMN = { key: mm(22), figures: mm(30) } as const;
const ABOVE_UNIT = mm(1.5);

/** Figures that add up, with their unit below; on a landscape page of its own where they do not fit. */
export function budgetTableBlock(context: LayoutContext, { table, unit }: BudgetTable): FlowBlock {
  const across: Measure = { x: TEXT_AREA.left, width: LANDSCAPE.measure };
  const widths = widthsOf(context, table, TEXT_MEASURE);
  if (widths !== undefined)
    return withUnit(context, gridBlock(context, summed(table, widths), TEXT_MEASURE), unit);
  const wide = widthsOf(context, table, across) ?? columnsOf(context.ruler, table, across.width).widths;
  const block = withUnit(context, gridBlock(context, summed(table, wide), across), unit);
  return { ...block, boxes: block.boxes.map(turned) };
}

function widthsOf({ ruler }: LayoutContext, table: Table, { width }: Measure): readonly number[] | undefined {
  const wanted = table.alignments.map((alignment, column) => {
    if (alignment === 'right') return COLUMN.figures;
    return column === 0 ? COLUMN.key : undefined;
  });
  return setWidths(ruler, table, width, wanted);
}

function summed(table: Table, widths: readonly number[]): Grid {
  const grid = gridOf(table, widths);
  const last = grid.rows.length - 1;
  const rows = grid.rows.map((row, index) =>
    index === last ? row.map((cell) => ({ ...cell, style: STYLES.smallStrong })) : row,
  );
  return { ...grid, rows, total: true, rowHeads: true };
}

/** The unit never stands on another page than the total. */
function withUnit(context: LayoutContext, table: FlowBlock, unit: BudgetTable['unit']): FlowBlock {
  const spaced = { ...table, above: Z / 2, below: 0.75 * Z };
  if (unit === undefined) return spaced;
  const setting = { ...TEXT_MEASURE, style: STYLES.smallGrey };
  const line = textBlock(context, unit, setting, { above: ABOVE_UNIT, below: 0 });
  const boxes: readonly Box[] = [
    ...table.boxes.map((box, index) =>
      index === table.boxes.length - 1 ? { ...box, breakAfter: false } : box,
    ),
    ...line.boxes.map((box, index) => (index === 0 ? { ...box, spaceBefore: ABOVE_UNIT } : box)),
  ];
  return { ...spaced, boxes, elements: [...table.elements, ...line.elements] };
}
