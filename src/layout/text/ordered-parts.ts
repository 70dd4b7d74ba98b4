import { graphemesOf } from '../../diagnostics/graphemes.ts';
import { hasRightToLeft } from '../../markdown/right-to-left.ts';
import type { PlacedRun } from '../page.ts';
import { mirrored, visualOrder } from './bidi.ts';
import { spanAt } from './measured-text.ts';
import type { JoinedText, WordOrder } from './measured-text.ts';
import type { Run } from './run.ts';

/** The painted text of a run. */
export interface Part {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
  /** As in `PlacedRun`. */
  readonly drawn?: string;
  /** Of UAX #9, where words run from right to left. */
  readonly level?: number;
}

/** A stretch of one run in one direction, by UTF-16 offsets into the text. */
interface LevelPart extends Pick<Part, 'run' | 'level' | 'drawn'> {
  readonly start: number;
  readonly end: number;
}

/**
 * A line's text, cut where the run or the direction changes. Signs and blanks that run from right to left stand each by
 * itself, mirrored: so the reader gets them in the order of the text.
 */
export function cutByLevel(
  { text, runs }: JoinedText,
  levels: Uint8Array,
  line: { readonly start: number; readonly end: number },
): readonly LevelPart[] {
  const parts: LevelPart[] = [];
  for (let index = spanAt(runs, line.start), from = line.start; from < line.end;) {
    const span = runs[index];
    if (span === undefined) break;
    const most = Math.min(span.end, line.end);
    const level = levels[from] ?? 0;
    let to = from + 1;
    while (to < most && levels[to] === level) to += 1;
    const part = { run: span.run, start: from, end: to, level };
    if (level % 2 === 0 || hasRightToLeft(text.slice(from, to))) parts.push(part);
    else parts.push(...signsOf(text, part));
    from = to;
    if (to === span.end) index += 1;
  }
  return parts;
}

const signsOf = (text: string, part: LevelPart): readonly LevelPart[] =>
  Array.from(graphemesOf(text.slice(part.start, part.end)), ({ segment, index }) => {
    const start = part.start + index;
    return { ...part, start, end: start + segment.length, drawn: mirrored(segment) };
  });

/** Where each part of a line begins, pt, in the order of the text. */
export function placesOf(
  parts: readonly (Part & { readonly reach: number })[],
  { direction }: WordOrder,
): readonly number[] {
  const places: number[] = [];
  let x = 0;
  for (const index of visualOrder(
    parts.map(({ level = 0 }) => level),
    direction,
  )) {
    places[index] = x;
    x += parts[index]?.reach ?? 0;
  }
  return places;
}

/** So that what is read by place comes in this order, pt: points stand up to half as far beside their letter. */
const ASIDE = 0.05;

/**
 * Those who read a page by the places of its glyphs (`pdftotext`) cannot tell to which side of a Hebrew name a bracket or
 * blank belongs. Marks at its ends say so; they are no part of what is read aloud, since the Span around says that.
 */
export function withMarks(
  placed: readonly PlacedRun[],
  parts: readonly Part[],
  { direction }: WordOrder,
): readonly PlacedRun[] {
  return placed.flatMap((one, index) => {
    const holder = holderOf(one);
    if (holder?.attributes.actualText === undefined) return [one];
    const next = placed[index + 1];
    const mark = (text: string, x: number): PlacedRun => ({ ...one, text, drawn: '', x, width: 0 });
    if (direction === 'rtl') {
      const isOpen = next === undefined && !hasRightToLeft(one.text.slice(-1));
      return isOpen ? [one, mark(RIGHT_TO_LEFT, leftOf(placed) - ASIDE)] : [one];
    }
    if ((parts[index]?.level ?? 0) === 0 || (next !== undefined && holderOf(next) === holder)) return [one];
    const own = placed.filter((each) => holderOf(each) === holder);
    // Points of the last letter stand to the left of it.
    const isLetter = hasRightToLeft(leftmost(own)?.text.slice(-1) ?? '');
    const opens = isLetter ? [] : [mark(RIGHT_TO_LEFT, leftOf(own) - ASIDE)];
    const closes = next === undefined ? [] : [mark(LEFT_TO_RIGHT, rightOf(own) - ASIDE)];
    return [one, ...opens, ...closes];
  });
}

const LEFT_TO_RIGHT = '\u200E';
const RIGHT_TO_LEFT = '\u200F';

const holderOf = ({ inline, inner }: PlacedRun): PlacedRun['inline'] => inner ?? inline;
const leftOf = (runs: readonly PlacedRun[]): number => Math.min(...runs.map(({ x }) => x));
const rightOf = (runs: readonly PlacedRun[]): number => Math.max(...runs.map(({ x, width }) => x + width));
const leftmost = (runs: readonly PlacedRun[]): PlacedRun | undefined =>
  runs.find(({ x }) => x === leftOf(runs));
