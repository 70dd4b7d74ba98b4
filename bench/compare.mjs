// Everything that two builds make of the same inputs, compared: for changes that must change nothing.
//   node bench/compare.mjs BEFORE [AFTER]      folders that hold a `dist/`; AFTER is this repository by default
//   node bench/compare.mjs --record BUILD      what one build makes, a line each: `key<TAB>value`; the file that
//                                              holds these lines may stand for the folder
// Documents count by their digest, diagnostics by code, place, text and fix, commands by what they print.
// `--inputs N` sets the number of random inputs (5,000), `--only TEXT` takes the parts whose name holds the text.
// Ends with 1 where anything differs.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const repository = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.DRUCKSACHE_SHARED ?? join(repository, '../shared');
const SEED = 12_012;
/** Of those formats that both builds know: the usual one of a kind, and each by name. */
const FORMATS = [undefined, ['pdf'], ['md']];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    record: { type: 'boolean', default: false },
    inputs: { type: 'string', default: '5000' },
    only: { type: 'string', default: '' },
  },
});
const [before, after = repository] = positionals.map((folder) => resolve(folder));
if (before === undefined) throw new Error('which build? node bench/compare.mjs BEFORE [AFTER]');

function compare(one, other) {
  const [expected, found] = [recorded(one), recorded(other)];
  const keys = [...new Set([...expected.keys(), ...found.keys()])];
  const different = keys.filter((key) => expected.get(key) !== found.get(key));
  for (const key of different.slice(0, 60)) {
    console.log(`${key}\n  - ${short(expected.get(key))}\n  + ${short(found.get(key))}`);
  }
  console.log(`${keys.length} compared, ${different.length} different`);
  return different.length === 0 ? 0 : 1;
}

function short(value) {
  if (value === undefined) return '(nothing)';
  return value.length > 1500 ? `${value.slice(0, 1500)} …` : value;
}

/** In a process of its own: what one build keeps in memory is not the other's. */
function recorded(build) {
  if (statSync(build).isFile()) return linesOf(readFileSync(build, 'utf8'));
  const call = [
    fileURLToPath(import.meta.url),
    '--record',
    build,
    '--inputs',
    values.inputs,
    '--only',
    values.only,
  ];
  const text = execFileSync(process.execPath, call, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return linesOf(text);
}

function linesOf(text) {
  const lines = text.split('\n').map((line) => line.split('\t'));
  return new Map(lines.filter(([key]) => key !== '' && key.includes(values.only)));
}

async function record(build) {
  const api = await import(pathToFileURL(join(build, 'dist/index.js')).href);
  const print = (key, value) => process.stdout.write(`${key}\t${JSON.stringify(value)}\n`);
  const parts = { documents, random, schemas, commands };
  for (const [name, part] of Object.entries(parts)) {
    if (name.includes(values.only)) await part(api, (key, value) => print(`${name}: ${key}`, value), build);
  }
}

/** Each folder below `test/` and the shared material that holds drafts. */
function workspaceFolders() {
  const folders = ['.', ...['ugly', 'twins', 'look', 'checks', 'bad'].map((name) => `test/${name}`)];
  const bad = readdirSync(join(repository, 'test/bad/workspaces')).map(
    (name) => `test/bad/workspaces/${name}`,
  );
  const others = ['reference', 'cases/motions', 'cases/releases'].map((name) => join(shared, name));
  return [
    ...[...folders, ...bad].map((name) => [name, join(repository, name)]),
    ...others.map((path) => [path.slice(shared.length + 1), path]),
  ].filter(([, path]) => existsSync(path));
}

async function documents({ compileDraft, compileDrafts, openWorkspace, placeOf }, print) {
  for (const [name, path] of workspaceFolders()) {
    const workspace = openWorkspace(path);
    const folders = ['drafts', 'antraege', 'vorlagen', 'mitteilungen'];
    const drafts = folders.flatMap((folder) =>
      existsSync(join(path, folder)) ? markdownIn(path, folder) : [],
    );
    for (const draft of drafts) {
      for (const formats of FORMATS) {
        for (const embed of [false, true]) {
          const options = { embed, ...(formats && { formats }) };
          const made = await compileDraft(workspace, draft, options);
          print(
            `${name}/${draft} ${formats ?? 'usual'}${embed ? ' with attachments' : ''}`,
            summary(made, placeOf),
          );
        }
      }
    }
    for await (const made of compileDrafts(workspace, drafts))
      print(`${name}/${made.draft} in a batch`, summary(made, placeOf));
  }
}

function markdownIn(path, folder) {
  return readdirSync(join(path, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

function summary({ failed, targets, outputs, diagnostics }, placeOf) {
  return {
    failed,
    targets: targets.map(({ path }) => path),
    outputs: outputs.map(({ path, bytes, pages }) => [
      path,
      createHash('sha256').update(bytes).digest('hex'),
      pages ?? null,
    ]),
    diagnostics: diagnostics.map((diagnostic) => {
      const { severity, code, message, hint, file, span, fix = [] } = diagnostic;
      const { line, column, endLine, endColumn } = placeOf(diagnostic);
      const edits = fix.map((edit) => [edit.span.start, edit.span.end, edit.replacement]);
      return [
        severity,
        code,
        file,
        span === undefined ? null : [line, column, endLine, endColumn],
        message,
        hint ?? null,
        edits,
      ];
    }),
  };
}

/** What the fuzzer would try with this seed, were it blind to coverage. */
async function random({ compileDraft, memoryWorkspace, placeOf }, print) {
  const { targets } = await import('../fuzz/targets.mjs');
  const { corpusOf } = await import('../fuzz/corpus.mjs');
  const { dictionaries, mutated } = await import('../fuzz/mutate.mjs');
  const { Random } = await import('../fuzz/random.mjs');
  const chance = new Random(SEED);
  const names = Object.keys(targets);
  const corpora = new Map(names.map((name) => [name, corpusOf(targets[name].seeds)]));
  for (let index = 0; index < Number(values.inputs); index += 1) {
    const name = names[index % names.length];
    const text = mutated(corpora.get(name), dictionaries[name], chance);
    const workspace = memoryWorkspace(targets[name].files(text));
    const made = await compileDraft(workspace, 'drafts/a.md', { embed: index % 8 === 0 });
    print(`${name} ${index}`, summary(made, placeOf));
  }
}

function schemas({ jsonSchemaFor, kinds }, print) {
  for (const name of [undefined, 'haus', ...kinds.map((kind) => kind.name)])
    print(name ?? 'all', jsonSchemaFor(name));
}

function commands({ kinds }, print, build) {
  const scratch = mkdtempSync(join(tmpdir(), 'compare-'));
  const run = (root, ...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(build, 'dist/cli.cjs'), ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1770000000', NO_COLOR: '1' },
    });
    // Progress shows after some seconds, which says how busy the machine is and nothing of the build.
    const steady = (text) =>
      text
        .replaceAll(/^\d+ von \d+ Entwürfen .*\n/gmu, '')
        .replaceAll(/"ms": ?\d+|\d+(?:,\d+)? ?(?:ms|s)\b/gu, 'time')
        .replaceAll(scratch, '<scratch>');
    print(args.join(' ') + (root === scratch ? '' : ` in ${root.slice(scratch.length + 1)}`), [
      status,
      steady(stdout),
      steady(stderr),
    ]);
  };
  try {
    cpSync(join(repository, 'drafts'), join(scratch, 'drafts'), { recursive: true });
    cpSync(join(repository, 'templates/haus'), join(scratch, 'templates/haus'), { recursive: true });
    cpSync(join(repository, 'test/bad'), join(scratch, 'bad'), { recursive: true });
    cpSync(join(repository, 'test/checks'), join(scratch, 'checks'), { recursive: true });
    for (const name of ['list', 'schema']) run(scratch, name);
    run(scratch, 'list', '--report', 'json');
    for (const { name } of kinds) run(scratch, 'schema', name);
    run(scratch, 'schema', 'haus');
    for (const report of ['table', 'json', 'ics']) run(scratch, 'fristen', '--report', report);
    for (const { name } of kinds) {
      run(scratch, 'new', name, `drafts/neu-${name}.md`);
      print(`new ${name}`, readFileSync(join(scratch, `drafts/neu-${name}.md`), 'utf8'));
    }
    run(scratch, 'new', 'pressemitteilung', '--zum', 'drafts/antrag.md', 'drafts/zum.md');
    print('new --zum', readFileSync(join(scratch, 'drafts/zum.md'), 'utf8'));
    run(scratch, 'new', 'gibtsnicht');
    run(scratch, 'build', '--embed', '--jobs', '1', '--report', 'json');
    run(scratch, 'build', '--embed', '--jobs', '2', '--report', 'json');
    run(scratch, 'build', '--embed', '--jobs', '2', '--force', '--report', 'json');
    run(scratch, 'extract', 'out/antrag.pdf', '--out', 'heraus');
    for (const file of readdirSync(join(scratch, 'heraus')).sort())
      print(`extracted ${file}`, digestOf(join(scratch, 'heraus', file)));
    for (const report of ['pretty', 'short', 'json', 'ndjson', 'github', 'sarif']) {
      run(join(scratch, 'bad'), 'check', '--report', report);
      run(join(scratch, 'checks'), 'check', '--report', report);
    }
    run(join(scratch, 'checks'), 'check', '--fix', '--report', 'short');
    for (const file of markdownIn(join(scratch, 'checks'), 'drafts'))
      print(`fixed ${file}`, digestOf(join(scratch, 'checks', file)));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function digestOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

if (values.record) await record(before);
else process.exitCode = compare(before, after);
