import { type Diagnostic, info } from '../diagnostics/diagnostic.ts';
import { positionAt, sourceFile, type Span } from '../diagnostics/source-file.ts';
import { withoutStrayCharacters } from '../draft/stray-characters.ts';
import type { List, Mapping, MappingEntry, Scalar, Value } from '../draft/value.ts';
import type { Block } from '../markdown/nodes.ts';
import { parseBlocks } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain-text.ts';
import { listMarkerAt } from '../markdown/rules/list-marker.ts';
import { quoted } from './fault.ts';
import { multilineOf } from './fields/field.ts';
import type { Shape } from './fields/fields.ts';
import { foldUmlauts } from './plain-fields.ts';

/**
 * Lists as they are typed into front matter where YAML reads something else: lines that it would fold into one, and a
 * list below an item, with a colon or without. The tree is as it would be with `|` and `unterpunkte`.
 */
export function withListsAsMeant(
  root: Mapping,
  shape: Shape,
): { readonly root: Mapping; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const entries = root.entries.map((entry): MappingEntry => {
    const key = foldUmlauts(entry.key).toLowerCase();
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const layout = field && multilineOf(field);
    if (layout !== 'prose' && layout !== 'tree') return entry;
    const found: Span[] = [];
    const value = layout === 'prose' ? asLines(entry.value, found) : asTree(entry.value, found);
    const [first] = found;
    if (first === undefined) return entry;
    diagnostics.push(readAsList(entry.key, first, entry.value.kind === 'list'));
    return { ...entry, value };
  });
  return diagnostics.length === 0 ? { root, diagnostics } : { root: { ...root, entries }, diagnostics };
}

function readAsList(field: string, span: Span, isInList: boolean): Diagnostic {
  const line = span.file.text.slice(span.start, span.end);
  const message = `${field}: Die Zeilen ab ${quoted(line)} werden als ${isInList ? 'Unterpunkte' : 'Liste'} gedruckt.`;
  const hint = isInList
    ? 'So sind es auch für andere Programme Unterpunkte: „- text: …“, darunter eingerückt „unterpunkte:“ und je Zeile „- …“.'
    : `Hinter dem Feldnamen „|“ setzen, dann bleibt jede Zeile auch sonst stehen: „${field}: |“`;
  return info('draft/liste', span, message, hint);
}

/** A text whose lines are a list keeps them. */
function asLines(value: Value, found: Span[]): Value {
  if (value.kind !== 'scalar') return value;
  const lines = linesOf(value);
  return lines === undefined ? value : unfolded(value, lines, found);
}

function asTree(value: Value, found: Span[]): Value {
  return value.kind === 'list' ? { ...value, items: asItems(value, found) } : asLines(value, found);
}

function asItems({ items }: List, found: Span[]): readonly Value[] {
  const read: Value[] = [];
  for (const item of items) {
    const above = read.at(-1);
    const joined = item.kind === 'list' && above !== undefined ? withBelow(above, item, found) : undefined;
    if (joined === undefined) read.push(asItem(item, found));
    else read[read.length - 1] = joined;
  }
  return read;
}

function asItem(item: Value, found: Span[]): Value {
  if (item.kind === 'list') return item;
  if (item.kind === 'scalar') return asLines(item, found);
  const [entry, ...others] = item.entries;
  if (entry === undefined) return item;
  if (others.length === 0 && !isOwnKey(entry.key)) return asAnnounced(item, entry, found);
  const entries = item.entries.map((each) => {
    const key = foldUmlauts(each.key).toLowerCase();
    if (key === 'text') return { ...each, value: asLines(each.value, found) };
    return key === 'unterpunkte' ? { ...each, value: asTree(each.value, found) } : each;
  });
  return { ...item, entries };
}

const isOwnKey = (key: string): boolean => ['text', 'unterpunkte'].includes(foldUmlauts(key).toLowerCase());

/** `- Die Verwaltung berichtet über:` with a list below it is a field to YAML. */
function asAnnounced(item: Mapping, { key, keySpan, value }: MappingEntry, found: Span[]): Value {
  const text: Scalar = { kind: 'scalar', text: `${key}:`, isNull: false, style: 'plain', span: keySpan };
  if (value.kind === 'list') return withBelow(text, value, found) ?? item;
  if (value.kind !== 'scalar' || value.isNull) return item;
  const lines = linesOf(value, true);
  const { file, start } = keySpan;
  const isBelow = positionAt(file, value.span.start).line === positionAt(file, start).line + 1;
  if (lines === undefined || !isBelow) return item;
  const whole: Scalar = { ...text, span: { file, start, end: value.span.end } };
  return unfolded(whole, [{ text: text.text, start }, ...lines], found);
}

/** The list below an item becomes its `unterpunkte`. */
function withBelow(above: Value, list: List, found: Span[]): Value | undefined {
  if (above.kind === 'list' || list.items.length === 0) return undefined;
  const isText = above.kind === 'scalar';
  if (!isText && above.entries.some(({ key }) => foldUmlauts(key) === 'unterpunkte')) return undefined;
  if (isText && above.isNull) return undefined;
  const [first] = list.items;
  if (first !== undefined) found.push(firstLineOf(first.span));
  const text: readonly MappingEntry[] = isText
    ? [{ key: 'text', keySpan: above.span, value: above }]
    : above.entries;
  const below = { ...list, items: asItems(list, found) };
  const entry: MappingEntry = { key: 'unterpunkte', keySpan: list.span, value: below };
  const span = { ...above.span, end: list.span.end };
  return { kind: 'mapping', entries: [...text, entry], span };
}

function firstLineOf({ file, start, end }: Span): Span {
  const [line = ''] = file.text.slice(start, end).split('\n');
  return { file, start, end: start + line.length };
}

interface Line {
  /** With the blanks by which it is deeper than the others. */
  readonly text: string;
  /** UTF-16 offset of its first character in the file. */
  readonly start: number;
}

/** The lines of a text that YAML folds, where they hold a list. `isAnnounced`: a line above it ends in a colon. */
function linesOf({ style, span }: Scalar, isAnnounced = false): readonly Line[] | undefined {
  if (style !== 'plain' && style !== 'folded') return undefined;
  const written = span.file.text.slice(span.start, span.end);
  if (!isAnnounced && !written.includes('\n')) return undefined;
  const [first, ...others] = [...written.matchAll(/^([ \t]*)([^\n]*)$/gmu)].map(
    ({ 1: blanks = '', 2: text = '', index }) => ({
      blanks,
      text,
      start: span.start + index + blanks.length,
    }),
  );
  if (first === undefined) return undefined;
  const depths = others.flatMap(({ blanks, text }) => (text === '' ? [] : [blanks.length]));
  const least = Math.min(...depths);
  const below = others.map(({ blanks, text, start }) => ({
    text: blanks.slice(least) + text.trimEnd(),
    start,
  }));
  const lines = style === 'folded' ? below : [{ text: first.text.trimEnd(), start: first.start }, ...below];
  const source = lines.map(({ text }) => text).join('\n');
  const whole = isAnnounced ? `:\n${source}` : source;
  if (!holdsMarks(whole)) return undefined;
  const file = sourceFile(span.file.path, whole);
  const { value = [] } = parseBlocks({ text: whole, file, lineOf: (index) => index + 1 });
  return isList(value) ? lines : undefined;
}

function unfolded(value: Scalar, lines: readonly Line[], found: Span[]): Scalar {
  const { file } = value.span;
  const marked = lines.find(({ text }) => isMarked(text));
  if (marked !== undefined)
    found.push({ file, start: marked.start, end: marked.start + marked.text.trimStart().length });
  const text = withoutStrayCharacters(lines.map((line) => line.text).join('\n'));
  const start = lines[0]?.start ?? value.span.start;
  return { ...value, text, style: 'lines', span: { ...value.span, start } };
}

const isMarked = (line: string): boolean => listMarkerAt(line.trimStart()) !== undefined;

/** A quick look: without marks at its lines a text holds no list. */
export function holdsMarks(text: string): boolean {
  return text.includes('\n') && text.split('\n').some(isMarked);
}

/** At least two items, or what a colon announces; a single mark may begin a line of text. */
export function isList(blocks: readonly Block[]): boolean {
  return blocks.some((block, index) => {
    if (block.type !== 'list') return false;
    const above = blocks[index - 1];
    const isAnnounced = above !== undefined && /:\s*$/u.test(plainText([above]));
    return isAnnounced || block.items.length > 1 || block.items.some(({ children }) => isList(children));
  });
}
