import type { Alignment, Inline, Table } from '../../markdown/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, keepWhole, placeBoxes } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { STROKE, Z } from '../measures.ts';
import { element } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { RULE_BLACK, RULE_GREY, STYLES } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { CELL_PADDING, columnWidths } from './table-columns.ts';
import type { Measure } from './text.ts';
import { lineBoxes } from './text.ts';

/** Tables of so many rows stay on one page. */
const WHOLE_UP_TO = 6;

export interface Grid {
  readonly head?: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Widths of the columns, pt. */
  readonly widths: readonly number[];
  /** The first column names its row. */
  readonly rowHeads?: boolean;
  /** Cells hold names and addresses, which are never hyphenated (look.md 3). */
  readonly names?: boolean;
}

export interface GridCell {
  readonly content: readonly Inline[];
  readonly align: Alignment;
  readonly style: TextStyle;
}

export function tableBlock(context: LayoutContext, table: Table, setting: Measure): FlowBlock {
  return gridBlock(context, gridOf(table, columnWidths(context.ruler, table, setting.width)), setting);
}

export function gridOf(table: Table, widths: readonly number[]): Grid {
  const cell = (style: TextStyle) => (found: { readonly children: readonly Inline[] }, column: number) => ({
    content: found.children,
    align: table.alignments[column] ?? 'left',
    style,
  });
  const head = table.head.map(cell(STYLES.smallStrong));
  return {
    ...(head.some(({ content }) => content.length > 0) ? { head } : {}),
    rows: table.rows.map((row) => row.map(cell(STYLES.small))),
    widths,
  };
}

export function gridBlock(context: LayoutContext, grid: Grid, setting: Measure): FlowBlock {
  const headTag = grid.head === undefined ? undefined : element('TR', cellTags(grid.head, 'Column'));
  const rowTags = grid.rows.map((row) =>
    element('TR', cellTags(row, grid.rowHeads === true ? 'Row' : undefined)),
  );
  const head = grid.head && headTag ? [rowBox(context, grid.head, headTag, grid, setting, 'head')] : [];
  const last = grid.rows.length - 1;
  const rows = grid.rows.map((row, index) => {
    const tag = rowTags[index] ?? element('TR');
    const box = rowBox(
      context,
      row,
      tag,
      grid,
      setting,
      index === last ? 'last' : 'inner',
      index === 0 && head.length === 0,
    );
    return head.length === 0 ? box : { ...box, repeated: head.map(asArtifact) };
  });
  const boxes = [...head, ...rows];
  const body = head.length === 0 ? rowTags : [element('TBody', rowTags)];
  return {
    boxes: grid.rows.length <= WHOLE_UP_TO ? keepWhole(boxes) : boxes,
    above: 0.75 * Z,
    below: 0.75 * Z,
    keepWithNext: false,
    elements: [element('Table', [...(headTag === undefined ? [] : [element('THead', [headTag])]), ...body])],
  };
}

function cellTags(
  row: readonly GridCell[],
  scope: 'Column' | 'Row' | undefined,
): readonly StructureElement[] {
  return row.map((_, column) => {
    const isHead = scope === 'Column' || (scope === 'Row' && column === 0);
    return isHead && scope !== undefined ? element('TH', [], { scope }) : element('TD');
  });
}

type RowPlace = 'head' | 'inner' | 'last';

function rowBox(
  context: LayoutContext,
  row: readonly GridCell[],
  tag: StructureElement,
  grid: Grid,
  setting: Measure,
  place: RowPlace,
  opensTable = place === 'head',
): Box {
  const cells = row.map((cell, column) =>
    lineBoxes(
      context,
      runsOf(cell.content, cell.style),
      cellSetting(cell, column, grid, setting),
      tag.children[column],
    ),
  );
  const text = Math.max(STYLES.small.leading, ...cells.map(heightOf));
  const height = text + 2 * CELL_PADDING;
  const items = cells.flatMap((boxes) => {
    const slack = place === 'head' ? text - heightOf(boxes) : 0;
    return placeBoxes(boxes, CELL_PADDING + slack);
  });
  return {
    height,
    spaceBefore: 0,
    items: [...rowRules(setting, height, place, opensTable), ...items],
    breakAfter: place !== 'head',
  };
}

/** The table's outer edges have no padding, so that its text is flush with the body. */
function cellSetting(cell: GridCell, column: number, grid: Grid, setting: Measure) {
  const left = column === 0 ? 0 : CELL_PADDING;
  const right = column === grid.widths.length - 1 ? 0 : CELL_PADDING;
  const x = setting.x + grid.widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const width = (grid.widths[column] ?? 0) - left - right;
  return {
    x: x + left,
    width,
    style: cell.style,
    align: cell.align,
    hyphenate: grid.names !== true && cell.style === STYLES.small,
  };
}

function rowRules(
  { x, width }: Measure,
  height: number,
  place: RowPlace,
  opensTable: boolean,
): readonly PageItem[] {
  const rule = (y: number, thickness: number, colour: string): PageItem => ({
    kind: 'rule',
    x,
    y: y - thickness / 2,
    width,
    height: thickness,
    colour,
  });
  const top = opensTable ? [rule(0, STROKE.strong, RULE_BLACK)] : [];
  if (place === 'last') return [...top, rule(height, STROKE.strong, RULE_BLACK)];
  return [...top, rule(height, STROKE.thin, place === 'head' ? RULE_BLACK : RULE_GREY)];
}

/** A repeated head is pagination, not content (ISO 14289-1, 7.1). */
const asArtifact = (box: Box): Box => ({
  ...box,
  items: box.items.map((item) => {
    if (item.kind !== 'line') return item;
    const { element: _, ...rest } = item;
    return rest;
  }),
});
