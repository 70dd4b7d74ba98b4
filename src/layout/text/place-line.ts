import type { PlacedRun } from '../page.ts';
import type { Ruler } from '../ruler.ts';
import { given } from '../../diagnostics/given.ts';
import { printed, shownWidth, spanAt, widthInSpan } from './measured-text.ts';
import type { JoinedText, WordOrder } from './measured-text.ts';
import { cutByLevel, placesOf, withMarks } from './ordered-parts.ts';
import type { Part } from './ordered-parts.ts';
import type { Run } from './runs.ts';

export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
  /** The last line of its segment. */
  readonly last: boolean;
}

export interface SetLine {
  readonly runs: readonly PlacedRun[];
  /** Without the blanks at its end, pt. */
  readonly width: number;
  readonly leading: number;
  /** Ends inside a word: no page may end here. */
  readonly hyphenated: boolean;
  readonly notes: readonly number[];
  /** Of a text that runs from right to left. */
  readonly direction?: 'rtl';
}

const SOFT_HYPHEN = '\u00AD';
/** A line whose blanks would grow by more than this (em) stays ragged. */
const WIDEST_GAP = 0.6;

/** @param forced whether a forced break follows the segment */
export function placeLine(
  ruler: Ruler,
  set: JoinedText,
  cut: Cut,
  { width: measure, justify = false }: { readonly width: number; readonly justify?: boolean },
  forced: boolean,
): SetLine {
  if (set.order !== undefined) return placeInOrder(ruler, set, set.order, cut, { measure, justify, forced });
  const parts = partsOf(ruler, set, cut);
  const hyphened = cut.hyphen ? parts.at(-1)?.run : undefined;
  const hyphenWidth = hyphened === undefined ? 0 : shownWidth(ruler, '-', hyphened);
  const gap = justify && !cut.last ? justifiedGap(set, cut, parts, measure - hyphenWidth) : 0;
  const runs: PlacedRun[] = [];
  let x = 0;
  for (const { text, run, width } of gap > 0 ? parts.flatMap((part) => wordByWord(ruler, part)) : parts) {
    // To the next word: a line under the text is not to end before the widened blank.
    const reach = width + (gap > 0 && text.endsWith(' ') ? gap : 0);
    runs.push(placedRun(text, run, x, reach));
    x += reach;
  }
  if (hyphened !== undefined) runs.push(placedRun(SOFT_HYPHEN, hyphened, x, hyphenWidth));
  if (cut.last) {
    if (forced) endWithBlank(runs, undefined);
  } else if (set.text[cut.end] === ' ') endWithBlank(runs, set.runs[spanAt(set.runs, cut.end)]?.run);
  return {
    runs,
    width: x + hyphenWidth,
    leading: set.leading,
    hyphenated: cut.hyphen,
    notes: notesOf(parts),
  };
}

interface LinePlace {
  readonly measure: number;
  readonly justify: boolean;
  readonly forced: boolean;
}

/** A line with words that run from right to left. Its runs stay in the order of the text, which is that of reading. */
function placeInOrder(
  ruler: Ruler,
  set: JoinedText,
  order: WordOrder,
  cut: Cut,
  { measure, justify, forced }: LinePlace,
): SetLine {
  const parts = withHyphen(ruler, orderedParts(ruler, set, order, cut), cut);
  const gap = justify && !cut.last ? justifiedGap(set, cut, parts, measure) : 0;
  const spread = (gap > 0 ? parts.flatMap((part) => wordByWord(ruler, part)) : parts).map((part) => ({
    ...part,
    reach: part.width + (gap > 0 && part.text.endsWith(' ') ? gap : 0),
  }));
  const places = placesOf(spread, order);
  const placed = spread.map(({ text, run, reach, drawn }, index) => ({
    ...placedRun(text, run, places[index] ?? 0, reach),
    ...given({ drawn }),
  }));
  const runs = [...withMarks(placed, spread, order)];
  const width = spread.reduce((sum, { reach }) => sum + reach, 0);
  const end = order.direction === 'rtl' ? 0 : width;
  if (cut.last && forced) endWithBlank(runs, undefined, end);
  if (!cut.last && set.text[cut.end] === ' ')
    endWithBlank(runs, set.runs[spanAt(set.runs, cut.end)]?.run, end);
  const line = { runs, width, leading: set.leading, hyphenated: cut.hyphen, notes: notesOf(parts) };
  return order.direction === 'rtl' ? { ...line, direction: 'rtl' } : line;
}

const orderedParts = (ruler: Ruler, set: JoinedText, { levels }: WordOrder, cut: Cut): readonly Part[] =>
  cutByLevel(set, levels, cut).flatMap(({ start, end, run, ...direction }) => {
    const text = printed(set.text.slice(start, end));
    return text === '' ? [] : [{ text, run, width: shownWidth(ruler, text, run), ...direction }];
  });

/** The hyphen of a broken word is a part of it. */
function withHyphen(ruler: Ruler, parts: readonly Part[], { hyphen }: Cut): readonly Part[] {
  const last = parts.at(-1);
  if (!hyphen || last === undefined) return parts;
  return [...parts, { ...last, text: SOFT_HYPHEN, width: shownWidth(ruler, '-', last.run) }];
}

function partsOf(ruler: Ruler, set: JoinedText, { start, end }: Cut): readonly Part[] {
  const { text, runs, marked } = set;
  const parts: Part[] = [];
  let from = start;
  for (let index = spanAt(runs, start); from < end; index += 1) {
    const span = runs[index];
    if (span === undefined) break;
    const to = Math.min(span.end, end);
    const part = text.slice(from, to);
    const shown = marked ? printed(part) : part;
    const width = widthInSpan(ruler, set, span, from, to);
    if (shown !== '') parts.push({ text: shown, run: span.run, width });
    from = to;
  }
  return parts;
}

function placedRun(text: string, { style, inline, inner }: Run, x: number, width: number): PlacedRun {
  if (inline === undefined) return { text, style, x, width };
  return inner === undefined ? { text, style, x, width, inline } : { text, style, x, width, inline, inner };
}

/**
 * The blank at the end of a line is painted too: without it text extraction joins the lines of an element.
 * @param end where it stands, if not behind the last run
 */
function endWithBlank(runs: PlacedRun[], owner: Run | undefined, end?: number): void {
  const last = runs.at(-1);
  if (last === undefined) return;
  const { inline, inner, style, x, width } = last;
  // Behind a mark whose ActualText would replace it, and does not end with one.
  const mark = inner ?? inline;
  const isReplaced =
    /\S$/u.test(mark?.attributes.actualText ?? '') && mark !== (owner?.inner ?? owner?.inline);
  if (end !== undefined) {
    const inLast = isReplaced ? {} : { ...given({ inline, inner }) };
    runs.push({
      text: ' ',
      style,
      x: end,
      width: 0,
      ...inLast,
      ...(isReplaced && inner && inline && { inline }),
    });
  } else if (!isReplaced) runs[runs.length - 1] = { ...last, text: `${last.text} ` };
  else runs.push({ text: ' ', style, x: x + width, width: 0, ...(inner && inline && { inline }) });
}

const NO_NOTES: readonly number[] = [];

function notesOf(parts: readonly Part[]): readonly number[] {
  if (!parts.some(({ run }) => run.note !== undefined)) return NO_NOTES;
  return parts.flatMap(({ run }) => run.note ?? []);
}

const wordByWord = (ruler: Ruler, part: Part): readonly Part[] =>
  (part.text.match(/[^ ]* +|[^ ]+$/g) ?? []).map((word) => ({
    ...part,
    text: word,
    width: shownWidth(ruler, word, part.run),
  }));

/** What each blank is widened by so that the line fills `measure`, pt. */
function justifiedGap(set: JoinedText, cut: Cut, parts: readonly Part[], measure: number): number {
  const blanks = (set.text.slice(cut.start, cut.end).match(/ +(?=[^ ])/g) ?? []).length;
  const missing = measure - parts.reduce((sum, { width }) => sum + width, 0);
  const gap = blanks === 0 ? 0 : Math.max(0, missing / blanks);
  const size = set.runs[0]?.run.style.size ?? 0;
  return gap > WIDEST_GAP * size ? 0 : gap;
}
