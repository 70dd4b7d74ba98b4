// Writes the program into `dist/`: `cli.cjs`, `worker.cjs` and `library.cjs`, which start it, and `program/`, its parts with
// all that they need of the dependencies (docs/decisions/0011-one-bundle.md, 0025-package-of-one.md).
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { licencesOf } from './licences.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const dist = join(repository, 'dist');
const program = join(dist, 'program');

/**
 * What our code loads by `createRequire`, where it needs it: each is a part of its own, and so is what those of one line
 * share.
 */
const libraries = [
  ['bidi-js'],
  ['diff'],
  ['feiertagejs'],
  ['fontkit'],
  ['handlebars'],
  ['handlebars/runtime'],
  ['linebreak'],
  ['pdfmake/js/PDFDocument.js', 'pdfmake/js/Renderer.js'],
  ['@resvg/resvg-wasm'],
  ['tinyglobby'],
  // The shipped templates are loaded in the same way (src/template/shipped.ts).
  ['./precompiled.cjs'],
];
/** The bundler looks at the first file only; in Handlebars' others `this` may be a text (`{{#if}}` in a list of texts). */
const WHOLLY_STRICT = /^(?:handlebars|\.)/u;
/** What pdfmake needs of these is loaded once, with ours. */
const common = ['fontkit', 'linebreak'];

const dependencies = createRequire(join(dist, 'template/any.cjs'));
const partOf = (library) => library.replaceAll('/', '-').replaceAll(/^\.-|\.c?js$/gu, '');

/** A module's place is that of its compiled twin in the library, so that both find what lies beside them. */
const asInLibrary = {
  name: 'as-in-library',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/u, code: 'import.meta.url' },
    handler(code, id) {
      const twin = relative(join(repository, 'src'), id).replaceAll('\\', '/').replace(/ts$/u, 'js');
      return code
        .replaceAll(
          'createRequire(import.meta.url)',
          twin === 'start/load-parts.js' ? 'require' : 'requireLibrary',
        )
        .replaceAll('import.meta.url', `require('node:url').pathToFileURL(\`\${__dirname}/${twin}\`).href`);
    },
  },
};

/** Commander loads it for commands that are programs of their own. Ours are none, and nothing else may start one. */
const noChildProcess = {
  name: 'no-child-process',
  resolveId: {
    filter: { id: /^(?:node:)?child_process$/u },
    handler: () => ({ id: '\0child_process' }),
  },
  load: { filter: { id: /^\0child_process$/u }, handler: () => 'module.exports = {};' },
};

/** What markdown-it was compiled to defines each field of each token by a call, which takes a third of its time. */
const plainFields = {
  name: 'plain-fields',
  transform: {
    filter: { id: /[\\/]markdown-it[\\/]dist[\\/]/u },
    handler: (code) =>
      code.replaceAll(
        /_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",\s*([\s\S]*?)\s*\);\n/gu,
        'this.$1 = $2;\n',
      ),
  },
};

/** markdown-it's table of entities is unpacked whenever it is loaded, which takes longer than all else of the library. */
const unpackedEntities = {
  name: 'unpacked-entities',
  transform: {
    filter: { id: /[\\/]entities[\\/]dist[\\/]generated[\\/]decode-data-html\.js$/u },
    async handler(_, id) {
      const { htmlDecodeTree } = await import(pathToFileURL(id).href);
      return `export const htmlDecodeTree = new Uint16Array([${htmlDecodeTree}]);`;
    },
  },
};

/** gray-matter's own engines for YAML, which are overridden (src/draft/front-matter.ts). */
const noJsYaml = {
  name: 'no-js-yaml',
  resolveId: { filter: { id: /^js-yaml$/u }, handler: () => ({ id: '\0js-yaml' }) },
  load: { filter: { id: /^\0js-yaml$/u }, handler: () => 'exports.safeLoad = exports.safeDump = () => {};' },
};

const input = {
  cwd: repository,
  platform: 'node',
  // The build of yaml for Node asks for an environment variable at each token, a third of its time.
  resolve: { alias: { yaml: join(repository, 'node_modules/yaml/browser/dist/index.js') } },
  plugins: [asInLibrary, noChildProcess, noJsYaml, plainFields, unpackedEntities],
  onLog: (level, log, handle) => {
    // gray-matter's engine for JavaScript; it is overridden (src/draft/front-matter.ts).
    if (log.code !== 'EVAL') handle(level === 'warn' ? 'error' : level, log);
  },
};

const output = {
  format: 'cjs',
  charset: 'ascii',
  comments: false,
  minify: { compress: false, mangle: false },
  // markdown-it's rules are found by the names of their functions.
  keepNames: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
};

/** What is common to commands is one part, so that no call inside it crosses from one file to another. */
const groups = [
  { name: 'command-line', test: /[\\/]src[\\/]commands[\\/]main\.ts$/u, priority: 2 },
  {
    name: 'documents',
    test: /[\\/]src[\\/](?:work[\\/]build-draft|compile[\\/](?:batch|shared-inputs))\.ts$/u,
    priority: 1,
  },
];

/** The bundler escapes all but raw strings. Ours are sources of regular expressions, which read escapes themselves. */
function escaped(code) {
  return code.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Of these, data are in the package (scripts/data.mjs, hyphenation.mjs), and a little code of the bundler's own. */
const copied = ['noto-serif-hebrew', 'source-sans-3', 'source-serif-4', 'vazirmatn'].map((name) => `@expo-google-fonts/${name}`);
copied.push('dejavu-fonts-ttf', 'hyphen', 'rolldown');

/** What the parts read. */
function dataFiles() {
  const files = readdirSync(dist, { recursive: true }).filter((file) =>
    /^(?!release).+\.(?:bin|pack|ttf|icc|wasm)$/u.test(file),
  );
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

async function programParts() {
  const starts = { cli: 'src/cli.ts', worker: 'src/work/worker.ts', library: 'src/index.ts' };
  const bundle = await rolldown({ ...input, input: starts });
  const { output: parts } = await bundle.generate({ ...output, codeSplitting: { groups } });
  return parts;
}

/** As `require` finds them. */
async function libraryParts(together) {
  const bundle = await rolldown({
    ...input,
    input: Object.fromEntries(together.map((library) => [partOf(library), dependencies.resolve(library)])),
    external: common.filter((library) => !together.includes(library)),
    resolve: { conditionNames: ['node', 'require', 'default'] },
  });
  const { output: parts } = await bundle.generate({
    ...output,
    chunkFileNames: `${partOf(together[0])}-[name].cjs`,
    strict: WHOLLY_STRICT.test(together[0]) || 'auto',
    exports: 'auto',
    codeSplitting: together.length > 1,
  });
  return parts;
}

async function writeParts() {
  const parts = [...(await programParts()), ...(await Promise.all(libraries.map(libraryParts))).flat()];
  const names = new Set(parts.map(({ fileName }) => fileName));
  if (names.size < parts.length) throw new Error('two parts have one name');
  const digest = createHash('sha256');
  mkdirSync(program, { recursive: true });
  for (const { fileName, code } of parts) {
    writeFileSync(join(program, fileName), escaped(code));
    digest.update(fileName).update(code);
  }
  for (const file of dataFiles()) digest.update(file).update(readFileSync(join(dist, file)));
  const modules = parts.flatMap(({ moduleIds }) => moduleIds ?? []);
  writeFileSync(
    join(dist, 'LICENSES.txt'),
    licencesOf([...modules, ...copied.map((name) => join(repository, 'node_modules', name))]),
  );
  return digest.digest('hex').slice(0, 16);
}

/** In front of a launcher: what any Node of the last years can read, and what it must be to read the rest. */
async function banner(name) {
  const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const define = { NEEDED: JSON.stringify(/\d+\.\d+/u.exec(engines.node)[0]), IS_LIBRARY: String(name === 'library') };
  const bundle = await rolldown({
    ...input,
    input: 'src/start/refuse-old-node.ts',
    transform: { define, target: 'es2015' },
  });
  const { output: files } = await bundle.generate({ ...output, format: 'iife' });
  return `#!/usr/bin/env node\n${files[0].code}`;
}

async function writeLauncher(name, build) {
  const define = {
    BUILD: JSON.stringify(build),
    LIBRARIES: JSON.stringify(libraries.flat().map((library) => [library, `${partOf(library)}.cjs`])),
  };
  const bundle = await rolldown({
    ...input,
    input: { [name]: 'src/start/load-parts.ts' },
    // An old Node reads it whole before it runs the banner.
    transform: { define, target: 'es2018' },
  });
  await bundle.write({ ...output, dir: dist, banner: await banner(name) });
  chmodSync(join(dist, `${name}.cjs`), 0o755);
}

const build = await writeParts();
await writeLauncher('cli', build);
await writeLauncher('worker', build);
await writeLauncher('library', build);
