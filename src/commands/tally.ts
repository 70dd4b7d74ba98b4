import type { Code } from '../diagnostics/catalogue.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Finished, Report, Summary } from '../diagnostics/report.ts';

/** Counts the results of a batch of any size. */
export interface Tally {
  add(finished: Finished): void;
  /** What concerns no draft of the run. */
  found(diagnostics: readonly Diagnostic[]): void;
  /** Something went wrong that no change of a draft can fix. */
  hasInternal(): boolean;
  summary(ms: number): Summary;
}

const internal: ReadonlySet<Code> = new Set(['output/schreiben', 'output/programmfehler']);

export function createTally(): Tally {
  const drafts = { drafts: 0, built: 0, cached: 0, failed: 0 };
  const found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let met = false;
  let notWritten = 0;
  const count = (diagnostics: readonly Diagnostic[]): void => {
    for (const { severity, code } of diagnostics) {
      found[severity] += 1;
      met ||= internal.has(code);
    }
  };
  return {
    add({ failed, diagnostics, outputs, withheld = [] }) {
      drafts.drafts += 1;
      if (withheld.length > 0) notWritten += 1;
      if (failed) drafts.failed += 1;
      if (outputs.some(({ cached }) => !cached)) drafts.built += 1;
      else if (outputs.length > 0) drafts.cached += 1;
      count(diagnostics);
    },
    found: count,
    hasInternal: () => met,
    summary: (ms) => ({
      ...drafts,
      ...(notWritten > 0 && { withheld: notWritten }),
      errors: found.error,
      warnings: found.warning,
      ms,
    }),
  };
}

export function reportOf(finished: readonly Finished[], ms: number): Report {
  const tally = createTally();
  for (const one of finished) tally.add(one);
  return {
    diagnostics: finished.flatMap((one) => one.diagnostics).sort(compareDiagnostics),
    outputs: finished.flatMap((one) => one.outputs),
    summary: tally.summary(ms),
  };
}
