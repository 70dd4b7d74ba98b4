import { join } from 'node:path';
import { readAttachments } from '../pdf/read/read-attachments.ts';
import type { EmbeddedFile, PdfFault } from '../pdf/read/read-attachments.ts';
import { createFile, isTaken } from './write.ts';

export type { EmbeddedFile } from '../pdf/read/read-attachments.ts';

const faults: Readonly<Record<PdfFault, string>> = {
  'not-a-pdf': 'Das ist kein PDF.',
  broken: 'Das PDF ist beschädigt.',
  unknown:
    'Dieses PDF ist verschlüsselt, sehr groß (mehr als 100 MB oder 1.000 Dateien) oder anders aufgebaut als die von drucksache, und lässt sich nicht lesen.',
};

/** The files embedded in a PDF; the fault, in German, of one that cannot be read. */
export function embeddedFiles(
  pdf: Uint8Array,
): { readonly files: readonly EmbeddedFile[] } | { readonly fault: string } {
  const read = readAttachments(pdf);
  return 'files' in read ? read : { fault: faults[read.fault] };
}

/** All of them as new files in a folder, or none; what is in the way, in German, if something is. */
export function createFiles(
  folder: string,
  files: readonly Pick<EmbeddedFile, 'name' | 'bytes'>[],
): string | undefined {
  const taken = files.find(({ name }) => isTaken(join(folder, name)));
  if (taken !== undefined) return `„${taken.name}“ gibt es schon und wird nicht überschrieben.`;
  for (const { name, bytes } of files) {
    const fault = createFile(join(folder, name), bytes, name);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
