import { ALPHABET, placeInAlphabet } from './alphabet.ts';
import type { CharacterMap } from './character-map.ts';
import { isKernedAlike, kerningOf } from './kerning.ts';
import type { TrueType } from './truetype.ts';

const LETTERS = ALPHABET.map((character) => /\p{L}/u.test(character));
/** Marks a pair that has not been looked up yet; no font moves a glyph that far. */
const UNKNOWN = 0x7fff;
const SOFT_HYPHEN_PLACE = 0;
const BLANK_PLACE = placeInAlphabet(0x20);
/** Behind an l it is part of a Catalan letter. */
const MIDDLE_DOT = '·';
/** No font has a glyph as wide. */
const NOT_PLAIN = 0x7fff;

interface Kerning {
  /** Absent where every pair is known. */
  readonly pair?: (first: number, second: number) => number;
  /** Units of the font, by the places of both in the alphabet. */
  readonly known: Int16Array;
}

/** Glyphs, advances and kerning of the alphabet, from the font's own tables. */
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

/** Sets words of the alphabet from the font's own tables: a hundred times as fast as shaping. */
export class PlainText {
  readonly #tables: PlainTables;
  /** Present if letters and text of no script are kerned alike. */
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
   * Measures a text of several words, each kerned by itself with the blank after it. It cuts no words out and looks none
   * up, which would hash their letters.
   * @param sums filled with two numbers for each sign: the advance before it, and after it
   * @returns units of the font; nothing if a word must be shaped
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

  /** Plain data, every pair looked up; only of fonts that kern letters and text of no script alike. */
  wholeTables(): PlainTables {
    const kerns = this.#sole;
    if (kerns === undefined) throw new Error('the font kerns by script');
    for (const first of ALPHABET.keys())
      for (const second of ALPHABET.keys()) this.#kern(kerns, first, second);
    const all = { known: kerns.known };
    return { ...this.#tables, latin: all, scriptless: all };
  }

  /** Places in the alphabet; nothing if the word must be shaped. */
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

  /** What is added to each sign's own advance, in units of the font; negative if the next one moves closer. */
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
    const found = pair?.(this.glyphs[first] ?? 0, this.glyphs[second] ?? 0) ?? 0;
    known[index] = found;
    return found;
  }
}

function kerning(gpos: Uint8Array, script: 'latn' | 'DFLT'): Kerning | undefined {
  const pair = kerningOf(gpos, script);
  return pair && { pair, known: new Int16Array(ALPHABET.length ** 2).fill(UNKNOWN) };
}
