import type { PDFDocument } from './pdfmake.ts';
import { compareTexts, escapedName } from './direct/syntax.ts';
import { uniqueNames } from './file-names.ts';
import { pdfString } from './structure.ts';

/** A file within the PDF, and what it is to the document (ISO 19005-3, Annex E; ISO 32000-2, 7.11.3). */
export interface Attachment {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  /** German, for people. */
  readonly description: string;
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

/**
 * Makes the files part of the document. pdfkit's own `file()` writes a checksum that is not one and sorts names by
 * the machine's language.
 */
export function embedFiles(document: PDFDocument, files: readonly Attachment[], date: Date): void {
  const names = uniqueNames(files.map(({ name }) => name));
  const embedded = files.map((file, index) => {
    const name = names[index] ?? file.name;
    const stream = document.ref({
      Type: 'EmbeddedFile',
      Subtype: escapedName(file.type),
      Params: { Size: file.bytes.length, CreationDate: date, ModDate: date },
    });
    stream.end(file.bytes);
    const specification = document.ref({
      Type: 'Filespec',
      AFRelationship: file.relationship,
      F: pdfString(name),
      UF: pdfString(name),
      Desc: pdfString(file.description),
      EF: { F: stream, UF: stream },
    });
    specification.end();
    return { name, specification };
  });
  const catalog = document._root.data;
  catalog.AF = embedded.map(({ specification }) => specification);
  const sorted = embedded.toSorted((a, b) => compareTexts(a.name, b.name));
  catalog.Names.data['EmbeddedFiles'] = {
    Names: sorted.flatMap(({ name, specification }) => [pdfString(name), specification]),
  };
}
