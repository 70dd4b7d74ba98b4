import type { PartAdvances } from '../../layout/ruler.ts';
import { hasRightToLeft } from '../../markdown/right-to-left.ts';
import { WordCache } from '../../layout/text/word-cache.ts';
import { ALPHABET } from './alphabet.ts';
import { backwards } from './right-to-left.ts';
import type { PlainText } from './plain-text.ts';
import type { FontkitFont, FontkitGlyph, GlyphPosition } from './shaping.ts';
import { type Sign, signOf, type Word } from './sign.ts';

/** The words of one font, shared by all documents of the process. */
export class Words {
  readonly plain: PlainText;
  readonly #unitsPerEm: number;
  readonly #shaper: () => FontkitFont;
  /** A cached advance equals a newly measured one, so documents do not affect each other. */
  readonly #advances = new WordCache<number>();
  readonly #sumsExactly: boolean;

  constructor(plain: PlainText, unitsPerEm: number, shaper: () => FontkitFont) {
    this.plain = plain;
    this.#unitsPerEm = unitsPerEm;
    this.#shaper = shaper;
    this.#sumsExactly = 1000 % unitsPerEm === 0 || Number.isInteger(Math.log2(unitsPerEm));
  }

  /** The sum of the advances of its words, in thousandths of the type size. */
  textAdvance(text: string): number {
    const units = this.#sumsExactly ? this.plain.textAdvance(text) : undefined;
    if (units !== undefined) return this.#thousandths(units);
    let sum = 0;
    for (let start = 0; start < text.length;) {
      const end = wordEnd(text, start);
      sum += this.advance(start === 0 && end === text.length ? text : text.slice(start, end));
      start = end;
    }
    return sum;
  }

  /** Returns a function that measures any part of `text`; nothing if some words must be shaped. */
  partAdvances(text: string): PartAdvances | undefined {
    if (!this.#sumsExactly) return undefined;
    const sums = new Int32Array(2 * text.length);
    if (this.plain.textAdvance(text, sums) === undefined) return undefined;
    return (start, end) =>
      start === end ? 0 : this.#thousandths((sums[2 * end - 1] ?? 0) - (sums[2 * start] ?? 0));
  }

  /**
   * Thousandths of the type size.
   * @param text without a blank but at its end
   */
  advance(text: string): number {
    const known = this.#advances.get(text);
    if (known !== undefined) return known;
    const places = this.plain.places(text);
    const advance =
      places === undefined ? this.#shaped(text).advance : this.#thousandths(this.plain.advance(places));
    this.#advances.keep(text, advance);
    return advance;
  }

  /** @param text without a blank but at its end */
  word(text: string): Word {
    const places = this.plain.places(text);
    if (places === undefined) return this.#shaped(text);
    const scale = 1000 / this.#unitsPerEm;
    const kerns = this.plain.kerns(places);
    return {
      signs: Array.from(places, (place) => this.#signAt(place)),
      kerns: Array.from(places, (place, index) => {
        const own = this.plain.advances[place] ?? 0;
        return kernOf(own, own + (kerns[index] ?? 0), scale);
      }),
      advance: this.#thousandths(this.plain.advance(places)),
    };
  }

  readonly #signs: Sign[] = [];

  #signAt(place: number): Sign {
    this.#signs[place] ??= signOf(this.plain.glyphs[place] ?? 0, [ALPHABET[place]?.charCodeAt(0) ?? 0]);
    return this.#signs[place];
  }

  #thousandths(units: number): number {
    return (units * 1000) / this.#unitsPerEm;
  }

  #backwards(text: string): Word {
    const { glyphs, positions } = this.#shaper().layout(text);
    return backwards(text, glyphs, positions, this.#unitsPerEm);
  }

  #shaped(text: string): Word {
    if (hasRightToLeft(text)) return this.#backwards(text);
    const { glyphs, positions, advanceWidth } = this.#shaper().layout(text);
    const texts = distributed(glyphs);
    const scale = 1000 / this.#unitsPerEm;
    return {
      signs: glyphs.map(({ id }, index) => signOf(id, texts[index] ?? [])),
      kerns: glyphs.map((glyph, index) => kernOf(glyph.advanceWidth, positions[index]?.xAdvance ?? 0, scale)),
      advance: this.#thousandths(advanceWidth),
      ...(positions.some(isPlaced) && {
        offsets: positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale] as const),
      }),
    };
  }
}

/** Both are scaled before they are subtracted, as pdfkit does: the same rounding gives the same number in the file. */
const kernOf = (advance: number, moved: number, scale: number): number => advance * scale - moved * scale;

const isPlaced = ({ xOffset, yOffset }: GlyphPosition): boolean => xOffset !== 0 || yOffset !== 0;

/** The end of the word that begins at `start`, with the blank after it. pdfkit cuts texts there too. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    end += 1;
    if (unit === BLANK || unit === TAB) break;
  }
  return end;
}

const BLANK = 0x20;
const TAB = 0x09;

/**
 * A font may split an accented letter into letter and accent when another accent follows. fontkit then gives all code
 * points to the letter. Here they are distributed one by one, since a reader shows a glyph without any as its number.
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
