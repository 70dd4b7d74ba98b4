import type { Synopsis, SynopsisCell, SynopsisRow } from '../../document/nodes.ts';
import type { Inline } from '../../markdown/nodes.ts';
import { around, plainText } from '../../markdown/plain-text.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, keepTogether, placeBoxes, shiftItem } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, PORTRAIT, STROKE, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element, ruleItem } from '../page.ts';
import type { PageItem, RuleItem, StructureElement } from '../page.ts';
import { RULE_BLACK, RULE_GREY, STYLES, struckThrough } from '../style.ts';
import type { TextStyle } from '../style.ts';
import type { Run } from '../text/runs.ts';
import { plainRun, runsOf } from '../text/runs.ts';
import { struckRuns } from '../text/struck.ts';
import { asArtifact } from './table.ts';
import { lineBoxes } from './text.ts';

/** Look.md 8. */
const LABEL_WIDTH = mm(14);
const VERSION_WIDTH = mm(75.5);
const PADDING = { x: mm(2.5), y: mm(1.8) } as const;
const PARAGRAPH_GAP = STYLES.synopsis.leading / 2;
/** Higher rows are broken across pages, and a higher table is not kept whole. */
const HIGHEST_ROW = 12 * STYLES.synopsis.leading;
const HIGHEST_WHOLE = (PORTRAIT.bottom - TEXT_AREA.followingTop) / 2;

/** Text edges of the columns: flush with the body at the table's outer edges. */
const COLUMNS = [
  { x: TEXT_AREA.left, width: LABEL_WIDTH - PADDING.x },
  { x: TEXT_AREA.left + LABEL_WIDTH + PADDING.x, width: VERSION_WIDTH - 2 * PADDING.x },
  { x: TEXT_AREA.left + LABEL_WIDTH + VERSION_WIDTH + PADDING.x, width: VERSION_WIDTH - PADDING.x },
] as const;
const BETWEEN_VERSIONS = TEXT_AREA.left + LABEL_WIDTH + VERSION_WIDTH;

/** Old beside new under its legend; marks show the changes, not colours. */
export function synopsisBlocks(context: LayoutContext, synopsis: Synopsis): readonly FlowBlock[] {
  return [legendBlock(context, synopsis), tableBlock(context, synopsis)];
}

function legendBlock(context: LayoutContext, { legend, spoken }: Synopsis): FlowBlock {
  const tag = element('P');
  const style = STYLES.synopsis;
  const setting = { ...TEXT_MEASURE, style };
  return {
    boxes: lineBoxes(context, markedRuns(legend, style, spoken), setting, tag),
    above: Z / 2,
    below: Z / 2,
    keepWithNext: true,
    joinsNext: true,
    elements: [tag],
  };
}

function tableBlock(context: LayoutContext, synopsis: Synopsis): FlowBlock {
  const head = headRow(context, synopsis);
  const rows = synopsis.rows.map((row) => bodyRow(context, row, synopsis));
  const tags = rows.map(({ tag }) => tag);
  // A head of half a page would leave its rows no room.
  const repeats = heightOf(head.boxes) < HIGHEST_WHOLE;
  const repeated = repeats ? head.boxes.map((box) => asArtifact(box, 'pagination')) : [];
  const last = rows.length - 1;
  const body = rows.flatMap(({ cells }, index) =>
    rowBoxes(cells, index === last ? CLOSING : BETWEEN_ROWS, true).map((box, line) => ({
      ...box,
      // The rest of a broken row keeps the same distance from the repeated head as its first line.
      repeated: line === 0 ? repeated : [...repeated, boxOf([], PADDING.y, false, undefined)],
    })),
  );
  const boxes = [...head.boxes, ...body];
  return {
    boxes: heightOf(boxes) < HIGHEST_WHOLE ? keepTogether(boxes) : boxes,
    above: Z / 2,
    below: 1.5 * Z,
    keepWithNext: false,
    elements: [element('Table', [element('THead', [head.tag]), element('TBody', tags)])],
  };
}

function headRow(
  context: LayoutContext,
  { head }: Synopsis,
): { readonly boxes: readonly Box[]; readonly tag: StructureElement } {
  const style = STYLES.synopsisHead;
  const cells = [head.label, head.before, head.after].map((line, column) => {
    const tag = element('TH', [], { scope: 'Column' });
    return { tag, boxes: cellBoxes(context, [runsOf(line, style)], column, style, tag) };
  });
  const lines = cells.map(({ boxes }) => boxes);
  const tags = cells.map(({ tag }) => tag);
  const above = rule(0, STROKE.strong, RULE_BLACK);
  const boxes = rowBoxes(lines, BELOW_HEAD, false).map((box) => ({ ...box, items: [above, ...box.items] }));
  return { boxes, tag: element('TR', tags) };
}

function bodyRow(
  context: LayoutContext,
  { label, before, after }: SynopsisRow,
  { spoken }: Synopsis,
): { readonly cells: readonly (readonly Box[])[]; readonly tag: StructureElement } {
  const style = STYLES.synopsis;
  const rowHead = label.trim() === '' ? element('TD') : element('TH', [], { scope: 'Row' });
  const versions = [before, after].map((cell, index) => {
    const paragraphs = runsOfCell(cell, spoken).filter((runs) => runs.length > 0);
    const tag = element('TD', paragraphs.length > 1 ? paragraphs.map(() => element('P')) : []);
    return { tag, boxes: cellBoxes(context, paragraphs, index + 1, style, tag) };
  });
  return {
    cells: [
      cellBoxes(context, [[plainRun(unbroken(label), style)]], 0, style, rowHead),
      ...versions.map(({ boxes }) => boxes),
    ],
    tag: element('TR', [rowHead, ...versions.map(({ tag }) => tag)]),
  };
}

/** „2 a“ stays on its line; „5 → 4“ may end one at the arrow. */
const unbroken = (label: string): string => label.replaceAll(/ (?!→)(?<!→ )/gu, '\u00A0');

const runsOfCell = (
  { paragraphs, isNote }: SynopsisCell,
  spoken: Synopsis['spoken'],
): readonly (readonly Run[])[] =>
  paragraphs.map((line) =>
    isNote ? runsOf(line, STYLES.synopsisNote) : markedRuns(line, STYLES.synopsis, spoken),
  );

/** Each mark is one Span whose ActualText says what the mark shows (look.md 8). */
function markedRuns(line: readonly Inline[], style: TextStyle, spoken: Synopsis['spoken']): readonly Run[] {
  return line.flatMap((node, index): readonly Run[] => {
    if (node.type !== 'strikethrough' && node.type !== 'strong') return runsOf([node], style);
    const isDeleted = node.type === 'strikethrough';
    if (isDeleted)
      return struckRuns(
        runsOf(node.children, struckThrough(style)),
        style,
        spoken.deleted,
        around(line, index),
      );
    const words = plainText(node.children).replaceAll('\n', ' ');
    const { before, after } = around(line, index);
    const actualText = `${before}${spoken.inserted} ${words}${after}`;
    return runsOf(node.children, STYLES.synopsisNew, element('Span', [], { actualText }));
  });
}

function cellBoxes(
  context: LayoutContext,
  paragraphs: readonly (readonly Run[])[],
  column: number,
  style: TextStyle,
  tag: StructureElement,
): readonly Box[] {
  const measure = COLUMNS[column] ?? COLUMNS[0];
  const setting = { ...measure, style, hyphenate: column > 0 };
  return paragraphs.flatMap((runs, index) =>
    lineBoxes(context, runs, setting, tag.children[index] ?? tag).map((box, line) =>
      index > 0 && line === 0 ? lowered(box, PARAGRAPH_GAP) : box,
    ),
  );
}

const lowered = (box: Box, gap: number): Box => ({
  ...box,
  height: box.height + gap,
  items: box.items.map((item) => shiftItem(item, gap)),
});

interface RowRule {
  readonly thickness: number;
  readonly colour: string;
}

const BELOW_HEAD: RowRule = { thickness: STROKE.thin, colour: RULE_BLACK };
const BETWEEN_ROWS: RowRule = { thickness: STROKE.thin, colour: RULE_GREY };
const CLOSING: RowRule = { thickness: STROKE.strong, colour: RULE_BLACK };

/** A row in one box, or line by line where it is high; a page ends only where both texts allow it. */
function rowBoxes(cells: readonly (readonly Box[])[], below: RowRule, breakAfter: boolean): readonly Box[] {
  const text = Math.max(STYLES.synopsis.leading, ...cells.map(heightOf));
  const height = text + 2 * PADDING.y;
  if (text <= HIGHEST_ROW) {
    const items = cells.flatMap((boxes) => placeBoxes(boxes, PADDING.y));
    return [boxOf(items, height, breakAfter, below)];
  }
  const count = Math.max(...cells.map((boxes) => boxes.length));
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const lines = cells.flatMap((boxes) => boxes[index] ?? []);
    const above = index === 0 ? PADDING.y : 0;
    const tall = Math.max(0, ...lines.map((line) => line.height));
    const items = lines.flatMap((line) => placeBoxes([line], above));
    const mayEnd = breakAfter && lines.every((line) => line.breakAfter);
    return boxOf(items, above + tall + (isLast ? PADDING.y : 0), mayEnd, isLast ? below : undefined);
  });
}

function boxOf(
  text: readonly PageItem[],
  height: number,
  breakAfter: boolean,
  below: RowRule | undefined,
): Box {
  const rules = [
    betweenVersions(height),
    ...(below === undefined ? [] : [rule(height, below.thickness, below.colour)]),
  ];
  return { height, spaceBefore: 0, items: [...rules, ...text], breakAfter };
}

const betweenVersions = (height: number): RuleItem =>
  ruleItem({ x: BETWEEN_VERSIONS - STROKE.thin / 2, y: 0, width: STROKE.thin }, height, RULE_GREY);

const rule = (y: number, thickness: number, colour: string): RuleItem =>
  ruleItem({ ...TEXT_MEASURE, y: y - thickness / 2 }, thickness, colour);
