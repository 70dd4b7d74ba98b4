import type { StateBlock } from 'markdown-it';
import { given } from '../../diagnostics/given.ts';
import { environmentOf, type OpenList } from './environment.ts';
import { at, indentOf, isIndented, startOfLine, textOfLine } from './line.ts';
import { lookAhead } from './look-ahead.ts';
import { romanAfter } from './list-marker.ts';
import type { ListMarker } from './marker.ts';
import { beginsRun, goesOnInList, markerOf } from './list-run.ts';

/**
 * Lists, in place of markdown-it's own rule: the same nesting by indentation (CommonMark 0.31, 5.2 and 5.3), but
 * labels as German motions number (`a)`, `(1)`, `ii.`, `2.1`), kept as typed, no item where a wrapped line begins
 * with a date, and nesting by label where `a)` stands in the column of the `1.` it belongs to.
 */
export function list(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (isIndented(state, startLine) || continuesTextOfItem(state, startLine)) return false;
  const marker = markerOf(state, startLine);
  if (marker === undefined) return false;
  if (silent) return endsParagraph(state, startLine, endLine, marker);
  if (!begins(state, startLine, endLine, marker)) return false;
  readList(state, startLine, endLine, marker);
  return true;
}

function begins(state: StateBlock, line: number, endLine: number, marker: ListMarker): boolean {
  const { canBegin, successor, parent, isFirst, doubt } = marker;
  if (!canBegin) return false;
  if (doubt !== undefined) return beginsRun(state, line, endLine, marker);
  if (parent !== undefined && isFirst && isBelow(parent, state)) return true;
  return successor === undefined || isFollowedBy(successor, state, line, endLine);
}

function isBelow(parent: string, state: StateBlock): boolean {
  return environmentOf(state).openLists.some(({ label }) => label.replace(/\.$/u, '') === parent);
}

function isOpen(style: string, state: StateBlock): boolean {
  return environmentOf(state).openLists.some((open) => open.style === style);
}

/** The line is the next item of a list around it. */
function goesOnList(state: StateBlock, line: number, marker: ListMarker): boolean {
  return environmentOf(state).openLists.some(
    ({ style, label }) => style === marker.style && goesOnInList(state, line, marker, label),
  );
}

/**
 * A wrapped line of running text that begins `14. Sitzung` is no item: a list that ends a paragraph starts with its
 * first label. Left of an item's text, any list may go on or start (CommonMark 0.31, 5.3).
 */
function endsParagraph(state: StateBlock, line: number, endLine: number, marker: ListMarker): boolean {
  const isOutside = indentOf(state, line) < state.blkIndent;
  if (isOutside && goesOnList(state, line, marker)) return true;
  return (isOutside || marker.isFirst) && !marker.isEmpty && begins(state, line, endLine, marker);
}

function isFollowedBy(label: string, state: StateBlock, line: number, endLine: number): boolean {
  const indent = indentOf(state, line);
  return lookAhead(state, `successor ${label}`, { line, from: line + 1, endLine }, (next) => {
    if (state.isEmpty(next)) return undefined;
    if (indentOf(state, next) < state.blkIndent) return false;
    if (indentOf(state, next) > indent) return undefined;
    return markerOf(state, next)?.label === label ? true : undefined;
  });
}

function readList(state: StateBlock, startLine: number, endLine: number, first: ListMarker): void {
  const token = state.push(first.ordered ? 'ordered_list_open' : 'bullet_list_open', '', 1);
  const map: [number, number] = [startLine, startLine];
  token.map = map;
  const { openLists } = environmentOf(state);
  const { parentType } = state;
  const open: OpenList = { style: first.style, label: first.label };
  openLists.push(open);
  state.parentType = 'list';

  let marker: ListMarker | undefined = first;
  while (marker !== undefined) {
    open.label = marker.label;
    readItem(state, state.line, endLine, marker);
    marker = nextItem(
      state,
      endLine,
      (next) => goesOnWith(next, first, open.label) && goesOnInList(state, state.line, next, open.label),
    );
  }

  state.parentType = parentType;
  openLists.pop();
  map[1] = state.line;
  state.push(first.ordered ? 'ordered_list_close' : 'bullet_list_close', '', -1);
}

/** Romans in a list of letters follow each other; any other letter belongs to the list around them. */
function goesOnWith(next: ListMarker, first: ListMarker, current: string): boolean {
  if (!first.style.startsWith(romanStyle)) return next.style === first.style;
  return next.style === first.style.slice(romanStyle.length) && next.label === romanAfter(current);
}

const romanStyle = 'roman ';

/**
 * `i)` in the column of the `a)` above it, with `ii)` below, counts what is under `a)`; behind `h)` it is the letter.
 */
function asRoman(
  item: ListMarker,
  next: ListMarker,
  state: StateBlock,
  endLine: number,
): ListMarker | undefined {
  const [letter = '', typed = ''] = [item.label, next.label].map((label) => label.replaceAll(/[().]/gu, ''));
  const isAmongLetters = item.style === next.style && /^[a-gj-uwyz]$/iu.test(letter);
  if (!isAmongLetters || typed.toLowerCase() !== 'i') return undefined;
  if (!isFollowedBy(romanAfter(next.label), state, state.line, endLine)) return undefined;
  return { ...next, style: romanStyle + next.style };
}

function nextItem(
  state: StateBlock,
  endLine: number,
  isMeant: (marker: ListMarker) => boolean,
): ListMarker | undefined {
  const { line } = state;
  if (line >= endLine || indentOf(state, line) < state.blkIndent || isIndented(state, line)) return undefined;
  const isOtherBlock = state.md.block.ruler.getRules('list').some((rule) => rule(state, line, endLine, true));
  const next = isOtherBlock ? undefined : markerOf(state, line);
  return next !== undefined && isMeant(next) ? next : undefined;
}

/**
 * A list in the column of the item above it is part of that item where the numbering above goes on behind it, or
 * where it follows without an empty line and its labels are of a lower rank.
 */
function isPartOf(item: ListMarker, next: ListMarker, state: StateBlock, endLine: number): boolean {
  const { line } = state;
  if (asRoman(item, next, state, endLine) !== undefined) return true;
  const areBullets = !next.ordered && !item.ordered;
  if (isOpen(next.style, state) || (areBullets && next.rank <= item.rank)) return false;
  if (!next.isFirst || !begins(state, line, endLine, next)) return false;
  if (next.parent !== undefined && isBelow(next.parent, state)) return true;
  return (next.rank > item.rank && !state.isEmpty(line - 1)) || goesOn(item, state, line, endLine);
}

function goesOn(item: ListMarker, state: StateBlock, line: number, endLine: number): boolean {
  const indent = indentOf(state, line);
  return lookAhead(state, `next of ${item.style}`, { line, from: line, endLine }, (next) => {
    if (state.isEmpty(next) || indentOf(state, next) > indent) return undefined;
    if (indentOf(state, next) < indent) return false;
    const marker = markerOf(state, next);
    if (marker?.style === item.style) return !item.ordered || !marker.isFirst;
    // Text that no empty line parts from an item is the item's.
    const isParted = state.isEmpty(next - 1) || textOfLine(state, next).startsWith('#');
    return marker === undefined && isParted ? false : undefined;
  });
}

function readItem(state: StateBlock, line: number, endLine: number, marker: ListMarker): void {
  const { label, doubt } = marker;
  if (doubt?.isReported === true)
    environmentOf(state).unusualItems.push({ line, label, ...given({ usual: doubt.usual }) });
  const open = state.push('list_item_open', '', 1);
  const map: [number, number] = [line, line];
  open.map = map;
  open.info = marker.label;
  const content = contentAfter(state, line, marker.label.length);
  const { blkIndent, listIndent } = state;
  const [tShift, sCount] = [at(state.tShift, line), indentOf(state, line)];

  state.listIndent = blkIndent;
  state.blkIndent = content.indent;
  state.tShift[line] = content.start - at(state.bMarks, line);
  state.sCount[line] = content.column;
  // An item of nothing but its label ends at the empty line below it (CommonMark 0.31, 5.2, rule 3).
  if (marker.isEmpty && state.isEmpty(line + 1)) state.line = Math.min(line + 2, endLine);
  else state.md.block.tokenize(state, line, endLine);

  state.blkIndent = blkIndent;
  state.listIndent = listIndent;
  state.tShift[line] = tShift;
  state.sCount[line] = sCount;
  const isPart = (next: ListMarker): boolean => isPartOf(marker, next, state, endLine);
  for (let next = nextItem(state, endLine, isPart); next; next = nextItem(state, endLine, isPart))
    readList(state, state.line, endLine, asRoman(marker, next, state, endLine) ?? next);
  map[1] = state.line;
  state.push('list_item_close', '', -1);
}

/** Where an item's text starts, and the column that further lines must reach to belong to it. */
function contentAfter(
  state: StateBlock,
  line: number,
  width: number,
): { readonly start: number; readonly column: number; readonly indent: number } {
  const end = at(state.eMarks, line);
  const afterMarker = indentOf(state, line) + width;
  let start = startOfLine(state, line) + width;
  let column = afterMarker;
  for (; start < end; start += 1) {
    const character = state.src[start];
    if (character === ' ') column += 1;
    else if (character === '\t') column += 4 - ((column + at(state.bsCount, line)) % 4);
    else break;
  }
  const gap = column - afterMarker;
  // More than four blanks: one belongs to the marker, the others make the text indented code.
  return { start, column, indent: afterMarker + (start >= end || gap > 4 ? 1 : gap) };
}

/** Indented by four or more against the list around it, but less than the item's text: text that goes on. */
function continuesTextOfItem(state: StateBlock, line: number): boolean {
  const indent = indentOf(state, line);
  return state.listIndent >= 0 && indent - state.listIndent >= 4 && indent < state.blkIndent;
}
