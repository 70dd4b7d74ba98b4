import type { StateBlock, StateInline } from 'markdown-it';
import { at, isIndented, startOfLine, textOfLine } from './line.ts';

/** A note to oneself: `<!-- … -->` is printed nowhere. One that is never closed stays text: nothing may get lost. */
export function blockComment(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (isIndented(state, startLine) || !textOfLine(state, startLine).startsWith('<!--')) return false;
  const close = closingPosition(state.src, startOfLine(state, startLine));
  let line = startLine;
  while (line < endLine && at(state.eMarks, line) < close) line += 1;
  if (close < 0 || line >= endLine) return false;
  const rest = state.src.slice(close, at(state.eMarks, line));
  // Text behind the note on the same line is a paragraph, in which `inlineComment` drops the note.
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

export function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const close = closingPosition(state.src, state.pos);
  if (close < 0 || close > state.posMax) return false;
  state.pos = close;
  // Of the blanks around a note one stays, at the end of the text none.
  const wasBlank = silent || state.pending === '' || /\s$/u.test(state.pending);
  if (wasBlank) while (state.pos < state.posMax && state.src[state.pos] === ' ') state.pos += 1;
  if (!silent && state.pos === state.src.length) state.pending = state.pending.replace(/ +$/u, '');
  return true;
}

/** Behind `-->`; -1 where there is none. */
export function closingPosition(text: string, open: number): number {
  const close = text.indexOf('-->', open + '<!--'.length);
  return close < 0 ? -1 : close + '-->'.length;
}
