import { setTimeout } from 'node:timers/promises';
import { visible } from '../diagnostics/reporters/visible.ts';
import { watchFolder } from '../changes.ts';
import { buildToFiles } from './build.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { draftRun } from './options.ts';

/** Editors write a file in several steps; after so many milliseconds they are through. */
const SETTLE_MS = 40;

/** Builds, and builds again what a change touches, until it is interrupted. */
export async function watch(names: readonly string[], flags: Flags, io: Io): Promise<130> {
  if (flags.out === '-') throw new UsageError('--out - geht nur mit build.');
  const first = draftRun(names, flags, io);
  const out = first.options.out ?? 'out';
  const watching = watchFolder(
    first.root,
    io.signal,
    (name) => name === out,
    (name) => io.stderr.write(`„${visible(name)}“ lässt sich nicht beobachten.\n`),
  );
  try {
    await buildToFiles(first, flags, io);
    if (!io.signal.aborted) io.stderr.write('Warte auf Änderungen (Ende mit Strg+C).\n');
    while (!io.signal.aborted) {
      await watching.next();
      if (io.signal.aborted) break;
      await setTimeout(SETTLE_MS);
      await buildAgain(names, flags, io);
    }
  } finally {
    watching.close();
  }
  return 130;
}

/** A draft that is gone by now is no reason to end. */
async function buildAgain(names: readonly string[], flags: Flags, io: Io): Promise<void> {
  try {
    // What is forced or compared once is not to be so with every change.
    const { force: _force, verify: _verify, ...others } = flags;
    await buildToFiles({ ...draftRun(names, others, io), tellsUnchanged: false }, others, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`${visible(error.message)}\n`);
  }
}
