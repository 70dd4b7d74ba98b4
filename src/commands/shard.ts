import { keyOf } from '../workspace/digests.ts';
import { UsageError } from './io.ts';

/** The `part`-th of `of` parts, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** @throws UsageError for what is not `i/n` with 1 ≤ i ≤ n */
export function shardNamed(typed: string): Shard {
  const [, part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(typed) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new UsageError(
    `--shard: „${typed}“ ist kein Teil: gemeint ist i/n mit i von 1 bis n.`,
    'Zum Beispiel --shard 1/4.',
  );
}

/**
 * The drafts of one part. The hash of its path alone decides a draft's part: the same on every machine, and whatever
 * other drafts come and go.
 */
export function draftsOf(drafts: readonly string[], { part, of }: Shard): readonly string[] {
  return drafts.filter((draft) => keyOf(draft) % of === part - 1);
}
