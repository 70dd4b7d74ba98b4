import { createRequire } from 'node:module';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { compiledBefore, precompiled, type Compiled, type Template } from './engine.ts';
import { parseTemplate } from './parse.ts';

const require = createRequire(import.meta.url);

/** A shipped file as it was read, checked and compiled when the package was built. */
interface Shipped {
  readonly text: string;
  readonly specification: TemplateSpecification;
}

export interface ShippedTemplates {
  /** By the paths of their files. */
  readonly files: Readonly<Record<string, Shipped>>;
  /** Of each template: all the partials that it calls, and that these call. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/** What `scripts/templates.mjs` writes beside the built room; in the bundle it is a part of its own. */
const PACK = './precompiled.cjs';
let known: ShippedTemplates | undefined;

/** The source of a module that exports `ShippedTemplates`. */
export function packTemplates(templates: readonly Template[]): string {
  const all = templates.flatMap((template) => [template, ...template.partials.values()]);
  const files = [...new Map(all.map(({ file }) => [file.path, file])).values()].map(packed);
  const calls = Object.fromEntries(templates.map(({ file, partials }) => [file.path, [...partials.keys()]]));
  return `module.exports = { files: {\n${files.join(',\n')}\n}, calls: ${JSON.stringify(calls)} };\n`;
}

function packed(file: SourceFile): string {
  const { value: tree } = parseTemplate(file);
  if (tree === undefined) throw new Error(`${file.path} has been read before`);
  const text = JSON.stringify(file.text);
  return `${JSON.stringify(file.path)}: { text: ${text}, specification: ${precompiled(tree, file)} }`;
}

/** Tests run the sources, beside which there is no pack. */
function packedHere(): ShippedTemplates {
  try {
    const pack: ShippedTemplates = require(PACK);
    return pack;
  } catch {
    return { files: {}, calls: {} };
  }
}

/**
 * The template as it was compiled with the package. Undefined where its text, or that of a partial which it calls, is not
 * exactly the shipped one.
 */
export function shippedTemplate(
  file: SourceFile,
  partial: (name: string) => SourceFile | undefined,
  { files, calls }: ShippedTemplates = (known ??= packedHere()),
): Template | undefined {
  const asShipped = (own: SourceFile): Compiled | undefined => {
    const shipped = ownEntry(files, own.path);
    return shipped?.text === own.text ? compiledBefore(shipped.specification, own) : undefined;
  };
  const main = asShipped(file);
  const called = ownEntry(calls, file.path);
  if (main === undefined || called === undefined) return undefined;
  const partials = new Map<string, Compiled>();
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
