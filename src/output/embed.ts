import { posix } from 'node:path';
import { counted } from '../diagnostics/counted.ts';
import { error } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { bytesWithoutCuts } from '../draft/cuts.ts';
import { unprintedYaml } from '../draft/unprinted.ts';
import type { Data, Entry, Presentation } from '../kinds/kind.ts';
import { commentCuts } from '../markdown/comments.ts';
import type { Attachment } from '../pdf/attachments.ts';

/** What is embedded with a draft, and how to find out more about it; `compile/` answers. */
export interface Embeddable {
  readonly entry: Entry;
  readonly presentation: Presentation;
  readonly data: Data;
  /** What another text in place of the draft's would be made into; nothing where it has an error. */
  present(text: string): Presentation | undefined;
  read(path: string): Outcome<Uint8Array>;
}

/** Of all enclosures together: they are in memory until the document is written, and `extract` reads them back. */
const MAX_ENCLOSED = 50_000_000;

/** The draft's source, its data, and the enclosures that name a file. */
export function attachmentsOf(draft: Embeddable): Outcome<readonly Attachment[]> {
  const { entry, data } = draft;
  const name = posix.basename(entry.draft.file.path);
  const own: readonly Attachment[] = [
    {
      name,
      type: 'text/markdown',
      description: 'Entwurf, aus dem dieses Dokument entstanden ist',
      relationship: 'Source',
      bytes: publishedSource(draft),
    },
    {
      name: `${posix.basename(name, posix.extname(name))}.json`,
      type: 'application/json',
      description: 'Angaben dieses Dokuments als Daten',
      relationship: 'Data',
      bytes: new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`),
    },
  ];
  const files: Attachment[] = [];
  const diagnostics: Diagnostic[] = [];
  let size = 0;
  for (const [index, enclosure] of (entry.fields.anlagen ?? []).entries()) {
    if (typeof enclosure === 'string' || enclosure.datei === undefined) continue;
    const read = draft.read(enclosure.datei);
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    size += read.value.length;
    if (size > MAX_ENCLOSED) {
      const message = `Die Anlagen bis „${enclosure.datei}“ haben zusammen ${counted(size)} Byte; eingebettet werden höchstens ${counted(MAX_ENCLOSED)} Byte.`;
      const hint = 'Diese Anlage nur nennen, ohne „datei“, oder ohne --embed bauen.';
      diagnostics.push(error('draft/zu-gross', entry.spanOf(['anlagen', index, 'datei']), message, hint));
      break;
    }
    files.push({
      name: posix.basename(enclosure.datei),
      type: types[posix.extname(enclosure.datei).toLowerCase()] ?? 'application/octet-stream',
      description: enclosure.titel,
      relationship: 'Supplement',
      bytes: read.value,
    });
  }
  return { value: [...own, ...files], diagnostics };
}

/** The draft without what is not printed: `notiz` and comments of YAML and HTML. Every other byte is as it was. */
export function publishedSource({
  entry,
  presentation,
  present,
}: Pick<Embeddable, 'entry' | 'presentation' | 'present'>): Uint8Array {
  const { file } = entry.draft;
  const printed = printedIn(presentation);
  const yaml = unprintedYaml(file, 'notiz');
  const html = commentCuts(file.text, yaml, (text) => {
    const changed = present(text);
    return changed !== undefined && printedIn(changed) === printed;
  });
  return bytesWithoutCuts(file, [...yaml, ...html]);
}

/** All that reaches the page or the metadata, to compare: without the places in the file. */
function printedIn(presentation: Presentation): string {
  return JSON.stringify({ ...presentation, slots: [...presentation.slots] }, (key, value: unknown) =>
    key === 'origin' || key === 'source' ? undefined : value,
  );
}

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
};
