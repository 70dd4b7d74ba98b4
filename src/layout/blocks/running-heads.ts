import type { DraftMark, RunningHead } from '../../document/nodes.ts';
import { hasRightToLeft } from '../../markdown/right-to-left.ts';
import type { LayoutContext } from '../context.ts';
import { LETTER_FORMS, mm, PORTRAIT, STROKE, TEXT_AREA } from '../measures.ts';
import type { PageGeometry } from '../measures.ts';
import { ruleItem } from '../page.ts';
import type { FrameItem, PageItem, PlacedRun, StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import { coverRuns } from '../text/coverage.ts';
import { breakLines } from '../text/line-breaking.ts';
import { printed, runWidth } from '../text/measured-text.ts';
import { plainRun, runsOf } from '../text/runs.ts';
import type { Run } from '../text/runs.ts';

const HEAD_TOP = mm(12.6);
const HEAD_RULE = mm(18.5);
const NUMBER_GAP = mm(3);
/** How far from the right edge the running head ends beside the draft mark: at x 150. */
const MARK_ROOM = mm(40);
const ELLIPSIS = ' …';
/** The title is left out where a long number leaves less room than this. */
const LEAST_TITLE = mm(20);
const FOLD_MARK = { x: mm(5), length: mm(2.5) } as const;
const HOLE_MARK = { y: mm(148.5), length: mm(4) } as const;
const MARK_TOP = mm(7);
const MARK_PADDING = { x: mm(3), y: mm(1.1) } as const;

/** From page 2 on: number in bold, kind and title, cut at a word so that they fill one line (look.md 10). */
export function runningHead(
  context: LayoutContext,
  head: RunningHead,
  geometry: PageGeometry,
  hasDraftMark: boolean,
): readonly PageItem[] {
  const runs = coverRuns(context, runsOf(head.line, STYLES.small));
  const split = runs.findIndex((run) => !isNumber(run));
  const measure = geometry.right - (hasDraftMark ? MARK_ROOM : 0) - TEXT_AREA.left;
  const bold = trimRuns(runs.slice(0, split === -1 ? runs.length : split));
  const number = placeRuns(context, cutToWidth(context, bold, measure), 0);
  const offset = number.length === 0 ? 0 : widthOfPlaced(number) + NUMBER_GAP;
  const title = split === -1 || measure - offset < LEAST_TITLE ? [] : runs.slice(split);
  const cut = cutToWidth(context, trimRuns(title), measure - offset);
  const line = { x: TEXT_AREA.left, y: HEAD_TOP, runs: [...number, ...placeRuns(context, cut, offset)] };
  const rule = ruleItem({ x: TEXT_AREA.left, y: HEAD_RULE, width: geometry.measure }, STROKE.thin);
  return [
    { kind: 'line', ...line, artifact: 'header' },
    { ...rule, artifact: 'header' },
  ];
}

/** The number is what the template sets in bold. */
const isNumber = (run: Run): boolean => run.style.face.weight !== STYLES.small.face.weight;

function cutToWidth(context: LayoutContext, runs: readonly Run[], width: number): readonly Run[] {
  const style = STYLES.small;
  const whole = breakLines(context.ruler, runs, { width });
  if (whole.length <= 1) return runs;
  const narrow = width - runWidth(context.ruler, ELLIPSIS, { style });
  const first = breakLines(context.ruler, runs, { width: narrow })[0];
  const kept = (first?.runs ?? []).map((run) => plainRun(run.text, run.style));
  return [...withoutMark(trimRuns(kept)), plainRun(ELLIPSIS, style)];
}

/** No comma or dash before what stands for the rest. */
const withoutMark = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.replace(/[\s,;:–-]+$/u, '') } : run,
  );

const trimRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run, index) => ({
    ...run,
    text: index === runs.length - 1 ? run.text.trimEnd() : index === 0 ? run.text.trimStart() : run.text,
  }));

function placeRuns(context: LayoutContext, runs: readonly Run[], from: number): readonly PlacedRun[] {
  if (runs.some(({ text }) => hasRightToLeft(text))) {
    const [line] = breakLines(context.ruler, runs, { width: Infinity, direction: 'ltr' });
    return (line?.runs ?? []).map((run) => ({ ...run, x: from + run.x }));
  }
  let x = from;
  return runs.map((run) => {
    const width = runWidth(context.ruler, run.text, run);
    const placed = { text: printed(run.text), style: run.style, x, width };
    x += width;
    return placed;
  });
}

const widthOfPlaced = (runs: readonly PlacedRun[]): number => runs.reduce((sum, run) => sum + run.width, 0);

/** "Seite 2 von 3", right-aligned; only where there are two pages or more. */
export function pageNumber(
  context: LayoutContext,
  pattern: string,
  geometry: PageGeometry,
  page: number,
  pages: number,
): readonly PageItem[] {
  if (pages < 2) return [];
  const text = pattern.replaceAll('{seite}', String(page)).replaceAll('{seiten}', String(pages));
  const runs = placeRuns(context, coverRuns(context, [plainRun(text, STYLES.small)]), 0);
  const x = geometry.right - widthOfPlaced(runs);
  return [{ kind: 'line', x, y: geometry.numberTop, runs, artifact: 'footer' }];
}

const marginMark = (y: number, width: number): PageItem =>
  ruleItem({ x: FOLD_MARK.x, y: y - STROKE.mark / 2, width }, STROKE.mark);

/** Fold and hole marks of DIN 5008, on page 1. */
export function foldMarks({ look }: LayoutContext): readonly PageItem[] {
  const folds = LETTER_FORMS[look.form].foldMarks.map((y) => marginMark(mm(y), FOLD_MARK.length));
  return [...folds, marginMark(HOLE_MARK.y, HOLE_MARK.length)];
}

/** A part of the page, pt. */
export type Area = Pick<FrameItem, 'x' | 'y' | 'width' | 'height'>;

/** Where the draft mark stands, its frame included. */
export const draftMarkArea = (context: LayoutContext, mark: DraftMark): Area =>
  frameOf(markRuns(context, mark), PORTRAIT);

const markRuns = (context: LayoutContext, { text }: DraftMark): readonly PlacedRun[] =>
  placeRuns(context, coverRuns(context, [plainRun(text, STYLES.draftMark)]), 0);

function frameOf(runs: readonly PlacedRun[], { right }: PageGeometry): Area {
  const { size, tracking, leading } = STYLES.draftMark;
  // The last letter's tracking is not part of the word.
  const width = widthOfPlaced(runs) - tracking * size + 2 * MARK_PADDING.x;
  return { x: right - width, y: MARK_TOP, width, height: leading + 2 * MARK_PADDING.y };
}

/** "ENTWURF" in a frame at the top right of every page; only the one with a `tag` is read, the others are of the running head. */
export function draftMark(
  context: LayoutContext,
  mark: DraftMark,
  geometry: PageGeometry,
  tag?: StructureElement,
): readonly PageItem[] {
  const runs = markRuns(context, mark);
  const frame = frameOf(runs, geometry);
  const place = { x: frame.x + MARK_PADDING.x, y: frame.y + MARK_PADDING.y };
  return [
    { kind: 'frame', ...frame, stroke: STROKE.bar, ...(tag === undefined ? { artifact: 'header' } : {}) },
    { kind: 'line', ...place, runs, ...(tag === undefined ? { artifact: 'header' } : { element: tag }) },
  ];
}
