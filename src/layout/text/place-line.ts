import type { PlacedRun } from '../page.ts';
import type { Ruler } from '../ruler.ts';
import { printed, shownWidth, spanAt, widthInSpan } from './measured-text.ts';
import type { JoinedText } from './measured-text.ts';
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

/** The painted text of a run. */
interface Part {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
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

/** The blank at the end of a line is painted too: without it text extraction joins the lines of an element. */
function endWithBlank(runs: PlacedRun[], owner: Run | undefined): void {
  const last = runs.at(-1);
  if (last === undefined) return;
  const { inline, inner, style, x, width } = last;
  // Behind a mark whose ActualText would replace it, and does not end with one.
  const mark = inner ?? inline;
  const isReplaced =
    /\S$/u.test(mark?.attributes.actualText ?? '') && mark !== (owner?.inner ?? owner?.inline);
  if (!isReplaced) runs[runs.length - 1] = { ...last, text: `${last.text} ` };
  else runs.push({ text: ' ', style, x: x + width, width: 0, ...(inner && inline && { inline }) });
}

const NO_NOTES: readonly number[] = [];

function notesOf(parts: readonly Part[]): readonly number[] {
  if (!parts.some(({ run }) => run.note !== undefined)) return NO_NOTES;
  return parts.flatMap(({ run }) => run.note ?? []);
}

const wordByWord = (ruler: Ruler, { text, run }: Part): readonly Part[] =>
  (text.match(/[^ ]* +|[^ ]+$/g) ?? []).map((word) => ({
    text: word,
    run,
    width: shownWidth(ruler, word, run),
  }));

/** What each blank is widened by so that the line fills `measure`, pt. */
function justifiedGap(set: JoinedText, cut: Cut, parts: readonly Part[], measure: number): number {
  const blanks = (set.text.slice(cut.start, cut.end).match(/ +(?=[^ ])/g) ?? []).length;
  const missing = measure - parts.reduce((sum, { width }) => sum + width, 0);
  const gap = blanks === 0 ? 0 : Math.max(0, missing / blanks);
  const size = set.runs[0]?.run.style.size ?? 0;
  return gap > WIDEST_GAP * size ? 0 : gap;
}
