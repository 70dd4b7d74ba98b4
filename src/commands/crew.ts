import { availableParallelism } from 'node:os';
import type { Builder } from '../work/build-draft.ts';
import type { Pool, Work } from '../work/workers.ts';
import { beginPatiently, compileAsUsual, keepHeapSmall, letHeapGrow } from '../start/v8.ts';
import type { Io } from './io.ts';
import type { DraftRun } from './options.ts';

/** Who does the work of a batch: this thread, or workers beside it. */
export interface Crew extends Builder {
  /** So many drafts to have in work at a time. */
  readonly ahead: number;
  close(): Promise<void>;
}

/**
 * Until a worker is as fast as this thread, which is warm by then, it has taken as much computing as forty motions of two
 * pages. So many are made before workers are started: whoever has changed a few drafts of many needs none.
 */
const ALONE = 40;
/** With fewer drafts for each of them workers do not make up for it. */
const WORTH_A_WORKER = 80;
/** Whoever asks for more workers a core than these gets no more: all would wait for each other, each with its memory. */
const WORKERS_A_CORE = 4;
/** Drafts that each worker has lying ready, so that none waits for this thread. */
const LYING_READY = 3;

/** So many are made before V8's flags are changed: everything that a batch needs is loaded by then. */
const SOME = 5;
const MANY = 200;
/** So many are looked through for so long, also where nothing has changed, that it pays at once and after the first made. */
const LONG_LIST = 1000;

export function createCrew(run: DraftRun, io: Io, writes: boolean, alone: Builder): Crew {
  const isLong = run.drafts.length >= LONG_LIST;
  if (isLong) compileAsUsual();
  const members = membersOf(run, io, writes, alone);
  const loaded = isLong ? 1 : SOME;
  let begun = 0;
  let made = 0;
  return {
    ahead: members.ahead,
    async build(draft, collisions) {
      begun += 1;
      // What makes documents is loaded now, here or by workers.
      if (isLong && begun === 1) beginPatiently();
      const built = await members.build(draft, collisions);
      made += 1;
      if (made === loaded && members.ahead === 1) compileAsUsual();
      if (made === MANY) keepHeapSmall();
      return built;
    },
    async close() {
      beginPatiently();
      if (made >= MANY) letHeapGrow();
      await members.close();
    },
  };
}

/**
 * Without `--jobs`, or where it is warm, this thread begins by itself, and workers are started once there is enough to
 * do: how much is unchanged nobody knows beforehand.
 */
function membersOf(
  { root, options, drafts, jobs, isAgain = false }: DraftRun,
  io: Io,
  writes: boolean,
  alone: Builder,
): Crew {
  const size =
    jobs === undefined
      ? Math.min(availableParallelism(), Math.floor(drafts.length / WORTH_A_WORKER))
      : Math.min(jobs, WORKERS_A_CORE * availableParallelism());
  if (size < 2) return { ahead: 1, build: (...order) => alone.build(...order), close: async () => undefined };
  let left = jobs === undefined || isAgain ? ALONE : 0;
  let lastAlone: Promise<unknown> = Promise.resolve();
  let pool: Promise<Pool> | undefined;
  return {
    ahead: size * LYING_READY,
    async build(draft, collisions) {
      if (left > 0) {
        left -= 1;
        // One after the other: what a draft asks of the workspace is noted as its own.
        const built = lastAlone.then(() => alone.build(draft, collisions));
        lastAlone = built.catch(() => undefined);
        return built;
      }
      pool ??= startPool(size, { root, options, pid: io.processes.pid, writes });
      return (await pool).build(draft, collisions);
    },
    close: async () => (await pool)?.close(),
  };
}

/** Few runs need what threads are made of. */
async function startPool(jobs: number, work: Work): Promise<Pool> {
  const { createPool } = await import('../work/workers.ts');
  return createPool(jobs, work);
}
