import type { StateBlock } from 'markdown-it';

/** The text of a line from its first character that is no blank. */
export function textOfLine(state: StateBlock, line: number): string {
  return state.src.slice(startOfLine(state, line), at(state.eMarks, line));
}

export function startOfLine(state: StateBlock, line: number): number {
  return at(state.bMarks, line) + at(state.tShift, line);
}

/** Four blanks or more: indented code, or text that goes on. */
export function isIndented(state: StateBlock, line: number): boolean {
  return at(state.sCount, line) - state.blkIndent >= 4;
}

export function indentOf(state: StateBlock, line: number): number {
  return at(state.sCount, line);
}

/** markdown-it keeps an entry for every line and one more. */
export function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
