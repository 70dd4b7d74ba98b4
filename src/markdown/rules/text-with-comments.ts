import type { StateBlock } from 'markdown-it';
import { endOfOpenComment, commentsIn } from './comment.ts';
import { at, indentOf, isIndented, startOfLine, textOfLine } from './line.ts';
import type { BlockRule } from './rule.ts';

/**
 * A paragraph (CommonMark 0.31, 4.8), in place of markdown-it's own rule: a comment that begins in it belongs to it as
 * far as it goes, also over empty lines, lists and lines of dashes.
 */
export function paragraph(state: StateBlock, startLine: number, endLine: number): boolean {
  const { parentType } = state;
  state.parentType = 'paragraph';
  let next = endOfText(state, startLine + 1, endLine);
  let from = startOfLine(state, startLine);
  for (;;) {
    const comment = endOfOpenComment(state, from, next, endLine);
    if (comment === undefined) break;
    from = comment.position;
    next = endOfText(state, comment.line + 1, endLine);
  }
  state.line = next;
  state.parentType = parentType;
  state.push('paragraph_open', 'p', 1).map = [startLine, next];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, next, state.blkIndent, false).trim();
  inline.map = [startLine, next];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}

/** The line at which a paragraph that goes on at `line` ends. */
function endOfText(state: StateBlock, line: number, endLine: number): number {
  const terminators = state.md.block.ruler.getRules('paragraph');
  let next = line;
  for (; next < endLine && !state.isEmpty(next); next += 1) {
    // Indented text goes on; a negative indentation marks a line that a quotation takes in.
    if (isIndented(state, next) || indentOf(state, next) < 0) continue;
    if (terminators.some((rule) => rule(state, next, endLine, true))) break;
  }
  return next;
}

/** A heading goes on to the end of a comment that begins in it. */
export function heading(plain: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const index = state.tokens.length;
    const from = startOfLine(state, startLine);
    if (!plain(state, startLine, endLine, silent)) return false;
    const comment = silent ? undefined : endOfOpenComment(state, from, startLine + 1, endLine);
    const inline = state.tokens[index + 1];
    if (comment === undefined || inline === undefined) return true;
    const below = state.getLines(startLine + 1, comment.line + 1, state.blkIndent, false);
    inline.content = `${inline.content}\n${below}`;
    inline.map = [startLine, comment.line + 1];
    state.line = comment.line + 1;
    return true;
  };
}

/** Dashes in a comment underline nothing: the text above it is a paragraph. */
export function underlinedHeading(plain: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const count = state.tokens.length;
    const from = startOfLine(state, startLine);
    if (!plain(state, startLine, endLine, silent)) return false;
    if (endOfOpenComment(state, from, state.line - 1, endLine) === undefined) return true;
    state.tokens.length = count;
    state.line = startLine;
    return false;
  };
}

/** Bars in a comment do not separate cells: a table sees the comments within its rows as blanks. */
export function tableWithoutComments(plain: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const isAsked = !silent && startLine + 1 < endLine && delimiters.test(textOfLine(state, startLine + 1));
    if (!isAsked) return plain(state, startLine, endLine, silent);
    const { src } = state;
    let last = startLine;
    while (last + 1 < endLine && !state.isEmpty(last + 1)) last += 1;
    state.src = blanked(src, at(state.bMarks, startLine), at(state.eMarks, last));
    const isTable = plain(state, startLine, endLine, silent);
    state.src = src;
    return isTable;
  };
}

/** Only below these is a table; every line asks. */
const delimiters = /^[-|: \t]+$/u;

function blanked(text: string, from: number, to: number): string {
  const parts: string[] = [];
  let done = 0;
  if (!text.slice(from, to).includes('<!--')) return text;
  for (const { start, end } of commentsIn(text, from, to)) {
    const comment = text.slice(start, end);
    if (comment.includes('\n')) continue;
    parts.push(text.slice(done, start), ' '.repeat(comment.length));
    done = end;
  }
  return parts.join('') + text.slice(done);
}
