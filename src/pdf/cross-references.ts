import type { StructureElement } from '../layout/page.ts';
import type { FileWriter } from './file-writer.ts';
import type { Marks } from './marks.ts';
import { pdfText, reference } from './syntax.ts';

/** The namespace of PDF 2.0's structure types (ISO 32000-2, 14.8.6.3). */
const PDF2_NAMESPACE = 'http://iso.org/pdf2/ssn';

/** Types that PDF 2.0's namespace does not have; without a namespace they are PDF 1.7's (ISO 32000-2, 14.8.6.2). */
const OF_PDF_1: ReadonlySet<string> = new Set(['Reference', 'BlockQuote', 'Code']);

/**
 * What elements know of each other: the targets of links (ISO 14289-2, 8.8), in a PDF 2.0 also notes and what refers to
 * them (8.2.5.14). Their numbers are reserved before they are written.
 */
export class CrossReferences {
  /** Of a PDF 2.0 alone. */
  readonly namespace: number | undefined;
  readonly #ids = new Map<StructureElement, number>();
  readonly #related = new Map<StructureElement, StructureElement[]>();

  constructor(file: FileWriter, root: StructureElement, marks: Marks, isPdf2: boolean) {
    this.namespace = isPdf2 ? file.add(`<</Type /Namespace /NS ${pdfText(PDF2_NAMESPACE)}>>`) : undefined;
    const notes = new Map(notesIn(root).map((one) => [one.attributes.id, one]));
    for (const mark of isPdf2 ? marks.references : []) {
      const note = notes.get(mark.children[0]?.attributes.goTo);
      if (note !== undefined) this.#relate(mark, note);
    }
    const targets = Array.from(marks.destinations.values(), ({ element }) => element);
    for (const element of [...this.#related.keys(), ...targets])
      if (!this.#ids.has(element)) this.#ids.set(element, file.reserve());
  }

  /** The number that waits for an element, if others refer to it. */
  idOf(element: StructureElement): number | undefined {
    return this.#ids.get(element);
  }

  /** Entries that an element has in a PDF 2.0 alone. */
  entriesOf(element: StructureElement): string {
    if (this.namespace === undefined) return '';
    const related = this.#related.get(element) ?? [];
    const refs = related.map((other) => reference(this.#ids.get(other) ?? 0));
    return (
      (OF_PDF_1.has(element.type) ? '' : ` /NS ${reference(this.namespace)}`) +
      (refs.length === 0 ? '' : ` /Ref [${refs.join(' ')}]`) +
      (element.type === 'Note' ? ' /A <</O /FENote /NoteType /Footnote>>' : '')
    );
  }

  #relate(mark: StructureElement, note: StructureElement): void {
    this.#related.set(mark, [note]);
    this.#related.set(note, [...(this.#related.get(note) ?? []), mark]);
  }
}

const notesIn = (element: StructureElement): readonly StructureElement[] =>
  element.type === 'Note' ? [element] : element.children.flatMap(notesIn);
