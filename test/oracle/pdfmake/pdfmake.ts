import { createRequire } from 'node:module';
import type { FontkitFont, FontkitGlyph, GlyphPosition } from '../../../src/pdf/fonts/shaping.ts';

/** The parts of pdfmake and pdfkit that the oracle hooks into; neither publishes types for them. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  /** With bytes the object is a stream. */
  end(bytes?: Uint8Array): void;
}

/** What the document as a whole says of itself (ISO 32000-1, 7.7.2). */
interface Catalog {
  PageLabels?: object;
}

interface GlyphRun {
  readonly glyphs: readonly FontkitGlyph[];
  readonly positions: readonly GlyphPosition[];
}

/** Glyph ids in hexadecimal, and how far each moves on. */
export type EncodedText = readonly [readonly string[], readonly GlyphPosition[]];

export interface EmbeddedFont {
  readonly font: FontkitFont;
  /** Its name in the resources of pages. */
  readonly id: string;
  /** Thousandths of the type size. */
  readonly ascender: number;
  readonly scale: number;
  /** The glyphs that are written, in the order of their ids in the document. */
  readonly subset: { readonly glyphs: number[]; encode(): Uint8Array };
  readonly widths: number[];
  /** Code points by glyph id: what is read back. */
  readonly unicode: (readonly number[])[];
  /** Lengths in thousandths of the type size. */
  layout(text: string): GlyphRun;
  encode(text: string): EncodedText;
}

export type EmbeddedFontConstructor = new (
  document: PDFDocument,
  font: FontkitFont,
  id: string,
) => EmbeddedFont;

export interface OutlineItem {
  addItem(title: string, options?: { expanded?: boolean }): OutlineItem;
}

export interface StructParents {
  get(key: number): (PdfReference | undefined)[];
  add(key: number, value: unknown): void;
}

export interface StructParent {
  add(mark: { readonly annotationRef: PdfReference }): void;
}

export declare class PDFDocument {
  constructor(
    fonts: object,
    images: Readonly<Record<string, Uint8Array>>,
    patterns: object,
    attachments: object,
    options: object,
  );
  readonly page: {
    readonly dictionary: PdfReference;
    readonly structParentTreeKey: number;
    readonly height: number;
  };
  readonly outline: OutlineItem;
  _font: EmbeddedFont;
  _fontCount: number;
  /** Fonts written when the document ends. */
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  readonly _root: { readonly data: Catalog };
  font(source: Uint8Array): this;
  addPage(options: object): this;
  /** `image` of a PNG becomes null once it has been unpacked and written. */
  provideImage(key: string): { readonly image?: object | null };
  link(x: number, y: number, width: number, height: number, url: string, options: object): this;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): this;
  addNamedDestination(name: string, type: 'XYZ', left: number, top: number, zoom: null): void;
  ref(data?: Record<string, unknown>): PdfReference;
  push(chunk: Uint8Array | null): boolean;
  /** Into the file, with a line break behind a text. */
  _write(data: string | Uint8Array): void;
  /** Bytes written. */
  _offset: number;
  markStructureContent(type: string): { readonly refs: readonly { readonly mcid: number }[] };
  markContent(type: string, options: object): this;
  endMarkedContent(): this;
  getStructParentTree(): StructParents;
  createStructParentTreeNextKey(): number;
  getStructTreeRoot(): PdfReference;
  _addInfo(): void;
  end(): void;
}

export interface Inline {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly font: EmbeddedFont;
  readonly fontSize: number;
  readonly color: string;
  readonly characterSpacing?: number;
  readonly decoration?: 'lineThrough' | 'underline';
  /** pt */
  readonly decorationThickness?: number;
}

export interface Line {
  readonly x: number;
  readonly y: number;
  readonly inlines: readonly Inline[];
  getHeight(): number;
  getAscenderHeight(): number;
}

export interface Rectangle {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  color?: string;
  lineColor?: string;
  lineWidth?: number;
}

export interface Picture {
  readonly image: string;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** A drawing; sizes in pt. */
export interface Vector {
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly options: { readonly warningCallback: (message: string) => void };
}

export type Item =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'vector'; readonly item: Rectangle }
  | { readonly type: 'image'; readonly item: Picture }
  | { readonly type: 'svg'; readonly item: Vector };

export interface RendererPage {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly Item[];
}

export declare class Renderer {
  constructor(document: PDFDocument);
  renderPages(pages: readonly RendererPage[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: Rectangle): void;
  renderImage(image: Picture): void;
  renderSVG(drawing: Vector): void;
}

const load = createRequire(import.meta.url);

export const loadDocument = (): typeof PDFDocument => load('pdfmake/js/PDFDocument.js').default;
export const loadRenderer = (): typeof Renderer => load('pdfmake/js/Renderer.js').default;
