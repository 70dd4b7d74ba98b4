import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** GNU time tells the largest process of a run; without it memory stays empty. */
const TIME = '/usr/bin/time';
const log = join(tmpdir(), `drucksache-bench-${process.pid}.txt`);

/** One fresh process. @returns milliseconds of wall clock and of processor, and MB at its peak */
function run({ command, cwd, before }) {
  before?.();
  const timed = existsSync(TIME) ? [TIME, '-o', log, '-f', '%M %U %S', ...command] : command;
  const begun = performance.now();
  const { status, stderr } = spawnSync(timed[0], timed.slice(1), { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const wall = performance.now() - begun;
  if (status !== 0) throw new Error(`${command.join(' ')}: ${status}\n${stderr.slice(-800)}`);
  const [kilobytes, user, system] = existsSync(TIME)
    ? readFileSync(log, 'utf8').trim().split(' ').map(Number)
    : [];
  return { wall, processor: (user + system) * 1000, memory: kilobytes / 1024, stderr };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Every job once a round, so that whatever else the machine does meets all of them alike.
 * @param jobs by name: `command`, `cwd`, and what is to be done `before` each run, unmeasured
 * @param options `warm`: each is run once before, unmeasured
 * @returns by name the runs, in the order of the rounds
 */
export function interleave(jobs, rounds, { warm = true } = {}) {
  const runs = new Map(jobs.map(({ name }) => [name, []]));
  if (warm) for (const job of jobs) run(job);
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) runs.get(job.name).push(run(job));
  }
  return runs;
}

/**
 * Medians, and the medians of the ratios within a round to the first job that is there: machines drift, ratios hardly.
 * @param jobs as above; a `missing` one has a row that says so
 */
export function table(title, jobs, rounds) {
  const present = jobs.filter(({ missing }) => !missing);
  const runs = interleave(present, rounds);
  const reference = runs.get(present[0].name);
  const lines = [
    ...(title === '' ? [] : [`### ${title}`, '']),
    `| | ms a document | × ${present[0].name} | × by processor time | peak MB |`,
    '| --- | ---: | ---: | ---: | ---: |',
  ];
  for (const { name, documents = 1, missing } of jobs) {
    if (missing) {
      lines.push(`| ${name} | not installed | | | |`);
      continue;
    }
    const own = runs.get(name);
    const ratio = (key) => {
      const first = present[0].documents ?? 1;
      return median(
        own.map((each, round) => each[key] / documents / (reference[round][key] / first)),
      ).toFixed(2);
    };
    const time = (median(own.map(({ wall }) => wall)) / documents).toFixed(1);
    const memory = median(own.map((each) => each.memory));
    lines.push(`| ${name} | ${time} | ${ratio('wall')} | ${ratio('processor')} | ${memory.toFixed(0)} |`);
  }
  return `${lines.join('\n')}\n`;
}

/** Puts tables into RESULTS.md in place of those that the command wrote before. */
export function record(command, tables) {
  const file = fileURLToPath(new URL('RESULTS.md', import.meta.url));
  const [begin, end] = [`<!-- ${command} writes this -->`, `<!-- to here: ${command} -->`];
  const before = readFileSync(file, 'utf8');
  const [head, rest = ''] = before.split(begin);
  const [, tail = ''] = rest.split(end);
  writeFileSync(file, `${head.trimEnd()}\n\n${begin}\n\n${tables.trim()}\n\n${end}\n${tail.trimStart() === '' ? '' : `\n${tail.trimStart()}`}`);
}
