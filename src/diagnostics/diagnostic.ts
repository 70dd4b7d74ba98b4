import type { Code } from './catalogue.ts';
import { positionAt } from './source-file.ts';
import type { Span } from './source-file.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One finding. Printing it is the reporters' business; `message` and `hint` are German. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The file's path, relative to the workspace; equal to `span.file.path` where there is a span. */
  readonly file: string;
  /** Absent where the whole file is meant (it is missing, or no text). */
  readonly span?: Span;
  /** Edits that together correct it and change nothing that the author meant (`check --fix`). */
  readonly fix?: readonly Edit[];
}

/** Replaces the text at `span`. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** The result of a stage, which throws only for bugs. `value` is absent where errors leave nothing to go on with. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export function error(code: Code, span: Span, message: string, hint?: string): Diagnostic {
  return found('error', code, span, message, hint);
}

export function warning(code: Code, span: Span, message: string, hint?: string): Diagnostic {
  return found('warning', code, span, message, hint);
}

export function info(code: Code, span: Span, message: string, hint?: string): Diagnostic {
  return found('info', code, span, message, hint);
}

/** An error of a file as a whole: it is missing, cannot be written, … */
export function faultOfFile(code: Code, file: string, message: string, hint?: string): Diagnostic {
  return { severity: 'error', code, message, file, ...(hint === undefined ? {} : { hint }) };
}

function found(severity: Severity, code: Code, span: Span, message: string, hint?: string): Diagnostic {
  return { severity, code, message, file: span.file.path, span, ...(hint === undefined ? {} : { hint }) };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** The reported place of a diagnostic: lines and columns as in a `Position`, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Without a span 1:1, which editors and CI services open as the file itself. */
export function placeOf({ span }: Pick<Diagnostic, 'span'>): Place {
  if (span === undefined) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  return { ...start, endLine: end.line, endColumn: end.column };
}

/** The first of those that say the same of the same place. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, file, message, span } = diagnostic;
    const key = JSON.stringify([code, file, message, span?.start]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}

/** Orders by file, line, column, code; by code units, so that the order is the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  return (
    compareText(a.file, b.file) ||
    placeA.line - placeB.line ||
    placeA.column - placeB.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
