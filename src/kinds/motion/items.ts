import { germanPattern } from '../../grammar/german-pattern.ts';
import type { Origin } from '../../diagnostics/source-file.ts';
import { findValue, linesOfValue } from '../../draft/value-path.ts';
import type { Mapping, Value, ValuePath } from '../../draft/value.ts';
import type { Block, ListBlock, ListItem } from '../../markdown/nodes.ts';
import { listMarkerAt } from '../../markdown/rules/list-marker.ts';
import { joined, type Resolved } from '../fault.ts';
import { holdsTabTable, parseBlockField, parseInlineField, tabbedLines } from '../markdown-field.ts';
import type { ResolutionItem } from './fields.ts';

/**
 * A resolution of the front matter as nodes: a list is numbered, also a list of one; a single text is paragraphs, and
 * the lists that are typed into it. Every node has the line of its text.
 */
export function parseResolution(
  root: Mapping,
  path: ValuePath,
  resolution: string | readonly ResolutionItem[],
): Resolved<readonly Block[]> {
  if (typeof resolution === 'string') return parseText(valueAt(root, path), resolution);
  const { value, diagnostics } = numberedList(root, path, resolution, 0);
  return { value: [value], diagnostics };
}

/** Lines that are numbered one after the other are a list, as in the body; run together they would be one paragraph. */
function parseText(value: Value, text: string): Resolved<readonly Block[]> {
  const isBlocks = holdsList(text) || holdsTable(text) || tabbedLines(value) !== undefined;
  return isBlocks ? parseBlockField(value, text) : parseInlineField(value, text);
}

/** Rows with tabs, or the line below the head of a Markdown table. */
function holdsTable(text: string): boolean {
  return /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$/mu.test(text) || holdsTabTable(text);
}

function holdsList(text: string): boolean {
  const markers = text.split('\n').flatMap((line) => listMarkerAt(line.trimStart()) ?? []);
  return markers.some(
    ({ canBegin, isFirst, style }, index) =>
      canBegin && isFirst && markers.slice(index + 1).some((other) => other.style === style),
  );
}

function valueAt(root: Mapping, path: ValuePath): Value {
  return findValue(root, path) ?? root;
}

function numberedList(
  root: Mapping,
  path: ValuePath,
  all: readonly ResolutionItem[],
  depth: number,
): Resolved<ListBlock> {
  const { value: items, diagnostics } = joined(
    all.map((item, index) => numberedItem(root, [...path, index], item, labelOf(index, depth), depth)),
  );
  return {
    value: { type: 'list', ordered: depth < 2, items, origin: originOf(valueAt(root, path)) },
    diagnostics,
  };
}

function numberedItem(
  root: Mapping,
  path: ValuePath,
  item: ResolutionItem,
  label: string,
  depth: number,
): Resolved<readonly ListItem[]> {
  const [text, below] = typeof item === 'string' ? [item, []] : [item.text, item.unterpunkte ?? []];
  const value = valueAt(root, typeof item === 'string' ? path : [...path, 'text']);
  const own = parseText(value, withoutLabel(text, label));
  const sub = below.length === 0 ? [] : [numberedList(root, [...path, 'unterpunkte'], below, depth + 1)];
  const children = [...own.value, ...sub.map((list) => list.value)];
  return {
    value: [{ label, children, origin: originOf(value) }],
    diagnostics: [...own.diagnostics, ...sub.flatMap((list) => list.diagnostics)],
  };
}

function originOf(value: Value): Origin {
  return { file: value.span.file, line: linesOfValue(value)(0) };
}

/** `1.`, then `a)`, then `–` (look.md 3). */
function labelOf(index: number, depth: number): string {
  if (depth === 0) return `${index + 1}.`;
  return depth === 1 ? `${letters(index)})` : '–';
}

/** a … z, aa, ab … */
function letters(index: number): string {
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const typedLabel = germanPattern(String.raw`^(\s*)(\d+[.)]|\p{L}{1,2}\)|[-–])[ \t]+`);

/** An author who numbers the items as well gets each number once. */
function withoutLabel(text: string, label: string): string {
  const typed = typedLabel.exec(text);
  if (typed === null) return text;
  const [all, before = '', mark = ''] = typed;
  return bare(mark) === bare(label) ? before + text.slice(all.length) : text;
}

function bare(mark: string): string {
  return mark.replace(/[.)]$/, '').replace('-', '–');
}
