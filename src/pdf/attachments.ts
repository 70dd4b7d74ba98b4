import { deflateSync } from 'node:zlib';
import { uniqueNames } from './file-names.ts';
import type { FileWriter } from './file-writer.ts';
import { compareTexts, pdfDate, pdfName, pdfText, reference } from './syntax.ts';

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

interface WrittenFile {
  readonly name: string;
  /** Object number of its specification. */
  readonly id: number;
}

/** PDF/A-3 wants a date of each file (ISO 19005-3, 6.8); an undated draft has none. */
const UNKNOWN = new Date('2000-01-01T00:00:00Z');

/** Files that are part of the document (ISO 19005-3, Annex E), in the order given. */
export function writeAttachments(
  file: FileWriter,
  attachments: readonly Attachment[],
  date = UNKNOWN,
): readonly WrittenFile[] {
  const names = uniqueNames(attachments.map(({ name }) => name));
  return attachments.map(({ type, description, relationship, bytes, ...own }, index) => {
    const name = names[index] ?? own.name;
    const day = pdfDate(date);
    const stream = file.addStream(
      `/Type /EmbeddedFile /Subtype ${pdfName(type)} /Params <</Size ${bytes.length} /CreationDate ${day} /ModDate ${day}>> /Filter /FlateDecode`,
      deflateSync(bytes),
    );
    const id = file.add(
      `<</Type /Filespec /AFRelationship /${relationship} /F ${pdfText(name)} /UF ${pdfText(name)} /Desc ${pdfText(description)} /EF <</F ${reference(stream)} /UF ${reference(stream)}>>>>`,
    );
    return { name, id };
  });
}

/** Pairs for the tree of names. */
export const fileNames = (files: readonly WrittenFile[]): string =>
  files
    .toSorted((one, other) => compareTexts(one.name, other.name))
    .map(({ name, id }) => `${pdfText(name)} ${reference(id)}`)
    .join(' ');
