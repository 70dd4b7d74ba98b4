import { createRequire } from 'node:module';

/**
 * Where a line may end by Unicode's line breaking (UAX #14). The table below decides for the characters of German; a
 * text with any other character is given to the library, which knows all of Unicode and takes some time to load.
 */

/** Classes of UAX #14, and what stands behind and before each other: `_` a line may end, `%` at blanks only, `^` never. */
const PAIRS = {
  AL: '%%%^%%^^^%%%%%_^',
  NU: '%%%^%%^^^%%%%%_^',
  OP: '^^^^^^^^^^^^^^^^',
  CP: '%%_^%%^^^%%%%%_^',
  QU: '%%^^%%^^^%%%%%%^',
  GL: '%%%^%%^^^%%%%%%^',
  EX: '___^%%^^^__%%%_^',
  SY: '_%_^%%^^^__%%%_^',
  IS: '%%_^%%^^^__%%%_^',
  PR: '%%%^%%^^^__%%%_^',
  PO: '%%%^%%^^^__%%%_^',
  IN: '___^%%^^^__%%%_^',
  HY: '_%_^%_^^^__%%%_^',
  BA: '___^%_^^^__%%%_^',
  B2: '___^%%^^^__%%%^^',
  WJ: '%%%^%%^^^%%%%%%^',
} as const;

type Class = keyof typeof PAIRS;

/** Letters of Latin alphabets (AL), first and last; the signs among them are in `SIGNS`. */
const LETTERS = ['AZ', 'az', '\u00C0\u024F'] as const;

const SIGNS: Readonly<Record<Class, string>> = {
  AL: '#&*<=>@^_`~\u00A6\u00A7\u00A9\u00AE\u00B2\u00B3\u00B5\u00B6\u00B7\u00B9\u00BC\u00BD\u00BE\u2020\u2022',
  NU: '0123456789',
  OP: '([{\u201A\u201E',
  CP: ')]',
  QU: '"\'\u00AB\u00BB\u2018\u2019\u201C\u201D\u2039\u203A',
  GL: '\u00A0\u2011\u202F',
  EX: '!?',
  SY: '/',
  IS: ',.:;',
  PR: '$+\\\u00A3\u00B1\u20AC\u2212',
  PO: '%\u00B0\u2030\u2032\u2033',
  IN: '\u2026',
  HY: '-',
  BA: '|\u00AD\u2010\u2013',
  B2: '\u2014',
  WJ: '\u2060',
};

const BLANK = 0x20;
const [OTHER, SPACE] = [0, 1];
/** Numbers of the classes: their place in `PAIRS` and this. */
const FIRST = 2;
const AL = FIRST;
const WJ = FIRST + Object.keys(PAIRS).indexOf('WJ');
const WIDTH = FIRST + Object.keys(PAIRS).length;

/** By UTF-16 unit; a typed array, since every character of every text is looked up. */
const CLASSES = classes();
const [NEVER, AT_BLANKS, ALWAYS] = [0, 1, 2];
const PAIR_TABLE = pairTable();

function classes(): Uint8Array {
  const table = new Uint8Array(0x2213);
  table[BLANK] = SPACE;
  for (const range of LETTERS) table.fill(AL, range.charCodeAt(0), range.charCodeAt(1) + 1);
  for (const [index, signs] of Object.values(SIGNS).entries()) {
    for (let at = 0; at < signs.length; at += 1) table[signs.charCodeAt(at)] = FIRST + index;
  }
  return table;
}

function pairTable(): Uint8Array {
  const table = new Uint8Array(WIDTH * WIDTH);
  for (const [index, row] of Object.values(PAIRS).entries()) {
    for (let at = 0; at < row.length; at += 1) {
      const pair = row[at] === '_' ? ALWAYS : row[at] === '%' ? AT_BLANKS : NEVER;
      table[(FIRST + index) * WIDTH + FIRST + at] = pair;
    }
  }
  return table;
}

/** UTF-16 offsets before which a line may end, the end of the text as the last of them. */
export function lineEnds(text: string): readonly number[] {
  return plainLineEnds(text) ?? unicodeLineEnds(text);
}

/** `undefined` where the table lacks a character. */
export function plainLineEnds(text: string): readonly number[] | undefined {
  const ends: number[] = [];
  let previous = OTHER;
  let spaced = false;
  for (let index = 0; index < text.length; index += 1) {
    const next = CLASSES[text.charCodeAt(index)] ?? OTHER;
    if (next === OTHER) return undefined;
    if (next === SPACE) {
      // Blanks at the beginning belong to no word.
      if (index === 0) previous = WJ;
      spaced = true;
      continue;
    }
    if (spaced || next !== AL || previous !== AL) {
      const pair = PAIR_TABLE[previous * WIDTH + next] ?? NEVER;
      if (pair === ALWAYS || (pair === AT_BLANKS && spaced)) ends.push(index);
      previous = next;
      spaced = false;
    }
  }
  if (text !== '') ends.push(text.length);
  return ends;
}

interface Breaker {
  nextBreak(): { readonly position: number } | null;
}

let LineBreaker: (new (text: string) => Breaker) | undefined;

export function unicodeLineEnds(text: string): readonly number[] {
  const load = createRequire(import.meta.url);
  LineBreaker ??= load('linebreak');
  if (LineBreaker === undefined) throw new Error('the library for line breaking is missing');
  const breaker = new LineBreaker(text);
  const ends: number[] = [];
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak())
    ends.push(found.position);
  return ends;
}
