import type { OutlineItem, PDFDocument } from './pdfmake.ts';
import type { StructureElement } from '../../../src/layout/page.ts';

/** Bookmarks from the headings, made while painting: pdfkit points an item at the current page. */
export class Outline {
  readonly #document: PDFDocument;
  readonly #reached = new Set<StructureElement>();
  /** The items that are open, outermost first. */
  #path: { readonly level: number; readonly item: OutlineItem }[] = [];

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** A line of `element` is about to be painted. */
  reach(element: StructureElement): void {
    const title = element.attributes.outline;
    if (title === undefined || this.#reached.has(element)) return;
    this.#reached.add(element);
    const level = Number(element.type.slice(1));
    this.#path = this.#path.filter((open) => open.level < level);
    const parent = this.#path.at(-1)?.item ?? this.#document.outline;
    this.#path.push({ level, item: parent.addItem(title, { expanded: true }) });
  }
}
