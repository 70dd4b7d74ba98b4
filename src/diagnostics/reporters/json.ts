import { placeOf } from '../diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from '../report.ts';
import { jsonText } from './json-text.ts';
import type { Printed } from './reporter.ts';

/** The one object of cli.md. Every key is always there; a diagnostic without advice has `"hint": null`. */
export function json({ diagnostics, outputs, summary }: Report): Printed {
  const data = { version: 1, diagnostics: diagnostics.map(plainDiagnostic), outputs, summary };
  return { stdout: `${jsonText(data, 2)}\n`, stderr: '' };
}

/** A diagnostic as all reports for programs have it. */
export function plainDiagnostic(diagnostic: Diagnostic): object {
  const { file, severity, code, message, hint } = diagnostic;
  return { file, ...placeOf(diagnostic), severity, code, message, hint: hint ?? null };
}
