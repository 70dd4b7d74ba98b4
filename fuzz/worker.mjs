import { parentPort, workerData } from 'node:worker_threads';
import { startCoverage } from './coverage.mjs';
import { dictionaries, mutated } from './mutate.mjs';
import { Random } from './random.mjs';
import { targets, tryInput } from './targets.mjs';

/** Executions between two looks at the counters: a look costs more than most executions. */
const BATCH = 8;

const { seed, names, until, perTarget } = workerData;
const random = new Random(seed);
const coverage = await startCoverage();
const corpora = new Map(names.map((name) => [name, [...targets[name].seeds]]));

async function execute(target, text) {
  parentPort.postMessage({ type: 'try', target, text });
  try {
    const isBuilt = await tryInput(target, text);
    parentPort.postMessage({ type: 'done', isBuilt });
  } catch (error) {
    parentPort.postMessage({ type: 'finding', target, text, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

for (const [name, corpus] of corpora) for (const text of corpus.slice(0, perTarget)) await execute(name, text);
await coverage.newBlocks();

while (Date.now() < until) {
  const target = random.pick(names);
  const corpus = corpora.get(target);
  const batch = Array.from({ length: BATCH }, () => mutated(corpus, dictionaries[target], random));
  for (const text of batch) await execute(target, text);
  // Kept as a whole: which one of them it was is told by their offspring.
  if ((await coverage.newBlocks()) > 0) corpus.push(...batch);
  parentPort.postMessage({ type: 'coverage', blocks: coverage.size, corpus: [...corpora.values()].flat().length });
}
parentPort.postMessage({ type: 'end' });
