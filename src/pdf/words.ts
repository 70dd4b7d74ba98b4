import { kerningOf } from './kerning.ts';
import type { FontkitFont, FontkitGlyph, GlyphPosition } from './pdfmake.ts';
import type { TrueType } from './truetype.ts';

/** A glyph, and what it stands for when the text is read back. */
export interface Sign {
  readonly glyph: number;
  readonly codePoints: readonly number[];
  /** The same for all signs of one glyph and one text. */
  readonly key: string;
}

/** A word with the blank after it, as its font sets it. */
export interface Word {
  readonly signs: readonly Sign[];
  /** By sign, in thousandths of the type size: what is taken from the glyph's own advance before the next; 0 for most. */
  readonly kerns: readonly number[];
  /** Thousandths of the type size. */
  readonly advance: number;
  /** Accents that the font puts in their place: to be painted one by one. */
  readonly isPlaced: boolean;
}

/** Words kept of one font. They never differ from words set anew, so that what was set before changes nothing. */
const CACHE_LIMIT = 20_000;

/**
 * Characters of which every font here makes one glyph each, whatever stands beside it, and moves them by pairs only:
 * nearly every word. `words.test.ts` compares.
 */
const PLAIN = /^[A-Za-zÄÖÜäöüßéèêàáâçñóôúøåšžčćłÀÉ\d.,;:!?()\-–—„“‚‘’"'/%§&*+=@[\]•…€ ]*$/u;
const LETTER = /\p{L}/u;

interface PlainSign {
  readonly sign: Sign;
  /** Units of the font. */
  readonly advance: number;
}

/** The words of one font, shared by all documents of the process. */
export class Words {
  readonly #font: FontkitFont;
  readonly #outlines: TrueType;
  readonly #limit: number;
  readonly #known = new Map<string, Word>();
  readonly #plainSigns = new Map<string, PlainSign>();
  /** OpenType has kerning by script: where there is no letter, it is that of no script. */
  readonly #kerning: Readonly<Record<'latn' | 'DFLT', ReturnType<typeof kerningOf>>>;

  /** @param limit words kept */
  constructor(font: FontkitFont, outlines: TrueType, limit = CACHE_LIMIT) {
    this.#font = font;
    this.#outlines = outlines;
    this.#limit = limit;
    const gpos = outlines.table('GPOS');
    this.#kerning = {
      latn: gpos && kerningOf(gpos, 'latn'),
      DFLT: gpos && kerningOf(gpos, 'DFLT'),
    };
  }

  /** @param text without a blank but at its end */
  word(text: string): Word {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const word = this.#setPlainly(text) ?? this.#set(text);
    if (this.#known.size >= this.#limit) this.#known.clear();
    this.#known.set(text, word);
    return word;
  }

  /** fontkit takes a hundred times as long. Nothing where the word is not plain. */
  #setPlainly(text: string): Word | undefined {
    const kerning = this.#kerning[LETTER.test(text) ? 'latn' : 'DFLT'];
    if (kerning === undefined || !PLAIN.test(text)) return undefined;
    const plain = Array.from(text, (character) => this.#plainSign(character));
    if (plain.some(({ sign }) => sign.glyph === 0)) return undefined;
    const { unitsPerEm } = this.#font;
    const scale = 1000 / unitsPerEm;
    let advance = 0;
    const kerns = plain.map((each, index) => {
      const next = plain[index + 1];
      const moved = each.advance + (next === undefined ? 0 : kerning(each.sign.glyph, next.sign.glyph));
      advance += moved;
      return kernOf(each.advance, moved, scale);
    });
    return {
      signs: plain.map(({ sign }) => sign),
      kerns,
      advance: (advance * 1000) / unitsPerEm,
      isPlaced: false,
    };
  }

  #plainSign(character: string): PlainSign {
    const known = this.#plainSigns.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const { id } = this.#font.glyphForCodePoint(codePoint);
    const made = { sign: signOf(id, [codePoint]), advance: this.#outlines.advance(id) };
    this.#plainSigns.set(character, made);
    return made;
  }

  #set(text: string): Word {
    const { glyphs, positions, advanceWidth } = this.#font.layout(text);
    const texts = distributed(glyphs);
    const signs = glyphs.map(({ id }, index) => signOf(id, texts[index] ?? []));
    const scale = 1000 / this.#font.unitsPerEm;
    return {
      signs,
      kerns: glyphs.map((glyph, index) => kernOf(glyph.advanceWidth, positions[index]?.xAdvance ?? 0, scale)),
      advance: (advanceWidth * 1000) / this.#font.unitsPerEm,
      isPlaced: positions.some(isPlaced),
    };
  }
}

export const signOf = (glyph: number, codePoints: readonly number[]): Sign => ({
  glyph,
  codePoints,
  key: `${glyph}:${codePoints.join()}`,
});

/** pdfkit scales both before it takes one from the other: the same rounding gives the same number in the file. */
const kernOf = (advance: number, moved: number, scale: number): number => advance * scale - moved * scale;

const isPlaced = ({ xOffset, yOffset }: GlyphPosition): boolean => xOffset !== 0 || yOffset !== 0;

/** Each with the blank after it, as pdfkit cuts a text. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== BLANK && unit !== TAB) continue;
    words.push(text.slice(start, index + 1));
    start = index + 1;
  }
  if (start < text.length) words.push(text.slice(start));
  return words;
}

const BLANK = 0x20;
const TAB = 0x09;

/**
 * Before a further accent a font may take a letter apart into letter and accent; fontkit then gives all its code
 * points to the letter. They go to the glyphs one by one, since a reader takes a glyph without any for its number.
 */
export function distributed(glyphs: readonly FontkitGlyph[]): readonly (readonly number[])[] {
  if (glyphs.every(({ codePoints }) => codePoints.length > 0))
    return glyphs.map(({ codePoints }) => codePoints);
  let rest: readonly number[] = [];
  return glyphs.map(({ codePoints }, index) => {
    const isTakenApart = glyphs[index + 1]?.codePoints.length === 0;
    if (codePoints.length > 0 && !isTakenApart) return codePoints;
    const own = codePoints.length > 0 ? decomposed(codePoints) : rest;
    rest = own.slice(1);
    return isTakenApart ? own.slice(0, 1) : own;
  });
}

const decomposed = (codePoints: readonly number[]): readonly number[] =>
  Array.from(
    String.fromCodePoint(...codePoints).normalize('NFD'),
    (character) => character.codePointAt(0) ?? 0,
  );
