import { ALPHABET, partWith, placeInAlphabet } from './alphabet.ts';
import { hasRightToLeft } from '../../markdown/right-to-left.ts';
import { NOTHING } from './joined-glyph.ts';
import type { Typeface } from './typeface.ts';
import { wordEnd } from './words.ts';
import { signOf, type Sign, type Word } from './sign.ts';
import { codeOf, encodedWordsOf, type EncodedWords } from './encoded-words.ts';
import { pdfNumber } from '../syntax.ts';

/** A font of one document: the alphabet, and further signs, numbered in the order in which they are needed. */
export class DocumentFont {
  /** Its name in the resources of pages. */
  readonly name: string;
  readonly typeface: Typeface;
  readonly #words: EncodedWords;
  readonly #numbers = new Map<string, number>();
  readonly #further: Sign[] = [];
  #last = 0;

  constructor(name: string, typeface: Typeface) {
    this.name = name;
    this.typeface = typeface;
    this.#words = encodedWordsOf(typeface);
  }

  /** How many of the alphabet it holds; all if there are further signs. */
  get part(): number {
    return this.#further.length > 0 ? ALPHABET.length : partWith(this.#last);
  }

  /** Signs that are not in the alphabet, in the order of their numbers. */
  get further(): readonly Sign[] {
    return this.#further;
  }

  /**
   * The operators that paint a text at the current point (ISO 32000-1, 9.4.3).
   * @param size pt
   */
  show(text: string, size: number): string {
    if (hasRightToLeft(text)) return `[(${this.#encode(this.typeface.words.word(text), size)})] TJ\n`;
    let shown = '';
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = wordEnd(text, start);
      const word = text.slice(start, end);
      const encoded = this.#words.word(word);
      if (encoded === undefined) shown += this.#encode(this.typeface.words.word(word), size);
      else {
        shown += encoded.shown;
        if (encoded.last > this.#last) this.#last = encoded.last;
      }
    }
    return `[(${shown})] TJ\n`;
  }

  /**
   * A single sign, read back as `text`.
   * @param drawn nothing is painted for an empty one
   */
  showAs(text: string, drawn: string): string {
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const sign =
      drawn === ''
        ? signOf(0, codePoints, NOTHING)
        : signOf(this.typeface.glyphOf(drawn.codePointAt(0) ?? 0), codePoints);
    return `(${codeOf(this.#numberOf(sign))}) Tj\n`;
  }

  /** The hyphen at the end of a broken word. It is read back as a soft hyphen (ISO 32000-1, 14.8.2.2.3). */
  showHyphen(): string {
    return `(${codeOf(1)}) Tj\n`;
  }

  #encode({ signs, kerns, offsets }: Word, size: number): string {
    let shown = '';
    for (const [index, sign] of signs.entries()) {
      const kern = kerns[index] ?? 0;
      const code = codeOf(this.#numberOf(sign));
      const [right, up] = offsets?.[index] ?? [0, 0];
      // A placed accent: move right, raise, paint, move back.
      shown +=
        right === 0 && up === 0
          ? code
          : `)] TJ ${pdfNumber((up * size) / 1000)} Ts [${pdfNumber(-right)}(${code})${pdfNumber(right)}] TJ 0 Ts [(`;
      if (kern !== 0) shown += `)${pdfNumber(kern)}(`;
    }
    return shown;
  }

  #numberOf(sign: Sign): number {
    const [codePoint = 0, ...others] = sign.codePoints;
    const place = others.length === 0 && sign.joined === undefined ? placeInAlphabet(codePoint) : -1;
    if (place !== -1 && this.typeface.words.plain.glyphs[place] === sign.glyph) {
      this.#last = Math.max(this.#last, place);
      return place + 1;
    }
    const known = this.#numbers.get(sign.key);
    if (known !== undefined) return known;
    const number = ALPHABET.length + this.#further.push(sign);
    this.#numbers.set(sign.key, number);
    return number;
  }
}
