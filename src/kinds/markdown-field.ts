import { positionAt } from '../diagnostics/source-file.ts';
import { linesOfValue } from '../draft/value-path.ts';
import type { Value } from '../draft/value.ts';
import type { Block } from '../markdown/nodes.ts';
import { parseBlocks, parseInline } from '../markdown/parse.ts';
import type { MarkdownSource } from '../markdown/source.ts';
import { tabTableAt } from '../markdown/tab-table.ts';
import { joined, type Resolved } from './fault.ts';
import type { SlotContent } from './kind.ts';

function sourceOf(value: Value, text: string, firstLine = 0): MarkdownSource {
  const lineOfValue = linesOfValue(value);
  return { text, file: value.span.file, lineOf: (index) => lineOfValue(firstLine + index) };
}

/** A field of Markdown blocks (**MDB**). */
export function parseBlockField(value: Value, text: string): Resolved<readonly Block[]> {
  const { value: nodes = [], diagnostics } = parseBlocks(tabbedLines(value) ?? sourceOf(value, text));
  // `list-lines.ts` has reported lines that it reads as a list.
  const isReported = value.kind === 'scalar' && value.style === 'lines';
  return {
    value: nodes,
    diagnostics: isReported ? diagnostics.filter(({ code }) => code !== 'markdown/liste') : diagnostics,
  };
}

/** The lines of a text without `|`, which YAML joins, where rows with tabs are among them: one table is meant. */
export function tabbedLines(value: Value): MarkdownSource | undefined {
  if (value.kind !== 'scalar' || value.style !== 'plain') return undefined;
  const { file, start, end } = value.span;
  const written = file.text.slice(start, end);
  if (!written.includes('\t') || !written.includes('\n') || / #/u.test(written)) return undefined;
  const text = written.replaceAll(/\n +/gu, '\n');
  const { line } = positionAt(file, start);
  return holdsTabTable(text) ? { text, file, lineOf: (index) => line + index, isFolded: true } : undefined;
}

export function holdsTabTable(text: string): boolean {
  if (!text.includes('\t')) return false;
  const lines = text.split('\n');
  return lines.some((_, from) => tabTableAt((index) => lines[from + index]) !== undefined);
}

/** A field of inline Markdown (**MD**): paragraphs where blank lines part it, else one. */
export function parseInlineField(value: Value, text: string): Resolved<readonly Block[]> {
  return joined(
    paragraphsOf(text).map(({ text: paragraph, line }) => {
      const source = sourceOf(value, paragraph, line);
      const { value: children = [], diagnostics } = parseInline(source);
      const origin = { file: source.file, line: source.lineOf(0) };
      const node: Block = { type: 'paragraph', children, origin };
      return { value: children.length === 0 ? [] : [node], diagnostics };
    }),
  );
}

function paragraphsOf(text: string): readonly { readonly text: string; readonly line: number }[] {
  const paragraphs: { lines: string[]; line: number }[] = [];
  let isOpen = false;
  for (const [line, content] of text.split('\n').entries()) {
    if (content.trim() === '') {
      isOpen = false;
      continue;
    }
    if (!isOpen) paragraphs.push({ lines: [], line });
    isOpen = true;
    paragraphs.at(-1)?.lines.push(content);
  }
  return paragraphs.map(({ lines, line }) => ({ text: lines.join('\n'), line }));
}

/** A field as the content of a slot. */
export function slotOf(value: Value, nodes: readonly Block[]): SlotContent {
  const { file } = value.span;
  return { nodes, origin: { file, line: linesOfValue(value)(0) } };
}
