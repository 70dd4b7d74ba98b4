import { styleText } from 'node:util';
import { eachDraft, newsFilter } from '../compile/batch.ts';
import type { Batch } from '../compile/batch.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { partReporters, reporters } from '../diagnostics/reporters/reporters.ts';
import type { ReporterName } from '../diagnostics/reporters/reporters.ts';
import type { Printed, ReporterOptions } from '../diagnostics/reporters/reporter.ts';
import type { Finished, Report } from '../diagnostics/report.ts';
import type { Library } from '../compile/shared-inputs.ts';
import { wantsColour } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import type { DraftRun } from './options.ts';
import { createProgress } from './progress.ts';
import { createTally, reportOf } from './tally.ts';
import type { Tally } from './tally.ts';

/** Has each draft worked on, and reports what came of all. `library`: also of who works on them in this thread. */
export async function runDrafts(
  run: DraftRun,
  io: Io,
  library: Library,
  batch: Batch<Finished>,
): Promise<ExitCode> {
  const started = io.now().getTime();
  const progress = createProgress(run.drafts.length, io);
  const tally = createTally();
  const told = createTelling(run, io);
  const isNews = newsFilter();
  const options = { ...run.options, signal: io.signal };
  let done = 0;
  for await (const whole of eachDraft(library, run.drafts, options, {
    among: run.among,
    ...batch,
  })) {
    const diagnostics = whole.diagnostics.filter((found) => isNews(whole.draft, found));
    const finished = { ...whole, diagnostics };
    done += 1;
    tally.add(finished);
    const isUnchanged = finished.outputs.length > 0 && finished.outputs.every(({ cached }) => cached);
    if (run.isAgain !== true || !isUnchanged) told.draft(finished, () => progress.clear());
    progress.show(done);
  }
  progress.clear();
  told.end(tally, io.now().getTime() - started);
  if (!io.signal.aborted) return exitCodeOf(tally, run.maxWarnings, io);
  io.stderr.write(`Abgebrochen nach ${done} von ${run.drafts.length} Entwürfen.\n`);
  return 130;
}

/** Of more drafts than these nobody reads which are unchanged; the sum counts them. */
const LISTED = 20;

interface Telling {
  /** `beforePrint`: what stands on the terminal's last line makes room. */
  draft(finished: Finished, beforePrint: () => void): void;
  end(tally: Tally, ms: number): void;
}

/** Draft by draft where the form of the report allows it: then nothing is kept of a draft that has been told. */
function createTelling({ report: name, drafts }: DraftRun, io: Io): Telling {
  const listsAll = name !== 'pretty' || drafts.length <= LISTED;
  const inParts = partReporters[name];
  const options = reporterOptions(io);
  const collected: Finished[] = [];
  return {
    draft(finished, beforePrint) {
      if (inParts === undefined) {
        collected.push(finished);
        return;
      }
      const { diagnostics } = finished;
      const outputs = finished.outputs.filter(({ cached }) => listsAll || !cached);
      if (diagnostics.length + outputs.length === 0) return;
      const part = { diagnostics: diagnostics.toSorted(compareDiagnostics), outputs };
      const printed = inParts(part, options);
      beforePrint();
      put(printed, io);
    },
    end(tally, ms) {
      if (inParts === undefined) put(reporters[name](reportOf(collected, ms), options), io);
      else put(inParts({ diagnostics: [], outputs: [], summary: tally.summary(ms) }, options), io);
    },
  };
}

export function print(report: Report, name: ReporterName, io: Io): void {
  put(reporters[name](report, reporterOptions(io)), io);
}

function put({ stdout, stderr }: Printed, io: Io): void {
  if (stdout !== '') io.stdout.write(stdout);
  if (stderr !== '') io.stderr.write(stderr);
}

function reporterOptions(io: Io): ReporterOptions {
  return wantsColour(io.stderr, io.env) ? { style } : {};
}

/** Whether there is colour is decided by `io`, not by the stream that Node would look at. */
function style(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { validateStream: false });
}

function exitCodeOf(tally: Tally, maxWarnings: number, io: Io): ExitCode {
  const { failed, errors, warnings } = tally.summary(0);
  if (tally.hasInternal()) return 2;
  if (failed > 0 || errors > 0) return 1;
  if (warnings <= maxWarnings) return 0;
  io.stderr.write(`${warnings} Warnungen, erlaubt sind ${maxWarnings} (--max-warnings).\n`);
  return 1;
}
