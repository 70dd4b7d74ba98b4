import { placeOf } from '../diagnostic.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ReportPart } from '../report.ts';
import type { Printed } from './reporter.ts';
import { visible } from './visible.ts';

/** `file:line:col severity code message`, a line each: for editors and `grep`. */
export function short({ diagnostics }: ReportPart): Printed {
  return { stdout: '', stderr: diagnostics.map((diagnostic) => `${line(diagnostic)}\n`).join('') };
}

function line(diagnostic: Diagnostic): string {
  const place = placeOf(diagnostic);
  const { file, severity, code, message } = diagnostic;
  return visible(`${file}:${place.line}:${place.column} ${severity} ${code} ${message}`);
}
