import { WordCache } from '../../layout/text/word-cache.ts';
import { ALPHABET } from './alphabet.ts';
import type { Typeface } from './typeface.ts';
import { escaped, pdfNumber } from '../syntax.ts';

/** A word as bytes of a literal string. It is closed before a kerning number and opened again after it. */
export interface EncodedWord {
  readonly shown: string;
  /** The highest place in the alphabet among its signs. */
  readonly last: number;
}

/** A sign's number is two bytes; 0 is the glyph for missing characters. */
export const codeOf = (number: number): string => escaped(String.fromCharCode(number >> 8, number & 0xff));

const CODES = ALPHABET.map((_, place) => codeOf(place + 1));

/** Words of the alphabet. They have the same code in every document, so each is encoded once a process and font. */
export class EncodedWords {
  readonly #typeface: Typeface;
  readonly #known = new WordCache<EncodedWord>();

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
  }

  /** Returns nothing for a word with other characters. */
  word(text: string): EncodedWord | undefined {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const encoded = this.#encode(text);
    if (encoded === undefined) return undefined;
    this.#known.keep(text, encoded);
    return encoded;
  }

  #encode(text: string): EncodedWord | undefined {
    const { words, metrics } = this.#typeface;
    const places = words.plain.places(text);
    if (places === undefined) return undefined;
    const kerns = words.plain.kerns(places);
    const scale = -1000 / metrics.unitsPerEm;
    let shown = '';
    let last = 0;
    for (const [index, place] of places.entries()) {
      if (place > last) last = place;
      shown += CODES[place] ?? '';
      const kern = kerns[index] ?? 0;
      if (kern !== 0) shown += `)${pdfNumber(kern * scale)}(`;
    }
    return { shown, last };
  }
}

const known = new WeakMap<Typeface, EncodedWords>();

export function encodedWordsOf(typeface: Typeface): EncodedWords {
  const found = known.get(typeface) ?? new EncodedWords(typeface);
  known.set(typeface, found);
  return found;
}
