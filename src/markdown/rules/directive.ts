import type { StateBlock } from 'markdown-it';
import { environmentOf } from './environment.ts';
import { indentOf, isIndented, textOfLine } from './line.ts';

const directiveLine = /^:{3,}[ \t]*(?<name>\S*)[ \t]*(?<argument>.*?)[ \t]*$/u;

export interface DirectiveLine {
  /** Empty for the line that closes. */
  readonly name: string;
  readonly argument: string;
}

const known = new Map<string, DirectiveLine>();
const mostKnown = 200;

/** Cached: templates have the same few lines for every draft. */
export function readDirectiveLine(line: string): DirectiveLine | undefined {
  if (!line.startsWith(':::')) return undefined;
  const cached = known.get(line);
  if (cached !== undefined) return cached;
  const { name, argument = '' } = directiveLine.exec(line)?.groups ?? {};
  if (name === undefined) return undefined;
  if (known.size >= mostKnown) known.clear();
  known.set(line, { name, argument });
  return { name, argument };
}

/** The `:::` blocks of templates. Drafts are parsed without this rule: there `:::` is text. */
export function directive(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const found = isIndented(state, startLine) ? undefined : readDirectiveLine(textOfLine(state, startLine));
  if (found === undefined) return false;
  if (silent) return true;
  if (found.name === '' || found.name === 'slot') pushLeaf(state, startLine, found);
  else readContainer(state, startLine, endLine, found);
  return true;
}

/** A slot; or a line `:::` that closes nothing, which the reader of the tokens reports. */
function pushLeaf(state: StateBlock, line: number, { name, argument }: DirectiveLine): void {
  const token = state.push(name === '' ? 'directive_stray' : 'slot', '', 0);
  token.info = argument;
  token.map = [line, line + 1];
  token.meta = { runsOn: endsParagraphAbove(state, line) };
  state.line = line + 1;
}

/** Whether the text of a paragraph stands directly above: then it opens the slot's text. */
function endsParagraphAbove(state: StateBlock, line: number): boolean {
  const paragraph = state.tokens.at(-4);
  return paragraph?.type === 'paragraph_open' && paragraph.map?.[1] === line;
}

function readContainer(
  state: StateBlock,
  line: number,
  endLine: number,
  { name, argument }: DirectiveLine,
): void {
  const close = closingLine(state, line, endLine);
  const { lineMax } = state;
  const open = state.push('directive_open', '', 1);
  open.info = name;
  open.map = [line, Math.min(close + 1, endLine)];
  open.content = argument;
  const isClosed = close < endLine;
  const isKnown = isClosed && open.level === 0 && environmentOf(state).isKnown(line + 1, close);
  open.meta = { isClosed, isKnown };
  state.lineMax = close;
  if (!isKnown) state.md.block.tokenize(state, line + 1, close);
  state.lineMax = lineMax;
  state.push('directive_close', '', -1);
  state.line = Math.min(close + 1, endLine);
}

/** `endLine` where the block is not closed. */
function closingLine(state: StateBlock, startLine: number, endLine: number): number {
  let depth = 1;
  for (let line = startLine + 1; line < endLine; line += 1) {
    const found = indentOf(state, line) < 4 ? readDirectiveLine(textOfLine(state, line)) : undefined;
    if (found === undefined || found.name === 'slot') continue;
    depth += found.name === '' ? -1 : 1;
    if (depth === 0) return line;
  }
  return endLine;
}
