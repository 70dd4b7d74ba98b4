import { createChecker } from '../work/build-draft.ts';
import { createLibrary } from '../compile/shared-inputs.ts';
import { createCrew } from './crew.ts';
import { fixDrafts } from './fix.ts';
import type { Flags } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import { runDrafts } from './run.ts';

/** Down to the set page: only there a character without a font or an unusable image is found. */
export async function check(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const run = draftRun(names, flags, io);
  if (flags.fix === true) await fixDrafts(run, io);
  const library = createLibrary(run.workspace, run.options.haus);
  const crew = createCrew(run, io, false, createChecker(library, run.options));
  try {
    return await runDrafts(run, io, library, {
      ahead: crew.ahead,
      work: (draft, collisions) => crew.build(draft, collisions),
    });
  } finally {
    await crew.close();
  }
}
