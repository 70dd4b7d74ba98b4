import type { PartAdvances, Ruler } from '../ruler.ts';
import type { Direction } from '../../markdown/right-to-left.ts';
import type { TextStyle } from '../style.ts';
import { piecesOf } from './pieces.ts';
import type { BreakRules, Piece } from './pieces.ts';
import type { Run } from './run.ts';

/** A text without forced breaks as one string, with the runs it is made of. */
export interface JoinedText {
  readonly text: string;
  readonly runs: readonly RunSpan[];
  /** The greatest of the runs. */
  readonly leading: number;
  /** Has characters that are not printed. */
  readonly marked: boolean;
  /** Only where words run from right to left. */
  readonly order?: WordOrder;
}

export interface WordOrder {
  readonly direction: Direction;
  /** Of UAX #9, by UTF-16 unit. */
  readonly levels: Uint8Array;
}

export interface RunSpan {
  readonly start: number;
  readonly end: number;
  readonly run: Run;
  /** Advances of its parts, where the ruler measures them at once; only for a text without marks for line breaking. */
  readonly advances?: PartAdvances;
}

/** With the pieces that lines are filled with. */
export interface MeasuredText extends JoinedText {
  readonly pieces: readonly Piece[];
  /** Of each piece, and of the blanks between it and what stands before it, pt. */
  readonly widths: readonly number[];
  readonly gaps: readonly number[];
}

export function measuredText(ruler: Ruler, joined: JoinedText, rules: BreakRules): MeasuredText {
  const pieces = piecesOf(joined.text, rules);
  const set = { ...joined, runs: joined.runs.map((span) => inParts(ruler, span)) };
  const [only, second] = set.runs;
  const { widths, gaps } =
    only?.advances !== undefined && second === undefined
      ? widthsInRun(pieces, only.advances, only.run.style)
      : widthsAcross(ruler, set, pieces);
  return { ...set, pieces, widths, gaps };
}

type Widths = Pick<MeasuredText, 'widths' | 'gaps'>;

function widthsAcross(ruler: Ruler, set: JoinedText, pieces: readonly Piece[]): Widths {
  const widths: number[] = [];
  const gaps: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    gaps.push(piece.start > end ? widthOf(ruler, set, end, piece.start) : 0);
    widths.push(widthOf(ruler, set, piece.start, piece.end));
    // Blanks at the beginning of a text are an empty piece: they belong to the gap before the next.
    if (piece.end > piece.start) ({ end } = piece);
  }
  return { widths, gaps };
}

/** The same for a text of one run, as nearly all long ones are: no run has to be found for each piece. */
function widthsInRun(
  pieces: readonly Piece[],
  advances: PartAdvances,
  { size, tracking = 0 }: TextStyle,
): Widths {
  const widths: number[] = [];
  const gaps: number[] = [];
  let before = 0;
  for (const { start, end } of pieces) {
    gaps.push(start > before ? (advances(before, start) / 1000 + tracking * (start - before)) * size : 0);
    widths.push((advances(start, end) / 1000 + tracking * (end - start)) * size);
    if (end > start) before = end;
  }
  return { widths, gaps };
}

function inParts(ruler: Ruler, { start, end, run }: RunSpan): RunSpan {
  const advances = ruler.parts?.(run.text, run.style.face);
  return advances === undefined ? { start, end, run } : { start, end, run, advances };
}

export function joinRuns(runs: readonly Run[]): JoinedText {
  const spans: RunSpan[] = [];
  let text = '';
  let leading = 0;
  let marked = false;
  for (const run of runs) {
    if (run.text === '') continue;
    leading = Math.max(leading, run.style.leading);
    spans.push({ start: text.length, end: text.length + run.text.length, run });
    text += run.text;
    marked ||= BREAK_MARK.test(run.text);
  }
  return { text, runs: spans, leading, marked };
}

/** Soft hyphen, zero width space, word joiner, zero width no-break space. */
const BREAK_MARK = /[\u00AD\u200B\u2060\uFEFF]/;
const BREAK_MARKS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** The text without characters that only guide line breaking: they are neither measured nor painted. */
export const printed = (text: string): string => text.replace(BREAK_MARKS, '');

/** The first run that ends behind `start`, by binary search: a paragraph may have thousands, and each word asks. */
export function spanAt(runs: readonly RunSpan[], start: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Width of the text between two offsets, pt. */
export function widthOf(ruler: Ruler, set: JoinedText, start: number, end: number): number {
  const { runs } = set;
  let width = 0;
  let from = start;
  for (let index = spanAt(runs, start); from < end; index += 1) {
    const span = runs[index];
    if (span === undefined) break;
    const to = Math.min(span.end, end);
    width += widthInSpan(ruler, set, span, from, to);
    from = to;
  }
  return width;
}

/** @param start within the span, as `end` is */
export function widthInSpan(
  ruler: Ruler,
  { text, marked }: JoinedText,
  { run, advances, start: begin }: RunSpan,
  start: number,
  end: number,
): number {
  if (advances !== undefined) return inPoints(advances(start - begin, end - begin), end - start, run.style);
  const part = text.slice(start, end);
  return shownWidth(ruler, marked ? printed(part) : part, run);
}

export const runWidth = (ruler: Ruler, text: string, run: Pick<Run, 'style'>): number =>
  shownWidth(ruler, printed(text), run);

/** For a text without characters that guide line breaking. */
export const shownWidth = (ruler: Ruler, text: string, { style }: Pick<Run, 'style'>): number =>
  inPoints(ruler.advance(text, style.face), text.length, style);

const inPoints = (advance: number, length: number, { size, tracking = 0 }: TextStyle): number =>
  (advance / 1000 + tracking * length) * size;
