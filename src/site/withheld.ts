import type { Target } from '../kinds/fields/party.ts';
import type { ReleaseFacts } from '../kinds/release-facts.ts';
import { formatInstant, parseInstant } from '../grammar/instant.ts';
import { type Hold, holdOf, type Stand } from './embargo.ts';
import { siteTargets } from './front-matter/registry.ts';

/** Why a release must not be written at all: its site obeys no key that holds it back. */
export function withheldFor(ziel: Target, facts: ReleaseFacts, stand: Stand): Hold | undefined {
  if (ziel === 'keins' || siteTargets[ziel].obeysGuard) return undefined;
  return holdOf(facts, stand);
}

/** From when on, and until when, the same is written; `null` without an end. In milliseconds since 1970. */
export type Validity = readonly [from: number | null, until: number | null];

export function validityOf(ziel: Target, facts: ReleaseFacts, stand: Stand): Validity {
  const turns = ziel === 'keins' ? [] : siteTargets[ziel].turns(facts);
  const isOver = (turn: number): boolean => stand !== undefined && turn <= stand;
  const [over, ahead] = [turns.filter(isOver), turns.filter((turn) => !isOver(turn))];
  return [over.length === 0 ? null : Math.max(...over), ahead.length === 0 ? null : Math.min(...ahead)];
}

/** What is said of a release that is not written. */
export interface Withheld {
  /** The field that says so. */
  readonly field: 'sperrfrist' | 'status' | 'zurueckgezogen';
  /** As the beginning of a German sentence. */
  readonly reason: string;
}

export function wordsOf(hold: Hold, { embargo = '' }: ReleaseFacts): Withheld {
  if (hold === 'draft') return { field: 'status', reason: 'Noch ein Entwurf' };
  if (hold === 'withdrawn') return { field: 'zurueckgezogen', reason: 'Zurückgezogen' };
  const end = parseInstant(embargo);
  return {
    field: 'sperrfrist',
    reason: `Gesperrt bis ${'instant' in end ? formatInstant(end.instant) : embargo}`,
  };
}
