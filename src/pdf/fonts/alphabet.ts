const SOFT_HYPHEN = '\u00AD';
/** Nearly every German document needs no others. */
const COMMON = ' abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789.,:;!?()-–/§%&„“‚‘€"\'';
const USUAL = '’…—·•+−=@°²³×é»«›‹*_[]\u00A0';
const FURTHER = '#<>|$½èêëàáâãåæçñóòôõøúùûýčćšžřłńśźżąęğışőűžÉÈÀÁÅÆÇÑÓØČŠŽŁİŞ';

const characters = (text: string): readonly string[] => [...new Set(text)];

/**
 * Characters that the fonts set as one glyph each, whatever their neighbours, and kern by pairs only (`words.test.ts`
 * compares). Each has the same number in every document, so that a word is encoded once a process. The soft hyphen
 * prints as a hyphen.
 */
export const ALPHABET: readonly string[] = characters(SOFT_HYPHEN + COMMON + USUAL + FURTHER);

/** A document's font holds the first so many of the alphabet, as few as suffice. Each such font is packed once a process. */
export const PARTS: readonly number[] = [COMMON, COMMON + USUAL, COMMON + USUAL + FURTHER].map(
  (text) => characters(SOFT_HYPHEN + text).length,
);

/** @param place of the last character that is needed */
export const partWith = (place: number): number => PARTS.find((length) => place < length) ?? ALPHABET.length;

const HIGHEST = Math.max(...ALPHABET.map((character) => character.charCodeAt(0)));
const indices = new Int16Array(HIGHEST + 1).fill(-1);
for (const [index, character] of ALPHABET.entries()) indices[character.charCodeAt(0)] = index;

/** The place of a character in the alphabet, -1 for any other. @param unit UTF-16 */
export const placeInAlphabet = (unit: number): number => (unit > HIGHEST ? -1 : (indices[unit] ?? -1));
