import type { Outcome } from '../diagnostics/diagnostic.ts';
import { ReadingContext } from './context.ts';
import { tokenize } from './dialect.ts';
import { withoutDoubledLabels } from './doubled-labels.ts';
import type { Block, Inline } from './nodes.ts';
import { FootnoteNumbers } from './footnote-numbers.ts';
import { BlockReader } from './read-blocks.ts';
import { readInline } from './read-inline.ts';
import type { MarkdownSource } from './source.ts';

/**
 * A draft's Markdown, or that of a field of paragraphs and lists. The notes stand last, as one `Footnotes` block.
 * `markdown/verschachtelung` is the only error; then the value holds all words, but not their nesting.
 */
export function parseBlocks(source: MarkdownSource): Outcome<readonly Block[]> {
  const { tokens, environment } = tokenize(source.text, 'blocks');
  const reader = new BlockReader(tokens, environment, new ReadingContext(source));
  const read = reader.blocks();
  // What is nested too deep stands as text, with its marks.
  const { value: blocks, taken } =
    environment.tooDeep.length > 0 ? { value: read, taken: [] } : withoutDoubledLabels(read);
  reader.context.labelsTaken(taken);
  return { value: [...blocks, ...reader.closingNotes()], diagnostics: reader.context.diagnostics };
}

/** Markdown within a line: `1.` and `#` at its start are text, line ends are blanks. */
export function parseInline(source: MarkdownSource): Outcome<readonly Inline[]> {
  const context = new ReadingContext(source);
  const above = /^[ \t\n]*/u.exec(source.text)?.[0] ?? '';
  const firstLine = above.split('\n').length - 1;
  const { tokens, environment } = tokenize(source.text.slice(above.length).trimEnd(), 'inline');
  const children = tokens[0]?.children ?? [];
  const value = readInline(children, firstLine, context, new FootnoteNumbers([], environment));
  return { value, diagnostics: context.diagnostics };
}
