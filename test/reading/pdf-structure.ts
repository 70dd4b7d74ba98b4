import { isReference, readObjects } from './pdf-objects.ts';
import type { PdfDictionary, PdfObjects, PdfValue } from './pdf-objects.ts';
import { readPainted } from './pdf-painted.ts';
import type { Painted, PaintedPage } from './pdf-painted.ts';

/** An element of the structure tree with what it holds, in reading order. */
export interface TaggedElement {
  readonly type: string;
  /** The element's object in the file. */
  readonly object: number;
  readonly kids: readonly Kid[];
  readonly alt?: string;
  readonly actualText?: string;
  readonly lang?: string;
  readonly id?: string;
  /** Scope, ListNumbering, BBox … of all owners together. */
  readonly attributes: PdfDictionary;
}

export type Kid =
  | { readonly kind: 'element'; readonly element: TaggedElement }
  | {
      readonly kind: 'content';
      readonly page: number;
      readonly mcid: number;
      readonly painted: readonly Painted[];
    }
  | { readonly kind: 'annotation'; readonly object: number; readonly annotation: PdfDictionary };

export interface TaggedPdf {
  readonly objects: PdfObjects;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PaintedPage[];
  /** Children of the structure tree's root. */
  readonly elements: readonly TaggedElement[];
}

/** A finished file as assistive technology has it: the tree of elements, and what each of them paints. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  const objects = readObjects(bytes);
  const pages = await readPainted(bytes);
  const catalog = objects.dictionary(objects.trailer.get('Root'));
  const tree = objects.dictionary(catalog.get('StructTreeRoot'));
  const reader = new TreeReader(objects, pages);
  const elements = objects
    .list(tree.get('K'))
    .flatMap((kid) => reader.kidsOf(kid, undefined))
    .flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
  return { objects, catalog, pages, elements };
}

class TreeReader {
  readonly #objects: PdfObjects;
  readonly #pages: readonly PaintedPage[];

  constructor(objects: PdfObjects, pages: readonly PaintedPage[]) {
    this.#objects = objects;
    this.#pages = pages;
  }

  /** `page` is that of the element, for content that names none (ISO 32000-1, 14.7.4). */
  kidsOf(value: PdfValue, page: PdfValue | undefined): readonly Kid[] {
    if (typeof value === 'number') return [this.#content(value, page)];
    const data = this.#objects.dictionary(value);
    switch (data.get('Type')) {
      case 'MCR':
        return [this.#content(Number(data.get('MCID')), data.get('Pg') ?? page)];
      case 'OBJR': {
        const annotation = data.get('Obj');
        return [
          {
            kind: 'annotation',
            object: objectOf(annotation),
            annotation: this.#objects.dictionary(annotation),
          },
        ];
      }
      default:
        return [{ kind: 'element', element: this.#element(objectOf(value), data) }];
    }
  }

  #content(mcid: number, page: PdfValue | undefined): Kid {
    const index = this.#pages.findIndex(({ object }) => object === objectOf(page));
    const painted = this.#pages[index]?.painted.filter(({ owner }) => owner === mcid) ?? [];
    return { kind: 'content', page: index + 1, mcid, painted };
  }

  #element(object: number, data: PdfDictionary): TaggedElement {
    const text = (name: string, key: string) => {
      const value = this.#objects.resolve(data.get(key));
      return typeof value === 'string' ? { [name]: value } : {};
    };
    const attributes = this.#objects
      .list(data.get('A'))
      .flatMap((owner) => [...this.#objects.dictionary(owner)])
      .filter(([name]) => name !== 'O');
    const type = data.get('S');
    return {
      type: typeof type === 'string' ? type : '',
      object,
      kids: this.#objects.list(data.get('K')).flatMap((kid) => this.kidsOf(kid, data.get('Pg'))),
      attributes: new Map(attributes),
      ...text('alt', 'Alt'),
      ...text('actualText', 'ActualText'),
      ...text('lang', 'Lang'),
      ...text('id', 'ID'),
    };
  }
}

export const objectOf = (value: PdfValue | undefined): number => (isReference(value) ? value.object : 0);

export const childrenOf = ({ kids }: TaggedElement): readonly TaggedElement[] =>
  kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));

/** An element and all below it, in reading order. */
export const withDescendants = (element: TaggedElement): readonly TaggedElement[] => [
  element,
  ...childrenOf(element).flatMap(withDescendants),
];

/** What is painted in one piece of content, hyphens at breaks as U+00AD. */
export const paintedText = (painted: readonly Painted[]): string =>
  painted.map((one) => (one.kind === 'glyph' ? one.glyph.text : '')).join('');

/** Elements inside a line of text; all others begin and end a word. */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Code', 'Lbl']);

/** The text of an element as it is read aloud. */
export function readText(element: TaggedElement): string {
  const { actualText, kids, type } = element;
  const text =
    actualText ??
    kids
      .map((kid) => {
        if (kid.kind === 'element') return readText(kid.element);
        return kid.kind === 'content' ? paintedText(kid.painted) : '';
      })
      .join('');
  return INLINE.has(type) ? text : ` ${text} `;
}

/** The words of a text: blanks of all kinds part them, and a hyphen at a break is none of theirs. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\u00AD', '')
    .split(/\s+/u)
    .filter((word) => word !== '');
