// How the time for a draft grows with its size, for many shapes of drafts, in two builds: for changes that must not make
// any shape slower than it was. `node bench/shapes.mjs BEFORE [AFTER]`. A line for each shape whose time at the larger size
// is more than LIMIT times that of the build before; ends with 1 where there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { TEXTS, UNITS } from './growth/units.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const LIMIT = 1.5;
/** Milliseconds of computing: below these the ratio is noise. */
const SMALLEST = 40;
/** The smallest warms the code up; of the last the least of three times counts. */
const SIZES = [2000, 8000, 8000, 8000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
});
const [before, after = repository] = positionals.map((folder) => resolve(folder));

const motion = `art: antrag
antragsteller: [neue-mitte]
empfaenger: landraetin
datum: 2026-02-03
titel: Mehr Bäume
beschlussvorschlag: Der Kreistag beschließt.
`;
const release = `art: pressemitteilung
absender: neue-mitte
datum: 2026-02-04
titel: Mehr Bäume
ort: Musterstadt
lead: Es wird grün.
`;
const draft = (front, body) => `---\n${front}---\n\n${body}\n`;
const lines = (count, line) => Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');

const FIELDS = [
  'titel',
  'betreff',
  'beschlussvorschlag',
  'empfaenger',
  'kopie',
  'antragsteller',
  'anlagen',
  'unterzeichner',
];

const shapes = new Map([
  ...UNITS.flatMap((unit) => [
    [
      `motion of ${JSON.stringify(unit)}`,
      (size) => draft(motion, unit.repeat(Math.ceil(size / unit.length))),
    ],
    [
      `release of ${JSON.stringify(unit)}`,
      (size) => draft(release, unit.repeat(Math.ceil(size / unit.length))),
    ],
  ]),
  ...FIELDS.flatMap((field) =>
    TEXTS.map((text) => [
      `${field} of ${JSON.stringify(text)}`,
      (size) =>
        draft(
          `${motion.replace(new RegExp(`^${field}:.*\n`, 'mu'), '')}${field}: ${JSON.stringify(text.repeat(size / text.length))}\n`,
          'Ein Absatz.',
        ),
    ]),
  ),
  [
    'a list of items',
    (size) =>
      draft(
        motion,
        lines(size / 20, (n) => `- Punkt ${n} der Liste`),
      ),
  ],
  [
    'a list that goes deeper',
    (size) =>
      draft(
        motion,
        lines(Math.min(60, size / 40), (n) => `${'  '.repeat(n)}- Punkt ${n}`),
      ),
  ],
  [
    'many resolutions',
    (size) =>
      draft(
        motion.replace(
          /beschlussvorschlag.*\n/u,
          `beschlussvorschlag:\n${lines(size / 40, (n) => `  - Der Kreistag beschließt Nummer ${n}.`)}\n`,
        ),
        'Text.',
      ),
  ],
  [
    'many footnotes',
    (size) =>
      draft(
        motion,
        `${lines(size / 40, (n) => `Satz[^${n}].`)}\n\n${lines(size / 40, (n) => `[^${n}]: Note ${n}.\n`)}`,
      ),
  ],
  [
    'many sections',
    (size) =>
      draft(
        motion,
        lines(size / 40, (n) => `## Abschnitt ${n}\n\nEin Satz.\n`),
      ),
  ],
  [
    'a wide table',
    (size) =>
      draft(
        motion,
        `|${' a |'.repeat(size / 200)}\n|${'-|'.repeat(size / 200)}\n|${' b |'.repeat(size / 200)}`,
      ),
  ],
  [
    'a long table',
    (size) => draft(motion, `| a | b |\n|---|---|\n${lines(size / 20, (n) => `| ${n} | Wort |`)}`),
  ],
  ['unknown fields', (size) => draft(`${motion}${lines(size / 20, (n) => `feld${n}: wert`)}\n`, 'Text.')],
  [
    'an unclosed bracket a line',
    (size) => draft(`${motion}${lines(size / 20, (n) => `feld${n}: [wert`)}\n`, 'Text.'),
  ],
  [
    'many applicants',
    (size) => draft(motion.replace('[neue-mitte]', `[${lines(size / 20, (n) => `Gruppe ${n},`)}]`), 'Text.'),
  ],
]);

if (before === undefined) throw new Error('which build? node bench/shapes.mjs BEFORE [AFTER]');
if (values.record) await record(before);
else process.exitCode = compare();

function compare() {
  const [expected, found] = [timesOf(before), timesOf(after)];
  const slower = [...found].filter(
    ([name, ms]) => Math.max(ms, SMALLEST) / Math.max(expected.get(name), SMALLEST) > LIMIT,
  );
  for (const [name, ms] of slower) console.log(`${name}: ${expected.get(name)} → ${ms} ms`);
  const sum = (times) => [...times.values()].reduce((total, ms) => total + ms, 0);
  console.log(`${found.size} shapes, ${slower.length} slower; ${sum(expected)} → ${sum(found)} ms in all`);
  return slower.length === 0 ? 0 : 1;
}

function timesOf(build) {
  const text = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--record', build], {
    encoding: 'utf8',
  });
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .map(([name, ms]) => [name, Number(ms)]),
  );
}

async function record(build) {
  const { compileDraft, memoryWorkspace } = await import(pathToFileURL(join(build, 'dist/index.js')).href);
  const house = readFileSync(join(repository, 'templates/haus/musterkreis.yaml'));
  for (const [name, shape] of shapes) {
    const times = [];
    for (const size of SIZES) {
      const workspace = memoryWorkspace({
        'templates/haus/musterkreis.yaml': house,
        'drafts/a.md': shape(size),
      });
      const start = process.cpuUsage();
      await compileDraft(workspace, 'drafts/a.md');
      const { user, system } = process.cpuUsage(start);
      times.push(Math.round((user + system) / 1000));
    }
    process.stdout.write(`${name}\t${Math.min(...times.slice(1))}\n`);
  }
}
