import { addressEnds, addressesIn } from './addresses.ts';
import type { Stretch } from './addresses.ts';
import { lineEnds } from './line-ends.ts';
import { characterAt, characterBefore, isWordCharacter, staysTogether } from './no-break.ts';

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
/** Fewer letters do not stand alone on a paragraph's last line. */
const LEAST_ALONE = 6;

export interface BreakRules {
  readonly subject?: boolean;
}

/**
 * Cuts a text without forced breaks into pieces: Unicode's line breaking (UAX #14), less the blanks and hyphens that German
 * typography keeps together, and within addresses the marks that the design names.
 */
export function piecesOf(text: string, { subject = false }: BreakRules): readonly Piece[] {
  const pieces: Piece[] = [];
  const addresses = addressesIn(text);
  let start = 0;
  let at = 0;
  for (const next of endsOutside(lineEnds(text), addresses)) {
    if (next < text.length && !mayEnd(text, next, subject)) continue;
    const piece = { start, end: withoutBlanks(text, start, next), next };
    const from = at;
    while ((addresses[at]?.start ?? next) < next) at += 1;
    if (at > from) pushAddresses(pieces, text, piece, addresses.slice(from, at));
    else pieces.push(piece);
    start = next;
  }
  return pieces;
}

/** Both in order. */
function endsOutside(ends: readonly number[], addresses: readonly Stretch[]): readonly number[] {
  if (addresses.length === 0) return ends;
  let at = 0;
  return ends.filter((end) => {
    while ((addresses[at]?.end ?? Number.POSITIVE_INFINITY) <= end) at += 1;
    return end <= (addresses[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function mayEnd(text: string, position: number, subject: boolean): boolean {
  const last = text.charCodeAt(position - 1);
  if (last === BLANK) return !staysTogether(text, position - 1, subject);
  if (last === SOFT_HYPHEN) return false; // hyphenation decides
  return !JOINTS.includes(text.charAt(position - 1)) || mayEndAtJoint(text, position);
}

/** Hyphens, dashes and strokes within a word. */
const JOINTS = '-\u2010\u2013\u2014/';

/** „U-Bahn“, „m/w/d“, „Plan-B“: no letter or figure stands alone before or behind the break, nor a short word at the very end. */
function mayEndAtJoint(text: string, position: number): boolean {
  const before = isWordCharacter(characterBefore(text, position - 1));
  const isAloneBefore = before && !isWordCharacter(characterBefore(text, position - 2));
  const behind = isWordCharacter(characterAt(text, position));
  const isAloneBehind = behind && !isWordCharacter(characterAt(text, position + 1));
  return !isAloneBefore && !isAloneBehind && !endsShortly(text, position);
}

/** Whether so few letters are left that they would stand alone on the last line. */
export function endsShortly(text: string, position: number): boolean {
  const rest = text.length - position < 2 * LEAST_ALONE ? text.slice(position).trimEnd() : ' ';
  return !rest.includes(' ') && (rest.match(/\p{L}/gu) ?? []).length < LEAST_ALONE;
}

/** The end of the text without trailing blanks. */
function withoutBlanks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

const isBlank = (unit: number): boolean => unit === BLANK || unit === TAB;

/** A piece that holds addresses: words that stay with one, such as „Nr. 3“, are as solid. */
function pushAddresses(pieces: Piece[], text: string, piece: Piece, addresses: readonly Stretch[]): void {
  let { start } = piece;
  for (const end of addresses.flatMap((address) => addressEnds(text, address))) {
    pieces.push({ start, end, next: end, solid: true });
    start = end;
  }
  pieces.push({ ...piece, start, solid: true });
}
