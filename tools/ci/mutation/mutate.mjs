// Changes one place of the source after the other and asks whether a test fails: `npm run mutate [grammar | diagnostics |
// sample]`, all three without a name. Once before that: `npm ci --prefix tools/ci`, since StrykerJS needs a newer Node
// than the package. Scores go into bench/RESULTS.md; what survives is printed, and all the rest is in .cache/mutation/.
// With `--again` the last run is judged again, by another list of equivalent changes.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { record } from '../../../bench/measure.mjs';
import { ROOMS } from './rooms.mjs';
import { drawn } from './sample.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = relative(root, fileURLToPath(new URL('.', import.meta.url)));
const cache = join(root, '.cache/mutation');
/** Changes that change nothing anyone could see, line by line, each with the reason. */
const equivalent = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));

const { values, positionals } = parseArgs({
  options: { again: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { again } = values;

const isKilled = ({ status }) => status === 'Killed' || status === 'Timeout';
const survives = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isMeant = (each, { file, line, replacement }) =>
  each.file === file && each.line === line && each.replacements.includes(replacement);

/** @returns the mutants of a folder, each with its status and the line that it begins in */
function mutate(name, source, tests, sample) {
  const report = join(cache, `${name}.json`);
  const config = join(cache, `${name}.config.json`);
  const settings = {
    testRunner: 'vitest',
    vitest: { configFile: `${here}/vitest.config.mjs`, related: false, pool: 'forks' },
    plugins: ['@stryker-mutator/vitest-runner', ...(sample === undefined ? [] : [join(root, here, 'sample.mjs')])],
    checkers: sample === undefined ? [] : ['sample'],
    mutate: [`${source}/**/*.ts`],
    // Stryker does not know TypeScript 7, and reads no file with it where there is none of this name.
    tsconfigFile: 'tsconfig.none.json',
    ignorePatterns: ['/out', '/fuzz/log', '/.cache', '/tools/ci/node_modules'],
    tempDirName: `.cache/stryker-${name}`,
    concurrency: 1,
    timeoutMS: 30_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
  };
  writeFileSync(config, JSON.stringify(settings));
  const env = {
    ...process.env,
    MUTATION_ROOT: root,
    MUTATION_TESTS: tests.join(' '),
    ...(sample === undefined ? {} : { MUTATION_SAMPLE: sample }),
  };
  const stryker = join(root, 'tools/ci/node_modules/@stryker-mutator/core/bin/stryker.js');
  if (!again) {
    const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: root, env, stdio: 'inherit' });
    if (status !== 0) throw new Error(`Stryker ended with ${status}.`);
  }
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries(files).flatMap(([file, { source: text, mutants }]) => {
    const lines = text.split('\n');
    return mutants.map((mutant) => ({ ...mutant, file, line: lines[mutant.location.start.line - 1].trim() }));
  });
}

function printed({ file, location: { start }, mutatorName, status, line, replacement }) {
  return `${file}:${start.line}:${start.column} ${mutatorName} ${status}\n    ${line}\n    → ${replacement}`;
}

/** The table for RESULTS.md. */
function told(name, { goal }, mutants, seconds, lot) {
  const killed = mutants.filter(isKilled).length;
  const alive = mutants.filter(survives);
  const missed = alive.filter((mutant) => !equivalent.some((each) => isMeant(each, mutant)));
  const score = (100 * killed) / (killed + missed.length);
  for (const mutant of missed) console.log(printed(mutant));
  const noMore = mutants.filter((mutant) => isKilled(mutant) && equivalent.some((each) => isMeant(each, mutant)));
  for (const mutant of noMore) console.log(`Not equivalent: ${printed(mutant)}`);
  console.log(`${name}: ${score.toFixed(1)} % killed, at least ${goal} % wanted`);
  if (score < goal) process.exitCode = 1;
  const cells = [lot ?? killed + alive.length, killed, missed.length, alive.length - missed.length];
  return [
    `### \`${name}\``,
    '',
    '| mutants | killed | survived | equivalent | score | goal | minutes |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| ${cells.join(' | ')} | ${score.toFixed(1)} % | ${goal} % | ${Math.ceil(seconds / 60)} |`,
  ].join('\n');
}

/** Draws the sample of a room, where it has one. @returns the file with the keys, and „600 of 9000“ */
async function draw(name, { parts, sample }) {
  if (sample === undefined) return {};
  const files = Object.keys(parts).flatMap((source) => globSync(join(root, source, '**/*.ts')).toSorted());
  const { keys, of } = await drawn(root, files, sample);
  const file = join(cache, `${name}.drawn.json`);
  writeFileSync(file, JSON.stringify(keys));
  return { file, lot: `${keys.length} of ${of}` };
}

mkdirSync(cache, { recursive: true });
const names = positionals.length > 0 ? positionals : Object.keys(ROOMS);
for (const name of names) {
  const room = ROOMS[name];
  if (room === undefined) throw new Error(`${name} is none of ${Object.keys(ROOMS).join(', ')}.`);
  const begun = performance.now();
  const { file, lot } = await draw(name, room);
  const mutants = Object.entries(room.parts).flatMap(([source, tests]) =>
    mutate(`${name}-${source.replaceAll('/', '-')}`, source, tests, file),
  );
  const clock = join(cache, `${name}.seconds`);
  if (!again) writeFileSync(clock, `${(performance.now() - begun) / 1000}`);
  record(`npm run mutate ${name}`, told(name, room, mutants, Number(readFileSync(clock, 'utf8')), lot));
}
