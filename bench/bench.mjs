// How fast the command line is, beside what a user would take instead: `npm run bench [-- --rounds 5 --n 200]`.
// `--before FOLDER`: beside an earlier build as well, whose `dist/` the folder holds.
// The tables go into RESULTS.md. PEERS names the folder of the peers (default ../shared/peers);
// a peer that is not there is left out, and told.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { record, table } from './measure.mjs';
import { asDraft, asPeerData, motion } from './motions.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    n: { type: 'string', default: '200' },
    before: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const count = Number(values.n);

const repository = fileURLToPath(new URL('..', import.meta.url));
const peers = resolve(process.env.PEERS ?? join(repository, '../shared/peers'));
const python = join(peers, '.venv/bin/python');
const typst = join(peers, 'peers/typst_py.py');
const hasTypst = existsSync(python) && existsSync(typst);
if (!hasTypst) console.error(`Typst is left out: no ${python}.`);
const plain = join(peers, 'peers/pdfmake-plain.mjs');
const plainData = join(peers, 'data/data.json');
const hasPlain = [plain, plainData, join(peers, 'node_modules/pdfmake')].every((path) => existsSync(path));
if (!hasPlain) console.error(`pdfmake alone is left out: no ${plain}, or it has no pdfmake.`);

const scratch = mkdtempSync(join(tmpdir(), 'drucksache-bench-'));
// The peers read below their own folder only.
const peerScratch = join(peers, `out/bench-${process.pid}`);
if (hasTypst || hasPlain) mkdirSync(peerScratch, { recursive: true });

/** A workspace of our own, and the same motions as data for the peers. */
function prepare(name, motions) {
  const root = join(scratch, name);
  const data = join(peerScratch, name);
  mkdirSync(join(root, 'drafts'), { recursive: true });
  cpSync(join(repository, 'templates/haus'), join(root, 'templates/haus'), { recursive: true });
  if (hasTypst) mkdirSync(data, { recursive: true });
  for (const each of motions) {
    writeFileSync(join(root, `drafts/${each.number}.md`), asDraft(each));
    if (hasTypst) writeFileSync(join(data, `${each.number}.json`), asPeerData(each));
  }
  return { root, data, documents: motions.length, first: `${motions[0].number}.json` };
}

function ours(name, { root, documents }, args, build = repository) {
  const before = () => rmSync(join(root, 'out'), { recursive: true, force: true });
  return {
    name,
    cwd: root,
    before,
    documents,
    command: [process.execPath, join(build, 'dist/cli.cjs'), ...args],
  };
}

/** This build, and in turns with it the earlier one. */
function bothBuilds(set, ...args) {
  const now = ours('build', set, args);
  return values.before === undefined ? [now] : [ours('build before', set, args, resolve(values.before)), now];
}

/** What a peer's script is told: one document to one file, or a folder to a folder. */
function peerArguments({ data, documents, first }) {
  const out = `${data}-out`;
  mkdirSync(out, { recursive: true });
  return documents === 1 ? ['one', join(data, first), join(out, 'one.pdf')] : ['batch', data, out];
}

function typstJobs(set) {
  if (!hasTypst) return [];
  const command = [python, typst, ...peerArguments(set)];
  return [{ name: 'Typst', cwd: peers, documents: set.documents, command }];
}

/**
 * pdfmake as its users call it, neither tagged nor hyphenated: the peers' own motion, of two pages as well, since its template
 * knows four signatures and no other number.
 */
function plainJobs() {
  if (!hasPlain) return [];
  const out = join(peerScratch, 'plain.pdf');
  return [{ name: 'pdfmake alone', cwd: peers, command: [process.execPath, plain, 'one', plainData, out] }];
}

const many = (kind) => Array.from({ length: count }, (_, index) => motion(kind, index + 1));

function compare() {
  const one = prepare('one', [motion('full', 1)]);
  const long = prepare('long', [motion('full', 1, 34)]);
  const node = { name: 'node alone', cwd: scratch, command: [process.execPath, '-e', '0'] };
  const tables = [
    table(
      'Cold: one document, a fresh process',
      [...typstJobs(one), ...bothBuilds(one, 'build'), ...plainJobs(), node],
      rounds * 2,
    ),
  ];
  for (const kind of ['title', 'full', 'words']) {
    const set = prepare(kind, many(kind));
    const jobs = [...typstJobs(set), ...bothBuilds(set, 'build', '--jobs', '1')];
    if (kind === 'full')
      jobs.push(ours('build, two workers', set, ['build', '--jobs', '2']), ours('check', set, ['check']));
    tables.push(table(`${count} documents in one process: \`${kind}\``, jobs, rounds));
  }
  tables.push(
    table('One document of some 60 pages', [...typstJobs(long), ...bothBuilds(long, 'build')], rounds),
  );
  return tables.join('\n');
}

const HEAD = `## Beside Typst

Node ${process.version}; ${rounds} interleaved rounds, medians. \`title\`: only title and number differ; \`full\`: all
words of every paragraph turned round; \`words\`: made-up words, no two documents share any. Typst sets the same texts with
its own template, tagged. On a machine with other work only the ratios say something, those by processor time most; it is
told in steps of 10 ms, which is too coarse for what Typst needs for one document.`;

try {
  const tables = compare();
  console.log(tables);
  record('npm run bench', `${HEAD}\n\n${tables}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(peerScratch, { recursive: true, force: true });
}
