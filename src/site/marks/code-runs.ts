import { CODE, type Mark } from './mark.ts';

/** Backticks that the same number of them follows (CommonMark 0.31, 6.1): all of them. */
export const codeRuns: Mark = codeRunsBy((run, later) => later.includes(run));

/** kramdown takes any later run that holds as many (`parser/kramdown/codespan.rb`). */
export const codeRunsWithin: Mark = codeRunsBy((run, later) => later.some((other) => other.includes(run)));

function codeRunsBy(closes: (run: string, later: readonly string[]) => boolean): Mark {
  return ({ text }) => {
    if (!text.includes('`')) return [];
    // One that is text could end or begin with the code's own.
    if (text.includes(CODE)) return [...text.matchAll(/`/gu)].map(({ index }) => index);
    const later: string[] = [];
    const places: number[] = [];
    for (const { 0: run, index } of [...text.matchAll(/`+/gu)].reverse()) {
      // In what would be code a backslash is none: escaped backticks behind it are runs of one.
      const isClosed = closes(run, places.length > 0 ? [...later, '`'] : later);
      if (isClosed) places.push(...Array.from(run, (_, offset) => index + offset));
      else later.push(run);
    }
    return places;
  };
}
