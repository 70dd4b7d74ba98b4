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

/** A font parsed once a process; each document makes its own subset of it. */
export interface ParsedFont {
  readonly font: FontkitFont;
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

/** pdfkit parses fonts only inside a document, and its font class is not exported: both come from one that is thrown away. */
function parse(bytes: Uint8Array): ParsedFont {
  const scratch = new MakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = scratch.font(bytes)._font;
  const { font } = embedded;
  keepCharactersApart(font);
  shapePlainly(font);
  return { font, constructorInDocument: constructorOf(embedded) };
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
  readonly #fonts = new Map<string, EmbeddedFont>();

  constructor(document: PDFDocument, pair: FontPair) {
    this.#document = document;
    this.#pair = pair;
  }

  font(face: Face): EmbeddedFont {
    const file = fontFile(this.#pair, face);
    const known = this.#fonts.get(file);
    if (known !== undefined) return known;
    const { font, constructorInDocument } = parsedFont(file);
    this.#document._fontCount += 1;
    const embedded = new constructorInDocument(this.#document, font, `F${this.#document._fontCount}`);
    encodeAsWritten(embedded);
    this.#document._fontFamilies[file] = embedded;
    this.#fonts.set(file, embedded);
    return embedded;
  }

  /** Of the line box, in thousandths of the type size. */
  ascent(face: Face): number {
    return ascentOf(this.#pair, face);
  }
}

const SOFT_HYPHEN = '\u00AD';

/**
 * pdfkit gives each glyph one id and one text. Here each glyph has an id for every text it stands for. fontkit drops
 * a soft hyphen; here it is the visible hyphen of a broken word, U+00AD by ISO 32000-1, 14.8.2.2.3.
 */
function encodeAsWritten(embedded: EmbeddedFont): void {
  const ids = new Map<string, string>();
  const encode = (id: number, codePoints: readonly number[]): string => {
    const key = `${id}:${codePoints.join()}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const own = embedded.subset.glyphs.push(id) - 1;
    embedded.widths[own] = embedded.font.getGlyph(id).advanceWidth * embedded.scale;
    embedded.unicode[own] = codePoints;
    const encoded = own.toString(16).padStart(4, '0');
    ids.set(key, encoded);
    return encoded;
  };
  // Most glyphs are the same objects again and again.
  const known = new Map<FontkitGlyph, string>();
  const encodeGlyph = (glyph: FontkitGlyph): string => {
    const encoded = known.get(glyph) ?? encode(glyph.id, glyph.codePoints);
    known.set(glyph, encoded);
    return encoded;
  };
  embedded.encode = (text): EncodedText => {
    const isHyphen = text === SOFT_HYPHEN;
    const { glyphs, positions } = embedded.layout(isHyphen ? '-' : text);
    if (isHyphen) return [glyphs.map(({ id }) => encode(id, [SOFT_HYPHEN.charCodeAt(0)])), positions];
    if (glyphs.every(({ codePoints }) => codePoints.length > 0)) return [glyphs.map(encodeGlyph), positions];
    const texts = distributed(glyphs);
    return [glyphs.map(({ id }, index) => encode(id, texts[index] ?? [])), positions];
  };
}

/**
 * Before a further accent a font may take a letter apart into letter and accent; fontkit then gives all its code
 * points to the letter. They go to the glyphs one by one, since a reader takes a glyph without any for its number.
 */
function distributed(glyphs: readonly FontkitGlyph[]): readonly (readonly number[])[] {
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
