import { type Clause, textsOf } from './resolution.ts';
import { tokenize } from './tokens.ts';

/** How often each word stands in a clause and its sub-items. */
export interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function wordsOf(clause: Clause): Words {
  const counts = new Map<string, number>();
  const words = textsOf(clause).flatMap((text) => tokenize(text).filter(({ kind }) => kind === 'word'));
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { counts, total: words.length };
}

/** Dice's coefficient of the words, 0 to 1: the share that both have. */
export function similarity(first: Words, second: Words): number {
  const total = first.total + second.total;
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, count] of first.counts) shared += Math.min(count, second.counts.get(word) ?? 0);
  return (2 * shared) / total;
}
