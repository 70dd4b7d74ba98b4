import { styleText } from 'node:util';
import { eachDraft, reportSharedOnce } from '../compile/batch.ts';
import type { Batch } from '../compile/batch.ts';
import type { SharedInputs } from '../compile/shared-inputs.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finished, Report, Summary } from '../diagnostics/report.ts';
import type { Printed, ReporterOptions } from '../diagnostics/reporters/reporter.ts';
import { partReporters, reporters, reportersForPrograms } from '../diagnostics/reporters/reporters.ts';
import type { ReporterName } from '../diagnostics/reporters/reporters.ts';
import { wantsColour } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import type { DraftRun } from './options.ts';
import { createProgress } from './progress.ts';
import { createTally, reportOf } from './tally.ts';
import type { Tally } from './tally.ts';

/**
 * Builds each draft and reports the results. `shared`: the inputs that this thread's builder uses; `atEnd`: what concerns no
 * draft, once all are done.
 */
export async function runDrafts(
  run: DraftRun,
  io: Io,
  shared: SharedInputs,
  batch: Batch<Finished>,
  atEnd: () => readonly Diagnostic[] = () => [],
): Promise<ExitCode> {
  const started = io.now().getTime();
  const progress = createProgress(run.drafts.length, io);
  const tally = createTally();
  const printer = createPrinter(run, io);
  const sharedOnce = reportSharedOnce<Finished>();
  const options = { ...run.options, signal: io.signal };
  let done = 0;
  for await (const whole of eachDraft(shared, run.drafts, options, { among: run.among, ...batch })) {
    const finished = sharedOnce(whole);
    done += 1;
    tally.add(finished);
    if (run.isAgain !== true || finished.isUnchanged !== true)
      printer.draft(finished, () => progress.clear());
    progress.show(done);
  }
  if (!io.signal.aborted) {
    const diagnostics = atEnd();
    tally.found(diagnostics);
    printer.draft({ draft: '', failed: false, diagnostics, outputs: [] }, () => progress.clear());
  }
  progress.clear();
  const ended = tally.summary(io.now().getTime() - started);
  printer.end(io.signal.aborted ? { ...ended, interruptedOf: run.drafts.length } : ended);
  if (!io.signal.aborted) return exitCodeOf(tally, run.maxWarnings, io);
  io.stderr.write(`Abgebrochen nach ${done} von ${run.drafts.length} Entwürfen.\n`);
  return 130;
}

/** With more drafts nobody reads which are unchanged; the summary counts them. */
const LISTED = 20;

/** After a folder of drafts was renamed there are many. */
const ORPHANS_NAMED = 5;

interface Printer {
  /** `beforePrint` clears the terminal's last line. */
  draft(finished: Finished, beforePrint: () => void): void;
  end(summary: Summary): void;
}

/** Prints draft by draft where the form of the report allows it: nothing printed needs to be kept. */
function createPrinter({ report: name, drafts }: DraftRun, io: Io): Printer {
  const listsAll = name !== 'pretty' || drafts.length <= LISTED;
  const inParts = partReporters[name];
  const options = reporterOptions(io);
  const collected: Finished[] = [];
  const refusals = new Set<string>();
  let again = 0;
  /** Where a folder cannot be written, people need not be reported for each of its files. */
  let orphans = 0;
  const isNews = ({ code, message }: Diagnostic): boolean => {
    if (reportersForPrograms.includes(name)) return true;
    if (code === 'output/verwaist') return (orphans += 1) <= ORPHANS_NAMED;
    if (code !== 'output/schreiben') return true;
    const reason = message.replace(/^.*?: /su, '');
    if (!refusals.has(reason)) return refusals.add(reason).size > 0;
    again += 1;
    return false;
  };
  return {
    draft(finished, beforePrint) {
      if (inParts === undefined) {
        collected.push(finished);
        return;
      }
      const diagnostics = finished.diagnostics.filter(isNews);
      const outputs = finished.outputs.filter(({ cached }) => listsAll || !cached);
      if (diagnostics.length + outputs.length === 0) return;
      const part = { diagnostics: diagnostics.toSorted(compareDiagnostics), outputs };
      const printed = inParts(part, options);
      beforePrint();
      put(printed, io);
    },
    end(summary) {
      if (inParts === undefined)
        put(reporters[name]({ ...reportOf(collected, summary.ms), summary }, options), io);
      else put(inParts({ diagnostics: [], outputs: [], summary }, options), io);
      if (orphans > ORPHANS_NAMED)
        io.stderr.write(
          `Ohne Entwurf sind noch ${orphans - ORPHANS_NAMED} weitere; „drucksache list“ nennt alle.\n`,
        );
      if (again > 0)
        io.stderr.write(
          `Dasselbe bei ${again === 1 ? 'einem weiteren Entwurf' : `${again} weiteren Entwürfen`}.\n`,
        );
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

/** `io` decides whether there is colour, not the stream that Node would look at. */
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
