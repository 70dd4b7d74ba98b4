import { positionAt, type Span } from '../diagnostics/source-file.ts';
import type { MappingEntry, Value, ValuePath } from './value.ts';

/** The value at the path, keys compared as typed. */
export function findValue(root: Value, path: ValuePath): Value | undefined {
  return path.reduce<Value | undefined>((value, segment) => childOf(value, segment), root);
}

/** The place of the value at the path; where there is none, of its nearest ancestor that exists. */
export function spanOfPath(root: Value, path: ValuePath): Span {
  return nearest(root, path).value.span;
}

/** The place of the key that the path ends with; in a list of the item; where there is none, of the nearest ancestor's key. */
export function keySpanOf(root: Value, path: ValuePath): Span {
  const { value, entry } = nearest(root, path);
  return entry?.keySpan ?? value.span;
}

/**
 * For line `index` (from 0) of a value's text the file's line, from 1: exact for a literal block (`|`), whose lines stand
 * one by one below its header, and for text that keeps its lines; otherwise the line where the value starts.
 */
export function linesOfValue(value: Value): (index: number) => number {
  const { line } = positionAt(value.span.file, value.span.start);
  if (value.kind !== 'scalar') return () => line;
  if (value.style === 'lines') return (index) => line + index;
  return value.style === 'literal' ? (index) => line + 1 + index : () => line;
}

function nearest(root: Value, path: ValuePath): { value: Value; entry?: MappingEntry } {
  let found: { value: Value; entry?: MappingEntry } = { value: root };
  for (const segment of path) {
    const entry = entryOf(found.value, segment);
    const value = childOf(found.value, segment);
    if (value === undefined) return found;
    found = { value, ...(entry === undefined ? {} : { entry }) };
  }
  return found;
}

function childOf(value: Value | undefined, segment: string | number): Value | undefined {
  if (value?.kind === 'list') return typeof segment === 'number' ? value.items[segment] : undefined;
  return entryOf(value, segment)?.value;
}

function entryOf(value: Value | undefined, segment: string | number): MappingEntry | undefined {
  return value?.kind === 'mapping' ? value.entries.find(({ key }) => key === segment) : undefined;
}
