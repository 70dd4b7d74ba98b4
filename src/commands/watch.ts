import { isAbsolute } from 'node:path';
import { visible } from '../diagnostics/reporters/visible.ts';
import { watchFiles } from '../workspace/watch-files.ts';
import { buildToFiles } from './build.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { draftRun } from './options.ts';

/** Builds, and builds again what a change touches, until it is interrupted. */
export async function watch(names: readonly string[], flags: Flags, io: Io): Promise<130> {
  if (flags.out === '-') throw new UsageError('--out - geht nur mit build.');
  const first = draftRun(names, flags, io);
  const watched = {
    root: first.root,
    ignored: first.options.out ?? 'out',
    elsewhere: first.drafts.filter((draft) => isAbsolute(draft)),
  };
  const watching = watchFiles(
    watched,
    io.signal,
    onceEach((folder) =>
      io.stderr.write(
        `„${visible(folder)}“ lässt sich nicht beobachten: Änderungen dort werden nicht bemerkt.\n`,
      ),
    ),
  );
  try {
    const reported = new Set<string>();
    let { until } = await buildToFiles(first, flags, io, reported);
    if (!io.signal.aborted) io.stderr.write('Warte auf Änderungen (Ende mit Strg+C).\n');
    while (!io.signal.aborted) {
      const turnOff = alarmAt(until, flags, io, () => watching.wake());
      await watching.next();
      turnOff();
      if (io.signal.aborted) break;
      until = await buildAgain(names, flags, io, reported);
    }
  } finally {
    watching.close();
  }
  return 130;
}

/** A draft that no longer exists does not end the watching. */
async function buildAgain(
  names: readonly string[],
  flags: Flags,
  io: Io,
  reported: Set<string>,
): Promise<number> {
  try {
    // `--force` and `--verify` are for the first build, not for every change.
    const { force: _force, verify: _verify, ...others } = flags;
    const run = { ...draftRun(names, others, io), isAgain: true };
    return (await buildToFiles(run, others, io, reported)).until;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`${visible(error.message)}\n`);
    // Only a change of files mends that.
    return Infinity;
  }
}

/** At the hour of an embargo drafts become something else though no file has changed; not where the time stands still. */
function alarmAt(until: number, { stand }: Flags, io: Io, ring: () => void): () => void {
  const isFixed = stand !== undefined || (io.env['SOURCE_DATE_EPOCH'] ?? '') !== '';
  return isFixed || until === Infinity ? () => undefined : io.alarm(new Date(until), ring);
}

/** For a folder at the top, not for each below it: a system that watches no more folders refuses them all. */
function onceEach(report: (folder: string) => void): (path: string) => void {
  const reported = new Set<string>();
  return (path) => {
    const [folder = path] = path.split('/');
    if (!reported.has(folder)) report(folder);
    reported.add(folder);
  };
}
