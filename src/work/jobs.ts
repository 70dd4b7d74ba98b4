import { availableParallelism } from 'node:os';
import type { Builder } from './build-draft.ts';
import type { WorkerPool, WorkerTask } from './workers.ts';

/** What to build, and in how many jobs. */
export interface BuildRun extends Pick<WorkerTask, 'root' | 'options'> {
  readonly drafts: readonly string[];
  /** As typed (`--jobs`); else the fastest number. */
  readonly jobs?: number;
  /** Not the first run of this process: this thread is as fast as it gets. */
  readonly isAgain?: boolean;
}

type WorkerKind = Pick<WorkerTask, 'pid' | 'writes'>;

/** Builds the drafts of a run: in this thread, or in workers beside it. */
export interface Jobs {
  readonly build: Builder;
  /** So many drafts to have in work at a time. */
  readonly ahead: number;
  close(): Promise<void>;
}

/**
 * A worker needs as much computing as forty motions of two pages until it is as fast as this thread, which is warm by
 * then. So this thread builds so many first: a run with few changed drafts needs no workers.
 */
const ALONE = 40;
/** With fewer drafts a worker, workers do not pay. */
const WORTH_A_WORKER = 80;
/** More workers a core only wait for each other, and each takes its memory. */
const WORKERS_A_CORE = 4;
/** Drafts that each worker has ready, so that none waits for this thread. */
const READY = 3;

/**
 * How many drafts are unchanged is not known beforehand. So without `--jobs`, or where this thread is warm, it begins
 * alone, and workers start once there is enough to do. `alone` builds in this thread.
 */
export function createJobs(run: BuildRun, worker: WorkerKind, alone: Builder): Jobs {
  const { root, options, drafts, jobs, isAgain = false } = run;
  const cores = availableParallelism();
  const size =
    jobs === undefined
      ? Math.min(cores, Math.floor(drafts.length / WORTH_A_WORKER))
      : Math.min(jobs, WORKERS_A_CORE * cores);
  if (size < 2) return { ahead: 1, build: alone, close: async () => undefined };
  let left = jobs === undefined || isAgain ? ALONE : 0;
  let lastAlone: Promise<unknown> = Promise.resolve();
  let pool: Promise<WorkerPool> | undefined;
  return {
    ahead: size * READY,
    async build(draft, collisions) {
      if (left > 0) {
        left -= 1;
        // One after the other, so that each draft has its own answers of the workspace.
        const built = lastAlone.then(() => alone(draft, collisions));
        lastAlone = built.catch(() => undefined);
        return built;
      }
      // Loaded when needed: few runs use threads.
      pool ??= import('./workers.ts').then(({ createWorkerPool }) =>
        createWorkerPool(size, { root, options, ...worker }),
      );
      return (await pool).build(draft, collisions);
    },
    close: async () => (await pool)?.close(),
  };
}
