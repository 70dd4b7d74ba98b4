import { mm } from '../measures.ts';
import type { PlacedRun } from '../page.ts';
import type { Ruler } from '../ruler.ts';
import { hyphenationPoints } from './hyphenation.ts';
import { joinRuns, piecesOf, printed, runWidth, sliceRuns, widthOf } from './pieces.ts';
import type { Piece, SetText } from './pieces.ts';
import { FORCED_BREAK } from './runs.ts';
import type { Run } from './runs.ts';

export interface LineOptions {
  /** pt */
  readonly width: number;
  readonly hyphenate?: boolean;
  /** Ends lines at blanks only: names. */
  readonly wordsWhole?: boolean;
  /** Keeps dates whole as the subject asks. */
  readonly subject?: boolean;
  readonly justify?: boolean;
  /** Indent of all lines but the first, pt. */
  readonly hanging?: number;
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

/** A word is broken only where the line would otherwise end more than this short of the measure (look.md 3). */
const HYPHENATION_ZONE = mm(20);
/** Justified text takes every hyphen that keeps its gaps even. */
const JUSTIFIED_ZONE = mm(5);
/** A line whose blanks would grow by more than this (em) stays ragged: no holes. */
const WIDEST_GAP = 0.6;
/** In narrow columns the zone is this part of the measure. */
const ZONE_SHARE = 0.125;
const MAX_HYPHENS_IN_A_ROW = 2;
/** More characters than any line holds. */
const LONGEST_LINE = 200;
const ROUNDING = 0.01;
const SOFT_HYPHEN = '\u00AD';

const segmenter = new Intl.Segmenter('de');

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
  /** The last line of its segment. */
  readonly last: boolean;
}

/** Sets a paragraph ragged right (or justified) in lines of at most `width`. */
export function breakLines(ruler: Ruler, runs: readonly Run[], options: LineOptions): readonly SetLine[] {
  return splitAtForcedBreaks(runs).flatMap((segment, index, all) => {
    const set = joinRuns(segment);
    const cuts = new Breaker(ruler, set, options, index > 0).cuts();
    const forced = index < all.length - 1;
    return cuts.map((cut) => placeLine(ruler, set, cut, options, forced));
  });
}

function splitAtForcedBreaks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const segments: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === FORCED_BREAK) segments.push([]);
    else segments.at(-1)?.push(run);
  }
  return segments;
}

/** Greedy breaking of one segment; state is the line in hand. */
class Breaker {
  readonly #ruler: Ruler;
  readonly #set: SetText;
  readonly #options: LineOptions;
  readonly #indentFirst: boolean;
  readonly #cuts: Cut[] = [];
  #start = 0;
  /** End of the text already on the line; equal to `#start` while it is empty. */
  #end = 0;
  /** Width of the text already on the line, pt. */
  #filled = 0;
  #hyphens = 0;

  constructor(ruler: Ruler, set: SetText, options: LineOptions, indentFirst: boolean) {
    this.#ruler = ruler;
    this.#set = set;
    this.#options = options;
    this.#indentFirst = indentFirst;
  }

  cuts(): readonly Cut[] {
    for (const piece of piecesOf(this.#set.text, this.#options)) this.#take(piece);
    this.#cuts.push({ start: this.#start, end: this.#end, hyphen: false, last: true });
    return this.#cuts;
  }

  get #measure(): number {
    const hangs = this.#cuts.length > 0 || this.#indentFirst;
    return this.#options.width - (hangs ? (this.#options.hanging ?? 0) : 0);
  }

  get #empty(): boolean {
    return this.#end === this.#start;
  }

  /** Of the line up to `end`, a place behind what it already holds. */
  #width(end: number): number {
    return this.#filled + widthOf(this.#ruler, this.#set, this.#end, end);
  }

  /** Of a word of many lines the beginning is too wide already; all of it would be measured for every line. */
  #widthWith({ start, end }: Piece): number {
    const glimpse = start + LONGEST_LINE;
    const width = glimpse < end ? this.#width(glimpse) : 0;
    return width > this.#measure + ROUNDING ? width : this.#width(end);
  }

  #take(piece: Piece): void {
    let rest = piece;
    while (rest.end > rest.start) {
      const width = this.#widthWith(rest);
      if (width <= this.#measure + ROUNDING) {
        this.#end = rest.end;
        this.#filled = width;
        return;
      }
      const cut = this.#hyphenPoint(rest, piece) ?? (this.#empty ? this.#emergencyPoint(rest) : undefined);
      if (cut === undefined) this.#newLine(rest.start, false);
      else {
        this.#end = cut.at;
        this.#newLine(cut.at, cut.hyphen);
        rest = { ...rest, start: cut.at };
      }
    }
  }

  #newLine(start: number, hyphen: boolean): void {
    this.#cuts.push({ start: this.#start, end: this.#end, hyphen, last: false });
    this.#hyphens = hyphen ? this.#hyphens + 1 : 0;
    this.#start = start;
    this.#end = start;
    this.#filled = 0;
  }

  /** @param rest what is left of `word` for this line */
  #hyphenPoint(rest: Piece, word: Piece): { at: number; hyphen: boolean } | undefined {
    const { hyphenate = false } = this.#options;
    if (!hyphenate || word.solid === true) return undefined;
    if (this.#hyphens >= MAX_HYPHENS_IN_A_ROW && !this.#empty) return undefined;
    const { justify = false } = this.#options;
    const zone = justify ? JUSTIFIED_ZONE : Math.min(HYPHENATION_ZONE, this.#measure * ZONE_SHARE);
    if (!this.#empty && this.#measure - this.#filled <= zone) return undefined;
    let fits: number | undefined;
    for (const point of hyphenationPoints(this.#set.text.slice(word.start, word.end))) {
      const at = word.start + point;
      if (at <= rest.start) continue;
      const width = this.#width(at);
      // What stands behind the measure is of no use to this line, however long the word is.
      if (width > this.#measure + ROUNDING) break;
      if (width + this.#hyphenWidth(at) <= this.#measure + ROUNDING) fits = at;
    }
    return fits === undefined ? undefined : { at: fits, hyphen: true };
  }

  #hyphenWidth(at: number): number {
    const run = sliceRuns(this.#set, at - 1, at)[0];
    return run === undefined ? 0 : runWidth(this.#ruler, '-', run);
  }

  /** A piece wider than the line: after its last hyphen that fits, else after as many characters as fit, at least one. */
  #emergencyPoint(piece: Piece): { at: number; hyphen: boolean } {
    const graphemes = segmenter.segment(this.#set.text.slice(piece.start, piece.end));
    let fits = piece.start;
    for (const { index, segment } of graphemes) {
      const end = piece.start + index + segment.length;
      if (fits > piece.start && this.#width(end) > this.#measure + ROUNDING) break;
      fits = end;
    }
    const typed = piece.solid === true ? -1 : this.#set.text.slice(piece.start, fits).lastIndexOf('-');
    return { at: typed < 1 ? fits : piece.start + typed + 1, hyphen: false };
  }
}

function placeLine(ruler: Ruler, set: SetText, cut: Cut, options: LineOptions, forced: boolean): SetLine {
  const parts = sliceRuns(set, cut.start, cut.end).filter((run) => printed(run.text) !== '');
  const last = parts.at(-1);
  const hyphen = cut.hyphen && last !== undefined ? { ...last, text: '-' } : undefined;
  const hyphenWidth = hyphen === undefined ? 0 : runWidth(ruler, hyphen.text, hyphen);
  const gap =
    options.justify === true && !cut.last ? justifiedGap(ruler, set, cut, options.width - hyphenWidth) : 0;
  const placed: PlacedRun[] = [];
  let x = 0;
  for (const run of gap > 0 ? parts.flatMap(wordByWord) : parts) {
    const text = printed(run.text);
    const width = runWidth(ruler, text, run);
    // To the next word: a line under the text is not to end before the widened blank.
    const reach = width + (gap > 0 && text.endsWith(' ') ? gap : 0);
    placed.push(placedRun({ ...run, text }, x, reach));
    x += reach;
  }
  if (hyphen !== undefined) {
    placed.push(placedRun({ ...hyphen, text: SOFT_HYPHEN }, x, hyphenWidth));
  }
  const blank = cut.last ? forced : set.text[cut.end] === ' ';
  return {
    runs: blank ? withTrailingBlank(placed) : placed,
    width: x + hyphenWidth,
    leading: set.leading,
    hyphenated: cut.hyphen,
    notes: parts.flatMap(({ note }) => (note === undefined ? [] : [note])),
  };
}

const placedRun = ({ text, style, inline }: Run, x: number, width: number): PlacedRun => ({
  text,
  style,
  x,
  width,
  ...(inline === undefined ? {} : { inline }),
});

/** The blank at which a line ends is painted too: text extraction glues the lines of one element together otherwise. */
function withTrailingBlank(placed: readonly PlacedRun[]): readonly PlacedRun[] {
  const last = placed.at(-1);
  return last === undefined ? placed : [...placed.slice(0, -1), { ...last, text: `${last.text} ` }];
}

const wordByWord = (run: Run): readonly Run[] =>
  (run.text.match(/[^ ]* +|[^ ]+$/g) ?? []).map((text) => ({ ...run, text }));

/** What each blank is widened by so that the line fills `measure`, pt. */
function justifiedGap(ruler: Ruler, set: SetText, cut: Cut, measure: number): number {
  const blanks = (set.text.slice(cut.start, cut.end).match(/ +(?=[^ ])/g) ?? []).length;
  const missing = measure - widthOf(ruler, set, cut.start, cut.end);
  const gap = blanks === 0 ? 0 : Math.max(0, missing / blanks);
  const size = set.runs[0]?.run.style.size ?? 0;
  return gap > WIDEST_GAP * size ? 0 : gap;
}
