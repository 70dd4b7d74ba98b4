import { lineEnds } from './line-ends.ts';
import { staysTogether } from './no-break.ts';

/** A stretch of text within which no line ends unless a word is hyphenated. */
export interface Piece {
  /** UTF-16 offsets into the paragraph: text, and the blanks after it. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Part of an e-mail or web address: never hyphenated. */
  readonly solid?: boolean;
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

/** The end of the text without trailing blanks. */
function withoutBlanks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

const isBlank = (unit: number): boolean => unit === BLANK || unit === TAB;

const LINK = /^(?:https?:\/\/|www\.)/i;
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)?[^\s@]*[@./][^\s]*$/i;

/** A quick look at the first two letters: few words begin with "ht" or "ww", in any case. */
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
