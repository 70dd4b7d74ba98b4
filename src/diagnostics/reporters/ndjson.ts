import type { ReportPart } from '../report.ts';
import { plainDiagnostic } from './json.ts';
import { jsonText } from './json-text.ts';
import type { Printed } from './reporter.ts';

/** The parts of the `json` object, one a line with its `type`: for programs that read a large batch as it comes. */
export function ndjson({ diagnostics, outputs, summary }: ReportPart): Printed {
  const lines = [
    ...diagnostics.map((diagnostic) => ({ type: 'diagnostic', ...plainDiagnostic(diagnostic) })),
    ...outputs.map((output) => ({ type: 'output', ...output })),
    ...(summary === undefined ? [] : [{ type: 'summary', version: 1, ...summary }]),
  ];
  return { stdout: lines.map((line) => `${jsonText(line)}\n`).join(''), stderr: '' };
}
