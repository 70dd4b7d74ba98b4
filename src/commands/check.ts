import { createSharedInputs } from '../compile/shared-inputs.ts';
import { createChecker } from '../work/build-draft.ts';
import { createJobs } from '../work/jobs.ts';
import { fixDrafts } from './fix.ts';
import type { Flags } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import { runDrafts } from './run.ts';

/** Goes as far as the set page: only there a character without a font or an unusable image is found. */
export async function check(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const run = draftRun(names, flags, io);
  if (flags.fix === true) await fixDrafts(run, io);
  const shared = createSharedInputs(run.workspace, run.options.haus);
  const jobs = createJobs(run, { pid: io.processes.pid, writes: false }, createChecker(shared, run.options));
  try {
    return await runDrafts(run, io, shared, jobs);
  } finally {
    await jobs.close();
  }
}
