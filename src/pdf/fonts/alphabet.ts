const SOFT_HYPHEN = '\u00AD';
/** What nearly every German document is set in. */
const COMMON = ' abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789.,:;!?()-–/§%&„“‚‘€"\'';
const USUAL = '’…—·•+−=@°²³×é»«›‹*_[]\u00A0';
const FURTHER = '#<>|$½èêëàáâãåæçñóòôõøúùûýčćšžřłńśźżąęğışőűžÉÈÀÁÅÆÇÑÓØČŠŽŁİŞ';

const characters = (text: string): readonly string[] => [...new Set(text)];

/**
 * Characters of which the fonts make one glyph each, whatever stands beside it, and which they move by pairs only
 * (`words.test.ts` compares). In every document each has the same number, so that a word is encoded once a process. The
 * soft hyphen prints as a hyphen.
 */
export const ALPHABET: readonly string[] = characters(SOFT_HYPHEN + COMMON + USUAL + FURTHER);

/** How many of the alphabet, from its beginning, a document's font holds: as few as do, each packed once a process. */
export const PARTS: readonly number[] = [COMMON, COMMON + USUAL, COMMON + USUAL + FURTHER].map(
  (text) => characters(SOFT_HYPHEN + text).length,
);

/** @param place the last in the alphabet that is needed */
export const partWith = (place: number): number => PARTS.find((length) => place < length) ?? ALPHABET.length;

const HIGHEST = Math.max(...ALPHABET.map((character) => character.charCodeAt(0)));
const indices = new Int16Array(HIGHEST + 1).fill(-1);
for (const [index, character] of ALPHABET.entries()) indices[character.charCodeAt(0)] = index;

/** The place of a character in the alphabet, -1 for any other. @param unit UTF-16 */
export const placeInAlphabet = (unit: number): number => (unit > HIGHEST ? -1 : (indices[unit] ?? -1));
