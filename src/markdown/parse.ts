import type { Outcome } from '../diagnostics/diagnostic.ts';
import { ReadingContext } from './context.ts';
import { type Grammar, tokenize } from './dialect.ts';
import type { Block, Inline } from './nodes.ts';
import { Notebook } from './notebook.ts';
import { ordinaryBlocks, type OrdinaryTexts } from './ordinary-blocks.ts';
import { ordinaryInline } from './ordinary-inline.ts';
import { BlockReader } from './read-blocks.ts';
import { readInline } from './read-inline.ts';
import type { MarkdownSource } from './source.ts';

/**
 * A draft's Markdown, or that of a field of paragraphs and lists. The notes stand last, as one `Footnotes` block.
 * `markdown/verschachtelung` is the only error; then the value holds all words, but not their nesting.
 */
export function parseBlocks(source: MarkdownSource): Outcome<readonly Block[]> {
  const context = new ReadingContext(source);
  const ordinary = ordinaryBlocks(source.text, textsOf(context, 'blocks'));
  if (ordinary !== undefined) return { value: ordinary, diagnostics: context.diagnostics };
  return parseBlocksByLibrary(source);
}

export function parseBlocksByLibrary(source: MarkdownSource): Outcome<readonly Block[]> {
  const { tokens, environment } = tokenize(source.text, 'blocks');
  const reader = new BlockReader(tokens, environment, new ReadingContext(source));
  const blocks = reader.blocks();
  return { value: [...blocks, ...reader.closingNotes()], diagnostics: reader.context.diagnostics };
}

/** Within an ordinary text only what needs it is read by markdown-it. */
export function textsOf(context: ReadingContext, grammar: Exclude<Grammar, 'inline'>): OrdinaryTexts {
  return {
    originOf: (index) => context.origin(index),
    inlineOf: (text, line) =>
      ordinaryInline(text, (index) => context.origin(line + index)) ??
      inlineByLibrary(text, grammar, line, context),
  };
}

function inlineByLibrary(
  text: string,
  grammar: Grammar,
  firstLine: number,
  context: ReadingContext,
): readonly Inline[] {
  const { tokens, environment } = tokenize(text, grammar, 'inline');
  return readInline(tokens[0]?.children ?? [], firstLine, context, new Notebook([], environment));
}

/** Markdown within a line: `1.` and `#` at its start are text, line ends are blanks. */
export function parseInline(source: MarkdownSource): Outcome<readonly Inline[]> {
  const context = new ReadingContext(source);
  const { text, firstLine } = withoutBlanks(source.text);
  const ordinary = blanksAtEnds.test(text)
    ? undefined
    : ordinaryInline(text, (index) => context.origin(firstLine + index));
  return {
    value: ordinary ?? inlineByLibrary(text, 'inline', firstLine, context),
    diagnostics: context.diagnostics,
  };
}

export function parseInlineByLibrary(source: MarkdownSource): Outcome<readonly Inline[]> {
  const context = new ReadingContext(source);
  const { text, firstLine } = withoutBlanks(source.text);
  return { value: inlineByLibrary(text, 'inline', firstLine, context), diagnostics: context.diagnostics };
}

/** Of the text or of one of its lines. */
const blanksAtEnds = /^\s|\s\n|\n\s|\s$/u;

function withoutBlanks(text: string): { readonly text: string; readonly firstLine: number } {
  const leading = /^[ \t\n]*/u.exec(text)?.[0] ?? '';
  return { text: text.slice(leading.length).trimEnd(), firstLine: leading.split('\n').length - 1 };
}
