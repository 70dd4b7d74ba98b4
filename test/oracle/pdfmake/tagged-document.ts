import { loadDocument } from './pdfmake.ts';
import type { PdfReference, StructParent } from './pdfmake.ts';
import { setImmediate } from 'node:timers/promises';
import type { StructureElement } from '../../../src/layout/page.ts';
import type { PdfkitMarks } from './structure.ts';

type ArtifactType = 'Pagination' | 'Layout';

const MakeDocument = loadDocument();

/** pdfmake's document with marks: whatever is painted belongs to an element or is an artifact. */
export class TaggedDocument extends MakeDocument {
  // pdfkit writes its header while the base class is being built: no field initialiser may run after that.
  declare private chunks: (string | Uint8Array)[] | undefined;
  declare private complete: boolean | undefined;
  declare private open: StructureElement | ArtifactType | undefined;

  /** Collects instead of streaming: a document is small, and the caller wants bytes. A text is a line. */
  override _write(data: string | Uint8Array): void {
    this.chunks ??= [];
    this.chunks.push(data);
    this._offset += typeof data === 'string' ? data.length + 1 : data.length;
  }

  /** Of pdfkit's stream, into which nothing is written here, this is the end. */
  override push(): boolean {
    this.complete = true;
    return true;
  }

  /** Ends the document. All it waits for is done before (`embedImages`), so that it is whole at once. */
  bytes(): Uint8Array {
    this.end();
    if (this.complete !== true) throw new Error('the document waits for something');
    return joined(this.chunks ?? [], this._offset);
  }

  /**
   * Embeds pictures one after the other. pdfkit unpacks one with transparency in the background and writes it when
   * that is done: left to itself, their order in the file would be chance.
   */
  async embedImages(keys: Iterable<string>): Promise<void> {
    for (const key of keys) {
      const image = this.provideImage(key);
      while (image.image !== null && image.image !== undefined) await setImmediate();
    }
  }

  override addPage(options: object): this {
    this.closeMark();
    super.addPage(options);
    return this;
  }

  /** What is painted next belongs to `element`. */
  openElement(element: StructureElement, marks: PdfkitMarks): void {
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

  /** What is painted next is no content: running heads and page numbers, or rules (ISO 32000-1, 14.8.2.2.2). */
  openArtifact(type: ArtifactType): void {
    if (this.open === type) return;
    this.closeMark();
    this.markContent('Artifact', { type });
    this.open = type;
  }

  closeMark(): void {
    if (this.open === undefined) return;
    this.endMarkedContent();
    this.open = undefined;
  }

  /** Joins the annotation made with this `structParent` to `element`; pdfkit's own reference would name the wrong page. */
  annotationParent(element: StructureElement, marks: PdfkitMarks): StructParent {
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

  /** XMP is not compared: pdfkit escapes nothing in it. */
  override _addInfo(): void {}
}

/** Each character of a line is a byte, as in pdfkit. */
function joined(chunks: readonly (string | Uint8Array)[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const buffer = Buffer.from(bytes.buffer);
  let at = 0;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') at += buffer.write(`${chunk}\n`, at, 'latin1');
    else {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  return bytes;
}
