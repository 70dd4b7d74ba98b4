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
  for (let index = spanAt(runs, line.start), from = line.start; from < line.end; ) {
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
export function placesOf(parts: readonly (Part & { readonly reach: number })[]): readonly number[] {
  const places: number[] = [];
  let x = 0;
  for (const index of visualOrder(parts.map(({ level = 0 }) => level))) {
    places[index] = x;
    x += parts[index]?.reach ?? 0;
  }
  return places;
}

/** Left-to-right mark and right-to-left mark (UAX #9, 2.6). */
const MARKS = { ltr: '\u200E', rtl: '\u200F' } as const;
/** So that what is read by place comes in this order, pt. */
const ASIDE = 0.01;

/**
 * Those who read a page by the places of its glyphs (`pdftotext`) cannot tell on which side of a Hebrew name a bracket or
 * blank belongs. A mark behind the name says so; it is no part of what is read aloud, since the Span around says that.
 */
export function withMarks(placed: readonly PlacedRun[], parts: readonly Part[], { direction }: WordOrder): readonly PlacedRun[] {
  const last = placed.length - 1;
  return placed.flatMap((one, index) => {
    const isolate = parts[index]?.run.isolate;
    const isEnd = direction === 'rtl' ? index === last && !hasRightToLeft(one.text.slice(-1)) : index < last && isolate !== undefined && parts[index + 1]?.run.isolate !== isolate;
    const holder = one.inner ?? one.inline;
    if (!isEnd || holder?.attributes.actualText === undefined) return [one];
    const own = placed.filter((_, at) => parts[at]?.run.isolate === isolate);
    const x =
      direction === 'rtl'
        ? Math.min(...placed.map((each) => each.x)) - ASIDE
        : Math.max(...own.map((each) => each.x + each.width)) - ASIDE;
    return [one, { ...one, text: MARKS[direction], drawn: '', x, width: 0 }];
  });
}
