import type { Diagnostic } from './diagnostic.ts';

/** What a run found and wrote, for the reporters. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly ReportedOutput[];
  readonly summary: Summary;
}

/** One draft after its build, whether its outputs could be written or not. */
export interface Finished {
  readonly draft: string;
  readonly failed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly ReportedOutput[];
  /** Paths of outputs that are not written, since nobody may see them yet. */
  readonly withheld?: readonly string[];
  /** It is as an earlier run left it. */
  readonly isUnchanged?: boolean;
}

/** A part of a report; the last part has the summary. */
export interface ReportPart extends Omit<Report, 'summary'> {
  readonly summary?: Summary;
}

export interface ReportedOutput {
  readonly draft: string;
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** `null` for a format without pages. */
  readonly pages: number | null;
  /** Unchanged since an earlier run and therefore not written again. */
  readonly cached: boolean;
}

/** Counts of drafts and diagnostics. */
export interface Summary {
  readonly drafts: number;
  readonly built: number;
  readonly cached: number;
  readonly failed: number;
  /** Only where there are any: drafts of which nobody may see an output yet. */
  readonly withheld?: number;
  readonly errors: number;
  readonly warnings: number;
  /** Duration of the run in milliseconds. */
  readonly ms: number;
  /** Only of a run that was interrupted: of how many drafts `drafts` are done. */
  readonly interruptedOf?: number;
}
