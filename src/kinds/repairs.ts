import type { Span } from '../diagnostics/source-file.ts';
import { findValue, keySpanOf } from '../draft/value-path.ts';
import type { List, Mapping, MappingEntry, Value, ValuePath } from '../draft/value.ts';
import type { Shape } from './fields/fields.ts';

/** How a tree is read where a slip shows what its author meant. The fault is reported once, and the value checked like any other. */
export interface Repair {
  /** Another spelling of the same word: no fault at all. */
  readonly isSure: boolean;
  /** Where the value stands afterwards. */
  readonly to: ValuePath;
  readonly apply: (root: Mapping) => Mapping;
}

/** The field at `path` under the name that it should have. */
export function renamed(path: ValuePath, name: string, isSure: boolean): Repair {
  const above = path.slice(0, -1);
  const rename = (entry: MappingEntry): MappingEntry =>
    entry.key === path.at(-1) ? { ...entry, key: name } : entry;
  return {
    isSure,
    to: [...above, name],
    apply: (root) =>
      changedMapping(root, above, (mapping) => ({ ...mapping, entries: mapping.entries.map(rename) })),
  };
}

/** A mapping where a list is wanted, as its only item. */
export function listOfOne(path: ValuePath): Repair {
  return { isSure: false, to: path, apply: (root) => mappingOr(root, changed(root, path, asOnlyItem)) };
}

function asOnlyItem(value: Value): Value {
  return { kind: 'list', items: [value], span: value.span };
}

/**
 * A field of the whole file that was indented too far, at the top. In a list it may have taken the dashes below it for
 * more items of that list: those that are no fields were meant as its own.
 */
export function movedToTop(path: ValuePath): Repair {
  const key = String(path.at(-1));
  const [list, index] = [path.slice(0, -2), path.at(-2)];
  return {
    isSure: false,
    to: [key],
    apply: (root) => {
      const entry = entryAt(root, path);
      const around = findValue(root, list);
      if (entry === undefined) return root;
      const isEmpty = entry.value.kind === 'scalar' && entry.value.isNull;
      const below =
        isEmpty && around?.kind === 'list' && typeof index === 'number' ? around.items.slice(index + 1) : [];
      const own = below.every(({ kind }) => kind === 'scalar') ? below : [];
      const value: Value =
        own.length === 0 ? entry.value : { kind: 'list', items: own, span: entry.value.span };
      const without = changedMapping(root, path.slice(0, -1), (mapping) => withoutEntry(mapping, entry));
      const shortened =
        own.length === 0
          ? without
          : mappingOr(
              without,
              changed(without, list, (rest) => withoutLast(rest, own.length)),
            );
      return { ...shortened, entries: [...shortened.entries, { ...entry, value }] };
    },
  };
}

/** Whether a field that does not exist here stands at the end of an indented block, and exists at the top. */
export function isTooDeep(root: Mapping, path: ValuePath, known: readonly string[], shape: Shape): boolean {
  const key = String(path.at(-1));
  if (path.length < 2 || !Object.hasOwn(shape, key) || findValue(root, [key]) !== undefined) return false;
  const around = findValue(root, path.slice(0, -1));
  if (around?.kind !== 'mapping' || !isFirstInLine(keySpanOf(root, path))) return false;
  const index = around.entries.findIndex((entry) => entry.key === key);
  return index > 0 && around.entries.slice(index).every((entry) => !known.includes(entry.key));
}

/** Nothing but blanks stands before it in its line. */
export function isFirstInLine({ file, start }: Span): boolean {
  return /(?:^|\n) +$/.test(file.text.slice(Math.max(0, start - 80), start));
}

function entryAt(root: Mapping, path: ValuePath): MappingEntry | undefined {
  const around = findValue(root, path.slice(0, -1));
  return around?.kind === 'mapping' ? around.entries.find(({ key }) => key === path.at(-1)) : undefined;
}

function withoutEntry(mapping: Mapping, entry: MappingEntry): Mapping {
  return { ...mapping, entries: mapping.entries.filter(({ key }) => key !== entry.key) };
}

function withoutLast(value: Value, count: number): Value {
  return value.kind === 'list' ? ({ ...value, items: value.items.slice(0, -count) } satisfies List) : value;
}

function changedMapping(root: Mapping, path: ValuePath, change: (mapping: Mapping) => Mapping): Mapping {
  return mappingOr(
    root,
    changed(root, path, (value) => (value.kind === 'mapping' ? change(value) : value)),
  );
}

function mappingOr(otherwise: Mapping, value: Value): Mapping {
  return value.kind === 'mapping' ? value : otherwise;
}

function changed(value: Value, [step, ...rest]: ValuePath, change: (value: Value) => Value): Value {
  if (step === undefined) return change(value);
  if (value.kind === 'list')
    return {
      ...value,
      items: value.items.map((item, index) => (index === step ? changed(item, rest, change) : item)),
    };
  if (value.kind !== 'mapping') return value;
  const entries = value.entries.map((entry) =>
    entry.key === step ? { ...entry, value: changed(entry.value, rest, change) } : entry,
  );
  return { ...value, entries };
}
