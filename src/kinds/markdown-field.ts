import { linesOfValue } from '../draft/value-path.ts';
import type { Value } from '../draft/value.ts';
import type { Block } from '../markdown/nodes.ts';
import { parseBlocks, parseInline } from '../markdown/parse.ts';
import type { MarkdownSource } from '../markdown/source.ts';
import { joined, type Resolved } from './fault.ts';
import type { SlotContent } from './kind.ts';

function sourceOf(value: Value, text: string, firstLine = 0): MarkdownSource {
  const lineOfValue = linesOfValue(value);
  return { text, file: value.span.file, lineOf: (index) => lineOfValue(firstLine + index) };
}

/** A field of Markdown blocks (**MDB**). */
export function parseBlockField(value: Value, text: string): Resolved<readonly Block[]> {
  const { value: nodes = [], diagnostics } = parseBlocks(sourceOf(value, text));
  return { value: nodes, diagnostics };
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

/** A field as the content of a slot; `source` is the Markdown it holds. */
export function slotOf(value: Value, source: string, nodes: readonly Block[]): SlotContent {
  const { file } = value.span;
  return { nodes, source: source.trim(), origin: { file, line: linesOfValue(value)(0) } };
}
