import { KEPT_EMPTY } from '../../../src/pdf/structure-tree.ts';
import type { PdfReference } from './pdfmake.ts';
import type { StructureAttributes, StructureElement } from '../../../src/layout/page.ts';
import type { TaggedDocument } from './tagged-document.ts';

/** What an element holds on the pages, in the order it was painted (ISO 32000-1, 14.7.4). */
export type Mark =
  | { readonly kind: 'content'; readonly mcid: number; readonly page: PdfReference; readonly key: number }
  | {
      readonly kind: 'annotation';
      readonly annotation: PdfReference;
      readonly page: PdfReference;
      readonly key: number;
    }
  | { readonly kind: 'inline'; readonly element: StructureElement };

/** Left, bottom, right, top in PDF space, pt. */
export type BoundingBox = readonly [number, number, number, number];

/** The marks of each element, gathered while painting. */
export class PdfkitMarks {
  readonly #marks = new Map<StructureElement, Mark[]>();
  readonly #boxes = new Map<StructureElement, BoundingBox>();

  of(element: StructureElement): readonly Mark[] {
    return this.#marks.get(element) ?? [];
  }

  add(element: StructureElement, mark: Mark): void {
    const known = this.#marks.get(element);
    if (known === undefined) this.#marks.set(element, [mark]);
    else known.push(mark);
  }

  /** An inline element joins its parent where its first run is painted. */
  adopt(parent: StructureElement, inline: StructureElement): void {
    const known = this.of(parent).some((mark) => mark.kind === 'inline' && mark.element === inline);
    if (!known) this.add(parent, { kind: 'inline', element: inline });
  }

  setBox(element: StructureElement, box: BoundingBox): void {
    this.#boxes.set(element, box);
  }

  boxOf(element: StructureElement): BoundingBox | undefined {
    return this.#boxes.get(element);
  }

  isEmpty(element: StructureElement): boolean {
    return (
      this.of(element).every((mark) => mark.kind === 'inline' && this.isEmpty(mark.element)) &&
      element.children.every((child) => this.isEmpty(child))
    );
  }
}

/**
 * Writes the structure tree. pdfkit's own element writer names the wrong page for annotations and knows neither
 * ListNumbering nor Scope, so the dictionaries are written here.
 */
export function writeStructure(document: TaggedDocument, root: StructureElement, marks: PdfkitMarks): void {
  const parents = document.getStructParentTree();
  const write = (element: StructureElement, parent: PdfReference): PdfReference => {
    const kids: unknown[] = [];
    const data: Record<string, unknown> = {
      Type: 'StructElem',
      S: element.type,
      P: parent,
      ...dictionaryOf(element.attributes, marks.boxOf(element)),
    };
    const reference = document.ref(data);
    for (const mark of marks.of(element)) {
      if (mark.kind === 'inline') {
        if (!marks.isEmpty(mark.element)) kids.push(write(mark.element, reference));
      } else if (mark.kind === 'annotation') {
        kids.push({ Type: 'OBJR', Obj: mark.annotation, Pg: mark.page });
        parents.add(mark.key, reference);
      } else {
        data['Pg'] ??= mark.page;
        parents.get(mark.key)[mark.mcid] = reference;
        kids.push(mark.page === data['Pg'] ? mark.mcid : { Type: 'MCR', Pg: mark.page, MCID: mark.mcid });
      }
    }
    for (const child of element.children) {
      if (KEPT_EMPTY.has(child.type) || !marks.isEmpty(child)) kids.push(write(child, reference));
    }
    data['K'] = kids;
    reference.end();
    return reference;
  };
  const tree = document.getStructTreeRoot();
  tree.data['K'] = [write(root, tree)];
}

function dictionaryOf(
  attributes: StructureAttributes,
  box: BoundingBox | undefined,
): Record<string, unknown> {
  const { alt, actualText, lang, id, listNumbering, scope } = attributes;
  const layout = box === undefined ? undefined : { O: 'Layout', Placement: 'Block', BBox: box };
  const list = listNumbering === undefined ? undefined : { O: 'List', ListNumbering: listNumbering };
  const table = scope === undefined ? undefined : { O: 'Table', Scope: scope };
  const own = layout ?? list ?? table;
  return {
    ...(lang === undefined ? {} : { Lang: pdfString(lang) }),
    ...(alt === undefined ? {} : { Alt: pdfString(alt) }),
    ...(actualText === undefined ? {} : { ActualText: pdfString(actualText) }),
    ...(id === undefined ? {} : { ID: pdfString(id) }),
    ...(own === undefined ? {} : { A: own }),
  };
}

/** pdfkit writes a String object as a PDF string and a plain one as a name. */
export const pdfString = (text: string): object => Object(text);
