import { partsKey, type JoinedGlyph } from './joined-glyph.ts';

/** A glyph, and the text that is read back for it. */
export interface Sign {
  readonly glyph: number;
  readonly codePoints: readonly number[];
  /** Several glyphs that are painted as one, instead of `glyph`. */
  readonly joined?: JoinedGlyph;
  /** The same for all signs of one glyph and one text. */
  readonly key: string;
}

/** A word with the blank after it, as its font sets it; lengths in thousandths of the type size. */
export interface Word {
  readonly signs: readonly Sign[];
  /** By sign: what is subtracted from the glyph's own advance; 0 for most. */
  readonly kerns: readonly number[];
  readonly advance: number;
  /** By sign, if the font places accents: how far right and up each is painted. */
  readonly offsets?: readonly (readonly [number, number])[];
}

export function signOf(glyph: number, codePoints: readonly number[], joined?: JoinedGlyph): Sign {
  const key = `${glyph}:${codePoints.join()}`;
  if (joined === undefined) return { glyph, codePoints, key };
  return { glyph, codePoints, joined, key: `${key}:${partsKey(joined)}` };
}
