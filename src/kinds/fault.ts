import type { Code } from '../diagnostics/catalogue.ts';
import { filled } from '../diagnostics/given.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { positionAt, type Span } from '../diagnostics/source-file.ts';
import { findValue, keySpanOf, spanOfPath } from '../draft/value-path.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';

/** The clerk's way of naming a place: `beratungsfolge[2].datum`, counted from 1. */
export function fieldName(path: ValuePath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Characters of a quoted text, so that a message stays one line. */
const longest = 60;

/** `text` as it appears in a message: on one line, cut, in German quotes. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return `„${letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line}“`;
}

/** A fault in a tree of values, before it has a position. */
export interface Fault {
  readonly severity?: Severity;
  readonly code: Code;
  readonly path: ValuePath;
  /** `key`: the fault is the field's name, or that its value is missing. */
  readonly at?: 'value' | 'key';
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Where a field's name is; for a missing one the key above it, at the top of a draft its `art`. */
function spanOfKey(root: Mapping, path: ValuePath): Span {
  if (path.length > 1 || findValue(root, path) !== undefined) return keySpanOf(root, path);
  return (root.entries.find(({ key }) => key === 'art') ?? root.entries[0])?.keySpan ?? root.span;
}

/** The one place where faults in fields become diagnostics. */
export function diagnose(root: Mapping, fault: Fault): Diagnostic {
  const span = fault.at === 'key' ? spanOfKey(root, fault.path) : spanOfPath(root, fault.path);
  return {
    severity: fault.severity ?? 'error',
    code: fault.code,
    message: fault.message,
    ...filled({ hint: fault.hint }),
    file: span.file.path,
    span,
  };
}

/** What part of a draft came to, with its faults. */
export interface Resolved<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

export function joined<Value>(all: readonly Resolved<readonly Value[]>[]): Resolved<readonly Value[]> {
  return {
    value: all.flatMap(({ value }) => value),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Of two fields of the front matter that say the same, the second is the fault. */
export function givenTwice(root: Mapping, first: string, second: string): Fault {
  const message = `${second} steht neben ${first} (Zeile ${lineOf(keySpanOf(root, [first]))}): beides sagt dasselbe`;
  const hint = `Entweder ${first} oder ${second} löschen.`;
  return { code: 'draft/doppelte-angabe', path: [second], at: 'key', message, hint };
}

/** The line on which a span starts, as an editor counts. */
export function lineOf(span: Span): number {
  return positionAt(span.file, span.start).line;
}
