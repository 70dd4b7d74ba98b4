import { createRequire } from 'node:module';

interface Hyphenator {
  hyphenateSync(text: string, options?: { minWordLength?: number }): string;
}

const SOFT_HYPHEN = '\u00AD';
/** look.md 3: words from 8 letters, at least 3 letters before and after. */
const MIN_LETTERS = 8;
const MIN_SIDE = 3;
const CACHE_LIMIT = 20_000;

const LETTERS = /[\p{L}\p{M}\u00AD]+/gu;

let hyphenator: Hyphenator | undefined;
const cache = new Map<string, readonly number[]>();

/** Loading the patterns takes a tenth of a second: only when a line really asks for a hyphen. */
function patterns(): Hyphenator {
  const load = createRequire(import.meta.url);
  hyphenator ??= load('hyphen/de-1996');
  if (hyphenator === undefined) throw new Error('hyphenation patterns are missing');
  return hyphenator;
}

/**
 * Places in `piece` (UTF-16 indices) where a hyphen may end the line, by German rules of 1996. A word in which the
 * author typed soft hyphens breaks only there.
 */
export function hyphenationPoints(piece: string): readonly number[] {
  const known = cache.get(piece);
  if (known !== undefined) return known;
  const points: number[] = [];
  for (const match of piece.matchAll(LETTERS)) {
    for (const point of pointsOfWord(match[0])) points.push(match.index + point);
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(piece, points);
  return points;
}

function pointsOfWord(word: string): readonly number[] {
  if (word.includes(SOFT_HYPHEN)) return typedPoints(word);
  if (word.length < MIN_LETTERS) return [];
  const parts = patterns().hyphenateSync(word, { minWordLength: MIN_LETTERS }).split(SOFT_HYPHEN);
  const points: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (at >= MIN_SIDE && word.length - at >= MIN_SIDE) points.push(at);
  }
  return points;
}

/** After each typed soft hyphen, which itself prints nothing. */
function typedPoints(word: string): readonly number[] {
  return [...word.matchAll(/\u00AD/g)].map((match) => match.index + 1).filter((at) => at < word.length);
}
