import type { Origin } from '../../diagnostics/source-file.ts';
import { findValue, linesOfValue } from '../../draft/value-path.ts';
import type { Mapping, Value, ValuePath } from '../../draft/value.ts';
import { type TakenLabel, withoutTypedLabels } from '../../markdown/doubled-labels.ts';
import type { Block, ListBlock, ListItem } from '../../markdown/nodes.ts';
import { labelLeft, labelTaken } from '../../markdown/numbering-faults.ts';
import type { Resolved } from '../fault.ts';
import { holdsMarks, isList } from '../list-lines.ts';
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
  const { value, diagnostics, taken } = numberedList(root, path, resolution, 0);
  return { value: [value], diagnostics: [...diagnostics, ...labelTaken(taken)] };
}

/** Lines that are numbered one after the other are a list, as in the body; run together they would be one paragraph. */
function parseText(value: Value, text: string): Resolved<readonly Block[]> {
  if (holdsTable(text) || tabbedLines(value) !== undefined) return parseBlockField(value, text);
  if (!holdsMarks(text)) return parseInlineField(value, text);
  const blocks = parseBlockField(value, text);
  return isList(blocks.value) ? blocks : parseInlineField(value, text);
}

/** Rows with tabs, or the line below the head of a Markdown table. */
function holdsTable(text: string): boolean {
  return /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$/mu.test(text) || holdsTabTable(text);
}

function valueAt(root: Mapping, path: ValuePath): Value {
  return findValue(root, path) ?? root;
}

/** `taken`: the numbers that an author typed who gets each only once. */
interface Numbered<Each> extends Resolved<Each> {
  readonly taken: readonly TakenLabel[];
}

function numberedList(
  root: Mapping,
  path: ValuePath,
  all: readonly ResolutionItem[],
  depth: number,
): Numbered<ListBlock> {
  const items = all.map((item, index) =>
    numberedItem(root, [...path, index], item, labelOf(index, depth), depth),
  );
  const list: ListBlock = {
    type: 'list',
    ordered: depth < 2,
    items: items.map(({ value }) => value),
    origin: originOf(valueAt(root, path)),
  };
  const { value, taken, left } = withoutTypedLabels(list, (index) => textOf(all[index] ?? ''));
  return {
    value,
    diagnostics: [
      ...items.flatMap(({ diagnostics }) => diagnostics),
      ...(left === undefined ? [] : [labelLeft(left)]),
    ],
    taken: [...taken, ...items.flatMap((item) => item.taken)],
  };
}

const textOf = (item: ResolutionItem): string => (typeof item === 'string' ? item : item.text);

function numberedItem(
  root: Mapping,
  path: ValuePath,
  item: ResolutionItem,
  label: string,
  depth: number,
): Numbered<ListItem> {
  const text = textOf(item);
  const below = typeof item === 'string' ? [] : (item.unterpunkte ?? []);
  const value = valueAt(root, typeof item === 'string' ? path : [...path, 'text']);
  const own = parseText(value, text);
  const areLines = value.kind === 'scalar' && value.style === 'lines';
  const lines = areLines ? own.value.map((block) => asSubItems(block, depth + 1)) : own.value;
  const sub = below.length === 0 ? [] : [numberedList(root, [...path, 'unterpunkte'], below, depth + 1)];
  return {
    value: { label, children: [...lines, ...sub.map((list) => list.value)], origin: originOf(value) },
    diagnostics: [...own.diagnostics, ...sub.flatMap((list) => list.diagnostics)],
    taken: sub.flatMap((list) => list.taken),
  };
}

/** Lines with dashes below an item are its `unterpunkte`; typed numbers stay. */
function asSubItems(block: Block, depth: number): Block {
  if (block.type !== 'list') return block;
  const items = block.items.map((item, index) => ({
    ...item,
    label: block.ordered ? item.label : labelOf(index, depth),
    children: item.children.map((child) => asSubItems(child, depth + 1)),
  }));
  return { ...block, ordered: block.ordered || depth < 2, items };
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
