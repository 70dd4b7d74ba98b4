// Random drafts, front matter, Stammdaten, Markdown and templates through the whole program in memory, guided by
// coverage. `npm run fuzz -- --minutes 2 [--seed N] [--target NAME]`; `-- --replay FILE…` tries kept cases again.
// Ends with 1 when a promise was broken, something threw, hung or ran out of memory; the input is kept in
// test/any-draft/cases/<target>-<hash>.txt, the log in fuzz/log/.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { targets, tryInput } from './targets.mjs';

/** Longest time for one input. Generous: it tells what never ends, on a slow and busy machine, too. */
const PATIENCE = 30_000;
const MEMORY = 1500;

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = join(here, '../test/any-draft/cases');
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
  const names = values.target === undefined ? Object.keys(targets) : [values.target];
  const until = Date.now() + Number(values.minutes) * 60_000;
  mkdirSync(join(here, 'log'), { recursive: true });
  const log = join(here, 'log', `${seed}.log`);
  const say = (line) => {
    process.stdout.write(`${line}\n`);
    appendFileSync(log, `${line}\n`);
  };
  const counts = { executions: 0, built: 0, findings: 0, blocks: 0, corpus: 0 };
  say(`seed ${seed}, ${values.minutes} minutes, targets ${names.join(', ')}, Node ${process.version}`);
  const seen = new Set();
  const keep = ({ target, text, why }) => {
    // One fault is met a thousand times: told once by its first line and place.
    const fault = why.startsWith('no answer') ? `${target} ${seen.size}` : why.split('\n').slice(0, 2).join(' ').replaceAll(/\d+/gu, 'N');
    counts.findings += 1;
    if (seen.has(fault)) return;
    seen.add(fault);
    const name = `${target}-${createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 8)}.txt`;
    mkdirSync(cases, { recursive: true });
    // As UTF-16, which alone holds every string, half surrogates included.
    writeFileSync(join(cases, name), text, 'utf16le');
    say(`FINDING ${name}\n${why}`);
  };
  for (let round = 0; Date.now() < until; round += 1) {
    const ended = await search({ seed: seed + round, names, until, perTarget: Infinity }, counts, keep, say);
    if (ended === 'end') break;
  }
  say(
    `end: ${counts.executions} executions, ${counts.built} built, coverage ${counts.blocks} blocks, ` +
      `corpus ${counts.corpus}, ${counts.findings} findings (${seen.size} different)`,
  );
  return counts.findings === 0 ? 0 : 1;
}

/** In a worker, which can be ended when an input does not. */
function search(workerData, counts, keep, say) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    let current;
    let begun = Date.now();
    let told = Date.now();
    let slowest = 0;
    const finish = (how) => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(how));
    };
    const watch = setInterval(() => {
      if (current === undefined || Date.now() - begun < PATIENCE) return;
      keep({ ...current, why: `no answer within ${PATIENCE / 1000} seconds` });
      finish('hung');
    }, 500);
    worker.on('message', (message) => {
      if (message.type === 'try') {
        current = message;
        begun = Date.now();
        return;
      }
      if (message.type === 'end') return finish('end');
      if (message.type === 'coverage') {
        Object.assign(counts, { blocks: message.blocks, corpus: message.corpus });
        if (Date.now() - told > 30_000) {
          told = Date.now();
          say(`${counts.executions} executions, ${counts.built} built, coverage ${counts.blocks} blocks, corpus ${counts.corpus}, slowest ${slowest} ms`);
        }
        return;
      }
      current = undefined;
      slowest = Math.max(slowest, Date.now() - begun);
      counts.executions += 1;
      if (message.type === 'finding') keep(message);
      else if (message.isBuilt) counts.built += 1;
    });
    worker.on('error', (error) => {
      keep({ target: current?.target ?? 'none', text: current?.text ?? '', why: String(error) });
      finish('died');
    });
  });
}
