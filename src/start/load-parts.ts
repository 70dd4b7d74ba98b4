import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { compiledCode } from './compiled-code.ts';

/**
 * Starts the bundled program (docs/decisions/0011-one-bundle.md). `scripts/bundle.mjs` writes this file as
 * `dist/cli.cjs`, `dist/worker.cjs` and `dist/library.cjs`: each runs the part of its own name in `dist/program/`, and
 * parts load others. V8's compiled code of the parts is cached beside them, or in `NODE_COMPILE_CACHE` where that folder
 * may not be written, and saves the next start most of its time.
 */
const launcher = import.meta.filename;
const folder = import.meta.dirname;
const entry = basename(launcher);
const program = join(folder, 'program');
/** Filled in by `scripts/bundle.mjs`: a digest of the parts. */
declare const BUILD: string;
/** Likewise: the dependencies that are loaded where they are needed, and their parts. */
declare const LIBRARIES: readonly (readonly [name: string, part: string])[];
const { NODE_COMPILE_CACHE: named = '', NODE_DISABLE_COMPILE_CACHE: without } = process.env;
const cacheFolders = [
  { path: join(program, 'compiled'), isShared: false },
  ...(named === '' ? [] : [{ path: join(named, 'drucksache'), isShared: true }]),
];
/** V8 compares only its own version and flags, which can stay the same between patch releases of Node. */
const cache = compiledCode(
  without === undefined ? cacheFolders : [],
  BUILD,
  `${process.version}-${process.arch}`,
);

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
const libraries = new Map(LIBRARIES);
/** Stands for `require`, and for `createRequire(import.meta.url)`: only what Node brings is not in a part. */
const requirePart = Object.assign(
  (id: string): unknown => {
    const part = libraries.get(id) ?? (id.startsWith('./') ? id.slice(2) : undefined);
    return part === undefined ? requireFile(id) : load(part);
  },
  // Files of dependencies that are read, not run: fonts, a colour profile (scripts/data.mjs).
  { resolve: (id: string): string => join(folder, 'data', basename(id)) },
);

/** Parts are modules of this file: what they look for begins at its folder. */
function load(name: string): unknown {
  const known = parts.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = join(program, name);
  // Only ASCII: read in a tenth of the time.
  const source = `(function (exports, require, module, __filename, __dirname, requireLibrary) {${readFileSync(filename, 'latin1')}\n})`;
  const cachedData = cache.read(name);
  const script = new Script(source, { filename, ...(cachedData !== undefined && { cachedData }) });
  // V8 rejects code that was compiled under other flags.
  const isCached = cachedData !== undefined && script.cachedDataRejected !== true;
  const part = { name, script, module: { exports: {} }, isCached };
  parts.set(name, part);
  const body: Body = script.runInThisContext();
  body(part.module.exports, requirePart, part.module, launcher, folder, requirePart);
  return part.module.exports;
}

/** A run that made a document has compiled what the next one needs; a long run has dropped the code of its start. */
const LAYS_OUT = 'layout.cjs';
/** Microseconds of processor time: by the clock, any run on a busy machine is long. */
const LONG = 5_000_000;

function fillCache(): void {
  if (!parts.has(LAYS_OUT) || process.cpuUsage().user > LONG) return;
  const missing = Array.from(parts.values()).filter(({ isCached }) => !isCached);
  if (missing.length > 0) cache.write(missing.map(({ name, script }) => [name, script]));
}

// Workers and other people's programs use the cache and do not fill it.
if (entry === 'cli.cjs') process.on('exit', fillCache);
/** What `dist/library.cjs` hands on (scripts/package.mjs). */
export const library = load(entry);
