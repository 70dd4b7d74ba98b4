import { ALPHABET, placeInAlphabet } from './alphabet.ts';
import type { CharacterMap } from './character-map.ts';
import { kerningOf } from './kerning.ts';
import type { TrueType } from './truetype.ts';

const LETTERS = ALPHABET.map((character) => /\p{L}/u.test(character));
/** Where a pair of signs has not been asked for yet; no font moves a glyph that far. */
const UNKNOWN = 0x7fff;
const SOFT_HYPHEN_PLACE = 0;

interface Kerning {
  readonly pair: (first: number, second: number) => number;
  /** Units of the font, by the places of both in the alphabet. */
  readonly known: Int16Array;
}

/** Words made of the alphabet alone, set from a font's own tables: a hundred times as fast as any shaping. */
export class PlainText {
  /** By place in the alphabet; 0 where the font has none. */
  readonly glyphs: readonly number[];
  /** Units of the font, by place in the alphabet. */
  readonly advances: readonly number[];
  /** OpenType has kerning by script: where there is no letter, it is that of no script. */
  readonly #latin: Kerning | undefined;
  readonly #scriptless: Kerning | undefined;

  constructor(outlines: TrueType, glyphOf: CharacterMap) {
    // A soft hyphen is painted as the hyphen that it is (ISO 32000-1, 14.8.2.2.3).
    this.glyphs = ALPHABET.map((character, place) =>
      glyphOf((place === SOFT_HYPHEN_PLACE ? '-' : character).charCodeAt(0)),
    );
    this.advances = this.glyphs.map((glyph) => outlines.advance(glyph));
    const gpos = outlines.table('GPOS');
    this.#latin = gpos && kerning(gpos, 'latn');
    this.#scriptless = gpos && kerning(gpos, 'DFLT');
  }

  /** Places in the alphabet; nothing where another way has to set the word. */
  places(text: string): Uint8Array | undefined {
    // Behind an l it is part of a Catalan letter.
    if (text.length > 2 && text.includes('·')) return undefined;
    const places = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) {
      const place = placeInAlphabet(text.charCodeAt(index));
      if (place <= SOFT_HYPHEN_PLACE || this.glyphs[place] === 0) return undefined;
      places[index] = place;
    }
    return this.#kerningOf(places) === undefined ? undefined : places;
  }

  /** @returns units of the font */
  advance(places: Uint8Array): number {
    const kerns = this.#kerningOf(places);
    let sum = 0;
    for (let index = 0; index < places.length; index += 1) {
      sum += this.advances[places[index] ?? 0] ?? 0;
      if (index > 0 && kerns !== undefined)
        sum += this.#kern(kerns, places[index - 1] ?? 0, places[index] ?? 0);
    }
    return sum;
  }

  /** What follows each sign's own advance, in units of the font: less than 0 where the next one stands closer. */
  kerns(places: Uint8Array): readonly number[] {
    const kerns = this.#kerningOf(places);
    return Array.from(places, (place, index) => {
      const next = places[index + 1];
      return next === undefined || kerns === undefined ? 0 : this.#kern(kerns, place, next);
    });
  }

  #kerningOf(places: Uint8Array): Kerning | undefined {
    for (const place of places) if (LETTERS[place] === true) return this.#latin;
    return this.#scriptless;
  }

  #kern({ pair, known }: Kerning, first: number, second: number): number {
    const index = first * ALPHABET.length + second;
    const value = known[index] ?? UNKNOWN;
    if (value !== UNKNOWN) return value;
    const found = pair(this.glyphs[first] ?? 0, this.glyphs[second] ?? 0);
    known[index] = found;
    return found;
  }
}

function kerning(gpos: Uint8Array, script: 'latn' | 'DFLT'): Kerning | undefined {
  const pair = kerningOf(gpos, script);
  return pair && { pair, known: new Int16Array(ALPHABET.length ** 2).fill(UNKNOWN) };
}
