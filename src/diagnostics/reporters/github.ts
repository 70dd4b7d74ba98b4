import { placeOf } from '../diagnostic.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { ReportPart } from '../report.ts';
import type { Printed } from './reporter.ts';
import { visible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, which GitHub Actions turns into annotations; its runner reads them on stderr as well. */
export function github({ diagnostics }: ReportPart): Printed {
  return { stdout: '', stderr: diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('') };
}

function command(diagnostic: Diagnostic): string {
  const { file, severity, code, message, hint } = diagnostic;
  const properties = Object.entries({ file, ...placeOf(diagnostic), title: code })
    // GitHub's own order: file, line, col, endLine, endColumn, title.
    .map(([name, value]) => `${name === 'column' ? 'col' : name}=${escapedProperty(String(value))}`)
    .join(',');
  return `::${commands[severity]} ${properties}::${escaped(hint === undefined ? message : `${message}\n${hint}`)}`;
}

/** Escaped as in the toolkit of GitHub Actions; other control characters are made visible. */
function escaped(text: string): string {
  const parts = text.replaceAll('%', '%25').split(/([\r\n])/u);
  return parts.map((part) => lineEnds[part] ?? visible(part)).join('');
}

const lineEnds: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' };

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
