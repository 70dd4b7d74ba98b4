import type { Attachment } from '../../../src/pdf/attachments.ts';
import type { PDFDocument } from './pdfmake.ts';
import { compareTexts, escapedName } from '../../../src/pdf/syntax.ts';
import { uniqueNames } from '../../../src/pdf/file-names.ts';
import { pdfString } from './structure.ts';

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
