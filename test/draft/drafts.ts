import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts';
import { hasErrors, placeOf } from '../../src/diagnostics/diagnostic.ts';
import { positionAt } from '../../src/diagnostics/source-file.ts';
import type { Span } from '../../src/diagnostics/source-file.ts';
import { andThen } from '../../src/diagnostics/outcome.ts';
import { decode } from '../../src/draft/decode.ts';
import { readDraft, readStammdatenFile } from '../../src/draft/read.ts';
import type { StammdatenFile } from '../../src/draft/read.ts';
import type { Draft, Value } from '../../src/draft/value.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(text: string): Outcome<Draft> {
  return readDraft('drafts/x.md', bytesOf(text));
}

export function readHaus(bytes: Uint8Array): Outcome<StammdatenFile> {
  return andThen(decode('templates/haus/x.yaml', bytes), readStammdatenFile);
}

/** A draft that must be read without an error. */
export function sound(text: string): Draft {
  const { value, diagnostics } = read(text);
  if (value === undefined || hasErrors(diagnostics)) throw new Error(reported(diagnostics).join('\n'));
  return value;
}

/** `line:column code`, as in `test/bad/`. */
export function reported(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((diagnostic) => {
    const { line, column } = placeOf(diagnostic);
    return `${line}:${column} ${diagnostic.code}`;
  });
}

/** `line:column-line:column` */
export function place({ file, start, end }: Span): string {
  const [from, to] = [positionAt(file, start), positionAt(file, end)];
  return `${from.line}:${from.column}-${to.line}:${to.column}`;
}

/** The texts alone; `null` for null. */
export function plain(value: Value): unknown {
  if (value.kind === 'scalar') return value.isNull ? null : value.text;
  if (value.kind === 'list') return value.items.map(plain);
  return value.entries.map(({ key, value }) => [key, plain(value)]);
}

export function spansIn(value: Value): readonly Span[] {
  if (value.kind === 'scalar') return [value.span];
  const inside =
    value.kind === 'list'
      ? value.items.flatMap(spansIn)
      : value.entries.flatMap(({ keySpan, value }) => [keySpan, ...spansIn(value)]);
  return [value.span, ...inside];
}
