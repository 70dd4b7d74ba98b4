import { Worker } from 'node:worker_threads';
import type { Builder, Built } from './build-draft.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { faultOfFile } from '../diagnostics/diagnostic.ts';
import type { CompileOptions } from '../compile/options.ts';

/** What all workers of a pool do. */
export interface WorkerTask {
  readonly root: string;
  readonly options: CompileOptions;
  /** The process's own id, for the names of temporary files. */
  readonly pid: number;
  /** Otherwise the drafts are only checked. */
  readonly writes: boolean;
}

export interface Order {
  readonly draft: string;
  readonly collisions: readonly Diagnostic[];
}

/** Only this program sends a task, so it is enough to see that there is one. */
export function isWorkerTask(data: unknown): data is WorkerTask {
  return typeof data === 'object' && data !== null && 'root' in data && 'writes' in data;
}

export interface WorkerPool {
  readonly build: Builder;
  close(): Promise<void>;
}

interface PendingOrder extends Order {
  readonly done: (built: Built) => void;
}

/** No draft takes longer than this, however large. A worker that does hangs because of a bug of ours. */
const PATIENCE_MS = 60_000;

/** The built file, also for tests that run the sources: no supported Node runs TypeScript in a worker. */
const entry = new URL('../../dist/worker.cjs', import.meta.url);

/**
 * Up to `size` threads that build drafts, each started when it is needed. A worker that crashes or hangs costs only
 * its draft, which then has an error: another worker takes its place.
 */
export function createWorkerPool(
  size: number,
  workerData: WorkerTask,
  patience = PATIENCE_MS,
  script = entry,
): WorkerPool {
  const waiting: PendingOrder[] = [];
  const idle: Worker[] = [];
  const running = new Set<Worker>();

  function next(worker: Worker): void {
    const order = waiting.shift();
    if (order === undefined) idle.push(worker);
    else give(worker, order);
  }

  function give(worker: Worker, { draft, collisions, done }: PendingOrder): void {
    const clock = setTimeout(() => end(tooLong(patience)), patience);
    const end = (message: string): void => {
      leave();
      running.delete(worker);
      void worker.terminate();
      const fault = faultOfFile('output/abgebrochen', draft, message, hint);
      done({ draft, failed: true, diagnostics: [fault], outputs: [] });
      const following = waiting.shift();
      if (following !== undefined) give(start(), following);
    };
    const onBuilt = (built: Built): void => {
      leave();
      done(built);
      next(worker);
    };
    const onError = (error: unknown): void => end(crashed(error));
    const onExit = (): void => end(crashed(undefined));
    const leave = (): void => {
      clearTimeout(clock);
      worker.off('message', onBuilt).off('error', onError).off('exit', onExit);
      // A later error concerns a draft that is finished.
      worker.on('error', () => undefined);
    };
    worker.removeAllListeners('error');
    worker.on('message', onBuilt).on('error', onError).on('exit', onExit);
    const order: Order = { draft, collisions };
    worker.postMessage(order, []);
  }

  function start(): Worker {
    const worker = new Worker(script, { workerData });
    running.add(worker);
    // No draft's listeners notice a worker that ends between two drafts.
    worker.on('exit', () => {
      running.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    return worker;
  }

  return {
    build: (draft, collisions) =>
      new Promise((done) => {
        const order = { draft, collisions, done };
        const worker = idle.pop() ?? (running.size < size ? start() : undefined);
        if (worker === undefined) waiting.push(order);
        else give(worker, order);
      }),
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function tooLong(patience: number): string {
  return `Der Entwurf war nach ${Math.round(patience / 1000)} Sekunden noch nicht fertig und wurde abgebrochen.`;
}

function crashed(error: unknown): string {
  const cause = error instanceof Error ? ` (${error.message})` : '';
  return `Bei diesem Entwurf ist ein Teil des Programms abgestürzt${cause}.`;
}

const hint =
  'Das ist ein Fehler im Programm, nicht im Entwurf: bitte melden. „--jobs 1“ baut ohne Arbeiter und zeigt mehr.';
