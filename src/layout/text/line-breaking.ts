import { graphemesOf } from '../../diagnostics/graphemes.ts';
import { mm } from '../measures.ts';
import type { Ruler } from '../ruler.ts';
import type { Direction } from '../../markdown/right-to-left.ts';
import { levelsOf } from './bidi.ts';
import { hyphenationPoints } from './hyphenation.ts';
import { joinRuns, measuredText, runWidth, spanAt, widthOf } from './measured-text.ts';
import type { JoinedText, MeasuredText } from './measured-text.ts';
import { endsShortly } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { placeLine } from './place-line.ts';
import type { Cut, SetLine } from './place-line.ts';
import { FORCED_BREAK } from './runs.ts';
import type { Run } from './runs.ts';

export interface LineOptions {
  /** pt */
  readonly width: number;
  readonly hyphenate?: boolean;
  /** Keeps dates whole, and small words with what follows, as the subject asks. */
  readonly subject?: boolean;
  readonly justify?: boolean;
  /** Indent of all lines but the first, pt. */
  readonly hanging?: number;
  /** Only of a text with words that run from right to left. */
  readonly direction?: Direction;
}

/** A word is broken only where the line would otherwise end more than this short of the measure (look.md 3). */
const HYPHENATION_ZONE = mm(20);
/** Justified text takes every hyphen that keeps its gaps even. */
const JUSTIFIED_ZONE = mm(5);
/** In narrow columns the zone is this part of the measure. */
const ZONE_SHARE = 0.125;
const MAX_HYPHENS_IN_A_ROW = 2;
/** No line holds as many characters. */
const LONGEST_LINE = 200;
const ROUNDING = 0.01;
/** Marks within the query of an address. */
const QUERY = ['?', '&', '#'] as const;
/** Kerning moves the blanks of a line closer by less than this in all, pt. */
const KERNED_BLANKS = 12;
/** So many characters are about as wide as their line is high: more of them are not tried on one line. */
const CHARACTERS_OF_LEADING = 3;

/** Sets a paragraph ragged right (or justified) in lines of at most `width`. */
export function breakLines(ruler: Ruler, runs: readonly Run[], options: LineOptions): readonly SetLine[] {
  const segments = joinedSegments(runs, options.direction);
  return segments.flatMap((set, index) => {
    const place = { options, indentFirst: index > 0, forced: index < segments.length - 1 };
    return wholeLine(ruler, set, place) ?? placeLines(ruler, measuredText(ruler, set, options), place);
  });
}

/** Where a segment stands in its paragraph. */
interface SegmentPlace {
  readonly options: LineOptions;
  readonly indentFirst: boolean;
  /** A forced break follows. */
  readonly forced: boolean;
}

/** The text between forced breaks. */
export function joinedSegments(runs: readonly Run[], direction?: Direction): readonly JoinedText[] {
  const segments = unorderedSegments(runs);
  if (direction === undefined) return segments;
  return segments.map((segment) => ({
    ...segment,
    order: { direction, levels: levelsOf(segment.text, direction) },
  }));
}

function unorderedSegments(runs: readonly Run[]): readonly JoinedText[] {
  if (!runs.some(({ text }) => text === FORCED_BREAK)) return [joinRuns(runs)];
  const segments: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === FORCED_BREAK) segments.push([]);
    else segments.at(-1)?.push(run);
  }
  return segments.map(joinRuns);
}

/**
 * Most texts are short and fit on one line without being taken apart. A line is filled word by word but painted with
 * each blank behind its word, where kerning may move it closer. Where the room left is less than that difference, the
 * ordinary way decides.
 */
function wholeLine(
  ruler: Ruler,
  set: JoinedText,
  { options, indentFirst, forced }: SegmentPlace,
): readonly SetLine[] | undefined {
  const { text, leading } = set;
  const room = options.width - (indentFirst ? (options.hanging ?? 0) : 0) - KERNED_BLANKS;
  if (text.length * leading > room * CHARACTERS_OF_LEADING || text.endsWith(' ')) return undefined;
  const line = placeLine(ruler, set, wholeCut(text), options, forced);
  return line.width <= room ? [line] : undefined;
}

const wholeCut = (text: string): Cut => ({ start: 0, end: text.length, hyphen: false, last: true });

export interface CutText {
  readonly cuts: readonly Cut[];
  /** The cuts are the same at every width from this up to the one they were made for, pt. */
  readonly sameFrom: number;
}

export function cutText(
  ruler: Ruler,
  set: MeasuredText,
  options: LineOptions,
  indentFirst: boolean,
): CutText {
  const breaker = new Breaker(ruler, set, options, indentFirst);
  return { cuts: breaker.cuts(), sameFrom: breaker.sameFrom };
}

function placeLines(
  ruler: Ruler,
  set: MeasuredText,
  { options, indentFirst, forced }: SegmentPlace,
): readonly SetLine[] {
  const { cuts } = cutText(ruler, set, options, indentFirst);
  return cuts.map((cut) => placeLine(ruler, set, cut, options, forced));
}

/** Greedy breaking of one segment; state is the line in hand. */
class Breaker {
  /** See `CutLines`. */
  sameFrom = 0;
  readonly #ruler: Ruler;
  readonly #set: MeasuredText;
  readonly #options: LineOptions;
  readonly #cuts: Cut[] = [];
  readonly #hanging: number;
  #measure: number;
  #start = 0;
  /** End of the text already on the line; equal to `#start` while it is empty. */
  #end = 0;
  /** Width of the text already on the line, pt. */
  #filled = 0;
  #hyphens = 0;

  constructor(ruler: Ruler, set: MeasuredText, options: LineOptions, indentFirst: boolean) {
    this.#ruler = ruler;
    this.#set = set;
    this.#options = options;
    this.#hanging = options.hanging ?? 0;
    this.#measure = options.width - (indentFirst ? this.#hanging : 0);
  }

  cuts(): readonly Cut[] {
    const { pieces, widths, gaps } = this.#set;
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece === undefined || piece.end === piece.start) continue;
      const gap = this.#end < piece.start ? (gaps[index] ?? 0) : 0;
      const width = this.#filled + gap + (widths[index] ?? 0);
      if (width <= this.#measure + ROUNDING) this.#fill(piece.end, width);
      else this.#take(piece, width);
    }
    this.#cuts.push({ start: this.#start, end: this.#end, hyphen: false, last: true });
    return this.#cuts;
  }

  #fill(end: number, width: number): void {
    this.#end = end;
    this.#filled = width;
    this.sameFrom = Math.max(this.sameFrom, width + this.#options.width - this.#measure - ROUNDING);
  }

  get #empty(): boolean {
    return this.#end === this.#start;
  }

  /** Width of the line up to `end`, which is behind what it already holds. */
  #width(end: number): number {
    return this.#filled + widthOf(this.#ruler, this.#set, this.#end, end);
  }

  /** Measures only the beginning of a word that fills many lines: it is too wide already. */
  #widthWith({ start, end }: Piece): number {
    const glimpse = start + LONGEST_LINE;
    const width = glimpse < end ? this.#width(glimpse) : 0;
    return width > this.#measure + ROUNDING ? width : this.#width(end);
  }

  /** A piece too wide for what is left of the line. */
  #take(piece: Piece, widthWithIt: number): void {
    let rest = piece;
    let width = widthWithIt;
    while (width > this.#measure + ROUNDING) {
      const place =
        this.#hyphenPoint(rest, piece) ?? (this.#empty ? this.#emergencyPoint(rest, piece) : undefined);
      if (place === undefined) this.#newLine(rest.start, false);
      else {
        this.#end = place.at;
        this.#newLine(place.next ?? place.at, place.hyphen);
        rest = { ...rest, start: place.next ?? place.at };
        if (rest.end <= rest.start) return;
      }
      width = this.#widthWith(rest);
    }
    this.#fill(rest.end, width);
  }

  #newLine(start: number, hyphen: boolean): void {
    this.#cuts.push({ start: this.#start, end: this.#end, hyphen, last: false });
    this.#measure = this.#options.width - this.#hanging;
    this.#hyphens = hyphen ? this.#hyphens + 1 : 0;
    this.#start = start;
    this.#end = start;
    this.#filled = 0;
  }

  /** @param rest what is left of `word` for this line */
  #hyphenPoint(rest: Piece, word: Piece): Place | undefined {
    const { hyphenate = false } = this.#options;
    if (!hyphenate || word.solid === true || this.#isForeign(word)) return undefined;
    // A word is broken only where enough of the measure is left.
    this.sameFrom = Number.POSITIVE_INFINITY;
    if (this.#hyphens >= MAX_HYPHENS_IN_A_ROW && !this.#empty) return undefined;
    const { justify = false } = this.#options;
    const zone = justify ? JUSTIFIED_ZONE : Math.min(HYPHENATION_ZONE, this.#measure * ZONE_SHARE);
    if (!this.#empty && this.#measure - this.#filled <= zone) return undefined;
    return this.#syllable(rest, word);
  }

  /** The last syllable that fits; the end of a paragraph is not left alone where it is too short. */
  #syllable(rest: Piece, word: Piece): Place | undefined {
    const { text } = this.#set;
    let fits: number | undefined;
    for (const point of hyphenationPoints(text.slice(word.start, word.end))) {
      const at = word.start + point;
      if (at <= rest.start) continue;
      const width = this.#width(at);
      // Hyphens behind the measure are of no use to this line, however long the word is.
      if (width > this.#measure + ROUNDING || endsShortly(text, at)) break;
      if (width + this.#hyphenWidth(at) <= this.#measure + ROUNDING) fits = at;
    }
    return fits === undefined ? undefined : { at: fits, hyphen: true };
  }

  /** German hyphens are wrong in words of another language. */
  #isForeign({ start }: Piece): boolean {
    const run = this.#set.runs[spanAt(this.#set.runs, start)]?.run;
    return (run?.inner ?? run?.inline)?.attributes.lang !== undefined;
  }

  #hyphenWidth(at: number): number {
    const span = this.#set.runs[spanAt(this.#set.runs, at - 1)];
    return span === undefined ? 0 : runWidth(this.#ruler, '-', span.run);
  }

  /**
   * For a piece wider than the line: a blank at which it would else stay together, a hyphen, a syllable (names and titles too,
   * which are never hyphenated otherwise), or as many characters as fit, at least one.
   */
  #emergencyPoint(rest: Piece, word: Piece): Place {
    this.sameFrom = Number.POSITIVE_INFINITY;
    const { text } = this.#set;
    let fits = rest.start;
    // A part of the piece is enough, unless it prints next to nothing: a piece may be as long as a paragraph.
    for (let reach = LONGEST_LINE; fits === rest.start; reach *= 2) {
      const end = Math.min(rest.end, rest.start + reach);
      const fitting = this.#fitting(rest.start, end);
      if (fitting < end || end === rest.end) fits = fitting;
    }
    const part = text.slice(rest.start, fits);
    const blank = part.lastIndexOf(' ');
    if (blank > 0) return { at: rest.start + blank, next: rest.start + blank + 1, hyphen: false };
    // An address within its query, rather than anywhere.
    const query = word.solid === true ? Math.max(...QUERY.map((mark) => part.lastIndexOf(mark))) : -1;
    if (query > 0) return { at: rest.start + query + 1, hyphen: false };
    if (word.solid === true)
      return { at: part.length > 1 && part.endsWith('-') ? fits - 1 : fits, hyphen: false };
    const typed = part.lastIndexOf('-');
    if (typed > 1) return { at: rest.start + typed + 1, hyphen: false };
    return this.#syllable(rest, word) ?? { at: fits, hyphen: false };
  }

  /** The end of what fits of the text between two places: a character at least. */
  #fitting(start: number, end: number): number {
    let fits = start;
    for (const { index, segment } of graphemesOf(this.#set.text.slice(start, end))) {
      const next = start + index + segment.length;
      if (fits > start && this.#width(next) > this.#measure + ROUNDING) break;
      fits = next;
    }
    return fits;
  }
}

/** Where a line ends within a piece. */
interface Place {
  readonly at: number;
  /** Where the next line begins, if not there: behind a blank. */
  readonly next?: number;
  readonly hyphen: boolean;
}
