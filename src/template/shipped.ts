import { readFileSync } from 'node:fs';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { FileProgram, Program, Template } from './program.ts';

/** A shipped file as it was read and checked when the package was built. */
interface Shipped {
  readonly text: string;
  readonly program: Program;
}

export interface ShippedTemplates {
  /** By the paths of their files. */
  readonly files: Readonly<Record<string, Shipped>>;
  /** Of each template: all the partials that it calls, and that these call. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

const PACKED = 'shipped.json';
let known: ShippedTemplates | undefined;

/** What `scripts/templates.mjs` writes as `shipped.json` beside the built room. */
export function packTemplates(templates: readonly Template[]): string {
  const files = templates.flatMap((template) => [template, ...template.partials.values()]);
  const packed: ShippedTemplates = {
    files: Object.fromEntries(files.map(({ file, program }) => [file.path, { text: file.text, program }])),
    calls: Object.fromEntries(templates.map(({ file, partials }) => [file.path, [...partials.keys()]])),
  };
  return JSON.stringify(packed);
}

export function unpackTemplates(packed: string): ShippedTemplates {
  const templates: ShippedTemplates = JSON.parse(packed);
  return templates;
}

/** Nothing beside the sources. */
function packedHere(): ShippedTemplates {
  try {
    return unpackTemplates(readFileSync(new URL(PACKED, import.meta.url), 'utf8'));
  } catch {
    return { files: {}, calls: {} };
  }
}

/**
 * A template that says letter by letter, and with all its partials, what the shipped one says: it needs neither reading nor
 * checking. Nothing where there is any difference.
 */
export function shippedTemplate(
  file: SourceFile,
  partial: (name: string) => SourceFile | undefined,
  { files, calls }: ShippedTemplates = (known ??= packedHere()),
): Template | undefined {
  const asShipped = (own: SourceFile): FileProgram | undefined => {
    const shipped = ownEntry(files, own.path);
    return shipped?.text === own.text ? { file: own, program: shipped.program } : undefined;
  };
  const main = asShipped(file);
  const called = ownEntry(calls, file.path);
  if (main === undefined || called === undefined) return undefined;
  const partials = new Map<string, FileProgram>();
  for (const name of called) {
    const found = partial(name);
    const same = found && asShipped(found);
    if (same === undefined) return undefined;
    partials.set(name, same);
  }
  return { ...main, partials };
}

function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
