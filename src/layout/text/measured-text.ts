import type { Ruler } from '../ruler.ts';
import { piecesOf } from './pieces.ts';
import type { BreakRules, Piece } from './pieces.ts';
import type { Run } from './runs.ts';

/** A text without forced breaks as one string, with the runs it is made of. */
export interface JoinedText {
  readonly text: string;
  readonly runs: readonly RunSpan[];
  /** The greatest of the runs. */
  readonly leading: number;
  /** Has characters that are not printed. */
  readonly marked: boolean;
}

export interface RunSpan {
  readonly start: number;
  readonly end: number;
  readonly run: Run;
}

/** With the pieces that lines are filled with. */
export interface MeasuredText extends JoinedText {
  readonly pieces: readonly Piece[];
  /** Of each piece, and of the blanks between it and what stands before it, pt. */
  readonly widths: readonly number[];
  readonly gaps: readonly number[];
}

export function measuredText(ruler: Ruler, set: JoinedText, rules: BreakRules): MeasuredText {
  const pieces = piecesOf(set.text, rules);
  const measure = new PartRuler(ruler, set);
  const widths: number[] = [];
  const gaps: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    gaps.push(piece.start > end ? measure.width(end, piece.start) : 0);
    widths.push(measure.width(piece.start, piece.end));
    // Blanks at the beginning of a text are a piece without a character: they belong to the gap before the next.
    if (piece.end > piece.start) ({ end } = piece);
  }
  return { ...set, pieces, widths, gaps };
}

/** Measures parts of a text one after the other; nearly all stand in one run, and every other is a blank. */
class PartRuler {
  readonly #ruler: Ruler;
  readonly #set: JoinedText;
  #index = 0;
  /** Of the run at hand: the width of a blank, once it is asked for. */
  #blank: number | undefined;

  constructor(ruler: Ruler, set: JoinedText) {
    this.#ruler = ruler;
    this.#set = set;
  }

  width(start: number, end: number): number {
    const { text, runs, marked } = this.#set;
    let span = runs[this.#index];
    while (span !== undefined && span.end <= start) {
      this.#index += 1;
      this.#blank = undefined;
      span = runs[this.#index];
    }
    if (span === undefined || span.end < end) return widthOf(this.#ruler, this.#set, start, end);
    if (end - start === 1 && text.charCodeAt(start) === BLANK) {
      this.#blank ??= shownWidth(this.#ruler, ' ', span.run);
      return this.#blank;
    }
    const part = text.slice(start, end);
    return shownWidth(this.#ruler, marked ? printed(part) : part, span.run);
  }
}

const BLANK = 0x20;

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

/** Without what only says where a line may end: it is neither measured nor painted. */
export const printed = (text: string): string => text.replace(BREAK_MARKS, '');

/** The first run that ends behind `start`, searched by halves: a paragraph may have thousands, and every word asks. */
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

/** Of the part of a text between two offsets, pt. */
export function widthOf(
  ruler: Ruler,
  { text, runs, marked }: JoinedText,
  start: number,
  end: number,
): number {
  let width = 0;
  let from = start;
  for (let index = spanAt(runs, start); from < end; index += 1) {
    const span = runs[index];
    if (span === undefined) break;
    const to = Math.min(span.end, end);
    const part = text.slice(from, to);
    width += shownWidth(ruler, marked ? printed(part) : part, span.run);
    from = to;
  }
  return width;
}

export const runWidth = (ruler: Ruler, text: string, run: Pick<Run, 'style'>): number =>
  shownWidth(ruler, printed(text), run);

/** Of a text without marks for the breaking of lines. */
export function shownWidth(ruler: Ruler, text: string, { style }: Pick<Run, 'style'>): number {
  const { face, size, tracking = 0 } = style;
  return (ruler.advance(text, face) / 1000 + tracking * text.length) * size;
}
