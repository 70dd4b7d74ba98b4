import type { StateBlock } from 'markdown-it';
import { labelOf } from '../labels.ts';
import { isIndented, textOfLine } from './line.ts';
import type { BlockRule } from './rule.ts';

/** `#` before a word is a hashtag, but for a label; several are a heading. */
const mark = /^(#{1,6})(?=(?:\*\*|„)?[\p{L}\d])(.*?)[ \t]*#*[ \t]*$/u;

/** `##Begründung` is a heading that lacks the blank behind its mark; the token's `meta` says so. */
export function headingWithoutBlank(plain: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (plain(state, startLine, endLine, silent)) return true;
    const text = textOfLine(state, startLine);
    if (!text.startsWith('#') || isIndented(state, startLine)) return false;
    const [, marks = '', words = ''] = mark.exec(text) ?? [];
    const isHeading = marks.length > 1 ? /\p{L}/u.test(words) : marks !== '' && labelOf(words) !== undefined;
    if (!isHeading) return false;
    if (!silent) pushHeading(state, startLine, marks, words);
    return true;
  };
}

function pushHeading(state: StateBlock, line: number, marks: string, words: string): void {
  const tag = `h${marks.length}`;
  const open = state.push('heading_open', tag, 1);
  open.markup = marks;
  open.map = [line, line + 1];
  open.meta = { lacksBlank: true };
  const inline = state.push('inline', '', 0);
  inline.content = words;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('heading_close', tag, -1).markup = marks;
  state.line = line + 1;
}
