import type { ArtifactKind, StructureElement } from '../layout/page.ts';
import type { DocumentFont } from './fonts/document-font.ts';
import { pdfNumber } from './syntax.ts';

/**
 * Property lists of artifacts (ISO 32000-1, table 330). What stands at the head or foot of each page must say so
 * (ISO 14289-1, 7.8).
 */
const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  header: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  pagination: '/Type /Pagination',
  layout: '/Type /Layout',
};

/** The operators of one page (ISO 32000-1, Annex A). A state that is already set is not set again. */
export class PageContent {
  #operators = '';
  #open: StructureElement | ArtifactKind | undefined;
  #isInText = false;
  #colour: string | undefined;
  #font: DocumentFont | undefined;
  #size = 0;
  #tracking = 0;

  /** @param begin returns the number of the marked content; it is called unless the element is already open */
  openElement(element: StructureElement, begin: () => number): void {
    if (this.#open === element) return;
    this.#close();
    this.#operators += `/${element.type} <</MCID ${begin()}>> BDC\n`;
    this.#open = element;
  }

  openArtifact(kind: ArtifactKind): void {
    if (this.#open === kind) return;
    this.#close();
    this.#operators += `/Artifact <<${ARTIFACTS[kind]}>> BDC\n`;
    this.#open = kind;
  }

  /**
   * Paints text at a point.
   * @param shown the operators that the font's `show` returns
   * @param tracking pt after each sign
   */
  text(
    font: DocumentFont,
    size: number,
    colour: string,
    tracking: number,
    x: number,
    y: number,
    shown: string,
  ): void {
    this.#fill(colour);
    let operators = this.#isInText ? '' : 'BT\n';
    if (font !== this.#font || size !== this.#size) operators += `/${font.name} ${pdfNumber(size)} Tf\n`;
    if (tracking !== this.#tracking) operators += `${pdfNumber(tracking)} Tc\n`;
    this.#operators += `${operators}1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} Tm\n${shown}`;
    this.#isInText = true;
    this.#font = font;
    this.#size = size;
    this.#tracking = tracking;
  }

  /** A filled rectangle, from its bottom left. */
  rule(x: number, y: number, width: number, height: number, colour: string): void {
    this.#endText();
    this.#fill(colour);
    this.#operators += `${rectangle(x, y, width, height)} f\n`;
  }

  /** An outline, from its bottom left. */
  frame(x: number, y: number, width: number, height: number, stroke: number): void {
    this.#endText();
    this.#operators += `q ${pdfNumber(stroke)} w ${rectangle(x, y, width, height)} S Q\n`;
  }

  /** A form of the resources, from its bottom left. */
  form(name: string, x: number, y: number): void {
    this.#endText();
    this.#operators += `q 1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} cm /${name} Do Q\n`;
  }

  end(): string {
    this.#close();
    return this.#operators;
  }

  #fill(colour: string): void {
    if (colour === this.#colour) return;
    this.#operators += `${colourOperands(colour)} rg\n`;
    this.#colour = colour;
  }

  /** Marked content encloses text objects here; the other way round is allowed too (ISO 32000-1, 14.6.1). */
  #close(): void {
    this.#endText();
    if (this.#open !== undefined) this.#operators += 'EMC\n';
    this.#open = undefined;
  }

  #endText(): void {
    if (this.#isInText) this.#operators += 'ET\n';
    this.#isInText = false;
  }
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `${pdfNumber(x)} ${pdfNumber(y)} ${pdfNumber(width)} ${pdfNumber(height)} re`;

/** @param colour `#rrggbb` */
const colourOperands = (colour: string): string =>
  [1, 3, 5].map((at) => pdfNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
