/**
 * Letters that run from right to left, bidi classes R and AL of Unicode Standard Annex #9: Hebrew, Arabic, Syriac,
 * Thaana, N'Ko, Samaritan, Mandaic and the historic and African scripts of the later planes.
 */
const LETTERS =
  '(?![\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}])[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';

/** A quick look, which few texts pass: blocks of such scripts, and the surrogates of the later planes. */
const MAY_HOLD = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/;

const HEBREW = /[\u0590-\u05FF\uFB1D-\uFB4F]/;

export type Direction = 'ltr' | 'rtl';

/** Compiled when first needed: it takes a while, and few texts have other than Latin letters. */
function compiled(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    pattern.lastIndex = 0;
    return pattern;
  };
}

/** A stretch of such letters, with what stands between them. */
export const rightToLeft = compiled(`${LETTERS}(?:[^\\p{L}\\n]*${LETTERS}|\\p{M})*`, 'gu');

/** A stretch of other letters, with what stands between them. */
export const leftToRight = compiled(
  `(?!${LETTERS})\\p{L}(?:[^\\p{L}\\n]*(?!${LETTERS})\\p{L}|\\p{M})*`,
  'gu',
);

const letter = compiled('\\p{L}', 'gu');
const rightToLeftLetter = compiled(LETTERS, 'u');

export const hasRightToLeft = (text: string): boolean =>
  MAY_HOLD.test(text) && rightToLeftLetter().test(text);

/**
 * The direction of a paragraph: that of its first letter (UAX #9, P2), unless most of the others run the other way: a German
 * sentence may begin with a Hebrew name.
 */
export function directionOf(text: string): Direction {
  if (!MAY_HOLD.test(text)) return 'ltr';
  const letters = Array.from(text.matchAll(letter()), ([one]) => rightToLeftLetter().test(one));
  const count = letters.filter((isRightToLeft) => isRightToLeft).length;
  return letters[0] === true && 2 * count > letters.length ? 'rtl' : 'ltr';
}

/** The language that the letters of a text are usually written for, where nobody says another. */
export function languageOfScript(text: string): 'ar' | 'he' | undefined {
  const [first] = rightToLeftLetter().exec(text) ?? [];
  if (first === undefined) return undefined;
  return HEBREW.test(first) ? 'he' : 'ar';
}
