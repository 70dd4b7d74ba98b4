import { germanPattern } from '../../grammar/german-pattern.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findValue, lineOfValueLine } from '../../draft/value-path.ts';
import type { Mapping, Value, ValuePath } from '../../draft/value.ts';
import type { ListBlock, ListItem } from '../../markdown/nodes.ts';
import { listMarkerAt } from '../../markdown/rules/list-marker.ts';
import { parseBlockField, parseInlineField, type ParsedField } from '../markdown-field.ts';
import type { ResolutionItem } from './resolution.ts';

/**
 * A resolution of the front matter as nodes: a list is numbered, also a list of one; a single text is paragraphs, and
 * the lists that are typed into it. Every node has the line of its text.
 */
export function parseResolution(
  root: Mapping,
  path: ValuePath,
  resolution: string | readonly ResolutionItem[],
): ParsedField {
  if (typeof resolution === 'string') return parseText(valueAt(root, path), resolution);
  const { node, diagnostics } = numberedList(root, path, resolution, 0);
  return { nodes: [node], diagnostics };
}

/** Lines that are numbered one after the other are a list, as in the body; run together they would be one paragraph. */
function parseText(value: Value, text: string): ParsedField {
  return holdsList(text) ? parseBlockField(value, text) : parseInlineField(value, text);
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

interface Parsed<Node> {
  readonly node: Node;
  readonly diagnostics: readonly Diagnostic[];
}

function numberedList(
  root: Mapping,
  path: ValuePath,
  items: readonly ResolutionItem[],
  depth: number,
): Parsed<ListBlock> {
  const value = valueAt(root, path);
  const parsed = items.map((item, index) =>
    numberedItem(root, [...path, index], item, labelOf(index, depth), depth),
  );
  return {
    node: {
      type: 'list',
      ordered: depth < 2,
      items: parsed.map(({ node }) => node),
      origin: { file: value.span.file, line: lineOfValueLine(value, 0) },
    },
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

function numberedItem(
  root: Mapping,
  path: ValuePath,
  item: ResolutionItem,
  label: string,
  depth: number,
): Parsed<ListItem> {
  const [text, below] = typeof item === 'string' ? [item, []] : [item.text, item.unterpunkte ?? []];
  const value = valueAt(root, typeof item === 'string' ? path : [...path, 'text']);
  const own = parseText(value, withoutLabel(text, label));
  const sub = below.length === 0 ? undefined : numberedList(root, [...path, 'unterpunkte'], below, depth + 1);
  return {
    node: {
      label,
      children: sub === undefined ? own.nodes : [...own.nodes, sub.node],
      origin: { file: value.span.file, line: lineOfValueLine(value, 0) },
    },
    diagnostics: [...own.diagnostics, ...(sub?.diagnostics ?? [])],
  };
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
