import type { ReleaseFacts } from '../kinds/release-facts.ts';

/** The time that counts as now, in milliseconds since 1970; without one every embargo lies ahead. */
export type Stand = number | undefined;

/** Why no site may show a release. */
export type Hold = 'withdrawn' | 'draft' | 'embargo';

type Held = Pick<ReleaseFacts, 'withdrawn' | 'isDraft' | 'embargo'>;

export function holdOf({ withdrawn, isDraft, embargo }: Held, stand: Stand): Hold | undefined {
  if (withdrawn !== undefined) return 'withdrawn';
  if (isDraft) return 'draft';
  return isAhead(embargo, stand) ? 'embargo' : undefined;
}

/** At the hour itself it is over. */
export function isAhead(embargo: string | undefined, stand: Stand): boolean {
  return embargo !== undefined && (stand === undefined || stand < Date.parse(embargo));
}

/** The day of the release; of one that only has an embargo the day in Germany on which it ends. */
export function dayShown({ day, embargo }: Pick<ReleaseFacts, 'day' | 'embargo'>): string | undefined {
  return day ?? embargo?.slice(0, 'YYYY-MM-DD'.length);
}
