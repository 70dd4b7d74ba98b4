import type { Flags } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import { runDrafts } from './run.ts';

/** The whole way, down to the page: only there a character without a font or an unusable image is found. */
export function check(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  return runDrafts(draftRun(names, flags, io), io, ({ draft, failed, diagnostics }) => ({
    draft,
    failed,
    diagnostics,
    outputs: [],
  }));
}
