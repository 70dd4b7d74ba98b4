// Random drafts, front matter, Stammdaten, Markdown and templates through the whole program in memory, guided by
// coverage. `npm run fuzz -- --minutes 2 [--seed N] [--target NAME]`; `-- --replay FILE…` tries kept cases again.
// Ends with 1 when a promise was broken, something threw, hung or ran out of memory; the input is kept in
// test/any-draft/cases/<target>-<hash>.txt, the log in fuzz/log/.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Campaign } from './campaign.mjs';
import { corpusOf } from './corpus.mjs';
import { targets, tryInput } from './targets.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = join(here, '../test/any-draft/cases');
/** What is being tried; still there when the whole process was ended with it. */
const scratch = join(here, 'log', 'current.json');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string' },
    replay: { type: 'boolean', default: false },
  },
});

process.exitCode = values.replay ? await replay(positionals) : await fuzz();

/** A case is named after what it is fed to: `markdown-1f2e3d4c.txt`. */
async function replay(files) {
  let broken = 0;
  for (const file of files) {
    const [target = ''] = basename(file).split('-');
    try {
      await tryInput(target, readFileSync(file, 'utf16le'));
    } catch (error) {
      broken += 1;
      process.stdout.write(`${basename(file)}: ${error instanceof Error ? error.stack : String(error)}\n`);
    }
  }
  return broken === 0 ? 0 : 1;
}

async function fuzz() {
  const seed = Number(values.seed);
  const wanted = values.target === undefined ? Object.keys(targets) : [values.target];
  const names = wanted.filter((name) => !(targets[name].isMissing?.() ?? false));
  mkdirSync(join(here, 'log'), { recursive: true });
  const log = join(here, 'log', `${seed}.log`);
  writeFileSync(log, '');
  const say = (line) => {
    process.stdout.write(`${line}\n`);
    appendFileSync(log, `${line}\n`);
  };
  say(`seed ${seed}, ${values.minutes} minutes, targets ${names.join(', ')}, Node ${process.version}`);

  for (const name of wanted.filter((one) => !names.includes(one)))
    say(`SKIPPED: ${name}, for want of its program (SECURITY.md)`);

  const lost = existsSync(scratch) ? JSON.parse(readFileSync(scratch, 'utf8')) : [];
  if (lost.length > 0) say(`an earlier run was ended at one of ${lost.length} inputs: they are tried first`);
  const corpora = new Map(names.map((name) => [name, corpusOf(targets[name].seeds)]));
  const seeds = [...corpora].flatMap(([target, { texts }]) => texts.map((text) => ({ target, text })));
  const until = Date.now() + Number(values.minutes) * 60_000;
  const campaign = new Campaign({ seed, until, corpora, pending: [...lost, ...seeds], scratch, say, keep });
  await campaign.run();
  rmSync(scratch, { force: true });
  say(`end: ${campaign.summary()}`);
  for (const line of campaign.byTarget()) say(line);
  const { target, text } = campaign.slowest;
  writeFileSync(join(here, 'log', `${target}-slowest.txt`), text, 'utf16le');
  return campaign.findings === 0 ? 0 : 1;
}

/** The name of the kept case. As UTF-16, which alone holds every string, half surrogates included. */
function keep(target, text) {
  const hash = createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 8);
  mkdirSync(cases, { recursive: true });
  writeFileSync(join(cases, `${target}-${hash}.txt`), text, 'utf16le');
  return `${target}-${hash}.txt`;
}
