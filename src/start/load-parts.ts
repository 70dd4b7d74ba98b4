import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { beginPatiently } from './v8.ts';

/**
 * Starts the bundled program (docs/decisions/0011-one-bundle.md). `scripts/bundle.mjs` writes this file once as
 * `dist/cli.cjs` and once as `dist/worker.cjs`: each runs the part of its own name in `dist/program/`, and parts load
 * others. V8's compiled code of the parts is cached beside them, where that folder may be written, and saves the next
 * start most of its time.
 */
const launcher = import.meta.filename;
const folder = import.meta.dirname;
const entry = basename(launcher);
const program = join(folder, 'program');
/** Filled in by `scripts/bundle.mjs`: a digest of the parts. */
declare const BUILD: string;
/** Likewise: the dependencies that are loaded where they are needed, and their parts. */
declare const LIBRARIES: readonly (readonly [name: string, part: string])[];
/** V8 compares only its own version and flags, which can stay the same between patch releases of Node. */
const cacheFolder = join(program, 'compiled', `${BUILD}-${process.version}-${process.arch}`);
const usesCache = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;

interface Part {
  readonly name: string;
  readonly script: Script;
  readonly module: { exports: unknown };
  readonly isCached: boolean;
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
  const cachedData = usesCache ? cachedCodeOf(name) : undefined;
  const script = new Script(source, { filename, ...(cachedData !== undefined && { cachedData }) });
  // V8 rejects code that was compiled under other flags.
  const isCached = cachedData !== undefined && script.cachedDataRejected !== true;
  const part = { name, script, module: { exports: {} }, isCached };
  parts.set(name, part);
  const body: Body = script.runInThisContext();
  body(part.module.exports, requirePart, part.module, launcher, folder, requireLibrary);
  return part.module.exports;
}

/** V8 does not check the code, and broken code ends the process: so it is checked here. */
function cachedCodeOf(name: string): Buffer | undefined {
  try {
    const cached = readFileSync(join(cacheFolder, name));
    const code = cached.subarray(0, -4);
    return cached.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** A run that made a document has compiled what the next one needs; a long run has dropped the code of its start. */
const LAYS_OUT = 'layout.cjs';
/** Microseconds of processor time: by the clock, any run on a busy machine is long. */
const LONG = 5_000_000;

function fillCache(): void {
  if (!parts.has(LAYS_OUT) || process.cpuUsage().user > LONG) return;
  try {
    for (const { name, script, isCached } of parts.values()) if (!isCached) cachePart(name, script);
  } catch {
    // Read-only, or no space: the next start takes as long as this one.
  }
}

function cachePart(name: string, script: Script): void {
  const code = script.createCachedData();
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(code));
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = join(cacheFolder, `.${name}.${process.pid}`);
  writeFileSync(temporary, Buffer.concat([code, check]));
  renameSync(temporary, join(cacheFolder, name));
}

if (entry === 'cli.cjs') beginPatiently();
// Workers use the cache and do not fill it.
if (usesCache && entry === 'cli.cjs') process.on('exit', fillCache);
load(entry);
