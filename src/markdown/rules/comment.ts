import type { StateBlock, StateInline } from 'markdown-it';
import { environmentOf } from './environment.ts';
import { at, isIndented, startOfLine, textOfLine } from './line.ts';

/** A comment (`<!-- … -->`) is printed nowhere. One that is never closed stays text: nothing may get lost. */
export function blockComment(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (isIndented(state, startLine) || !textOfLine(state, startLine).startsWith('<!--')) return false;
  const close = closingPosition(state.src, startOfLine(state, startLine), lastClosingOf(state));
  const line = close < 0 ? endLine : lineOf(state, close, startLine, endLine);
  if (line >= endLine) return false;
  const rest = state.src.slice(close, at(state.eMarks, line));
  // Text behind the comment on the same line is a paragraph: there `inlineComment` drops the comment.
  if (rest.trim() !== '' && line === startLine) return false;
  if (silent) return true;
  state.push('comment', '', 0).map = [startLine, line + 1];
  if (rest.trim() === '') state.line = line + 1;
  else {
    startLineAt(state, line, close);
    state.line = line;
  }
  return true;
}

function startLineAt(state: StateBlock, line: number, position: number): void {
  const blanks =
    at(state.eMarks, line) - position - state.src.slice(position, at(state.eMarks, line)).trimStart().length;
  state.bMarks[line] = position;
  state.tShift[line] = blanks;
  state.sCount[line] = state.blkIndent;
}

/** The line that holds `position`, `endLine` where it lies below. */
function lineOf(state: StateBlock, position: number, startLine: number, endLine: number): number {
  let line = startLine;
  while (line < endLine && at(state.eMarks, line) < position) line += 1;
  return line;
}

/** The place behind a comment that a text begins and does not end. */
export interface CommentEnd {
  readonly line: number;
  readonly position: number;
}

/** The end of the first comment that is open at the end of the text from `from` to the line `nextLine`. */
export function endOfOpenComment(
  state: StateBlock,
  from: number,
  nextLine: number,
  endLine: number,
): CommentEnd | undefined {
  const last = lastClosingOf(state);
  if (last < from) return undefined;
  for (const comment of commentsIn(state.src, from, at(state.eMarks, nextLine - 1), last)) {
    if (comment.end <= at(state.eMarks, nextLine - 1)) continue;
    const line = lineOf(state, comment.end, nextLine, endLine);
    return line >= endLine ? undefined : { line, position: comment.end };
  }
  return undefined;
}

interface Comment {
  readonly start: number;
  readonly end: number;
}

/**
 * The comments that begin between two places, also one that ends beyond them; none in code, none behind `\`.
 *
 * @param last place of the last `-->` in the text
 */
export function* commentsIn(
  text: string,
  from: number,
  to: number,
  last = text.lastIndexOf('-->'),
): Generator<Comment> {
  // Cut off: every paragraph asks, and a long text without any sign must not be read to its end each time.
  const area = text.slice(from, to);
  const sign = /\\[\s\S]|`+|<!--/gu;
  for (let found = sign.exec(area); found !== null; found = sign.exec(area)) {
    const [typed] = found;
    if (typed === '<!--') {
      const start = from + found.index;
      const end = closingPosition(text, start, last);
      if (end < 0) return;
      yield { start, end };
      sign.lastIndex = end - from;
    } else if (typed.startsWith('`')) sign.lastIndex = endOfCode(area, sign.lastIndex, typed);
  }
}

/** Behind the backticks that close the code; where none do, the opening ones are text. */
export function endOfCode(text: string, from: number, backticks: string): number {
  for (const { 0: run, index } of text.slice(from).matchAll(/`+/gu))
    if (run === backticks) return from + index + run.length;
  return from;
}

export function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const close = closingPosition(state.src, state.pos, lastClosingOf(state));
  if (close < 0 || close > state.posMax) return !silent && close < 0 && openComment(state);
  state.pos = close;
  // One of the blanks around a comment stays; at the end of the text none does.
  const wasBlank = silent || state.pending === '' || /\s/u.test(state.pending.slice(-1));
  if (wasBlank) while (state.pos < state.posMax && state.src[state.pos] === ' ') state.pos += 1;
  if (!silent && state.pos === state.src.length) state.pending = state.pending.replace(/ +$/u, '');
  return true;
}

/** Nothing closes it: it is text, and to be reported. */
function openComment(state: StateInline): boolean {
  state.push('comment_open', '', 0).content = '<!--';
  state.pos += '<!--'.length;
  return true;
}

/**
 * Behind `-->`; -1 where there is none.
 *
 * @param last place of the last `-->` in the text, so that thousands of open comments do not each look for it
 */
export function closingPosition(text: string, open: number, last = text.lastIndexOf('-->')): number {
  const from = open + '<!--'.length;
  return last < from ? -1 : text.indexOf('-->', from) + '-->'.length;
}

function lastClosingOf(state: StateBlock | StateInline): number {
  const { lastClosings } = environmentOf(state);
  const known = lastClosings.get(state.src);
  if (known !== undefined) return known;
  const last = state.src.lastIndexOf('-->');
  lastClosings.set(state.src, last);
  return last;
}
