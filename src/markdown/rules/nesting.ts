import type { StateBlock } from 'markdown-it';
import { environmentOf } from './environment.ts';

/** Quotes and lists within each other; a list counts two, itself and its item. */
export const maxNesting = 200;

/** markdown-it silently drops what is nested deeper than its limit. Here it is recorded and kept as text. */
export function tooDeepBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (silent || state.level < maxNesting) return false;
  environmentOf(state).tooDeep.push(startLine);
  state.push('paragraph_open', '', 1).map = [startLine, endLine];
  const inline = state.push('inline', '', 0);
  inline.map = [startLine, endLine];
  inline.content = state.getLines(startLine, endLine, 0, false).trim();
  inline.children = [];
  state.push('paragraph_close', '', -1);
  state.line = endLine;
  return true;
}
