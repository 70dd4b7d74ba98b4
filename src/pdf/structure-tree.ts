import type { StructureAttributes, StructureElement } from '../layout/page.ts';
import type { CrossReferences } from './cross-references.ts';
import type { FileWriter } from './file-writer.ts';
import type { Link, Marks } from './marks.ts';
import { compareTexts, pdfNumber, pdfText, reference } from './syntax.ts';

/** Elements that are written even when they are empty: a cell keeps its column, a label its body. */
export const KEPT_EMPTY: ReadonlySet<string> = new Set(['TD', 'TH', 'LBody']);

/** What the tree is written with. */
export interface StructureIds {
  /** Object numbers of the pages, and of the annotations of links. */
  readonly pages: readonly number[];
  readonly links: ReadonlyMap<Link, number>;
  /** Only for a PDF 2.0. */
  readonly references: CrossReferences;
}

/** Keys of the parent tree: page 3 has the key 3, the links follow the pages. */
export const parentKeyOfLink = (index: number, pages: number): number => pages + index;

export interface WrittenTree {
  /** Object numbers: of the root, and of each element. */
  readonly root: number;
  readonly elements: ReadonlyMap<StructureElement, number>;
}

/** Writes the structure tree (ISO 32000-1, 14.7), and the parent tree that leads from marked content back to it. */
export function writeStructureTree(
  file: FileWriter,
  root: StructureElement,
  marks: Marks,
  ids: StructureIds,
): WrittenTree {
  return new TreeWriter(file, marks, ids).write(root);
}

class TreeWriter {
  readonly #file: FileWriter;
  readonly #marks: Marks;
  readonly #ids: StructureIds;
  readonly #elements = new Map<StructureElement, number>();
  readonly #named: { readonly name: string; readonly id: number }[] = [];

  constructor(file: FileWriter, marks: Marks, ids: StructureIds) {
    this.#file = file;
    this.#marks = marks;
    this.#ids = ids;
  }

  write(root: StructureElement): WrittenTree {
    const id = this.#file.reserve();
    const top = this.#writeElement(root, id);
    const { pages, links, references } = this.#ids;
    const next = pages.length + links.size;
    const body = `<</Type /StructTreeRoot /K [${reference(top)}] /ParentTree <</Nums [${this.#parents()}]>> /ParentTreeNextKey ${next}${this.#names()}${references.namespace === undefined ? '' : ` /Namespaces [${reference(references.namespace)}]`}>>`;
    return { root: this.#file.add(body, id), elements: this.#elements };
  }

  #writeElement(element: StructureElement, parent: number): number {
    const { references } = this.#ids;
    const id = references.idOf(element) ?? this.#file.reserve();
    this.#elements.set(element, id);
    const { attributes } = element;
    const type = references.namespace !== undefined && element.type === 'Note' ? 'FENote' : element.type;
    if (attributes.id !== undefined) this.#named.push({ name: attributes.id, id });
    const { kids, page } = this.#kidsOf(element, id);
    const onPage = page === undefined ? '' : ` /Pg ${reference(page)}`;
    this.#file.add(
      `<</Type /StructElem /S /${type} /P ${reference(parent)}${entriesOf(attributes, this.#marks.boxes.get(element))}${references.entriesOf(element)}${onPage} /K [${kids}]>>`,
      id,
    );
    return id;
  }

  #kidsOf(
    element: StructureElement,
    id: number,
  ): { readonly kids: string; readonly page: number | undefined } {
    let kids = '';
    let page: number | undefined;
    for (const mark of this.#marks.of(element)) {
      if (mark.kind === 'inline') {
        if (!this.#marks.isEmpty(mark.element)) kids += ` ${reference(this.#writeElement(mark.element, id))}`;
      } else if (mark.kind === 'annotation') {
        const annotation = this.#ids.links.get(mark.link) ?? 0;
        kids += ` <</Type /OBJR /Obj ${reference(annotation)} /Pg ${reference(this.#pageAt(mark.link.page))}>>`;
      } else {
        const own = this.#pageAt(mark.page);
        page ??= own;
        kids += page === own ? ` ${mark.id}` : ` <</Type /MCR /Pg ${reference(own)} /MCID ${mark.id}>>`;
      }
    }
    for (const child of element.children) {
      if (KEPT_EMPTY.has(child.type) || !this.#marks.isEmpty(child))
        kids += ` ${reference(this.#writeElement(child, id))}`;
    }
    return { kids: kids.trimStart(), page };
  }

  #pageAt(index: number): number {
    return this.#ids.pages[index] ?? 0;
  }

  #parents(): string {
    const { pages, links } = this.#ids;
    const ofPages = pages.map((_, index) => {
      const elements = this.#marks.elementsOn(index).map((element) => this.#referenceTo(element));
      return `${index} [${elements.join(' ')}]`;
    });
    const ofLinks = Array.from(
      links.keys(),
      ({ element }, index) => `${parentKeyOfLink(index, pages.length)} ${this.#referenceTo(element)}`,
    );
    return [...ofPages, ...ofLinks].join('\n');
  }

  #referenceTo(element: StructureElement): string {
    return reference(this.#elements.get(element) ?? 0);
  }

  /** The tree that finds elements by their names (ISO 32000-1, 14.7.2, IDTree). */
  #names(): string {
    if (this.#named.length === 0) return '';
    const sorted = this.#named.toSorted((one, other) => compareTexts(one.name, other.name));
    return ` /IDTree <</Names [${sorted.map(({ name, id }) => `${pdfText(name)} ${reference(id)}`).join(' ')}]>>`;
  }
}

function entriesOf(
  { alt, actualText, lang, id, listNumbering, scope }: StructureAttributes,
  box: Link['box'] | undefined,
): string {
  let entries = '';
  if (lang !== undefined) entries += ` /Lang ${pdfText(lang)}`;
  if (alt !== undefined) entries += ` /Alt ${pdfText(alt)}`;
  if (actualText !== undefined) entries += ` /ActualText ${pdfText(actualText)}`;
  if (id !== undefined) entries += ` /ID ${pdfText(id)}`;
  if (box !== undefined)
    entries += ` /A <</O /Layout /Placement /Block /BBox [${box.map(pdfNumber).join(' ')}]>>`;
  else if (listNumbering !== undefined) entries += ` /A <</O /List /ListNumbering /${listNumbering}>>`;
  else if (scope !== undefined) entries += ` /A <</O /Table /Scope /${scope}>>`;
  return entries;
}
