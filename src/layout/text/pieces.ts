import type { Ruler } from '../ruler.ts';
import { lineEnds } from './line-ends.ts';
import { staysTogether } from './no-break.ts';
import type { Run } from './runs.ts';

/** A stretch of text within which no line ends unless a word is hyphenated. */
export interface Piece {
  /** UTF-16 offsets into the paragraph: text, and the blanks after it. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Part of an e-mail or web address: never hyphenated. */
  readonly solid?: boolean;
}

/** A paragraph as one string, with the runs it is made of. */
export interface SetText {
  readonly text: string;
  readonly runs: readonly RunSpan[];
  /** The greatest of the runs. */
  readonly leading: number;
}

interface RunSpan {
  readonly start: number;
  readonly end: number;
  readonly run: Run;
}

export function joinRuns(runs: readonly Run[]): SetText {
  const spans: RunSpan[] = [];
  let text = '';
  let leading = 0;
  for (const run of runs) {
    if (run.text === '') continue;
    leading = Math.max(leading, run.style.leading);
    spans.push({ start: text.length, end: text.length + run.text.length, run });
    text += run.text;
  }
  return { text, runs: spans, leading };
}

/** The part of `set` between two offsets, as runs. */
export function sliceRuns(set: SetText, start: number, end: number): readonly Run[] {
  return spansBetween(set, start, end).map((span) => {
    const text = set.text.slice(Math.max(span.start, start), Math.min(span.end, end));
    return { ...span.run, text };
  });
}

/** The first is searched by halves: a paragraph may have thousands, and every line asks. */
function spansBetween({ runs }: SetText, start: number, end: number): readonly RunSpan[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < runs.length && (runs[last]?.start ?? end) < end) last += 1;
  return start < end ? runs.slice(low, last) : [];
}

/** Soft hyphen, zero width space, word joiner, zero width no-break space. */
const BREAK_MARKS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Without what only says where a line may end: it is neither measured nor painted. */
export const printed = (text: string): string => text.replace(BREAK_MARKS, '');

export function widthOf(ruler: Ruler, set: SetText, start: number, end: number): number {
  let width = 0;
  for (const span of spansBetween(set, start, end)) {
    const text = set.text.slice(Math.max(span.start, start), Math.min(span.end, end));
    width += runWidth(ruler, text, span.run);
  }
  return width;
}

export function runWidth(ruler: Ruler, text: string, run: Pick<Run, 'style'>): number {
  const { face, size, tracking = 0 } = run.style;
  const shown = printed(text);
  return (ruler.advance(shown, face) / 1000 + tracking * shown.length) * size;
}

const BLANK = 0x20;
const TAB = 0x09;
const SOFT_HYPHEN = 0xad;

export interface BreakRules {
  readonly subject?: boolean;
  readonly wordsWhole?: boolean;
}

/**
 * Cuts a text without forced breaks into pieces: Unicode's line breaking (UAX #14), less the blanks that German
 * typography keeps together.
 */
export function piecesOf(
  text: string,
  { subject = false, wordsWhole = false }: BreakRules,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const hasAt = text.includes('@');
  let start = 0;
  for (const next of lineEnds(text)) {
    if (next < text.length && !mayEnd(text, next, subject, wordsWhole)) continue;
    const end = withoutBlanks(text, start, next);
    if (hasAt || mayBeLink(text, start)) pushAddress(pieces, text, { start, end, next });
    else pieces.push({ start, end, next });
    start = next;
  }
  return pieces;
}

function mayEnd(text: string, position: number, subject: boolean, wordsWhole: boolean): boolean {
  const last = text.charCodeAt(position - 1);
  if (wordsWhole) return last === BLANK;
  if (last === SOFT_HYPHEN) return false; // hyphenation decides
  return last !== BLANK || !staysTogether(text, position - 1, subject);
}

/** Where the blanks between `start` and `end` begin, if it ends with some. */
function withoutBlanks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

const isBlank = (unit: number): boolean => unit === BLANK || unit === TAB;

const LINK = /^(?:https?:\/\/|www\.)/i;
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)?[^\s@]*[@./][^\s]*$/i;

/** By the first two letters, which few words begin with: "ht" or "ww" in any case. */
function mayBeLink(text: string, start: number): boolean {
  const first = text.charCodeAt(start) | 0x20;
  const second = text.charCodeAt(start + 1) | 0x20;
  return (first === 0x68 && second === 0x74) || (first === 0x77 && second === 0x77);
}

/** E-mail and web addresses break after `@`, `.`, `/` without a hyphen (look.md 3). */
function pushAddress(pieces: Piece[], text: string, piece: Piece): void {
  const word = text.slice(piece.start, piece.end);
  if (!isAddress(word)) {
    pieces.push(piece);
    return;
  }
  let { start } = piece;
  for (const { index, 0: marks } of word.matchAll(/[@./]+(?=[^\s@./])/g)) {
    const end = piece.start + index + marks.length;
    pieces.push({ start, end, next: end, solid: true });
    start = end;
  }
  pieces.push({ ...piece, start, solid: true });
}

const isAddress = (word: string): boolean => LINK.test(word) || (word.includes('@') && ADDRESS.test(word));
