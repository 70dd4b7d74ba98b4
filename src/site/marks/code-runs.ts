import { CODE, type Mark } from './mark.ts';

/** Backticks that the same number of them follows (CommonMark 0.31, 6.1): all of them. */
export const codeRuns: Mark = codeRunsBy((length, later) => later.has(length));

/** kramdown takes any later run that holds as many (`parser/kramdown/codespan.rb`). */
export const codeRunsWithin: Mark = codeRunsBy((length, later) => length <= Math.max(0, ...later));

/** @param closes whether a run of this length is closed by one of the later lengths */
function codeRunsBy(closes: (length: number, later: ReadonlySet<number>) => boolean): Mark {
  return ({ text }) => {
    if (!text.includes('`')) return [];
    // One that is text could end or begin with the code's own.
    if (text.includes(CODE)) return [...text.matchAll(/`/gu)].map(({ index }) => index);
    const later = new Set<number>();
    const places: number[] = [];
    for (const { 0: run, index } of [...text.matchAll(/`+/gu)].reverse()) {
      if (closes(run.length, later)) {
        for (let offset = 0; offset < run.length; offset += 1) places.push(index + offset);
        // In what would be code a backslash is none: escaped backticks are runs of one.
        later.add(1);
      } else later.add(run.length);
    }
    return places;
  };
}
