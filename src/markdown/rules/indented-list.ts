import type { StateBlock } from 'markdown-it';
import { at, indentOf, isIndented, startOfLine, textOfLine } from './line.ts';
import { isAnnounced, markerOf } from './list-run.ts';

/**
 * Word indents its lists by a tab, which in CommonMark makes them text that goes on, or code. Where a text announces
 * them with a colon, or two such lines follow each other, they count from the column of the text around them, so that
 * the rule for lists finds them. Reads nothing itself.
 */
export function indentedList(state: StateBlock, startLine: number, endLine: number): false {
  const first = firstItem(state, startLine, endLine);
  if (first !== undefined) moveLeft(state, first, endLine);
  return false;
}

function firstItem(state: StateBlock, startLine: number, endLine: number): number | undefined {
  for (let line = startLine; line < endLine && !state.isEmpty(line); line += 1) {
    if (line > startLine && (indentOf(state, line) < state.blkIndent || endsText(state, line)))
      return undefined;
    if (!isItem(state, line)) continue;
    if (!isIndented(state, line)) return undefined;
    if (beginsList(state, line, startLine, endLine)) return line;
  }
  return undefined;
}

/** A block of code or a quotation has its own columns. */
const endsText = (state: StateBlock, line: number): boolean =>
  /^(?:```|~~~|>)/u.test(textOfLine(state, line));

function isItem(state: StateBlock, line: number): boolean {
  const marker = markerOf(state, line);
  return marker?.canBegin === true && !marker.isEmpty;
}

function beginsList(state: StateBlock, line: number, startLine: number, endLine: number): boolean {
  if (isAnnounced(state, line)) return true;
  // At the start of a block it may be code.
  if (line === startLine || line + 1 >= endLine || !isIndented(state, line + 1)) return false;
  return markerOf(state, line + 1)?.style === markerOf(state, line)?.style;
}

function moveLeft(state: StateBlock, first: number, endLine: number): void {
  const column = indentOf(state, first);
  for (let line = first; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if (!isIndented(state, line)) return;
    const left = state.blkIndent + Math.max(0, indentOf(state, line) - column);
    // Tabs behind the mark reach as far as before.
    state.bsCount[line] = at(state.bsCount, line) + indentOf(state, line) - left;
    state.sCount[line] = left;
    state.bMarks[line] = startOfLine(state, line);
    state.tShift[line] = 0;
  }
}
