// Writes the program into `dist/`: `cli.cjs` and `worker.cjs`, which start it, and `program/`, its parts with all that they
// need of the dependencies (docs/decisions/0011-one-bundle.md). The library beside it is what `tsc` makes, file by file.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const repository = fileURLToPath(new URL('..', import.meta.url));
const dist = join(repository, 'dist');
const program = join(dist, 'program');

/** What our code loads by `createRequire`, where it needs it: each is a part of its own. pdfmake reads files beside it. */
const libraries = [
  'diff',
  'feiertagejs',
  'fontkit',
  'handlebars',
  'handlebars/runtime',
  'linebreak',
  'tinyglobby',
];
/** Their names, their files, and the parts that they become. */
const required = libraries.map((library) => ({
  name: library,
  file: createRequire(import.meta.url).resolve(library),
  part: `${library.replaceAll('/', '-')}.cjs`,
  // The bundler looks at the first file only; in Handlebars' others `this` may be a text (`{{#if}}` in a list of texts).
  strict: library.startsWith('handlebars') || 'auto',
}));
/** The shipped templates are loaded in the same way (src/template/shipped.ts). */
required.push({
  name: './precompiled.cjs',
  file: join(dist, 'template/precompiled.cjs'),
  part: 'templates.cjs',
  strict: true,
});

/** A module's place is that of its compiled twin in the library, so that both find what lies beside them. */
const asInLibrary = {
  name: 'as-in-library',
  transform: {
    filter: { id: /[\\/]src[\\/].*\.ts$/u, code: 'import.meta.url' },
    handler(code, id) {
      const twin = relative(join(repository, 'src'), id).replaceAll('\\', '/').replace(/ts$/u, 'js');
      return code
        .replaceAll('createRequire(import.meta.url)', twin === 'start/load-parts.js' ? 'require' : 'requireLibrary')
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
  plugins: [asInLibrary, noChildProcess, noJsYaml, plainFields],
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
  { name: 'documents', test: /[\\/]src[\\/](?:work[\\/]build-draft|compile[\\/]shared-inputs)\.ts$/u, priority: 1 },
];

/** The bundler escapes all but raw strings. Ours are sources of regular expressions, which read escapes themselves. */
function escaped(code) {
  return code.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What is copied into the parts keeps its licence. */
function licencesOf(files) {
  const folders = files.flatMap(
    (file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(file) ?? [],
  );
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder).filter((file) => /^licen[cs]e/iu.test(file));
    const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

async function programParts() {
  const bundle = await rolldown({ ...input, input: { cli: 'src/cli.ts', worker: 'src/work/worker.ts' } });
  const { output: parts } = await bundle.generate({ ...output, codeSplitting: { groups } });
  return parts;
}

/** As `require` finds it, whole. */
async function requiredPart({ file, part, strict }) {
  const resolve = { conditionNames: ['node', 'require', 'default'] };
  const bundle = await rolldown({ ...input, input: file, resolve });
  const { output: parts } = await bundle.generate({
    ...output,
    entryFileNames: part,
    strict,
    exports: 'auto',
    codeSplitting: false,
  });
  return parts;
}

async function writeParts() {
  const parts = [...(await programParts()), ...(await Promise.all(required.map(requiredPart))).flat()];
  const digest = createHash('sha256');
  mkdirSync(program, { recursive: true });
  for (const { fileName, code } of parts) {
    writeFileSync(join(program, fileName), escaped(code));
    digest.update(fileName).update(code);
  }
  const licences = licencesOf(parts.flatMap(({ moduleIds }) => moduleIds));
  writeFileSync(join(program, 'LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));
  return digest.digest('hex').slice(0, 16);
}

/** In front of a launcher: what any Node of the last years can read, and what it must be to read the rest. */
async function banner() {
  const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const define = { NEEDED: JSON.stringify(/\d+\.\d+/u.exec(engines.node)[0]) };
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
    LIBRARIES: JSON.stringify(required.map(({ name, part }) => [name, part])),
  };
  const bundle = await rolldown({
    ...input,
    input: { [name]: 'src/start/load-parts.ts' },
    // An old Node reads it whole before it runs the banner.
    transform: { define, target: 'es2018' },
  });
  await bundle.write({ ...output, dir: dist, banner });
  chmodSync(join(dist, `${name}.cjs`), 0o755);
}

const build = await writeParts();
await writeLauncher('cli', build);
await writeLauncher('worker', build);
