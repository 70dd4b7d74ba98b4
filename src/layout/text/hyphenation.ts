import { readFileSync } from 'node:fs';
import { hyphensIn, readPatterns } from './pattern-trie.ts';
import type { PatternTrie } from './pattern-trie.ts';
import { WordCache } from './word-cache.ts';

const SOFT_HYPHEN = '\u00AD';
/** look.md 3: words from 8 letters, at least 3 letters before and after. */
const MIN_LETTERS = 8;
const MIN_SIDE = 3;

const LETTERS = /[\p{L}\p{M}\u00AD]+/gu;
/** The same for a text of these letters only: this pattern compiles at once. */
const LATIN_LETTERS = /[A-Za-z\u00AA\u00AD\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+/g;
const OTHER = /[^\0-\u024F]/;

let trie: PatternTrie | undefined;
const knownPoints = new WordCache<readonly number[]>();

/**
 * Packed when the package is built (`scripts/hyphenation.mjs`): one place, seen from the sources as from what is built.
 * Read only when a line really asks for a hyphen.
 */
const PATTERNS = new URL('../../../dist/layout/text/de-1996.bin', import.meta.url);

const patterns = (): PatternTrie => (trie ??= readPatterns(readFileSync(PATTERNS)));

/**
 * Places in `piece` (UTF-16 indices) where a hyphen may end the line, by German rules of 1996. A word in which the
 * author typed soft hyphens breaks only there.
 */
export function hyphenationPoints(piece: string): readonly number[] {
  const known = knownPoints.get(piece);
  if (known !== undefined) return known;
  const points: number[] = [];
  for (const match of piece.matchAll(OTHER.test(piece) ? LETTERS : LATIN_LETTERS)) {
    for (const point of pointsOfWord(match[0])) points.push(match.index + point);
  }
  knownPoints.keep(piece, points);
  return points;
}

function pointsOfWord(word: string): readonly number[] {
  if (word.includes(SOFT_HYPHEN)) return typedPoints(word);
  if (word.length < MIN_LETTERS) return [];
  return hyphensIn(patterns(), word.toLowerCase()).filter(
    (at) => at >= MIN_SIDE && word.length - at >= MIN_SIDE,
  );
}

/** After each typed soft hyphen, which itself prints nothing. */
function typedPoints(word: string): readonly number[] {
  return [...word.matchAll(/\u00AD/g)].map((match) => match.index + 1).filter((at) => at < word.length);
}
