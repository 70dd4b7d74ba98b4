/**
 * Letters that run from right to left, bidi classes R and AL of Unicode Standard Annex #9: Hebrew, Arabic, Syriac,
 * Thaana, N'Ko, Samaritan, Mandaic and the historic and African scripts of the later planes.
 */
const LETTERS =
  '(?![\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}])[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';

/** A stretch of such letters, with what stands between them. */
export function rightToLeft(): RegExp {
  // Compiled when first needed: it takes a while, and few texts have other than Latin letters.
  pattern ??= new RegExp(`${LETTERS}(?:[^\\p{L}]*${LETTERS}|\\p{M})*`, 'gu');
  return pattern;
}

let pattern: RegExp | undefined;
