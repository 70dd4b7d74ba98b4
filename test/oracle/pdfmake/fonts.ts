import { readFileSync } from 'node:fs';
import type { Face, FontPair } from '../../../src/layout/style.ts';
import { fontFile, fontPath } from '../../../src/pdf/fonts/font-files.ts';
import { loadDocument } from './pdfmake.ts';
import type { EmbeddedFont, EmbeddedFontConstructor, EncodedText, PDFDocument } from './pdfmake.ts';
import type { FontkitFont } from '../../../src/pdf/fonts/shaping.ts';
import { ascentOf, typefaceOf } from '../../../src/pdf/fonts/typeface.ts';
import type { Typeface } from '../../../src/pdf/fonts/typeface.ts';
import { distributed } from '../../../src/pdf/fonts/words.ts';
import { signOf } from '../../../src/pdf/fonts/sign.ts';
import type { Sign } from '../../../src/pdf/fonts/sign.ts';

let constructorInDocument: EmbeddedFontConstructor | undefined;

/** pdfkit does not export its font class: it comes from a document that is never written. */
function embeddedFont(document: PDFDocument, font: FontkitFont, file: Uint8Array, id: string): EmbeddedFont {
  constructorInDocument ??= constructorOf(file);
  return new constructorInDocument(document, font, id);
}

function constructorOf(file: Uint8Array): EmbeddedFontConstructor {
  const MakeDocument = loadDocument();
  const scratch = new MakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  const prototype: { readonly constructor: unknown } = Object.getPrototypeOf(scratch.font(file)._font);
  if (!isFontConstructor(prototype.constructor)) throw new Error('pdfkit has no font class any more');
  return prototype.constructor;
}

const isFontConstructor = (value: unknown): value is EmbeddedFontConstructor => typeof value === 'function';

/** Fonts of one document that pdfmake paints. */
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
    this.#document._fontCount += 1;
    const id = `F${this.#document._fontCount}`;
    const typeface = typefaceOf(file);
    const embedded = embeddedFont(this.#document, typeface.shaper(), readFileSync(fontPath(file)), id);
    encodeApart(embedded, typeface);
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
 * pdfkit gives each glyph one id and one text. Here each glyph has an id for every text it stands for. fontkit drops a
 * soft hyphen; here it is the visible hyphen of a broken word, U+00AD by ISO 32000-1, 14.8.2.2.3.
 */
function encodeApart(embedded: EmbeddedFont, typeface: Typeface): void {
  const outlines = typeface.outlines();
  const { subset, widths, unicode, scale } = embedded;
  const ids = new Map<string, string>();
  const idOf = ({ glyph, codePoints, key }: Sign): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const own = subset.glyphs.push(glyph) - 1;
    widths[own] = outlines.advance(glyph) * scale;
    unicode[own] = codePoints;
    const id = own.toString(16).padStart(4, '0');
    ids.set(key, id);
    return id;
  };
  embedded.encode = (text): EncodedText => {
    const { glyphs, positions } = embedded.layout(text === SOFT_HYPHEN ? '-' : text);
    const texts = text === SOFT_HYPHEN ? [[SOFT_HYPHEN.charCodeAt(0)]] : distributed(glyphs);
    return [glyphs.map(({ id }, index) => idOf(signOf(id, texts[index] ?? []))), positions];
  };
  subset.encode = () => outlines.subset(subset.glyphs);
}
