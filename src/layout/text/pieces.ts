import LineBreaker from 'linebreak';
import type { Ruler } from '../ruler.ts';
import { noBreakBlanks } from './no-break.ts';
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

const BLANK_END = /[ \t]+$/;
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)?[^\s@]*[@./][^\s]*$/i;

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
  const kept = noBreakBlanks(text, subject);
  const breaker = new LineBreaker(text);
  const pieces: Piece[] = [];
  let start = 0;
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const next = found.position;
    if (next < text.length && !(wordsWhole ? text[next - 1] === ' ' : allowed(text, next, kept))) continue;
    const slice = text.slice(start, next);
    pieces.push({ start, end: next - (BLANK_END.exec(slice)?.[0].length ?? 0), next });
    start = next;
  }
  return pieces.flatMap((piece) => splitAddress(text, piece));
}

function allowed(text: string, position: number, kept: ReadonlySet<number>): boolean {
  if (text[position - 1] === '\u00AD') return false; // hyphenation decides
  return !kept.has(position - 1);
}

/** E-mail and web addresses break after `@`, `.`, `/` without a hyphen (look.md 3). */
function splitAddress(text: string, piece: Piece): readonly Piece[] {
  const word = text.slice(piece.start, piece.end);
  if (!isAddress(word)) return [piece];
  const cuts = [...word.matchAll(/[@./]+(?=[^\s@./])/g)].map(
    (match) => piece.start + match.index + match[0].length,
  );
  const bounds = [piece.start, ...cuts];
  return bounds.map((start, index) => {
    const end = bounds[index + 1];
    return end === undefined ? { ...piece, start, solid: true } : { start, end, next: end, solid: true };
  });
}

function isAddress(word: string): boolean {
  return /^(?:https?:\/\/|www\.)/i.test(word) || (word.includes('@') && ADDRESS.test(word));
}
