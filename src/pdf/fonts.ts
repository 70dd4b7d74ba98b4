import { readFileSync } from 'node:fs';
import type { Face, FontPair } from '../layout/style.ts';
import { fontFile, fontPath } from './font-files.ts';
import { MakeDocument } from './pdfmake.ts';
import type {
  EmbeddedFont,
  EmbeddedFontConstructor,
  EncodedText,
  FontkitFont,
  FontkitGlyph,
  PDFDocument,
} from './pdfmake.ts';
import { TrueType } from './truetype.ts';
import { distributed, signOf, Words, wordsOf } from './words.ts';
import type { Sign } from './words.ts';

/** A font parsed once a process; each document makes its own subset of it. */
export interface ParsedFont {
  readonly font: FontkitFont;
  readonly words: Words;
  readonly outlines: TrueType;
  readonly constructorInDocument: EmbeddedFontConstructor;
}

const parsed = new Map<string, ParsedFont>();

/** @param file as `fontFile` tells it */
export function parsedFont(file: string): ParsedFont {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const font = parse(readFileSync(fontPath(file)));
  parsed.set(file, font);
  return font;
}

let scratch: PDFDocument | undefined;

/** pdfkit parses fonts only inside a document, and its font class is not exported: both come from one that is never written. */
function parse(bytes: Uint8Array): ParsedFont {
  scratch ??= new MakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = scratch.font(bytes)._font;
  const { font } = embedded;
  keepCharactersApart(font);
  shapePlainly(font);
  const outlines = new TrueType(bytes);
  return { font, words: new Words(font, outlines), outlines, constructorInDocument: constructorOf(embedded) };
}

function constructorOf(embedded: EmbeddedFont): EmbeddedFontConstructor {
  const prototype: { readonly constructor: unknown } = Object.getPrototypeOf(embedded);
  if (!isFontConstructor(prototype.constructor)) throw new Error('pdfkit has no font class any more');
  return prototype.constructor;
}

const isFontConstructor = (value: unknown): value is EmbeddedFontConstructor => typeof value === 'function';

const CODE_POINTS = 0x11_0000;

/**
 * fontkit keeps one object a glyph, with the code points of the first character that asked for it: '-' and U+2011, ' '
 * and the no-break space, 'j' and a dotless j under an accent. Each pair of glyph and character gets an object of its
 * own here, so that what is read back is what was written, whatever was set before.
 */
function keepCharactersApart(font: FontkitFont): void {
  const shared = font.getGlyph.bind(font);
  const own = new Map<number, FontkitGlyph>();
  const glyphOf = (id: number, codePoints: readonly number[]): FontkitGlyph => {
    const glyph = shared(id);
    // Read once on the shared object, where fontkit keeps it for all.
    const { advanceWidth } = glyph;
    return Object.create(glyph, { codePoints: { value: codePoints }, advanceWidth: { value: advanceWidth } });
  };
  font.getGlyph = (id, codePoints = []) => {
    const [codePoint, ...more] = codePoints;
    if (codePoint === undefined || more.length > 0) return glyphOf(id, codePoints);
    const key = id * CODE_POINTS + codePoint;
    const known = own.get(key) ?? glyphOf(id, codePoints);
    own.set(key, known);
    return known;
  };
}

/** German forbids ligatures across the joints of a word, and text extracts cleanly without them (look.md 2). */
const FEATURES = { liga: false, clig: false, dlig: false, calt: false } as const;
const FEATURES_WITHOUT_MARKS = { ...FEATURES, mark: false, mkmk: false } as const;

function shapePlainly(font: FontkitFont): void {
  const layout = font.layout.bind(font);
  font.layout = (text) => {
    try {
      return layout(text, FEATURES);
    } catch {
      // fontkit stumbles over a letter that has no place for an accent, as DejaVu Serif has some.
      return layout(text, FEATURES_WITHOUT_MARKS);
    }
  };
}

/** What text is measured against: the ascent of the pair for its fallback too, so that the baseline stays. */
export function ascentOf(pair: FontPair, face: Face): number {
  const own = face.family === 'fallback' ? ({ ...face, family: 'text' } as const) : face;
  const { font } = parsedFont(fontFile(pair, own));
  return (font.ascent * 1000) / font.unitsPerEm;
}

/** Fonts of one document. */
export class DocumentFonts {
  readonly #document: PDFDocument;
  readonly #pair: FontPair;
  readonly #fonts = new Map<string, DocumentFont>();

  constructor(document: PDFDocument, pair: FontPair) {
    this.#document = document;
    this.#pair = pair;
  }

  font(face: Face): DocumentFont {
    const file = fontFile(this.#pair, face);
    const known = this.#fonts.get(file);
    if (known !== undefined) return known;
    const parsedOne = parsedFont(file);
    this.#document._fontCount += 1;
    const id = `F${this.#document._fontCount}`;
    const embedded = new parsedOne.constructorInDocument(this.#document, parsedOne.font, id);
    this.#document._fontFamilies[file] = embedded;
    const made = new DocumentFont(embedded, parsedOne);
    this.#fonts.set(file, made);
    return made;
  }

  /** Of the line box, in thousandths of the type size. */
  ascent(face: Face): number {
    return ascentOf(this.#pair, face);
  }
}

const SOFT_HYPHEN = '\u00AD';

/**
 * A font of one document. pdfkit gives each glyph one id and one text. Here each glyph has an id for every text it
 * stands for. fontkit drops a soft hyphen; here it is the visible hyphen of a broken word, U+00AD by ISO 32000-1,
 * 14.8.2.2.3.
 */
export class DocumentFont {
  readonly embedded: EmbeddedFont;
  readonly #words: Words;
  readonly #outlines: TrueType;
  readonly #ids = new Map<string, string>();
  /** Most signs are the same objects again and again. */
  readonly #idsOfKnown = new Map<Sign, string>();
  readonly #shown = new Map<string, string>();

  constructor(embedded: EmbeddedFont, { words, outlines }: ParsedFont) {
    this.embedded = embedded;
    this.#words = words;
    this.#outlines = outlines;
    embedded.encode = (text) => this.#encode(text);
    embedded.subset.encode = () => outlines.subset(embedded.subset.glyphs);
  }

  /**
   * The operand of TJ without its brackets (ISO 32000-1, 9.4.3); nothing where accents are to be painted one by one.
   * @param text not empty
   */
  show(text: string): string | undefined {
    if (text === SOFT_HYPHEN) return `<${this.#hyphen().join('')}> 0`;
    let shown = '<';
    for (const word of wordsOf(text)) {
      const encoded = this.#shownWord(word);
      if (encoded === undefined) return undefined;
      shown += encoded;
    }
    return shown.endsWith(' <') ? shown.slice(0, -2) : `${shown}> 0`;
  }

  /** Ids in hexadecimal; where the next glyph moves, the string is closed, and opened again behind the number. */
  #shownWord(text: string): string | undefined {
    const known = this.#shown.get(text);
    if (known !== undefined) return known;
    const { signs, kerns, isPlaced } = this.#words.word(text);
    if (isPlaced) return undefined;
    let shown = '';
    for (const [index, sign] of signs.entries()) {
      const kern = kerns[index] ?? 0;
      shown += kern === 0 ? this.#idOf(sign) : `${this.#idOf(sign)}> ${pdfNumber(kern)} <`;
    }
    this.#shown.set(text, shown);
    return shown;
  }

  #encode(text: string): EncodedText {
    if (text === SOFT_HYPHEN) return [this.#hyphen(), this.embedded.layout('-').positions];
    const { glyphs, positions } = this.embedded.layout(text);
    const texts = distributed(glyphs);
    return [glyphs.map(({ id }, index) => this.#idOf(signOf(id, texts[index] ?? []))), positions];
  }

  #hyphen(): readonly string[] {
    return this.#words.word('-').signs.map(({ glyph }) => this.#idOf(signOf(glyph, [HYPHEN_POINT])));
  }

  #idOf(sign: Sign): string {
    const known = this.#idsOfKnown.get(sign) ?? this.#ids.get(sign.key) ?? this.#newId(sign);
    this.#idsOfKnown.set(sign, known);
    return known;
  }

  #newId({ glyph, codePoints, key }: Sign): string {
    const { subset, widths, unicode, scale } = this.embedded;
    const own = subset.glyphs.push(glyph) - 1;
    widths[own] = this.#outlines.advance(glyph) * scale;
    unicode[own] = codePoints;
    const id = own.toString(16).padStart(4, '0');
    this.#ids.set(key, id);
    return id;
  }
}

const HYPHEN_POINT = SOFT_HYPHEN.charCodeAt(0);

/** As pdfkit rounds. */
export const pdfNumber = (value: number): number => Math.round(value * 1e6) / 1e6;
