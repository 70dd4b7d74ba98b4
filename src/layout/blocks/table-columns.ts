import type { Table } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { mm } from '../measures.ts';
import type { Ruler } from '../ruler.ts';
import { STYLES } from '../style.ts';
import { hyphenationPoints } from '../text/hyphenation.ts';
import { piecesOf, runWidth } from '../text/pieces.ts';

/** Above and below a cell's text, and between columns on either side (look.md 7). */
export const CELL_PADDING = mm(1.5);

interface ColumnSize {
  /** The widest piece that cannot be broken. */
  readonly least: number;
  /** The widest cell on one line. */
  readonly full: number;
}

/**
 * Widths from content: what each column needs unbroken if that fits, else between its widest unbreakable piece and
 * that, in proportion. The table always has the full measure.
 */
export function columnWidths(ruler: Ruler, table: Table, measure: number): readonly number[] {
  const columns = table.head.map((head, column) => [head, ...table.rows.map((row) => row[column])]);
  const sizes = columns.map((cells, column) => {
    const edges = (column === 0 ? 0 : CELL_PADDING) + (column === columns.length - 1 ? 0 : CELL_PADDING);
    const texts = cells.map((cell) => (cell === undefined ? '' : plainText(cell.children)));
    return sizeOf(ruler, texts, edges);
  });
  const least = sum(sizes.map((size) => size.least));
  const full = sum(sizes.map((size) => size.full));
  if (least >= measure) return sizes.map((size) => (size.least / least) * measure);
  if (full <= measure) return sizes.map((size) => size.full * (full === 0 ? 1 : measure / full));
  const share = (measure - least) / (full - least);
  return sizes.map((size) => size.least + (size.full - size.least) * share);
}

function sizeOf(ruler: Ruler, texts: readonly string[], edges: number): ColumnSize {
  const width = (text: string): number => runWidth(ruler, text, { style: STYLES.smallStrong });
  const pieces = texts.flatMap((text) => piecesOf(text, {}).map(({ start, end }) => text.slice(start, end)));
  return {
    least: Math.max(0, ...pieces.flatMap(unbreakableParts).map(width)) + edges,
    full: Math.max(0, ...texts.map(width)) + edges,
  };
}

/** A word as it is when every hyphen is taken. */
function unbreakableParts(piece: string): readonly string[] {
  const points = [0, ...hyphenationPoints(piece), piece.length];
  return points
    .slice(1)
    .map((end, index) => piece.slice(points[index], end) + (end === piece.length ? '' : '-'));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
