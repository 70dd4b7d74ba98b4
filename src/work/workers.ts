import { Worker } from 'node:worker_threads';
import type { Builder, Built } from './build-draft.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { faultOfFile } from '../diagnostics/diagnostic.ts';
import type { CompileOptions } from '../compile/produce.ts';

/** What all workers of a batch are for. */
export interface Work {
  readonly root: string;
  readonly options: CompileOptions;
  /** Of the process, for the names of temporary files. */
  readonly pid: number;
  /** Else the drafts are only checked. */
  readonly writes: boolean;
}

export interface Order {
  readonly draft: string;
  readonly collisions: readonly Diagnostic[];
}

/** Sent by this program only: to look whether it is there is enough. */
export function isWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'root' in data && 'writes' in data;
}

export interface Pool extends Builder {
  close(): Promise<void>;
}

interface Task extends Order {
  readonly done: (built: Built) => void;
}

/** Longer than this no draft takes, however large: a worker that does is caught in a fault of ours. */
const PATIENCE_MS = 60_000;

/** The built one also where this is not: no Node of our range runs TypeScript in a worker. */
const entry = new URL('../../dist/worker.cjs', import.meta.url);

/**
 * `jobs` threads that each build drafts on their own; they are started as they are needed. One that ends or does not
 * come to an end costs its draft only: it is replaced, and the draft has an error.
 */
export function createPool(jobs: number, work: Work, patience = PATIENCE_MS, script = entry): Pool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const running = new Set<Worker>();

  function next(worker: Worker): void {
    const task = waiting.shift();
    if (task === undefined) idle.push(worker);
    else give(worker, task);
  }

  function give(worker: Worker, { draft, collisions, done }: Task): void {
    const clock = setTimeout(() => end(tooLong(draft, patience)), patience);
    const end = (fault: Diagnostic): void => {
      leave();
      running.delete(worker);
      void worker.terminate();
      done({ draft, failed: true, diagnostics: [fault], outputs: [] });
      const following = waiting.shift();
      if (following !== undefined) give(start(), following);
    };
    const onBuilt = (built: Built): void => {
      leave();
      done(built);
      next(worker);
    };
    const onError = (error: unknown): void => end(crashed(draft, error));
    const onExit = (): void => end(crashed(draft, undefined));
    const leave = (): void => {
      clearTimeout(clock);
      worker.off('message', onBuilt).off('error', onError).off('exit', onExit);
      // What it may still say is about a draft that is done with.
      worker.on('error', () => undefined);
    };
    worker.removeAllListeners('error');
    worker.on('message', onBuilt).on('error', onError).on('exit', onExit);
    const order: Order = { draft, collisions };
    worker.postMessage(order, []);
  }

  function start(): Worker {
    const worker = new Worker(script, { workerData: work });
    running.add(worker);
    // Of one that ends between two drafts no draft tells.
    worker.on('exit', () => {
      running.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    return worker;
  }

  return {
    build: (draft, collisions) =>
      new Promise((done) => {
        const task = { draft, collisions, done };
        const worker = idle.pop() ?? (running.size < jobs ? start() : undefined);
        if (worker === undefined) waiting.push(task);
        else give(worker, task);
      }),
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function tooLong(draft: string, patience: number): Diagnostic {
  const message = `Der Entwurf war nach ${Math.round(patience / 1000)} Sekunden noch nicht fertig und wurde abgebrochen.`;
  return faultOfFile('output/abgebrochen', draft, message, hint);
}

function crashed(draft: string, error: unknown): Diagnostic {
  const cause = error instanceof Error ? ` (${error.message})` : '';
  const message = `Bei diesem Entwurf ist ein Teil des Programms abgestürzt${cause}.`;
  return faultOfFile('output/abgebrochen', draft, message, hint);
}

const hint =
  'Das ist ein Fehler im Programm, nicht im Entwurf: bitte melden. „--jobs 1“ baut ohne Arbeiter und zeigt mehr.';
