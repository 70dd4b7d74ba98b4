import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { placeFor } from './corpus.mjs';
import { startCoverage } from './coverage.mjs';
import { faultOf, minimised } from './minimise.mjs';
import { dictionaries, mutated } from './mutate.mjs';
import { Random } from './random.mjs';
import { tryInput } from './targets.mjs';

/** Executions between two looks at the counters: a look costs more than most executions. */
const BATCH = 8;

/**
 * What workers before this one have found goes on here: `seen` of the coverage, `corpora` by target, `faults`.
 * `pending` are inputs still to be tried as they are; `scratch` is the file that holds what is being tried.
 */
const { seed, until, corpora, seen, faults, pending, scratch } = workerData;
const random = new Random(seed);
const names = [...corpora.keys()];
const coverage = await startCoverage(seen);

async function faultIn(target, text) {
  parentPort.postMessage({ type: 'try', target, text });
  const begun = performance.now();
  try {
    const built = await tryInput(target, text);
    parentPort.postMessage({ type: 'done', time: performance.now() - begun, built });
    return undefined;
  } catch (error) {
    parentPort.postMessage({ type: 'done', time: performance.now() - begun, built: [] });
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

async function execute(target, text) {
  const why = await faultIn(target, text);
  if (why === undefined) return;
  const fault = faultOf(why);
  if (faults.has(fault)) return parentPort.postMessage({ type: 'again' });
  faults.add(fault);
  const isSame = async (shorter) => faultOf((await faultIn(target, shorter)) ?? '') === fault;
  parentPort.postMessage({ type: 'finding', target, text: await minimised(text, isSame), why, fault });
}

/** On disk before it is tried: it is to be known when the whole process dies with it. */
async function executeAll(inputs) {
  writeFileSync(scratch, JSON.stringify(inputs));
  for (const { target, text } of inputs) await execute(target, text);
}

for (let at = 0; at < pending.length && Date.now() < until; at += BATCH) {
  await executeAll(pending.slice(at, at + BATCH));
  parentPort.postMessage({ type: 'tried', count: BATCH, keys: await coverage.newKeys(), kept: [] });
}
while (Date.now() < until) {
  const target = random.pick(names);
  const corpus = corpora.get(target);
  const batch = Array.from({ length: BATCH }, () => mutated(corpus, dictionaries[target], random));
  await executeAll(batch.map((text) => ({ target, text })));
  const keys = await coverage.newKeys();
  if (keys.length === 0) continue;
  // Kept as a whole: which one of them it was is told by their offspring.
  const kept = batch.map((text) => {
    const at = placeFor(corpus, random);
    corpus.texts[at] = text;
    return { target, text, at };
  });
  parentPort.postMessage({ type: 'tried', count: 0, keys, kept });
}
parentPort.postMessage({ type: 'end' });
