import type { PDFDocument } from './pdfmake.ts';
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
      Subtype: pdfName(file.type),
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
  // The keys of a name tree stand in the order of their bytes (ISO 32000-1, 7.9.6).
  const sorted = embedded.toSorted((a, b) => Buffer.compare(encoded(a.name), encoded(b.name)));
  catalog.Names.data['EmbeddedFiles'] = {
    Names: sorted.flatMap(({ name, specification }) => [pdfString(name), specification]),
  };
}

/** As pdfkit writes a text: in UTF-16 where it is not ASCII. */
function encoded(name: string): Buffer {
  return /^\p{ASCII}*$/u.test(name) ? Buffer.from(name) : Buffer.from(`\uFEFF${name}`, 'utf16le').swap16();
}

function pdfName(text: string): string {
  return text.replaceAll(
    /[^\w.+-]/gu,
    (character) => `#${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}
