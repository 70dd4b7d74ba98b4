import type { Report, ReportPart } from '../report.ts';

/** Formats a text for the terminal; `util.styleText` of Node fits. */
export type Style = (format: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string) => string;

export interface ReporterOptions {
  /** Without it nothing is styled. */
  readonly style?: Style;
}

/** stdout carries data only, messages go to stderr (cli.md). Both are empty or end with a line end. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** Prints the diagnostics in the order given. */
export type Reporter = (report: Report, options: ReporterOptions) => Printed;

/** Prints a report in parts, draft by draft; all parts together are a whole report. */
export type PartReporter = (part: ReportPart, options: ReporterOptions) => Printed;
