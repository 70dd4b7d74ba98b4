import { createRequire } from 'node:module';
import type * as Diff from 'diff';
import { countWords, type Token, tokenize } from './tokens.ts';

/** Tokens `from` (inclusive) to `to` (exclusive) of the old text are replaced by those of the new; one range may be empty. */
export interface Change {
  readonly before: Range;
  readonly after: Range;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Comparison {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly changes: readonly Change[];
}

/** Texts with more differences count as one change: the time grows with the square of their number. */
const furthest = 1000;

/** Compares word by word; changes with less than two words between them become one (look.md 8). */
export function compare(before: string, after: string): Comparison {
  const old = tokenize(before);
  const young = tokenize(after);
  return { before: old, after: young, changes: join(changesOf(old, young), old) };
}

let loaded: typeof Diff | undefined;

/** Only an amendment needs it. */
function library(): typeof Diff {
  loaded ??= createRequire(import.meta.url)('diff');
  if (loaded === undefined) throw new Error('diff is missing');
  return loaded;
}

function changesOf(before: readonly Token[], after: readonly Token[]): readonly Change[] {
  const parts = library().diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: furthest },
  );
  if (parts === undefined) {
    return [{ before: { from: 0, to: before.length }, after: { from: 0, to: after.length } }];
  }
  const changes: Change[] = [];
  let old = 0;
  let young = 0;
  for (const { added, removed, count } of parts) {
    const change = {
      before: { from: old, to: added ? old : old + count },
      after: { from: young, to: removed ? young : young + count },
    };
    old = change.before.to;
    young = change.after.to;
    if (added || removed) changes.push(change);
  }
  return changes;
}

function join(changes: readonly Change[], before: readonly Token[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : before.slice(last.before.to, change.before.from);
    if (last === undefined || countWords(between) > 1 || between.some(({ kind }) => kind === 'break')) {
      joined.push(change);
    } else {
      joined[joined.length - 1] = {
        before: { from: last.before.from, to: change.before.to },
        after: { from: last.after.from, to: change.after.to },
      };
    }
  }
  return joined;
}

/** The text from the range's first token to its last, without blanks around it. */
export function slice(text: string, tokens: readonly Token[], range: Range): string {
  const [first, ...rest] = tokens.slice(range.from, range.to);
  return first === undefined ? '' : text.slice(first.start, (rest.at(-1) ?? first).end);
}
