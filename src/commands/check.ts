import { fixDrafts } from './fix.ts';
import type { Flags } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import { runDrafts } from './run.ts';

/** The whole way, down to the page: only there a character without a font or an unusable image is found. */
export async function check(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const run = draftRun(names, flags, io);
  if (flags.fix === true) await fixDrafts(run, io);
  return runDrafts(run, io, ({ draft, failed, diagnostics }) => ({
    draft,
    failed,
    diagnostics,
    outputs: [],
  }));
}
