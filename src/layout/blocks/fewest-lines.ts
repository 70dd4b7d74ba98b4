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
/** Of a column. */
const MOST_WIDTHS = 8;
/** So many rows tell what the others need. */
const MOST_ROWS = 60;
/** A line of the table weighs more than all lines that cells may have besides. */
const LINE = 10_000;

/**
 * Widens columns at the cost of others as long as that saves the table a line (findings pdf 8), or one of its cells: a table is as
 * high as the highest cells of its rows.
 */
export function withFewestLines(
  columns: readonly WordColumn[],
  start: readonly number[],
  blank: number,
): readonly number[] {
  const known = columns.map(() => new Map<number, readonly number[]>());
  const heightsOf = (column: number, width: number): readonly number[] => {
    const key = Math.floor(width);
    const found = known[column]?.get(key) ?? heightsAt(columns[column], key, blank);
    known[column]?.set(key, found);
    return found;
  };
  const costAt = (widths: readonly number[]): number =>
    costOf(widths.map((width, column) => heightsOf(column, width)));
  const measure = start.reduce((sum, width) => sum + width, 0);
  const lineWidths = columns.map((column) => lineWidthsOf(column, blank, measure));
  let widths = start;
  let cost = costAt(start);
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const better = neighbours(columns, widths, lineWidths)
      .map((tried) => ({ tried, cost: costAt(tried) }))
      .reduce<{ tried: readonly number[]; cost: number } | undefined>(
        (best, one) => (one.cost < (best?.cost ?? cost) ? one : best),
        undefined,
      );
    if (better === undefined) break;
    widths = better.tried;
    ({ cost } = better);
  }
  return widths;
}

/** The lines of the table, and where these are the same, of all its cells. */
function costOf(heights: readonly (readonly number[])[]): number {
  let cost = 0;
  for (let row = 0; row < (heights[0]?.length ?? 0); row += 1) {
    let highest = 0;
    for (const column of heights) {
      const height = column[row] ?? 0;
      cost += height;
      highest = Math.max(highest, height);
    }
    cost += highest * LINE;
  }
  return cost;
}

/** The widths with a step moved from one column to another: a little, or as much as one of its cells lacks. */
function neighbours(
  columns: readonly WordColumn[],
  widths: readonly number[],
  lineWidths: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return columns.flatMap((_, to) =>
    columns.flatMap(({ least }, from) => {
      if (from === to) return [];
      const spare = (widths[from] ?? 0) - least;
      const lacking = (lineWidths[to] ?? []).map((width) => width - (widths[to] ?? 0));
      return [...STEPS, ...lacking]
        .filter((step) => step > 0 && step <= spare)
        .map((step) =>
          widths.map((width, column) =>
            column === from ? width - step : column === to ? width + step : width,
          ),
        );
    }),
  );
}

/** The widths at which a cell of the column is on one line, the widest that the table has room for. */
function lineWidthsOf({ cells, padding }: WordColumn, blank: number, measure: number): readonly number[] {
  const widths = cells.slice(0, MOST_ROWS).map((cell) => {
    const lines = cell.map((words) => words.reduce((sum, word) => sum + word + blank, -blank));
    return Math.ceil(Math.max(0, ...lines) + padding) + 1;
  });
  return [...new Set(widths.filter((width) => width < measure))]
    .toSorted((a, b) => a - b)
    .slice(-MOST_WIDTHS);
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
