import { createSharedInputs } from '../compile/shared-inputs.ts';
import { createChecker } from '../work/build-draft.ts';
import { createJobs } from '../work/jobs.ts';
import { fixDrafts } from './fix.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun, openedWorkspace, runOf } from './options.ts';
import type { DraftRun } from './options.ts';
import { tellOfNoDrafts } from './no-drafts.ts';
import { runDrafts } from './run.ts';

/** Goes as far as the set page: only there a character without a font or an unusable image is found. */
export async function check(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const run = names.includes('-') ? await typedRun(names, flags, io) : draftRun(names, flags, io);
  tellOfNoDrafts(run, names, io);
  if (flags.fix === true) await fixDrafts(run, io);
  const shared = createSharedInputs(run.workspace, run.options.haus);
  const jobs = createJobs(run, { pid: io.processes.pid, writes: false }, createChecker(shared, run.options));
  try {
    return await runDrafts(run, io, shared, jobs);
  } finally {
    await jobs.close();
  }
}

/** The draft that an editor sends, as if it lay in the workspace under the name `-`. */
async function typedRun(names: readonly string[], flags: Flags, io: Io): Promise<DraftRun> {
  if (names.length > 1)
    throw new UsageError('„-“ steht für den Entwurf auf der Standardeingabe und geht nur allein.');
  if (flags.fix === true)
    throw new UsageError(
      '--fix schreibt in Dateien; auf der Standardeingabe ist keine.',
      'Den Entwurf als Datei nennen.',
    );
  const { root, workspace } = openedWorkspace(flags, io);
  const value = await io.stdin();
  const typed: typeof workspace = {
    ...workspace,
    read: (path) => (path === '-' ? { value, diagnostics: [] } : workspace.read(path)),
  };
  // Workers read the disk.
  const { jobs: _, ...others } = flags;
  return runOf({ root, workspace: typed }, ['-'], others, io);
}
