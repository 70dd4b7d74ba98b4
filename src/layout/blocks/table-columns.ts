import type { Table, TableCell } from '../../markdown/nodes.ts';
import { mm } from '../measures.ts';
import type { Ruler } from '../ruler.ts';
import { STYLES } from '../style.ts';
import { hyphenationPoints } from '../text/hyphenation.ts';
import { runWidth } from '../text/measured-text.ts';
import { piecesOf } from '../text/pieces.ts';
import { FORCED_BREAK, runsOf } from '../text/runs.ts';
import { withFewestLines } from './fewest-lines.ts';
import type { CellWords } from './fewest-lines.ts';

/** Above and below a cell's text, and between columns on either side (look.md 7). */
export const CELL_PADDING = mm(1.5);

interface ColumnSize {
  /** The widest piece that cannot be broken. */
  readonly least: number;
  /** The widest cell on one line. */
  readonly full: number;
}

export interface Columns {
  /** pt */
  readonly widths: readonly number[];
  /** No word of the table has to be broken. */
  readonly wordsWhole: boolean;
}

/**
 * Widths from content: each column's full width if all fit, else in proportion between its widest unbreakable piece and
 * its full width, and then as fewer lines ask. Words stay whole where the table has room for all, else those of the head, which readers look for. The
 * table always has the full measure.
 */
export function columnsOf(ruler: Ruler, table: Table, measure: number): Columns {
  const whole = columnSizes(ruler, table, 'all');
  const wordsWhole = totalLeast(whole) <= measure;
  if (wordsWhole) return { widths: sharedOut(ruler, table, whole, measure), wordsWhole };
  const head = columnSizes(ruler, table, 'head');
  const sizes = totalLeast(head) <= measure ? head : columnSizes(ruler, table, 'none');
  return { widths: sharedOut(ruler, table, sizes, measure), wordsWhole };
}

/** Where there is something to share: neither all on one line, nor all as narrow as can be. */
function sharedOut(
  ruler: Ruler,
  table: Table,
  sizes: readonly ColumnSize[],
  measure: number,
): readonly number[] {
  const widths = shared(sizes, measure);
  const full = sum(sizes.map((size) => size.full));
  if (full <= measure || totalLeast(sizes) >= measure) return widths;
  const columns = columnTexts(table).map(({ texts, edges }, column) => ({
    least: sizes[column]?.least ?? 0,
    padding: edges,
    cells: texts.map((text, row) => wordsOf(ruler, text, row === 0)),
  }));
  return withFewestLines(columns, widths, runWidth(ruler, ' ', { style: STYLES.small }));
}

/** The widths of what stays together, line by line. */
function wordsOf(ruler: Ruler, text: string, isHead: boolean): CellWords {
  const style = isHead ? STYLES.smallStrong : STYLES.small;
  return text
    .split(FORCED_BREAK)
    .map((line) =>
      piecesOf(line, {}).map(({ start, end }) => runWidth(ruler, line.slice(start, end), { style })),
    );
}

function shared(sizes: readonly ColumnSize[], measure: number): readonly number[] {
  const least = totalLeast(sizes);
  const full = sum(sizes.map((size) => size.full));
  if (least >= measure) return sizes.map((size) => (size.least / least) * measure);
  if (full <= measure) return sizes.map((size) => size.full * (full === 0 ? 1 : measure / full));
  const share = (measure - least) / (full - least);
  return sizes.map((size) => size.least + (size.full - size.least) * share);
}

/**
 * Given widths, each wider where a word of the column needs it: figures are never broken. The columns without a given
 * width share the rest; `undefined` where that is too little.
 */
export function setWidths(
  ruler: Ruler,
  table: Table,
  measure: number,
  wanted: readonly (number | undefined)[],
): readonly number[] | undefined {
  const whole = columnSizes(ruler, table, 'head');
  const taken = wanted.map((width, column) => width && Math.max(width, whole[column]?.least ?? 0));
  const free = taken.filter((width) => width === undefined).length;
  const rest = (measure - sum(taken.map((width) => width ?? 0))) / Math.max(1, free);
  const least = columnSizes(ruler, table, 'none').map((size) => size.least);
  if (taken.some((width, column) => width === undefined && rest < (least[column] ?? 0))) return undefined;
  return taken.map((width) => width ?? rest);
}

/** The least width at which words are broken only at hyphenation points. */
export const leastWidth = (ruler: Ruler, table: Table): number =>
  totalLeast(columnSizes(ruler, table, 'none'));

const totalLeast = (sizes: readonly ColumnSize[]): number => sum(sizes.map((size) => size.least));

/** Which words are not broken. */
type WholeWords = 'all' | 'head' | 'none';

function columnSizes(ruler: Ruler, table: Table, wholeWords: WholeWords): readonly ColumnSize[] {
  return columnTexts(table).map(({ texts, edges }) => {
    const lines = texts.flatMap((text) => text.split(FORCED_BREAK));
    const size = sizeOf(ruler, lines, edges, wholeWords === 'all');
    if (wholeWords !== 'head') return size;
    const words = (texts[0] ?? '').split(/\s+/u).map((word) => widthOfWord(ruler, word) + edges);
    return { ...size, least: Math.max(size.least, ...words) };
  });
}

interface ColumnTexts {
  /** Of the head and of each row. */
  readonly texts: readonly string[];
  /** Padding on both sides; none at the table's outer edges. */
  readonly edges: number;
}

function columnTexts(table: Table): readonly ColumnTexts[] {
  const last = table.head.length - 1;
  return table.head.map((head, column) => ({
    texts: [head, ...table.rows.map((row) => row[column])].map((cell) =>
      cell === undefined ? '' : printedText(cell),
    ),
    edges: (column === 0 ? 0 : CELL_PADDING) + (column === last ? 0 : CELL_PADDING),
  }));
}

/** A cell's text with its note marks, which need room too. */
const printedText = (cell: TableCell): string =>
  runsOf(cell.children, STYLES.small)
    .map(({ text }) => text)
    .join('');

const widthOfWord = (ruler: Ruler, word: string): number =>
  runWidth(ruler, word, { style: STYLES.smallStrong });

function sizeOf(ruler: Ruler, texts: readonly string[], edges: number, wordsWhole: boolean): ColumnSize {
  const pieces = texts.flatMap((text) =>
    piecesOf(text, {}).flatMap(({ start, end, solid }) => {
      const piece = text.slice(start, end);
      return wordsWhole || solid === true ? [piece] : unbreakableParts(piece);
    }),
  );
  return {
    least: Math.max(0, ...pieces.map((piece) => widthOfWord(ruler, piece))) + edges,
    full: Math.max(0, ...texts.map((text) => widthOfWord(ruler, text))) + edges,
  };
}

/** The parts of a word that is broken at every hyphenation point. */
function unbreakableParts(piece: string): readonly string[] {
  const points = [0, ...hyphenationPoints(piece), piece.length];
  return points
    .slice(1)
    .map((end, index) => piece.slice(points[index], end) + (end === piece.length ? '' : '-'));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
