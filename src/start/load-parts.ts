import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { beginPatiently } from './v8.ts';

/**
 * Starts the bundled program (docs/decisions/0011-one-bundle.md). `scripts/bundle.mjs` writes this file once as
 * `dist/cli.cjs` and once as `dist/worker.cjs`: each runs the part of its own name in `dist/program/`, and parts ask for
 * others. What V8 has compiled of them is kept beside them, where that folder may be written, and saves the next start
 * most of its time.
 */
const launcher = import.meta.filename;
const folder = import.meta.dirname;
const entry = basename(launcher);
const program = join(folder, 'program');
/** Filled in by the bundling: another one for other parts. */
declare const BUILD: string;
/** Those of the dependencies that are loaded where they are needed, and the parts that they are. */
declare const LIBRARIES: readonly (readonly [name: string, part: string])[];
/** V8 itself looks at its own version and flags only; between patch releases of Node these can stay the same. */
const compiled = join(program, 'compiled', `${BUILD}-${process.version}-${process.arch}`);
const keeps = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;

interface Part {
  readonly name: string;
  readonly script: Script;
  readonly module: { exports: unknown };
  readonly isKept: boolean;
}

type Body = (
  exports: unknown,
  require: (id: string) => unknown,
  module: Part['module'],
  file: string,
  folder: string,
  requireLibrary: (id: string) => unknown,
) => void;

const parts = new Map<string, Part>();
const requireFile = createRequire(import.meta.url);
const requirePart = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : requireFile(id));
/** Stands for `createRequire(import.meta.url)`. */
const libraries = new Map(LIBRARIES);
const requireLibrary = Object.assign(
  (id: string): unknown => {
    const part = libraries.get(id);
    return part === undefined ? requireFile(id) : load(part);
  },
  { resolve: requireFile.resolve },
);

/** Parts are modules of this file: what they look for begins at its folder. */
function load(name: string): unknown {
  const known = parts.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(program, name);
  // Only ASCII: read in a tenth of the time.
  const source = `(function (exports, require, module, __filename, __dirname, requireLibrary) {${readFileSync(filename, 'latin1')}\n})`;
  const cachedData = keeps ? keptOf(name) : undefined;
  const script = new Script(source, { filename, ...(cachedData !== undefined && { cachedData }) });
  // V8 takes none that was made under other flags of its own.
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  const part = { name, script, module: { exports: {} }, isKept };
  parts.set(name, part);
  const body: Body = script.runInThisContext();
  body(part.module.exports, requirePart, part.module, launcher, folder, requireLibrary);
  return part.module.exports;
}

/** What V8 would believe without looking, and end the process where it is broken: so it is looked at here. */
function keptOf(name: string): Buffer | undefined {
  try {
    const kept = readFileSync(join(compiled, name));
    const code = kept.subarray(0, -4);
    return kept.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** A run that has made a document has compiled what the next one needs; a long one has thrown its beginning away. */
const LAYS_OUT = 'layout.cjs';
/** Microseconds of computing: on a busy machine any run is long by the clock. */
const LONG = 5_000_000;

function keep(): void {
  if (!parts.has(LAYS_OUT) || process.cpuUsage().user > LONG) return;
  try {
    for (const { name, script, isKept } of parts.values()) if (!isKept) keepPart(name, script);
  } catch {
    // Read-only, or no space: the next start takes as long as this one.
  }
}

function keepPart(name: string, script: Script): void {
  const code = script.createCachedData();
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(code));
  mkdirSync(compiled, { recursive: true });
  const temporary = join(compiled, `.${name}.${process.pid}`);
  writeFileSync(temporary, Buffer.concat([code, check]));
  renameSync(temporary, join(compiled, name));
}

if (entry === 'cli.cjs') beginPatiently();
// Workers take what is kept, and keep nothing.
if (keeps && entry === 'cli.cjs') process.on('exit', keep);
load(entry);
