import type { StateBlock } from 'markdown-it';
import { environmentOf } from './environment.ts';
import { at, indentOf, startOfLine, textOfLine } from './line.ts';
import { listMarkerAt } from './list-marker.ts';
import type { ListMarker } from './marker.ts';
import { lookAhead } from './look-ahead.ts';

/** The same line is asked for by all that look ahead. */
export function markerOf(state: StateBlock, line: number): ListMarker | undefined {
  const { markers } = environmentOf(state);
  const start = startOfLine(state, line);
  if (!markers.has(start)) markers.set(start, listMarkerAt(textOfLine(state, line)));
  return markers.get(start);
}

/**
 * Whether a line with a doubtful mark begins a list: what is announced by a colon, or lines that follow each other
 * with the same mark, or that count on. Lines of text between them belong to the item above.
 */
export function beginsRun(state: StateBlock, line: number, endLine: number, marker: ListMarker): boolean {
  const { doubt } = marker;
  const text = textOfLine(state, line);
  if (doubt?.kind === 'count') {
    if (!isFollowed(state, line, endLine, marker)) return false;
    const next = nextOf(state, line, endLine, marker);
    if (
      doubt.isReported &&
      goesOnFromText(state, line) &&
      !isCertainInText(text, textOfLine(state, next), next - line)
    )
      return false;
    return !countsThings(text, textOfLine(state, next));
  }
  if (endsAsAside(text)) return false;
  if (isAnnounced(state, line)) return true;
  if (!isFollowed(state, line, endLine, marker)) return false;
  if (doubt?.kind !== 'dash' || !goesOnFromText(state, line)) return true;
  const next = nextOf(state, line, endLine, marker);
  for (let between = line; between < next; between += 1) if (hasFurtherDash(state, between)) return false;
  return true;
}

/** In an open list; `- …` may go on with `– …`, but not where that is an aside in the item's text. */
export function goesOnInList(
  state: StateBlock,
  line: number,
  { doubt, label }: ListMarker,
  above: string,
): boolean {
  if (doubt === undefined) return true;
  if (doubt.kind === 'count') return isAfter(label, above) || (doubt.usual !== undefined && label === above);
  return !endsAsAside(textOfLine(state, line)) && (label === above || !hasFurtherDash(state, line));
}

function isAfter(label: string, above: string): boolean {
  const [next, last] = [countOf(label), countOf(above)];
  return next === last + 1;
}

/** Of `Frage 2:` the number, of `b)` the letter. */
function countOf(label: string): number {
  const number = /\d+/u.exec(label)?.[0];
  return number === undefined ? (/\p{L}/u.exec(label)?.[0].codePointAt(0) ?? 0) : Number(number);
}

function isFollowed(state: StateBlock, line: number, endLine: number, marker: ListMarker): boolean {
  return lookAhead(state, `run of ${keyOf(marker)}`, { line, from: line + 1, endLine }, (next) => {
    if (state.isEmpty(next)) return undefined;
    // Left of the item's text, the list around it goes on.
    if (indentOf(state, next) < Math.min(state.blkIndent, indentOf(state, line))) return false;
    const other = markerOf(state, next);
    if (other !== undefined) return isNext(marker, other) ? true : undefined;
    const isParted = state.isEmpty(next - 1) && indentOf(state, next) <= indentOf(state, line);
    return isParted ? false : undefined;
  });
}

const keyOf = ({ style, successor = '' }: ListMarker): string => `${style} ${successor}`;

function isNext({ style, successor, label, doubt }: ListMarker, other: ListMarker): boolean {
  if (successor === undefined) return other.style === style;
  return other.label === successor || (doubt?.usual !== undefined && other.label === label);
}

/** No item has more lines than these. */
const longestItem = 100;

/** Only where there is one. */
function nextOf(state: StateBlock, line: number, endLine: number, marker: ListMarker): number {
  const last = Math.min(endLine, line + longestItem);
  for (let next = line + 1; next < last; next += 1) {
    const other = markerOf(state, next);
    if (!state.isEmpty(next) && other !== undefined && isNext(marker, other)) return next;
  }
  return last;
}

/** The text above, also over one empty line, ends in a colon. */
export function isAnnounced(state: StateBlock, line: number): boolean {
  const above = line > 0 && state.isEmpty(line - 1) ? line - 2 : line - 1;
  return above >= 0 && /:["“]?\s*$/u.test(lineAbove(state, above));
}

/** The sentence above has not ended: what follows may be an aside in it. */
function goesOnFromText(state: StateBlock, line: number): boolean {
  if (line === 0 || state.isEmpty(line - 1)) return false;
  return /[^.:;!?…“"]\s*$/u.test(lineAbove(state, line - 1)) && markerOf(state, line - 1) === undefined;
}

const lineAbove = (state: StateBlock, line: number): string =>
  state.src.slice(at(state.bMarks, line), at(state.eMarks, line));

function endsAsAside(text: string): boolean {
  return /\s[–—]\s*$/u.test(text);
}

function hasFurtherDash(state: StateBlock, line: number): boolean {
  return /\s[–—](?:\s|[,.;:]|$)/u.test(textOfLine(state, line));
}

/** A wrapped line may begin with a number: „den / 1.Preis und den / 2.Preis“, „am / 1 Tag …“. */
function isCertainInText(text: string, next: string, distance: number): boolean {
  const [one, other] = [text, next].map((line) => /^\P{L}*(\p{L}{4,})/u.exec(line)?.[1]);
  return distance === 1 && (one === undefined || one !== other);
}

/** „1 Baum“, „2 Bäume“: the same thing in both lines, and no numbers of items. */
function countsThings(text: string, next: string): boolean {
  const [one = '', other = ''] = [text, next].map((line) =>
    (/^\d+[ \t]+(\p{L}+)/u.exec(line)?.[1] ?? '').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, ''),
  );
  if (one === '' || one === other || Math.abs(one.length - other.length) > 3) return false;
  const stem = one.slice(0, Math.max(3, one.length - 1));
  return other.startsWith(stem);
}
