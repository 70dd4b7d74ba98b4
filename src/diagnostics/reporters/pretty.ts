import { placeOf } from '../diagnostic.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { ReportPart, ReportedOutput, Summary } from '../report.ts';
import { codeFrame } from './code-frame.ts';
import type { Printed, ReporterOptions, Style } from './reporter.ts';
import { visible } from './visible.ts';

const unstyled: Style = (_format, text) => text;

const names = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' } as const satisfies Record<
  Severity,
  string
>;
const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<Severity, string>;

/** For people at a terminal: each diagnostic with its source line, then the outputs, then the summary. */
export function pretty(report: ReportPart, { style = unstyled }: ReporterOptions): Printed {
  const findings = report.diagnostics.map((diagnostic) => `${finding(diagnostic, style).join('\n')}\n\n`);
  const outputs = report.outputs.map((output) => `${written(output, style)}\n`);
  const end = report.summary === undefined ? [] : [`${sum(report.summary)}\n`];
  return { stdout: '', stderr: [...findings, ...outputs, ...end].join('') };
}

function finding(diagnostic: Diagnostic, style: Style): readonly string[] {
  const { file, severity, code, message, hint, span } = diagnostic;
  const { line, column } = placeOf(diagnostic);
  const place = style('bold', visible(span === undefined ? file : `${file}:${line}:${column}`));
  return [
    `${place} ${style(colours[severity], names[severity])} ${style('dim', code)}`,
    `  ${visible(message)}`,
    ...codeFrame(diagnostic, style),
    ...(hint === undefined ? [] : [`  ${style('green', 'Tipp:')} ${visible(hint)}`]),
  ];
}

function written({ draft, path, bytes, pages, cached }: ReportedOutput, style: Style): string {
  const details = [
    ...(pages === null ? [] : [counted(pages, 'Seite', 'Seiten')]),
    size(bytes),
    ...(cached ? ['unverändert'] : []),
  ];
  return `${visible(draft)} → ${style('bold', visible(path))} ${style('dim', `(${details.join(', ')})`)}`;
}

function size(bytes: number): string {
  return bytes < 1000 ? counted(bytes, 'Byte', 'Byte') : `${Math.round(bytes / 1000)} kB`;
}

function sum({ drafts, built, cached, failed, withheld = 0, errors, warnings }: Summary): string {
  const ofDrafts = [
    counted(drafts, 'Entwurf', 'Entwürfe'),
    ...(built > 0 ? [`${built} gebaut`] : []),
    ...(cached > 0 ? [`${cached} unverändert`] : []),
    ...(failed > 0 ? [`${failed} mit Fehlern`] : []),
    ...(withheld > 0 ? [`${withheld} zurückgehalten`] : []),
  ];
  const ofFindings = [
    ...(errors > 0 ? [counted(errors, 'Fehler', 'Fehler')] : []),
    ...(warnings > 0 ? [counted(warnings, 'Warnung', 'Warnungen')] : []),
  ];
  const isCheck = drafts > 0 && built + cached + failed + withheld === 0;
  return [ofDrafts, ofFindings.length === 0 && isCheck ? ['keine Fehler'] : ofFindings]
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.join(', '))
    .join('; ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
