import { type Clause, sameClauses } from './resolution.ts';
import { similarity, wordsOf } from './similarity.ts';

/** Clause `before` of the old list is clause `after` of the new one; both are indexes. */
export interface Pair {
  readonly before: number;
  readonly after: number;
  readonly how: Kinship;
}

/** `kept`: in order and alike. `moved`: out of order, word for word. `replaced`: nothing alike, in the same place. */
export type Kinship = 'kept' | 'moved' | 'replaced';

/** Clauses that are less similar than this are different ones. */
const alike = 0.4;
/** A reader cannot follow more moves than these. */
const mostMoves = 3;
/** A shorter clause may recur by chance. */
const fewestMovedWords = 3;

/** Pairs the clauses of two lists, in the order of the old one. A clause in no pair is dropped or added. */
export function align(before: readonly Clause[], after: readonly Clause[]): readonly Pair[] {
  const kept = commonSequence(scores(before, after));
  const moved = moves(before, after, kept);
  return [...kept, ...moved, ...replacements(before, after, kept, moved)].sort(
    (first, second) => first.before - second.before,
  );
}

function sameContent(first: Clause, second: Clause): boolean {
  return first.text === second.text && sameClauses(first.children, second.children);
}

/** 0 for clauses that are not alike; an equal clause outweighs any similar one. */
function scores(before: readonly Clause[], after: readonly Clause[]): readonly (readonly number[])[] {
  const words = after.map(wordsOf);
  return before.map((old) => {
    const own = wordsOf(old);
    return after.map((young, index) => {
      if (sameContent(old, young)) return 2;
      const other = words[index];
      const likeness = other === undefined ? 0 : similarity(own, other);
      return likeness < alike ? 0 : likeness;
    });
  });
}

/** The pairs in order with the greatest sum of scores (weighted longest common subsequence). */
function commonSequence(score: readonly (readonly number[])[]): readonly Pair[] {
  const columns = (score[0]?.length ?? 0) + 1;
  // best[i][j]: the greatest sum for the old clauses from i on and the new from j on.
  const best: number[][] = [Array.from({ length: columns }, () => 0)];
  for (const row of score.toReversed()) {
    const below = best[0] ?? [];
    const sums = Array.from({ length: columns }, () => 0);
    for (let j = columns - 2; j >= 0; j -= 1) {
      const own = row[j] ?? 0;
      const paired = own === 0 ? 0 : own + (below[j + 1] ?? 0);
      sums[j] = Math.max(paired, below[j] ?? 0, sums[j + 1] ?? 0);
    }
    best.unshift(sums);
  }
  return walk(score, best);
}

function walk(score: readonly (readonly number[])[], best: readonly (readonly number[])[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  let i = 0;
  let j = 0;
  while (at(i, j) > 0) {
    const own = score[i]?.[j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) {
      pairs.push({ before: i, after: j, how: 'kept' });
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function moves(before: readonly Clause[], after: readonly Clause[], kept: readonly Pair[]): readonly Pair[] {
  const found = before.flatMap((old, index): readonly Pair[] => {
    const places = placesOf(old, after);
    const target = places[0];
    const clear = places.length === 1 && placesOf(old, before).length === 1;
    if (!clear || target === undefined || wordsOf(old).total < fewestMovedWords) return [];
    const taken = kept.some((pair) => pair.before === index || pair.after === target);
    return taken ? [] : [{ before: index, after: target, how: 'moved' }];
  });
  return found.length > mostMoves ? [] : found;
}

function placesOf(clause: Clause, among: readonly Clause[]): readonly number[] {
  return among.flatMap((other, index) => (sameContent(clause, other) ? [index] : []));
}

/** Clauses of a kind left between two kept ones are paired in order: each was replaced by another in its place. */
function replacements(
  before: readonly Clause[],
  after: readonly Clause[],
  kept: readonly Pair[],
  moved: readonly Pair[],
): readonly Pair[] {
  const ends = [...kept, { before: before.length, after: after.length }];
  return ends.flatMap((end, index) => {
    const start = kept[index - 1] ?? { before: -1, after: -1 };
    const old = between(start.before, end.before).filter((at) => !moved.some((pair) => pair.before === at));
    const young = between(start.after, end.after).filter((at) => !moved.some((pair) => pair.after === at));
    return inTurn(old, young, (one, other) => kindOf(before[one]) === kindOf(after[other]));
  });
}

/** Each of the old with the next of the new that goes with it. */
function inTurn(
  old: readonly number[],
  young: readonly number[],
  goes: (one: number, other: number) => boolean,
): readonly Pair[] {
  let rest = young;
  return old.flatMap((before): readonly Pair[] => {
    const place = rest.findIndex((other) => goes(before, other));
    const after = rest[place];
    if (after === undefined) return [];
    rest = rest.slice(place + 1);
    return [{ before, after, how: 'replaced' }];
  });
}

/** `1.` for any item that is counted, `–` for a bullet; empty for a free paragraph, which never takes the place of an item. */
function kindOf(clause: Clause | undefined): string | undefined {
  return clause?.label.replaceAll(/[\p{L}\p{N}]+/gu, '1');
}

function between(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start - 1 }, (_, offset) => start + 1 + offset);
}
