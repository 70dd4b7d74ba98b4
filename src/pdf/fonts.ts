import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MakeDocument } from './pdfmake.ts';
import type {
  EmbeddedFont,
  EmbeddedFontConstructor,
  EncodedText,
  FontkitFont,
  FontkitGlyph,
  PDFDocument,
} from './pdfmake.ts';
import type { Face } from '../layout/style.ts';

/** The pair of look.md: Source Serif 4 for what is said, Source Sans 3 for the apparatus. Both OFL. */
const PACKAGES = {
  text: { name: '@expo-google-fonts/source-serif-4', file: 'SourceSerif4' },
  apparat: { name: '@expo-google-fonts/source-sans-3', file: 'SourceSans3' },
} as const;

const CUTS = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' } as const;

/** A font parsed once a process; each document makes its own subset of it. */
export interface ParsedFont {
  readonly font: FontkitFont;
  readonly constructorInDocument: EmbeddedFontConstructor;
  /** Characters that share another one's glyph (no-break space, Ohm), and that glyph. */
  readonly aliases: ReadonlyMap<string, FontkitGlyph>;
}

const parsed = new Map<string, ParsedFont>();

export const faceKey = ({ family, weight, italic }: Face): string =>
  `${family}-${weight}${italic ? '-italic' : ''}`;

export function parsedFont(face: Face): ParsedFont {
  const key = faceKey(face);
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const font = parse(readFileSync(fontPath(face)));
  parsed.set(key, font);
  return font;
}

function fontPath({ family, weight, italic }: Face): string {
  const { name, file } = PACKAGES[family];
  const cut = `${weight}${CUTS[weight]}${italic ? '_Italic' : ''}`;
  return createRequire(import.meta.url).resolve(`${name}/${cut}/${file}_${cut}.ttf`);
}

/** pdfkit parses fonts only inside a document, and its font class is not exported: both come from one that is thrown away. */
function parse(bytes: Uint8Array): ParsedFont {
  const scratch = new MakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const embedded = scratch.font(bytes)._font;
  const { font } = embedded;
  visitGlyphsInOrder(font);
  forbidLigatures(font);
  return { font, constructorInDocument: constructorOf(embedded), aliases: aliasesIn(font) };
}

function constructorOf(embedded: EmbeddedFont): EmbeddedFontConstructor {
  const prototype: { readonly constructor: unknown } = Object.getPrototypeOf(embedded);
  if (!isFontConstructor(prototype.constructor)) throw new Error('pdfkit has no font class any more');
  return prototype.constructor;
}

const isFontConstructor = (value: unknown): value is EmbeddedFontConstructor => typeof value === 'function';

const ASCII = Array.from({ length: 95 }, (_, index) => 0x20 + index);
const APOSTROPHES = [0x2018, 0x2019];
const LIGATURES = { first: 0xfb00, last: 0xfb06 } as const;

/**
 * fontkit keeps one object a glyph, with the code points of the first character that asked for it. Visiting the
 * plain characters first makes '-' a hyphen and ' ' a blank for good, whatever a document holds: otherwise the text
 * read back, and the bytes, depend on what was set before.
 */
function visitGlyphsInOrder(font: FontkitFont): void {
  const others = font.characterSet.filter(
    (codePoint) => codePoint < LIGATURES.first || codePoint > LIGATURES.last,
  );
  for (const codePoint of [...ASCII, ...APOSTROPHES, ...others]) {
    if (font.hasGlyphForCodePoint(codePoint)) font.glyphForCodePoint(codePoint);
  }
}

const SOFT_HYPHEN = '\u00AD';

function aliasesIn(font: FontkitFont): ReadonlyMap<string, FontkitGlyph> {
  const aliases = new Map<string, FontkitGlyph>();
  for (const codePoint of font.characterSet) {
    const glyph = font.glyphForCodePoint(codePoint);
    if (glyph.id !== 0 && glyph.codePoints[0] !== codePoint)
      aliases.set(String.fromCodePoint(codePoint), glyph);
  }
  // fontkit drops a soft hyphen when it shapes text; here it is the visible hyphen of a broken word.
  return aliases.set(SOFT_HYPHEN, font.glyphForCodePoint(0x2d));
}

/** German forbids ligatures across the joints of a word, and text extracts cleanly without them (look.md 2). */
function forbidLigatures(font: FontkitFont): void {
  const layout = font.layout.bind(font);
  font.layout = (text) => layout(text, { liga: false, clig: false, dlig: false, calt: false });
}

/** Fonts of one document. */
export class DocumentFonts {
  readonly #document: PDFDocument;
  readonly #fonts = new Map<string, EmbeddedFont>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  font(face: Face): EmbeddedFont {
    const key = faceKey(face);
    const known = this.#fonts.get(key);
    if (known !== undefined) return known;
    const { font, constructorInDocument, aliases } = parsedFont(face);
    this.#document._fontCount += 1;
    const embedded = new constructorInDocument(this.#document, font, `F${this.#document._fontCount}`);
    encodeAliases(embedded, aliases);
    this.#document._fontFamilies[key] = embedded;
    this.#fonts.set(key, embedded);
    return embedded;
  }
}

/**
 * Gives each alias a glyph of its own in the document, so that what is read back is what was written; a hyphen at a
 * break is U+00AD by ISO 32000-1, 14.8.2.2.3. fontkit would name the first character that asked for the glyph.
 */
function encodeAliases(embedded: EmbeddedFont, aliases: ReadonlyMap<string, FontkitGlyph>): void {
  const encode = embedded.encode.bind(embedded);
  const ids = new Map<string, number>();
  const idOf = (character: string, glyph: FontkitGlyph): number => {
    const known = ids.get(character);
    if (known !== undefined) return known;
    const id = embedded.subset.glyphs.push(glyph.id) - 1;
    embedded.widths[id] = glyph.advanceWidth * embedded.scale;
    embedded.unicode[id] = [character.codePointAt(0) ?? 0];
    ids.set(character, id);
    return id;
  };
  embedded.encode = (text) => {
    const parts = splitAliases(text, aliases).map((part): EncodedText => {
      const glyph = aliases.get(part);
      if (glyph === undefined) return encode(part);
      const advance = glyph.advanceWidth * embedded.scale;
      const position = { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance };
      return [[idOf(part, glyph).toString(16).padStart(4, '0')], [position]];
    });
    return [parts.flatMap(([glyphs]) => glyphs), parts.flatMap(([, positions]) => positions)];
  };
}

/** Each alias by itself, and what stands between them. */
function splitAliases(text: string, aliases: ReadonlyMap<string, FontkitGlyph>): readonly string[] {
  const parts: string[] = [];
  let plain = '';
  for (const character of text) {
    if (!aliases.has(character)) plain += character;
    else {
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push(character);
    }
  }
  return plain === '' ? parts : [...parts, plain];
}
