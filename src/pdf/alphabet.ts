/** What nearly every German document is set in; a heading needs hardly more. */
const COMMON =
  ' abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789.,:;!?()-–/§%&„“‚‘€*"\'';
const FURTHER = '’…•+=@[]#<>|_$°²³×»«›‹—éèêëàáâãåæçñóòôõøúùûýčćšžřłńśźżąęğışőűžÉÈÀÁÅÆÇÑÓØČŠŽŁİŞ';
const SOFT_HYPHEN = '\u00AD';

const characters = (text: string): readonly string[] => [...new Set(text)];

/**
 * Characters of which the fonts make one glyph each, whatever stands beside it, and which they move by pairs only
 * (`words.test.ts` compares). In every document each has the same number, so that a word is encoded once a process; the
 * program with those up to `SMALL`, or all, is packed once a process too. The soft hyphen prints as a hyphen.
 */
export const ALPHABET: readonly string[] = characters(SOFT_HYPHEN + COMMON + FURTHER);

/** So many of the alphabet make up its smaller part. */
export const SMALL = characters(SOFT_HYPHEN + COMMON).length;

const HIGHEST = Math.max(...ALPHABET.map((character) => character.charCodeAt(0)));
const indices = new Int16Array(HIGHEST + 1).fill(-1);
for (const [index, character] of ALPHABET.entries()) indices[character.charCodeAt(0)] = index;

/** The place of a character in the alphabet, -1 for any other. @param unit UTF-16 */
export const placeInAlphabet = (unit: number): number => (unit > HIGHEST ? -1 : (indices[unit] ?? -1));
