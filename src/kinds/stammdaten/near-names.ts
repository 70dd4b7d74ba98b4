import { editDistance } from '../../diagnostics/suggestion.ts';
import { headNoun } from '../../grammar/head-nouns.ts';
import { foldUmlauts } from '../plain-fields.ts';

/**
 * The name that a text most likely means, though it is written otherwise: with a slip in a word („Kreistagg“, „Auschuss“),
 * other blanks and hyphens („Kreis-Tag“), words in another order or without „für“. Undefined where another may be meant:
 * a number or a short word differs („Ausschuss für Bahn“ is not that for „Bau“), or, of bodies, one letter of a place
 * („Ortsrat Nordheim“, „Ortsrat Nordhein“).
 */
export function nearName(text: string, names: Iterable<string>, havePlaces: boolean): string | undefined {
  const own = wordsOf(text);
  const isCalledGroup = isGroupWord(own[0]);
  let best: string | undefined;
  let fewest = Infinity;
  for (const name of names) {
    const words = wordsOf(name);
    // „Bündnis Landlicher Raum“ says as little of what it is as „Bündnis Ländlicher Raum“ does, which is found.
    const called = !isCalledGroup && isGroupWord(words[0]) ? words.slice(1) : words;
    const slips = slipsOf(own, called, havePlaces);
    if (slips < fewest) [best, fewest] = [name, slips];
  }
  return best;
}

function isGroupWord(word: string | undefined): boolean {
  return word === 'fraktion' || word === 'gruppe';
}

function wordsOf(name: string): readonly string[] {
  return foldUmlauts(name)
    .toLowerCase()
    .split(/[^\p{L}\d&]+/u)
    .filter((word) => word !== '');
}

/** `Infinity` where they are two names. */
function slipsOf(written: readonly string[], name: readonly string[], havePlaces: boolean): number {
  if (written.join('') === name.join('')) return 1;
  const own = written.filter(isNoFiller);
  const other = name.filter(isNoFiller);
  if (own.length !== other.length || own.length === 0) return Infinity;
  if (own.toSorted().join(' ') === other.toSorted().join(' ')) return 1;
  const slips = own.map((word, index) =>
    slipsIn(word, other[index] ?? '', havePlaces && isPlace(name, other, index)),
  );
  const isLikely = slips.filter((count) => count > 0).length <= MOST;
  return isLikely ? slips.reduce((sum, count) => sum + count, 0) : Infinity;
}

/** So many words of a name may have slips, and so many slips a word. */
const MOST = 2;

function isNoFiller(word: string): boolean {
  return !/^(?:fuer|f|und|u|sowie|&|der|die|das|des)$/u.test(word);
}

/** One slip in five letters, and any umlaut without its dots. */
function slipsIn(word: string, other: string, isOfPlace: boolean): number {
  if (word === other) return 0;
  if (withoutDots(word) === withoutDots(other)) return 1;
  const most = /\d/u.test(word + other) ? 0 : Math.min(MOST, Math.floor(other.length / 5));
  const count = editDistance(word, other, most + 1);
  return count <= most && !(isOfPlace && isReplaced(word, other)) ? count : Infinity;
}

/** As long, and with other letters: not a swap. */
function isReplaced(word: string, other: string): boolean {
  return word.length === other.length && lettersOf(word) !== lettersOf(other);
}

function lettersOf(word: string): string {
  return word.split('').toSorted().join('');
}

function withoutDots(word: string): string {
  return word.replaceAll(/([aou])e/gu, '$1');
}

/** What stands behind the word for a body is its place; its matter, if „für“ stands between. */
function isPlace(name: readonly string[], words: readonly string[], at: number): boolean {
  return !name.includes('fuer') && words.slice(0, at).some((word) => headNoun(word) !== undefined);
}
