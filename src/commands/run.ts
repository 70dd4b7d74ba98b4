import { styleText } from 'node:util';
import type { Code } from '../diagnostics/catalogue.ts';
import { reporters } from '../diagnostics/reporters/reporters.ts';
import type { ReporterName } from '../diagnostics/reporters/reporters.ts';
import type { Report } from '../diagnostics/report.ts';
import { compileDrafts } from '../pipeline.ts';
import type { Compiled } from '../pipeline.ts';
import { wantsColour } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import type { DraftRun } from './options.ts';
import { createProgress } from './progress.ts';
import { reportOf } from './tally.ts';
import type { Finished } from './tally.ts';

/** Compiles the drafts one by one, hands each to `finish`, and reports what came of all. */
export async function runDrafts(
  run: DraftRun,
  io: Io,
  finish: (compiled: Compiled) => Finished,
): Promise<ExitCode> {
  const started = io.now().getTime();
  const progress = createProgress(run.drafts.length, io);
  const finished: Finished[] = [];
  for await (const compiled of compileDrafts(run.workspace, run.drafts, {
    ...run.options,
    signal: io.signal,
  })) {
    finished.push(finish(compiled));
    progress.show(finished.length);
  }
  progress.clear();
  const report = reportOf(finished, io.now().getTime() - started);
  print(report, run.report, io);
  if (!io.signal.aborted) return exitCodeOf(report, run.maxWarnings, io);
  io.stderr.write(`Abgebrochen nach ${finished.length} von ${run.drafts.length} Entwürfen.\n`);
  return 130;
}

export function print(report: Report, name: ReporterName, io: Io): void {
  const options = wantsColour(io.stderr, io.env) ? { style } : {};
  const { stdout, stderr } = reporters[name](report, options);
  if (stdout !== '') io.stdout.write(stdout);
  if (stderr !== '') io.stderr.write(stderr);
}

/** Whether there is colour is decided by `io`, not by the stream that Node would look at. */
function style(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { validateStream: false });
}

/** What no change of a draft mends. */
const internal: ReadonlySet<Code> = new Set(['output/schreiben', 'output/programmfehler']);

function exitCodeOf({ diagnostics, summary }: Report, maxWarnings: number, io: Io): ExitCode {
  if (diagnostics.some(({ code }) => internal.has(code))) return 2;
  if (summary.failed > 0 || summary.errors > 0) return 1;
  if (summary.warnings <= maxWarnings) return 0;
  io.stderr.write(`${summary.warnings} Warnungen, erlaubt sind ${maxWarnings} (--max-warnings).\n`);
  return 1;
}
