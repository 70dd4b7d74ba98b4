import { Worker } from 'node:worker_threads';
import { blockOf } from './coverage.mjs';
import { faultOf } from './minimise.mjs';

/** Longest computing for one input: it tells what never ends. Not by the clock, which a busy machine lets run on. */
const PATIENCE_CPU = 30_000;
/** For what waits without computing. */
const PATIENCE = 300_000;
const MEMORY = 1500;
const STATUS_EVERY = 30_000;

/**
 * A search through workers, which can be ended when an input does not end. What one has found is handed on to the
 * next: coverage, corpus, faults and seeds that were not yet tried.
 */
export class Campaign {
  findings = 0;
  #options;
  #pending;
  #seen = new Set();
  #blocks = new Set();
  #faults = new Set();
  #workers = 0;
  #slowest = { time: 0, target: 'none', text: '' };
  #counts = new Map();
  #told = Date.now();
  #begun = Date.now();

  constructor(options) {
    this.#options = options;
    this.#pending = options.pending;
    for (const name of options.corpora.keys()) this.#counts.set(name, { executions: 0, md: 0, pdf: 0, html: 0 });
  }

  async run() {
    while (Date.now() < this.#options.until) {
      this.#workers += 1;
      if ((await this.#search()) === 'end') return;
    }
  }

  summary() {
    const sum = (key) => [...this.#counts.values()].reduce((total, counts) => total + counts[key], 0);
    const executions = sum('executions');
    const corpus = [...this.#options.corpora.values()].reduce((total, { texts }) => total + texts.length, 0);
    const { time, target } = this.#slowest;
    return [
      `${executions} executions (${Math.round((executions * 1000) / (Date.now() - this.#begun))} a second)`,
      `built ${sum('md')} releases and ${sum('pdf')} PDFs`,
      `coverage ${this.#blocks.size} blocks (${this.#seen.size} with how often)`,
      `corpus ${corpus}`,
      `slowest ${Math.round(time)} ms (${target})`,
      `${this.#workers} ${this.#workers === 1 ? 'worker' : 'workers'}`,
      `${this.findings} findings (${this.#faults.size} different)`,
    ].join(', ');
  }

  get slowest() {
    return this.#slowest;
  }

  byTarget() {
    return [...this.#counts].map(
      ([name, { executions, md, pdf }]) => `${name}: ${executions} executions, ${md} releases, ${pdf} PDFs`,
    );
  }

  #search() {
    return new Promise((resolve) => {
      const { seed, until, corpora, scratch } = this.#options;
      const worker = new Worker(new URL('worker.mjs', import.meta.url), {
        // Another seed for each: the same one would lead the next worker to what ended the last.
        workerData: {
          seed: seed + this.#workers,
          until,
          corpora,
          seen: this.#seen,
          faults: this.#faults,
          pending: this.#pending,
          scratch,
        },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY, stackSizeMb: 1 },
      });
      let current;
      let begun;
      let isFinished = false;
      const finish = (how, why) => {
        // A worker that is out of memory tells it once more when it is ended.
        if (isFinished) return;
        isFinished = true;
        clearInterval(watch);
        if (why !== undefined) this.#died(current, why);
        void worker.terminate().then(() => resolve(how));
      };
      const watch = setInterval(() => {
        if (current !== undefined && isOver(begun)) finish('hung', 'no answer in time');
      }, 500);
      worker.on('message', (message) => {
        if (message.type === 'end') return finish('end');
        if (message.type === 'try') {
          current = message;
          begun = { cpu: process.cpuUsage(), time: Date.now() };
        } else {
          if (message.type === 'done') this.#count(current, message);
          this.#learn(message);
        }
      });
      worker.on('error', (error) => finish('died', String(error)));
      worker.on('exit', () => finish('died', 'the worker ended without an answer'));
    });
  }

  #learn({ type, ...message }) {
    if (type === 'again') this.findings += 1;
    if (type === 'finding') this.#found(message);
    if (type === 'tried') {
      this.#pending = this.#pending.slice(message.count);
      for (const key of message.keys) {
        this.#seen.add(key);
        this.#blocks.add(blockOf(key));
      }
      for (const { target, text, at } of message.kept) this.#options.corpora.get(target).texts[at] = text;
    }
    if (Date.now() - this.#told < STATUS_EVERY) return;
    this.#told = Date.now();
    this.#options.say(this.summary());
  }

  #count({ target, text }, { time, built }) {
    const counts = this.#counts.get(target);
    counts.executions += 1;
    for (const format of built) counts[format] += 1;
    if (time > this.#slowest.time) this.#slowest = { time, target, text };
  }

  /** The last input is kept as it was: to try shorter ones would be to wait for each. */
  #died(current, why) {
    const last = current ?? { target: 'none', text: '' };
    const at = this.#pending.findIndex(({ target, text }) => target === last.target && text === last.text);
    this.#pending = this.#pending.slice(at + 1);
    this.#found({ ...last, why, fault: `${faultOf(why)} ${this.#faults.size}` });
  }

  #found({ target, text, why, fault }) {
    this.findings += 1;
    this.#faults.add(fault);
    const { keep, say } = this.#options;
    say(`FINDING ${keep(target, text)}\n${why}\n${JSON.stringify(text)}`);
  }
}

/** The process's time, since Node 20 cannot tell a worker's: the rest of it only waits. */
function isOver({ cpu, time }) {
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1000 > PATIENCE_CPU || Date.now() - time > PATIENCE;
}
