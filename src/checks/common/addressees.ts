import { germanPattern } from '../../grammar/german-pattern.ts';
import { cached, cachedFor } from '../../grammar/cached.ts';
import { foldUmlauts } from '../../kinds/plain-fields.ts';
import type { Party } from '../../kinds/parties.ts';

/** Articles, prepositions and forms of address before a name. */
const fillers = /^(?:an|der|die|das|des|den|dem|und|im|in|von|herr|herrn|frau)$/;

const between = germanPattern(String.raw`[^\p{L}\d]+`);

/**
 * A key for a name, independent of order, article and spelling of its words: „SPD“, „SPD-Kreistagsfraktion“ and „die
 * Fraktion der SPD“ get the same copy.
 */
export const addresseeKey = cached(readKey, (name) => name);

function readKey(name: string): string {
  const folded = foldUmlauts(name).toLowerCase();
  const words = folded
    .split(between.for(folded))
    .filter((word) => word !== '' && !fillers.test(word))
    .map((word) => word.replace(/^.*fraktion(?:en)?$/, 'fraktion'));
  const [only, ...others] = [...new Set(words)].filter((word) => word !== 'fraktion').toSorted();
  return only === undefined ? words.join(' ') : [only, ...others].join(' ');
}

/** Short names of „Bündnis 90/Die Grünen“. */
const greens = ['Grüne', 'Grünen', 'B 90/Grüne', 'B90/Grüne', 'Bündnis 90'];

/** The keys of all full and short names of a party. */
export const keysOfParty = cachedFor(readKeys);

function readKeys({ name, kurz, sentenceName, signatories, type }: Party): ReadonlySet<string> {
  const people = type === 'person' ? signatories.map((person) => person.name) : [];
  const names = [name, kurz, sentenceName, ...people].map((text) => addresseeKey(text ?? ''));
  const others = names.some((key) => /\bbuendnis\b/.test(key) && /\bgruenen?\b/.test(key))
    ? greens.map((green) => addresseeKey(green))
    : [];
  return new Set([...names.filter((key) => key !== '' && key !== 'fraktion'), ...others]);
}
