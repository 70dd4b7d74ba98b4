import { MakeDocument } from './pdfmake.ts';
import type { PdfReference, StructParent } from './pdfmake.ts';
import type { StructureElement } from '../layout/page.ts';
import type { Marks } from './structure.ts';
import { escapeXml } from './xmp.ts';

/** pdfmake's document with marks: whatever is painted belongs to an element or is an artifact. */
export class TaggedDocument extends MakeDocument {
  // pdfkit writes its header while the base class is being built: no field initialiser may run after that.
  declare private chunks: Uint8Array[] | undefined;
  declare private open: StructureElement | 'artifact' | undefined;

  /** Collects instead of streaming: a document is small, and the caller wants bytes. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk !== null) {
      this.chunks ??= [];
      this.chunks.push(chunk);
    }
    return true;
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.chunks ?? []));
  }

  override addPage(options: object): this {
    this.closeMark();
    return super.addPage(options);
  }

  /** What is painted next belongs to `element`. */
  openElement(element: StructureElement, marks: Marks): void {
    if (this.open === element) return;
    this.closeMark();
    const mcid = this.markStructureContent(element.type).refs[0]?.mcid;
    if (mcid === undefined) throw new Error('pdfkit gave no marked-content id');
    marks.add(element, {
      kind: 'content',
      mcid,
      page: this.page.dictionary,
      key: this.page.structParentTreeKey,
    });
    this.open = element;
  }

  /** What is painted next is no content: rules, running heads, page numbers. */
  openArtifact(): void {
    if (this.open === 'artifact') return;
    this.closeMark();
    this.markContent('Artifact', { type: 'Pagination' });
    this.open = 'artifact';
  }

  closeMark(): void {
    if (this.open === undefined) return;
    this.endMarkedContent();
    this.open = undefined;
  }

  /** Joins the annotation made with this `structParent` to `element`; pdfkit's own reference would name the wrong page. */
  annotationParent(element: StructureElement, marks: Marks): StructParent {
    return {
      add: ({ annotationRef }: { readonly annotationRef: PdfReference }) => {
        const key = this.createStructParentTreeNextKey();
        annotationRef.data['StructParent'] = key;
        marks.add(element, {
          kind: 'annotation',
          annotation: annotationRef,
          page: this.page.dictionary,
          key,
        });
      },
    };
  }

  /** pdfkit puts the values into the metadata unescaped: a title with "&" would break PDF/A. */
  override _addInfo(): void {
    const raw = this.info;
    this.info = Object.fromEntries(
      Object.entries(raw).map(([name, value]) => [
        name,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    super._addInfo();
    this.info = raw;
  }
}
