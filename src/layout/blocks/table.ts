import type { Alignment, Inline, Table } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, keepTogether, placeBoxes, shiftItem } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { LANDSCAPE, mm, PORTRAIT, STROKE, TEXT_AREA, Z } from '../measures.ts';
import { element, ruleItem } from '../page.ts';
import type { ArtifactKind, PageItem, StructureElement } from '../page.ts';
import { RULE_BLACK, RULE_GREY, STYLES } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { refusePictures } from './picture.ts';
import { namesRows } from './row-heads.ts';
import { CELL_PADDING, columnsOf, leastWidth } from './table-columns.ts';
import type { Measure } from './text.ts';
import { lineBoxes } from './text.ts';

/** Tables of so many rows stay on one page. */
const WHOLE_UP_TO = 6;
const HEAD_ROOM = mm(30);
/** A higher row may leave a hole of a quarter page, with its heading and the table's head. */
const HIGHEST_ROW = mm(40);
/** Of so wide a cell a hyphenated word leaves no hole (pt). */
const WIDE_CELL = mm(60);

export interface Grid {
  readonly head?: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Widths of the columns, pt. */
  readonly widths: readonly number[];
  /** The first column names its row; where the last row is a total, the first cell with text. */
  readonly rowHeads?: boolean;
  /** The last row is the total: set apart by a rule of its own, and never without the row above it. */
  readonly total?: boolean;
  /** Cells hold names and addresses, which are never hyphenated (look.md 3). */
  readonly names?: boolean;
  /** Its columns are wide enough for every word; only long texts in wide ones are hyphenated. */
  readonly wordsWhole?: boolean;
}

export interface GridCell {
  readonly content: readonly Inline[];
  readonly align: Alignment;
  readonly style: TextStyle;
}

/** A table of the text; one whose columns do not fit stands on a landscape page of its own. */
export function tableBlock(context: LayoutContext, table: Table, setting: Measure): FlowBlock {
  const isTopLevel = setting.x === TEXT_AREA.left && setting.width === TEXT_AREA.width;
  const across = isTopLevel && leastWidth(context.ruler, table) > setting.width;
  const measure = across ? { x: setting.x, width: LANDSCAPE.measure } : setting;
  const { widths, wordsWhole } = columnsOf(context.ruler, table, measure.width);
  const grid = { ...gridOf(table, widths), wordsWhole, rowHeads: namesRows(table) };
  const block = gridBlock(context, grid, measure);
  return across ? { ...block, boxes: block.boxes.map(turned) } : block;
}

export const turned = (box: Box): Box => ({
  ...box,
  landscape: true,
  ...(box.repeated === undefined ? {} : { repeated: box.repeated.map(turned) }),
});

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
  const headTag = grid.head === undefined ? undefined : element('TR', headTags(grid.head));
  const last = grid.rows.length - 1;
  const isTotal = (index: number): boolean => grid.total === true && index === last;
  const rowTags = grid.rows.map((row) => element('TR', rowTagsOf(row, grid)));
  const head = grid.head && headTag ? rowBoxes(context, grid.head, headTag, grid, setting, 'head') : [];
  // A head of half a page would leave its rows no room.
  const repeats = heightOf(head) < tallestRow(setting) / 2;
  const repeated = repeats ? head.map((box) => asArtifact(box, 'pagination')) : [];
  const rows = grid.rows.map((row, index) => {
    const tag = rowTags[index] ?? element('TR');
    const opensTable = index === 0 && head.length === 0;
    const place = isTotal(index + 1) ? 'summed' : index === last ? 'last' : 'inner';
    const boxes = rowBoxes(context, row, tag, grid, setting, place, opensTable);
    const closed = index < last && (index === 0 || index === last - 1) ? withoutBreakAfter(boxes) : boxes;
    return closed.map((box, line) => ({
      ...box,
      // The rest of a broken row keeps the same distance from the rule above as its first line.
      ...(head.length + line > 0 && { repeated: line === 0 ? repeated : [...repeated, CELL_SPACE] }),
    }));
  });
  const boxes = [...head, ...rows.flat()];
  const body = head.length === 0 ? rowTags : [element('TBody', rowTags)];
  return {
    boxes:
      grid.rows.length <= WHOLE_UP_TO && heightOf(boxes) < tallestRow(setting) ? keepTogether(boxes) : boxes,
    above: 0.75 * Z,
    below: 0.75 * Z,
    keepWithNext: false,
    elements: [element('Table', [...(headTag === undefined ? [] : [element('THead', [headTag])]), ...body])],
  };
}

/** No row stands alone at the foot or the top of a page. */
function withoutBreakAfter(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => (index < boxes.length - 1 ? box : { ...box, breakAfter: false }));
}

const CELL_SPACE: Box = { height: CELL_PADDING, spaceBefore: 0, items: [], breakAfter: false };

/** Not those alone that print nothing, such as a soft hyphen. */
const hasText = ({ content }: GridCell): boolean => /[^\s\p{Cf}]/u.test(plainText(content));

/** A cell without text, such as the corner, heads nothing. */
const headTags = (row: readonly GridCell[]): readonly StructureElement[] =>
  row.map((cell) => (hasText(cell) ? element('TH', [], { scope: 'Column' }) : element('TD')));

function rowTagsOf(
  row: readonly GridCell[],
  { rowHeads, total }: Pick<Grid, 'rowHeads' | 'total'>,
): readonly StructureElement[] {
  const first = row.findIndex(hasText);
  const head = rowHeads === true && (first === 0 || total === true) ? first : -1;
  return row.map((_, column) => (column === head ? element('TH', [], { scope: 'Row' }) : element('TD')));
}

/** The height of a page's text without the room for a repeated head; higher rows are broken. */
function tallestRow({ width }: Measure): number {
  const { bottom } = width > PORTRAIT.measure ? LANDSCAPE : PORTRAIT;
  return bottom - TEXT_AREA.followingTop - HEAD_ROOM;
}

/** `summed`: right above the total. */
type RowPlace = 'head' | 'inner' | 'summed' | 'last';

function rowBoxes(
  context: LayoutContext,
  row: readonly GridCell[],
  tag: StructureElement,
  grid: Grid,
  setting: Measure,
  place: RowPlace,
  opensTable = place === 'head',
): readonly Box[] {
  const cells = row.map((cell, column) => {
    refusePictures(context, cell.content);
    const runs = runsOf(cell.content, cell.style);
    return lineBoxes(context, runs, cellSetting(cell, column, grid, setting), tag.children[column]);
  });
  const text = Math.max(STYLES.small.leading, ...cells.map(heightOf));
  const height = text + 2 * CELL_PADDING;
  const edges = { top: rowTop(setting, opensTable), bottom: rowBottom(setting, place) };
  const mayEnd = place !== 'head' && place !== 'summed';
  if (height > HIGHEST_ROW && place !== 'head')
    return splitRow(cells, edges, mayEnd, height > tallestRow(setting));
  const items = cells.flatMap((boxes) => {
    const slack = place === 'head' ? text - heightOf(boxes) : 0;
    return placeBoxes(boxes, CELL_PADDING + slack);
  });
  const rules = [...edges.top, ...edges.bottom.map((rule) => shiftItem(rule, height))];
  return [rowBox([...rules, ...items], height, cells.flat(), mayEnd)];
}

function rowBox(items: readonly PageItem[], height: number, lines: readonly Box[], breakAfter: boolean): Box {
  const notes = lines.flatMap((line) => line.notes ?? []);
  return { height, spaceBefore: 0, items, breakAfter, ...(notes.length === 0 ? {} : { notes }) };
}

interface RowEdges {
  readonly top: readonly PageItem[];
  readonly bottom: readonly PageItem[];
}

/** A high row, line by line: broken where it would leave a hole, or is taller than a page; two lines stay together. */
function splitRow(
  cells: readonly (readonly Box[])[],
  { top, bottom }: RowEdges,
  mayEnd: boolean,
  isTallerThanPage: boolean,
): readonly Box[] {
  const count = Math.max(...cells.map((boxes) => boxes.length));
  return Array.from({ length: count }, (_, index) => {
    const lines = cells.flatMap((boxes) => boxes[index] ?? []);
    const above = index === 0 ? CELL_PADDING : 0;
    const isLast = index === count - 1;
    const height = above + Math.max(0, ...lines.map((line) => line.height)) + (isLast ? CELL_PADDING : 0);
    const rules = [
      ...(index === 0 ? top : []),
      ...(isLast ? bottom.map((rule) => shiftItem(rule, height)) : []),
    ];
    // Nor does a page end inside a word.
    const isInner = index >= 1 && index < count - 2 && lines.every((line) => line.breakAfter);
    const breakAfter = isLast ? mayEnd : isInner && isTallerThanPage;
    const box = rowBox(
      [...rules, ...lines.flatMap((line) => placeBoxes([line], above))],
      height,
      lines,
      breakAfter,
    );
    return isInner ? { ...box, mayBreak: true } : box;
  });
}

/** The table's outer edges have no padding, so that its text is flush with the body. */
function cellSetting(cell: GridCell, column: number, grid: Grid, setting: Measure) {
  const left = column === 0 ? 0 : CELL_PADDING;
  const right = column === grid.widths.length - 1 ? 0 : CELL_PADDING;
  const x = setting.x + grid.widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const width = (grid.widths[column] ?? 0) - left - right;
  const isNarrow = grid.wordsWhole === true && width < WIDE_CELL;
  const isName = grid.names === true;
  const hyphenate = !isName && !isNarrow;
  return {
    x: x + left,
    width,
    style: cell.style,
    align: cell.align,
    hyphenate,
    sparing: true,
    balanced: isName,
    subject: isName,
    names: isName,
    hang: right,
  };
}

const rowRule = ({ x, width }: Measure, thickness: number, colour: string): PageItem =>
  ruleItem({ x, y: -thickness / 2, width }, thickness, colour);

const rowTop = (measure: Measure, opensTable: boolean): readonly PageItem[] =>
  opensTable ? [rowRule(measure, STROKE.strong, RULE_BLACK)] : [];

function rowBottom(measure: Measure, place: RowPlace): readonly PageItem[] {
  if (place === 'last' || place === 'summed') return [rowRule(measure, STROKE.strong, RULE_BLACK)];
  return [rowRule(measure, STROKE.thin, place === 'head' ? RULE_BLACK : RULE_GREY)];
}

/** A repeated head is pagination, not content (ISO 14289-1, 7.1). */
export const asArtifact = (box: Box, artifact: ArtifactKind): Box => ({
  ...box,
  items: box.items.map((item) => {
    if (item.kind !== 'line') return item;
    const { element: _, ...rest } = item;
    return { ...rest, artifact };
  }),
});
