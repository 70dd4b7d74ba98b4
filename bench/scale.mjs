// How time and memory grow: `npm run bench:scale [-- --drafts 200,1000,10000,100000 --rounds 3]`. Everything is made anew
// below the folder for temporary files; 100,000 drafts take 8 GB there. The tables go into RESULTS.md, below their own
// marker.
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { interleave, median, record } from './measure.mjs';
import { asDraft, motion } from './motions.mjs';
import { pageCosts } from './pages.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, drafts: { type: 'string', default: '200,1000,10000' } },
});
const rounds = Number(values.rounds);
const sizes = values.drafts.split(',').map(Number);

const repository = fileURLToPath(new URL('..', import.meta.url));
const cli = join(repository, 'dist/cli.cjs');
const scratch = mkdtempSync(join(tmpdir(), 'drucksache-scale-'));
const emptied = (root) => () => rmSync(join(root, 'out'), { recursive: true, force: true });

function workspace(name, motions) {
  const root = join(scratch, name);
  mkdirSync(join(root, 'drafts'), { recursive: true });
  cpSync(join(repository, 'templates/haus'), join(root, 'templates/haus'), { recursive: true });
  for (const each of motions) writeFileSync(join(root, `drafts/${each.number}.md`), asDraft(each));
  return root;
}

function* motions(count) {
  for (let number = 1; number <= count; number += 1) yield motion('full', number);
}

const build = (name, root, ...args) => ({
  name,
  cwd: root,
  command: [process.execPath, cli, 'build', '--report', 'short', ...args],
});

const ms = (value) => value.toFixed(1);
const medianOf = (runs, name, key = 'wall') => median(runs.get(name).map((run) => run[key]));

/** Built once; then nothing changes, one draft does, and the plain loop, in turns. */
function rebuilds(root) {
  const changed = join(root, 'drafts/00001.md');
  const jobs = [
    { name: 'plain loop', cwd: root, command: [process.execPath, join(repository, 'bench/plain-loop.mjs'), root] },
    build('unchanged', root, '--jobs', '1'),
    { ...build('one changed', root, '--jobs', '1'), before: () => appendFileSync(changed, 'Noch ein Satz. ') },
    build('unchanged, --verify', root, '--jobs', '1', '--verify'),
  ];
  const runs = interleave(jobs, rounds);
  const loop = runs.get('plain loop');
  const lines = jobs.map(({ name }) => {
    const ratio = median(runs.get(name).map(({ wall }, round) => wall / loop[round].wall));
    return `| ${name} | ${ms(medianOf(runs, name))} | ${ratio.toFixed(2)} | ${ms(medianOf(runs, name, 'memory'))} |`;
  });
  return ['| | ms | × plain loop | peak MB |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}

/** Batches of growing size, one process and two workers. */
function growth() {
  const rows = [];
  for (const size of sizes) {
    const root = workspace(`batch-${size}`, motions(size));
    const jobs = ['1', '2'].map((count) => ({ ...build(count, root, '--jobs', count), before: emptied(root) }));
    const runs = interleave(jobs, size > 1000 ? 1 : rounds, { warm: size <= 1000 });
    rows.push({ size, root, one: runs.get('1'), two: runs.get('2') });
  }
  const of = (runs, key) => median(runs.map((run) => run[key]));
  const lines = rows.map(({ size, one, two }) => {
    const faster = of(one, 'wall') / of(two, 'wall');
    return `| ${size} | ${ms(of(one, 'wall') / size)} | ${ms(of(one, 'processor') / size)} | ${ms(of(one, 'memory'))} | ${faster.toFixed(2)} |`;
  });
  // Fewer do not yet need all the memory that every batch does.
  const [small, large] = [rows.find(({ size }) => size >= 1000) ?? rows[0], rows.at(-1)];
  const perDraft =
    ((of(large.one, 'memory') - of(small.one, 'memory')) * 2 ** 20) / Math.max(1, large.size - small.size);
  return {
    root: large.root,
    text: [
      '| drafts | ms a document | ms of processor | peak MB | two workers × |',
      '| ---: | ---: | ---: | ---: | ---: |',
      ...lines,
      '',
      `From ${small.size} to ${large.size} drafts memory grows by ${perDraft.toFixed(0)} bytes a draft.`,
    ].join('\n'),
  };
}

const PAGES = /\((\d+) Seiten?/u;

/** One document of growing length in a fresh process, whose start, as for the first, is taken off. */
function freshPages() {
  const lengths = [1, 17, 85, 170, 430];
  const roots = lengths.map((repeats) => workspace(`pages-${repeats}`, [motion('full', 1, repeats)]));
  const jobs = lengths.map((repeats, index) => ({
    ...build(String(repeats), roots[index], '--force'),
    command: [process.execPath, cli, 'build', '--force'],
  }));
  const runs = interleave(jobs, rounds);
  const counts = lengths.map((repeats) => Number(PAGES.exec(runs.get(String(repeats))[0].stderr)?.[1]));
  const times = lengths.map((repeats) => medianOf(runs, String(repeats)));
  const lines = lengths.map((_, index) => {
    const more = index === 0 ? '' : ms((times[index] - times[0]) / (counts[index] - counts[0]));
    return `| ${counts[index]} | ${ms(times[index])} | ${more} |`;
  });
  return ['| pages | ms | ms a further page |', '| ---: | ---: | ---: |', ...lines].join('\n');
}

/** From a draft's change to the line that tells of its document. */
async function answers(root) {
  const watch = spawn(process.execPath, [cli, 'watch', '--root', root], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => watch.on('exit', resolve));
  let told = () => undefined;
  const hears = (chunk) => String(chunk).includes('00001') && told();
  watch.stdout.on('data', hears);
  watch.stderr.on('data', hears);
  const next = () => new Promise((resolve) => (told = resolve));
  await next();
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const heard = next();
    const begun = performance.now();
    appendFileSync(join(root, 'drafts/00001.md'), 'Noch ein Satz. ');
    await heard;
    times.push(performance.now() - begun);
  }
  watch.kill('SIGINT');
  await ended;
  return median(times);
}

try {
  const { root, text } = growth();
  const again = rebuilds(root);
  const fresh = freshPages();
  const warm = await pageCosts();
  const watched = await answers(workspace('watched', motions(20)));
  const outputs = readdirSync(join(root, 'out')).length - 1;
  const tables = `## How it grows

Node ${process.version}; ${rounds} interleaved rounds, medians, from 10,000 drafts on a single run; whole processes.

### Batches

${text}

### Rebuilding ${outputs} drafts

${again}

### One long document

In one process that has made others before, each with a text of its own: what a page costs once all is loaded and warm.

${warm}

In a fresh process each, whose code becomes faster while the document is made.

${fresh}

### Watching 20 drafts

From the change of a draft to the line that tells of its document: ${ms(watched)} ms.
`;
  console.log(tables);
  record('npm run bench:scale', tables);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
