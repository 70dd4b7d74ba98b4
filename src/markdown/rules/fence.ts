import type { StateBlock } from 'markdown-it';
import { isIndented, textOfLine } from './line.ts';
import type { BlockRule } from './rule.ts';

/** CommonMark closes a fence by itself where the text ends (0.31, 4.5); the token's `meta` says whether a line did. */
export function fenceWithEnd(fence: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (!fence(state, startLine, endLine, silent)) return false;
    const token = state.tokens.at(-1);
    if (!silent && token !== undefined) token.meta = { isClosed: closes(state, startLine, token.markup) };
    return true;
  };
}

function closes(state: StateBlock, startLine: number, markup: string): boolean {
  const last = state.line - 1;
  if (last <= startLine || isIndented(state, last)) return false;
  const text = textOfLine(state, last).trimEnd();
  return text.startsWith(markup) && text === markup.charAt(0).repeat(text.length);
}
