import type { StructureElement } from '../layout/page.ts';

/** What an element holds on the pages, in the order it was painted (ISO 32000-1, 14.7.4). */
export type Mark =
  | { readonly kind: 'content'; readonly page: number; readonly id: number }
  | { readonly kind: 'annotation'; readonly link: Link }
  | { readonly kind: 'inline'; readonly element: StructureElement };

/** An area to click, in pt from the page's bottom left. */
export interface Link {
  /** Index of its page. */
  readonly page: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  readonly element: StructureElement;
}

/** A point on a page: the target of a link, or of an entry of the outline. */
export interface Destination {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly element: StructureElement;
}

/** What the pages hold of the structure. Painting collects it. */
export class Marks {
  readonly #byElement = new Map<StructureElement, Mark[]>();
  /** The inline elements that each has. */
  readonly #adopted = new Map<StructureElement, Set<StructureElement>>();
  /** By page, the elements in the order of their marked content. */
  readonly #byPage: StructureElement[][] = [];
  readonly links: Link[] = [];
  /** Of figures: where on its page each is painted. */
  readonly boxes = new Map<StructureElement, Link['box']>();
  /** By the name of the anchor. */
  readonly destinations = new Map<string, Destination>();
  /** Headings for the outline, in the order they are reached. */
  readonly headings = new Map<StructureElement, Destination>();

  /** The marks of notes. */
  readonly references = new Set<StructureElement>();

  of(element: StructureElement): readonly Mark[] {
    return this.#byElement.get(element) ?? [];
  }

  /** @returns the number of the marked content that is begun */
  begin(element: StructureElement, page: number): number {
    const onPage = (this.#byPage[page] ??= []);
    const id = onPage.push(element) - 1;
    this.#add(element, { kind: 'content', page, id });
    return id;
  }

  elementsOn(page: number): readonly StructureElement[] {
    return this.#byPage[page] ?? [];
  }

  addLink(link: Link): void {
    this.links.push(link);
    this.#add(link.element, { kind: 'annotation', link });
  }

  /** An inline element joins its parent where its first run is painted. */
  adopt(parent: StructureElement, inline: StructureElement): void {
    const joined = this.#adopted.get(parent) ?? new Set();
    if (!joined.has(inline)) this.#add(parent, { kind: 'inline', element: inline });
    this.#adopted.set(parent, joined.add(inline));
    if (inline.type === 'Reference') this.references.add(inline);
  }

  isEmpty(element: StructureElement): boolean {
    const marks = this.#byElement.get(element);
    return (
      (marks === undefined || marks.every((mark) => mark.kind === 'inline' && this.isEmpty(mark.element))) &&
      element.children.every((child) => this.isEmpty(child))
    );
  }

  #add(element: StructureElement, mark: Mark): void {
    const known = this.#byElement.get(element);
    if (known === undefined) this.#byElement.set(element, [mark]);
    else known.push(mark);
  }
}
