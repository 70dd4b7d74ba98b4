import { mm } from '../measures.ts';

/** A cell's words, as lines of unbreakable stretches: their widths, pt. */
export type CellWords = readonly (readonly number[])[];

export interface WordColumn {
  /** The least width, and what padding takes of any (pt). */
  readonly least: number;
  readonly padding: number;
  /** Of the head and of each row. */
  readonly cells: readonly CellWords[];
}

/** How much one column gives to another at once. */
const STEPS = [mm(2), mm(4), mm(8), mm(16)] as const;
const MOST_MOVES = 24;
/** So many rows tell what the others need. */
const MOST_ROWS = 60;

/**
 * Widens columns at the cost of others as long as that saves the table a line (findings pdf 8): a table is as high as the
 * highest cells of its rows.
 */
export function withFewestLines(
  columns: readonly WordColumn[],
  start: readonly number[],
  blank: number,
): readonly number[] {
  const known = columns.map(() => new Map<number, readonly number[]>());
  const heightsOf = (column: number, width: number): readonly number[] => {
    const key = Math.round(width);
    const found = known[column]?.get(key) ?? heightsAt(columns[column], key, blank);
    known[column]?.set(key, found);
    return found;
  };
  const linesAt = (widths: readonly number[]): number => {
    const heights = widths.map((width, column) => heightsOf(column, width));
    const rows = heights[0]?.length ?? 0;
    return Array.from({ length: rows }, (_, row) =>
      Math.max(...heights.map((column) => column[row] ?? 0)),
    ).reduce((sum, height) => sum + height, 0);
  };
  let widths = start;
  let lines = linesAt(start);
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const better = neighbours(columns, widths)
      .map((tried) => ({ tried, lines: linesAt(tried) }))
      .reduce<{ tried: readonly number[]; lines: number } | undefined>(
        (best, one) => (one.lines < (best?.lines ?? lines) ? one : best),
        undefined,
      );
    if (better === undefined) break;
    widths = better.tried;
    ({ lines } = better);
  }
  return widths;
}

/** The widths with a step moved from one column to another. */
function neighbours(
  columns: readonly WordColumn[],
  widths: readonly number[],
): readonly (readonly number[])[] {
  return STEPS.flatMap((step) =>
    columns.flatMap(({ least }, from) => {
      if ((widths[from] ?? 0) - step < least) return [];
      return columns.flatMap((_, to) =>
        to === from
          ? []
          : [
              widths.map((width, column) =>
                column === from ? width - step : column === to ? width + step : width,
              ),
            ],
      );
    }),
  );
}

const heightsAt = (column: WordColumn | undefined, width: number, blank: number): readonly number[] =>
  column === undefined
    ? []
    : column.cells.slice(0, MOST_ROWS).map((cell) => linesOf(cell, width - column.padding, blank));

function linesOf(cell: CellWords, width: number, blank: number): number {
  let lines = 0;
  for (const words of cell) {
    lines += 1;
    let filled = 0;
    for (const word of words) {
      const needed = filled === 0 ? word : filled + blank + word;
      if (needed <= width) filled = needed;
      else {
        // A word wider than the column goes on for more lines.
        const own = Math.max(1, Math.ceil(word / width));
        lines += filled === 0 ? own - 1 : own;
        filled = word - (own - 1) * width;
      }
    }
  }
  return lines;
}
