// How the time for a draft grows with its size: every place that the fields of every kind and of the Stammdaten have, and
// every construct of a body, at 20,000 and 80,000 characters (`bench/growth/shapes.mjs`).
//   npm run scale                      all of them, which takes an hour or two; the slowest go into scale-table.md
//   npm run scale -- --sample 10       each tenth of them
//   npm run scale -- --only TEXT       those whose name holds the text; no table is written
//   npm run scale -- --slowest 60      the first of the table (test/any-draft/growth.test.ts)
// Ends with 1 where four times the size takes more than five times the processor time.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileDraft, memoryWorkspace } from '../dist/index.js';
import { allShapes } from './growth/shapes.mjs';

const SMALL = 20_000;
const LARGE = 80_000;
const LIMIT = 5;
/** Milliseconds: what takes less counts as this. The code is warm or not, and rubbish is collected or not. */
const FLOOR = 100;
/** How often what seems too slow is tried again: another program may have slowed one of the two sizes down. */
const TRIES = 6;
const LISTED = 200;

const table = fileURLToPath(new URL('scale-table.md', import.meta.url));
const { values } = parseArgs({
  options: { only: { type: 'string' }, slowest: { type: 'string' }, sample: { type: 'string', default: '1' } },
});
async function main() {
  const shapes = chosen(allShapes());
  const rows = [];
  for (const [index, shape] of shapes.entries()) {
    rows.push(await measured(shape));
    if (isTooSlow(rows.at(-1))) console.log(lineOf(rows.at(-1)));
    if (index % 100 === 99) console.error(`${index + 1} of ${shapes.length}`);
  }
  const slow = rows.filter(isTooSlow);
  console.log(`${rows.length} shapes, ${slow.length} take more than ${LIMIT} times the time for four times the size`);
  if (values.only === undefined && values.slowest === undefined) writeTable(rows, slow);
  return slow.length === 0 && rows.length > 0 ? 0 : 1;
}

function chosen(shapes) {
  if (values.slowest !== undefined) return slowest(shapes, Number(values.slowest));
  const step = Number(values.sample);
  return shapes.filter(({ name }, index) => index % step === 0 && (values.only === undefined || name.includes(values.only)));
}

/** Of those in the table that there still are: a field may have got another name. */
function slowest(shapes, count) {
  const byName = new Map(shapes.map((shape) => [inCell(shape.name), shape]));
  const names = readFileSync(table, 'utf8').matchAll(/^\| `(.+)` \| \d/gmu);
  return [...names].flatMap(([, name]) => byName.get(name) ?? []).slice(0, count);
}

/** What is quick at the larger size is not looked at again: it may take that long whatever the smaller one does. */
async function measured({ name, make }) {
  const row = { name, large: await timeOf(make(LARGE)), small: FLOOR };
  if (!isTooSlow(row)) return row;
  let best = { ...row, small: await timeOf(make(SMALL)) };
  for (let left = TRIES; left > 0 && isTooSlow(best); left -= 1) {
    const again = { ...row, small: await timeOf(make(SMALL)), large: await timeOf(make(LARGE)) };
    if (ratioOf(again) < ratioOf(best)) best = again;
  }
  return best;
}

const ratioOf = ({ small, large }) => large / Math.max(small, FLOOR);
const isTooSlow = (row) => ratioOf(row) > LIMIT;

async function timeOf(files) {
  const start = process.cpuUsage();
  await compileDraft(memoryWorkspace(files), 'drafts/a.md');
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

/** As it may stand in a table of Markdown. */
const inCell = (name) => name.replaceAll('|', '¦').replaceAll('`', 'ˋ');
const lineOf = (row) => `| \`${inCell(row.name)}\` | ${row.small} | ${row.large} | ${ratioOf(row).toFixed(1)} |`;

function writeTable(rows, slow) {
  const looked = rows.filter(({ large }) => large > FLOOR * LIMIT);
  const listed = rows.toSorted((one, other) => other.large - one.large).slice(0, LISTED);
  writeFileSync(
    table,
    `# How the time grows with the size

\`npm run scale -- --sample ${values.sample}\` writes this (1 is all of them): ${rows.length} shapes at ${SMALL} and ${LARGE} characters, Node ${process.version}. ${rows.length - looked.length} of them take
less than ${FLOOR * LIMIT} ms of processor time at the larger size and are measured at that only; ${slow.length} of the others take more than ${LIMIT} times
the time of the smaller size. The ${LISTED} slowest, of which CI tries the first 60:

| shape | ms, ${SMALL} | ms, ${LARGE} | × |
| --- | ---: | ---: | ---: |
${listed.map(lineOf).join('\n')}
`,
  );
}

process.exitCode = await main();
