import { ALPHABET, placeInAlphabet } from './alphabet.ts';
import type { CharacterMap } from './character-map.ts';
import { isKernedAlike, kerningOf } from './kerning.ts';
import type { TrueType } from './truetype.ts';

const LETTERS = ALPHABET.map((character) => /\p{L}/u.test(character));
/** Where a pair of signs has not been asked for yet; no font moves a glyph that far. */
const UNKNOWN = 0x7fff;
const SOFT_HYPHEN_PLACE = 0;
const BLANK_PLACE = placeInAlphabet(0x20);
/** Behind an l it is part of a Catalan letter. */
const MIDDLE_DOT = '·';
/** No font has a glyph as wide. */
const NOT_PLAIN = 0x7fff;

interface Kerning {
  readonly pair: (first: number, second: number) => number;
  /** Units of the font, by the places of both in the alphabet. */
  readonly known: Int16Array;
}

/** What a font's own tables say of the alphabet. */
export interface PlainTables {
  /** By place in the alphabet; 0 where the font has none. */
  readonly glyphs: readonly number[];
  /** Units of the font, by place in the alphabet. */
  readonly advances: readonly number[];
  /** OpenType has kerning by script: where there is no letter, it is that of no script. */
  readonly latin: Kerning | undefined;
  readonly scriptless: Kerning | undefined;
}

export function plainTables(outlines: TrueType, glyphOf: CharacterMap): PlainTables {
  // A soft hyphen is painted as the hyphen that it is (ISO 32000-1, 14.8.2.2.3).
  const glyphs = ALPHABET.map((character, place) =>
    glyphOf((place === SOFT_HYPHEN_PLACE ? '-' : character).charCodeAt(0)),
  );
  const gpos = outlines.table('GPOS');
  const latin = gpos && kerning(gpos, 'latn');
  return {
    glyphs,
    advances: glyphs.map((glyph) => outlines.advance(glyph)),
    latin,
    scriptless: gpos && isKernedAlike(gpos) ? latin : gpos && kerning(gpos, 'DFLT'),
  };
}

/** Words made of the alphabet alone, set from a font's own tables: a hundred times as fast as any shaping. */
export class PlainText {
  readonly #tables: PlainTables;
  /** Where that of letters and that of no script are the same. */
  readonly #sole: Kerning | undefined;
  readonly #plainAdvances: Int16Array;

  constructor(tables: PlainTables) {
    this.#tables = tables;
    this.#sole = tables.latin === tables.scriptless ? tables.latin : undefined;
    this.#plainAdvances = Int16Array.from(tables.advances, (advance, place) =>
      place === SOFT_HYPHEN_PLACE || tables.glyphs[place] === 0 || ALPHABET[place] === MIDDLE_DOT
        ? NOT_PLAIN
        : advance,
    );
  }

  get glyphs(): readonly number[] {
    return this.#tables.glyphs;
  }

  get advances(): readonly number[] {
    return this.#tables.advances;
  }

  /**
   * Of a text of several words, each kerned by itself with the blank behind it. Without cutting words out and looking
   * them up, whose letters are hashed for that, this is the cheapest way by far.
   * @param sums filled with the units of the font up to each sign before and behind it; two for each
   * @returns units of the font; nothing where a word has to be set by itself
   */
  textAdvance(text: string, sums?: Int32Array): number | undefined {
    const kerns = this.#sole;
    if (kerns === undefined) return undefined;
    let sum = 0;
    let previous = BLANK_PLACE;
    for (let index = 0; index < text.length; index += 1) {
      const place = placeInAlphabet(text.charCodeAt(index));
      if (place <= SOFT_HYPHEN_PLACE) return undefined;
      const advance = this.#plainAdvances[place] ?? NOT_PLAIN;
      if (advance === NOT_PLAIN) return undefined;
      if (previous !== BLANK_PLACE) sum += this.#kern(kerns, previous, place);
      if (sums !== undefined) {
        sums[2 * index] = sum;
        sums[2 * index + 1] = sum + advance;
      }
      sum += advance;
      previous = place;
    }
    return sum;
  }

  /** Places in the alphabet; nothing where another way has to set the word. */
  places(text: string): Uint8Array | undefined {
    if (text.length > 2 && text.includes(MIDDLE_DOT)) return undefined;
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
    for (const place of places) if (LETTERS[place] === true) return this.#tables.latin;
    return this.#tables.scriptless;
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
