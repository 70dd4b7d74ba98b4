import type { Inline } from '../../markdown/nodes.ts';
import { type Direction, directionOf, hasRightToLeft } from '../../markdown/right-to-left.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { SPOKEN_PAUSE } from '../../document/spoken.ts';
import type { LayoutContext } from '../context.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm } from '../measures.ts';
import { element } from '../page.ts';
import type { LineItem, PageItem, PlacedRun, StructureElement, StructureType } from '../page.ts';
import type { Ruler } from '../ruler.ts';
import type { TextStyle } from '../style.ts';
import { balanceLines } from '../text/balance.ts';
import { coverRuns } from '../text/coverage.ts';
import { cacheLines, cachedLines } from '../text/line-cache.ts';
import { directedRuns } from '../text/directed-runs.ts';
import type { SetOptions } from '../text/line-cache.ts';
import { breakLines } from '../text/line-breaking.ts';
import type { LineOptions } from '../text/line-breaking.ts';
import type { SetLine } from '../text/place-line.ts';
import { runsOf, WORD_JOINER } from '../text/runs.ts';
import type { Run } from '../text/runs.ts';

/** Where text goes: x of its left edge and the measure, pt. */
export interface Measure {
  readonly x: number;
  readonly width: number;
}

export interface TextSetting extends Measure {
  readonly style: TextStyle;
  readonly hyphenate?: boolean;
  readonly balanced?: boolean;
  /** Names break at their hyphens only where that saves a line. */
  readonly names?: boolean;
  /** Words are broken only where that saves a line. */
  readonly sparing?: boolean;
  readonly subject?: boolean;
  readonly hanging?: number;
  /** Its lines count where lines are numbered. */
  readonly counted?: boolean;
  /** `start`: to the left, or to the right where the text itself runs from there. */
  readonly align?: 'left' | 'center' | 'right' | 'start';
  /** Of a section in another language. */
  readonly lang?: string;
  /** That of the text it belongs to; else its own. */
  readonly direction?: Direction;
  /** How far the marks of notes may stand out to the right, so that figures stay in their column (pt). */
  readonly hang?: number;
}

/** Narrower columns would gape: they stay ragged (pt). */
const NARROWEST_JUSTIFIED = mm(100);

/** In characters: „Die“ is too little for a line. */
const SHORTEST_LINE = 4;

/** The lines of a text in its final faces. */
export function setLines(
  context: LayoutContext,
  runs: readonly Run[],
  setting: TextSetting,
): readonly SetLine[] {
  const usual = linesIn(context, runs, setting);
  if (setting.names !== true || usual.length < 2) return usual;
  // „Thomas | Müller-Lüdenscheid“
  const joined = runs.map((run) => ({ ...run, text: run.text.replaceAll('-', `-${WORD_JOINER}`) }));
  const whole = linesIn(context, joined, setting);
  return whole.length > usual.length || whole.some(isShort) ? usual : whole;
}

const isShort = ({ runs }: SetLine): boolean =>
  runs.reduce((length, { text }) => length + text.trim().length, 0) < SHORTEST_LINE;

function linesIn(context: LayoutContext, runs: readonly Run[], setting: TextSetting): readonly SetLine[] {
  const { width, hyphenate = false, subject = false, hanging = 0, balanced = false } = setting;
  const { sparing = false, align = 'left' } = setting;
  const isEven = align === 'left' || align === 'start';
  const justify = hyphenate && context.look.satz === 'block' && isEven && width >= NARROWEST_JUSTIFIED;
  const options = { width, hyphenate, subject, hanging, justify, balanced, sparing };
  const { ruler } = context;
  const known = setting.direction === undefined ? cachedLines(ruler, runs, options) : undefined;
  if (known !== undefined) return known;
  const covered = coverRuns(context, runs);
  const isCached = covered === runs && setting.direction === undefined;
  const [set, order] = isCached ? [runs, options] : inOrder(covered, options, setting);
  const lines = linesOf(ruler, set, order);
  // A text with uncovered characters is not cached: each document reports them.
  if (isCached) cacheLines(ruler, runs, options, lines);
  return lines;
}

/** Lines with words that run from right to left need to know where each belongs. */
function inOrder(
  runs: readonly Run[],
  options: SetOptions,
  { lang, direction: given }: TextSetting,
): readonly [readonly Run[], OrderedOptions] {
  const text = runs.map((run) => run.text).join('');
  if (given === undefined && !hasRightToLeft(text)) return [runs, options];
  const direction = given ?? directionOf(text);
  return [directedRuns(runs, direction, lang), { ...options, direction }];
}

type OrderedOptions = SetOptions & Pick<LineOptions, 'direction'>;

function linesOf(ruler: Ruler, runs: readonly Run[], options: OrderedOptions): readonly SetLine[] {
  const lines = options.balanced ? balanceLines(ruler, runs, options) : breakLines(ruler, runs, options);
  if (!options.sparing || !lines.some(({ hyphenated }) => hyphenated)) return lines;
  const whole = breakLines(ruler, runs, { ...options, hyphenate: false });
  return whole.length <= lines.length ? whole : lines;
}

/** One box a line; `y` of the items is the top of the line box. */
export function lineBoxes(
  context: LayoutContext,
  runs: readonly Run[],
  setting: TextSetting,
  tag: StructureElement | undefined,
): readonly Box[] {
  const lines = setLines(context, runs, setting);
  return lines.map((line, index) => {
    const x = setting.x + indentOf(line, index, setting);
    return lineBox(line, lineItem(x, line, tag), mayBreakAfter(lines, index), setting.counted === true);
  });
}

// Written out without spread: a document has hundreds, and V8 handles spread objects several times as slowly.
const lineItem = (x: number, { runs }: SetLine, tag: StructureElement | undefined): LineItem =>
  tag === undefined ? { kind: 'line', x, y: 0, runs } : { kind: 'line', x, y: 0, runs, element: tag };

function lineBox({ leading, notes }: SetLine, item: LineItem, breakAfter: boolean, counted: boolean): Box {
  const box: Box = counted
    ? { height: leading, spaceBefore: 0, items: [item], breakAfter, numbered: true }
    : { height: leading, spaceBefore: 0, items: [item], breakAfter };
  return notes.length === 0 ? box : { ...box, notes };
}

function indentOf(
  line: SetLine,
  index: number,
  { align = 'left', width, hanging = 0, hang = 0 }: TextSetting,
): number {
  if (align === 'start' && line.direction === 'rtl') return width - line.width - (index === 0 ? 0 : hanging);
  if (align === 'right')
    return width - line.width + (line.notes.length === 0 ? 0 : Math.min(hang, marksOf(line)));
  if (align === 'center') return (width - line.width) / 2;
  return index === 0 ? 0 : hanging;
}

/** The width of the marks of notes at the end of a line. */
function marksOf({ runs }: SetLine): number {
  const first = runs.findLastIndex(({ style }) => style.raise === undefined) + 1;
  return runs.slice(first).reduce((sum, { width }) => sum + width, 0);
}

/** Two lines at least stay together at a page's foot and top, and no page ends inside a word (look.md 3). */
function mayBreakAfter(lines: readonly SetLine[], index: number): boolean {
  const after = lines.length - 1 - index;
  if (after === 0) return true;
  return index >= 1 && after >= 2 && lines[index]?.hyphenated !== true;
}

/** Adds a blank after the last word, where more of the same element follows beside it. */
export const withBlankAtEnd = (boxes: readonly Box[]): readonly Box[] =>
  withEnd(boxes, (last) => withBlank(last));

/**
 * Adds a blank that is read as a comma, where the next line is a thing of its own: in an address. There is no pause within
 * a phrase („An die | Landrätin | des Musterkreises“).
 */
export function withPauseAtEnd(boxes: readonly Box[], next: readonly Inline[]): readonly Box[] {
  if (GOES_ON.test(plainText(next))) return withBlankAtEnd(boxes);
  return withEnd(boxes, (last) => {
    if (NO_PAUSE.test(last.text)) return withBlank(last);
    const inline = element('Span', [], { actualText: SPOKEN_PAUSE });
    return [last, { text: ' ', style: last.style, x: last.x + last.width, width: 0, inline }];
  });
}

/** Words that run from right to left are painted alone. */
function withBlank(last: PlacedRun): readonly PlacedRun[] {
  if (last.drawn === undefined && !hasRightToLeft(last.text)) return [{ ...last, text: `${last.text} ` }];
  return [last, { text: ' ', style: last.style, x: last.x + last.width, width: 0 }];
}

/** A short word in small letters („des“, „für“), and a sign that is a pause already. */
const GOES_ON = /^\p{Ll}{2,4}\s/u;
const NO_PAUSE = /(?:^|\s)\p{Ll}{2,4}$|[,;:.!?]$/u;

/** @param change of the last run of the last line */
function withEnd(boxes: readonly Box[], change: (last: PlacedRun) => readonly PlacedRun[]): readonly Box[] {
  const ended = (item: PageItem): PageItem => {
    const last = item.kind === 'line' ? item.runs.at(-1) : undefined;
    if (item.kind !== 'line' || last === undefined) return item;
    return { ...item, runs: [...item.runs.slice(0, -1), ...change(last)] };
  };
  return boxes.map((box, index) =>
    index < boxes.length - 1 ? box : { ...box, items: box.items.map(ended) },
  );
}

export interface Spacing {
  readonly above: number;
  readonly below: number;
  readonly keepWithNext?: boolean;
}

/** A text as one structure element. */
export function textBlock(
  context: LayoutContext,
  content: readonly Inline[],
  setting: TextSetting,
  spacing: Spacing,
  type: StructureType = 'P',
): FlowBlock {
  const tag = element(type, [], type.startsWith('H') ? { outline: plainText(content) } : {});
  return {
    boxes: lineBoxes(context, runsOf(content, setting.style), setting, tag),
    above: spacing.above,
    below: spacing.below,
    keepWithNext: spacing.keepWithNext ?? false,
    elements: [tag],
  };
}

/** A line that a template may leave out. */
export const lineIfAny = (
  context: LayoutContext,
  line: readonly Inline[] | undefined,
  setting: TextSetting,
  spacing: Spacing,
): readonly FlowBlock[] => (line === undefined ? [] : [textBlock(context, line, setting, spacing)]);
