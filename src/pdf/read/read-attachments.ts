import { safeFileName, uniqueNames } from '../file-names.ts';
import { BrokenPdf, UnknownPdf, type PdfDictionary, type PdfValue } from './object-parser.ts';
import { ObjectStore } from './object-store.ts';

/** A file found in a PDF. */
export interface EmbeddedFile {
  /** Safe to be written in any folder, and no other's. */
  readonly name: string;
  readonly description?: string;
  readonly bytes: Uint8Array;
}

/**
 * `not-a-pdf`; `broken`: does not keep to the format; `unknown`: encrypted, packed in a way that drucksache does not
 * write, or larger than `maxSize`.
 */
export type PdfFault = 'not-a-pdf' | 'broken' | 'unknown';

/** The limit of bytes unpacked from one file: a small one must not fill the memory. */
const maxSize = 100_000_000;
/** The limit of files in one. */
const MAX_FILES = 1000;

/** The files embedded in a PDF, in the order in which the document names them. */
export function readAttachments(
  bytes: Uint8Array,
  room = maxSize,
): { readonly files: readonly EmbeddedFile[] } | { readonly fault: PdfFault } {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { fault: 'not-a-pdf' };
  if (bytes.length > maxSize) return { fault: 'unknown' };
  try {
    return { files: filesIn(new ObjectStore(bytes, room)) };
  } catch (error) {
    if (error instanceof BrokenPdf) return { fault: 'broken' };
    // A name or text of megabytes fills the stack of the patterns that match it.
    if (error instanceof UnknownPdf || error instanceof RangeError) return { fault: 'unknown' };
    throw error;
  }
}

function filesIn(store: ObjectStore): readonly EmbeddedFile[] {
  const catalog = store.dictionary(store.trailer.entries.get('Root'));
  if (catalog === undefined) throw new BrokenPdf();
  const names = store.dictionary(catalog.entries.get('Names'));
  const specifications = [
    ...store.list(catalog.entries.get('AF')),
    ...namedIn(store, names?.entries.get('EmbeddedFiles')),
  ];
  const named = [...new Map(specifications.map((value) => [idOf(value), value])).values()];
  if (named.length > MAX_FILES) throw new UnknownPdf();
  const files = named.flatMap((value) => fileOf(store, store.dictionary(value)));
  const unique = uniqueNames(files.map(({ name }) => name));
  return files.map((file, index) => ({ ...file, name: unique[index] ?? file.name }));
}

/** Both lists name a file by the same reference. */
function idOf(value: PdfValue): unknown {
  return value.kind === 'reference' ? value.id : value;
}

/** Names and branches of a tree. */
const MAX_NODES = 10_000;

/** The values of a name tree (ISO 32000-1, 7.9.6). */
function namedIn(store: ObjectStore, root: PdfValue | undefined): readonly PdfValue[] {
  const found: PdfValue[] = [];
  const open: (PdfValue | undefined)[] = [root];
  const seen = new Set<unknown>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(idOf(node))) throw new BrokenPdf();
    seen.add(idOf(node));
    const { entries } = store.dictionary(node) ?? { entries: new Map<string, PdfValue>() };
    for (const [index, value] of store.list(entries.get('Names')).entries())
      if (index % 2 === 1) found.push(value);
    for (const kid of store.list(entries.get('Kids')).toReversed()) open.push(kid);
    if (found.length + open.length > MAX_NODES) throw new UnknownPdf();
  }
  return found;
}

/** Returns none if the specification names a file outside the PDF. */
function fileOf(store: ObjectStore, specification: PdfDictionary | undefined): readonly EmbeddedFile[] {
  const embedded = store.dictionary(specification?.entries.get('EF'));
  if (specification === undefined || embedded === undefined) return [];
  const text = (key: string): string | undefined => {
    const value = store.resolve(specification.entries.get(key));
    return value.kind === 'text' ? decoded(value.bytes) : undefined;
  };
  const description = text('Desc');
  return [
    {
      name: safeFileName(text('UF') ?? text('F') ?? ''),
      ...(description === undefined ? {} : { description }),
      bytes: store.stream(embedded.entries.get('UF') ?? embedded.entries.get('F')),
    },
  ];
}

/** A text string (7.9.2.2). PDFDocEncoding is read as Latin-1, which differs in a few characters. */
function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  return Buffer.from(bytes).toString('latin1');
}
