// What a page of a document costs, apart from starting and warming up: documents of growing length in one process, of
// which no two share a text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDrafts, memoryWorkspace } from '../dist/index.js';
import { median } from './measure.mjs';
import { asDraft, motion } from './motions.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const HOUSE = 'templates/haus/musterkreis.yaml';

/** By how many paragraphs under a heading each; so many fill 2 to nearly 500 pages. */
const LENGTHS = [1, 50, 300, 600, 1500, 3000];
/** So many of each in a row: what a document leaves behind is cleared away while the next one is made. */
const IN_A_ROW = [20, 10, 5, 3, 2, 2];
const ROUNDS = 5;

function longDraft(number, paragraphs) {
  const whole = motion('full', number, Math.ceil(paragraphs / 5));
  const reasons = whole.reasons
    .slice(0, paragraphs)
    .flatMap((text, index) => [`### Abschnitt ${index + 1}`, text]);
  return asDraft({ ...whole, reasons });
}

/** Milliseconds of processor and pages, by document, in the order of `lengths`. */
async function timed(lengths, from) {
  const drafts = lengths.map((paragraphs, index) => [
    `drafts/${from + index}.md`,
    longDraft(from + index, paragraphs),
  ]);
  const house = [HOUSE, readFileSync(join(repository, HOUSE))];
  const workspace = memoryWorkspace(Object.fromEntries([...drafts, house]));
  const times = [];
  let before = process.cpuUsage();
  for await (const { outputs, failed } of compileDrafts(
    workspace,
    drafts.map(([path]) => path),
  )) {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    if (failed) throw new Error('a long document has failed');
    times.push({ pages: outputs[0].pages, ms: (user + system) / 1000 });
  }
  return times;
}

/** Every length once a round, so that whatever else the machine does meets all of them alike. */
const round = LENGTHS.flatMap((length, index) => Array.from({ length: IN_A_ROW[index] }, () => length));
const order = Array.from({ length: ROUNDS }, () => round).flat();

/** @returns a table by length, all but the shortest with what each further page takes */
export async function pageCosts() {
  await timed(round, 1);
  const times = await timed(order, round.length + 1);
  const rows = LENGTHS.map((length) => {
    const own = times.filter((_, index) => order[index] === length);
    return { pages: median(own.map(({ pages }) => pages)), ms: median(own.map(({ ms }) => ms)) };
  });
  const [shortest, ...longer] = rows;
  const costs = longer.map(({ pages, ms }) => (ms - shortest.ms) / (pages - shortest.pages));
  const lines = rows.map(({ pages, ms }, index) => {
    const cost = index === 0 ? '' : costs[index - 1].toFixed(2);
    return `| ${pages} | ${ms.toFixed(1)} | ${cost} |`;
  });
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  return [
    '| pages | ms of processor | ms a further page |',
    '| ---: | ---: | ---: |',
    ...lines,
    '',
    `A further page takes ${least.toFixed(2)} to ${most.toFixed(2)} ms: the middle ± ${(((most - least) / (most + least)) * 100).toFixed(0)} %.`,
  ].join('\n');
}
