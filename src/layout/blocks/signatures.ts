import type { Greeting, Line, Signatures } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, STROKE, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element, ruleItem } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { STYLES, type TextStyle } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import type { Run } from '../text/runs.ts';
import { lineBoxes, textBlock, withBlankAtEnd, withPauseAtEnd } from './text.ts';

/**
 * How the close is set: with the usual room; with less; with all its rows on the page of the greeting; or with its
 * last row taken along to the tail's page.
 */
export type CloseSetting = 'usual' | 'tight' | 'whole' | 'together';

type Signatory = Signatures['signatories'][number];

const SINGLE_SPACE = mm(16.5);
const ROW_SPACE = mm(13);
const ROW_SPACE_MANY = mm(12);
const ROW_SPACE_TIGHT = mm(11);
/** With this many names or more the rows move closer. */
const MANY = 10;
const LEAST_ROWS = 2;
const UNDER_LINE = mm(1);
const TWO_COLUMNS = { width: mm(75), gap: mm(15) } as const;
const THREE_COLUMNS = { width: mm(50), gap: mm(7.5) } as const;

export function greetingBlock(context: LayoutContext, greeting: Greeting): FlowBlock {
  const setting = { ...TEXT_MEASURE, style: STYLES.text };
  return textBlock(context, greeting.line, setting, { above: Z, below: 0, keepWithNext: true });
}

/** The signatures of a motion: one without a line, else a grid of two or three columns, row by row (look.md 9). */
export function signaturesBlock(
  context: LayoutContext,
  { signatories }: Signatures,
  close: CloseSetting,
): FlowBlock {
  const tags = signatories.map(() => element('P'));
  const boxes =
    signatories.length === 1
      ? singleBox(context, signatories, tags, close)
      : gridBoxes(context, signatories, tags, close);
  const last = boxes.length - 1;
  return {
    boxes: boxes.map((box, index) => ({
      ...box,
      role: 'signatures',
      breakAfter: index === last || close !== 'whole',
      // Two rows at least go on, where all together would leave a hole.
      mayBreak: close === 'whole' && index <= last - LEAST_ROWS,
    })),
    above: 0,
    below: 0,
    keepWithNext: close === 'together' && 'rather',
    elements: tags,
  };
}

const isTight = (close: CloseSetting): boolean => close === 'tight' || close === 'together';

function singleBox(
  context: LayoutContext,
  signatories: readonly Signatory[],
  tags: readonly StructureElement[],
  close: CloseSetting,
): readonly Box[] {
  const space = isTight(close) ? ROW_SPACE_TIGHT : SINGLE_SPACE;
  return signatories.map((signatory, index) => {
    const boxes = nameBoxes(context, signatory, TEXT_AREA.left, TEXT_AREA.width, tags[index]);
    const height = space + heightOf(boxes);
    return { height, spaceBefore: 0, items: placeBoxes(boxes, space), breakAfter: true };
  });
}

function gridBoxes(
  context: LayoutContext,
  signatories: readonly Signatory[],
  tags: readonly StructureElement[],
  close: CloseSetting,
): readonly Box[] {
  const count = signatories.length;
  const perRow = count === 2 || count === 4 ? 2 : 3;
  const column = perRow === 2 ? TWO_COLUMNS : THREE_COLUMNS;
  const space = isTight(close) ? ROW_SPACE_TIGHT : count >= MANY ? ROW_SPACE_MANY : ROW_SPACE;
  const rows: Box[] = [];
  for (let start = 0; start < count; start += perRow) {
    const cells = signatories.slice(start, start + perRow).map((signatory, index) => {
      const x = TEXT_AREA.left + index * (column.width + column.gap);
      const boxes = nameBoxes(context, signatory, x, column.width, tags[start + index]);
      const line = ruleItem({ x, y: space, width: column.width }, STROKE.thin);
      return { items: [line, ...placeBoxes(boxes, space + UNDER_LINE)], height: heightOf(boxes) };
    });
    rows.push({
      height: space + UNDER_LINE + Math.max(...cells.map(({ height }) => height)),
      spaceBefore: 0,
      items: cells.flatMap(({ items }) => items),
      breakAfter: true,
    });
  }
  return rows;
}

/** Name and function: one paragraph, on lines of their own. */
function nameBoxes(
  context: LayoutContext,
  signatory: Signatory,
  x: number,
  width: number,
  tag: StructureElement | undefined,
): readonly Box[] {
  const setting = { x, width, balanced: true, subject: true };
  const linesOf = (runs: readonly Run[], style: TextStyle, of = tag): readonly Box[] =>
    lineBoxes(context, runs, { ...setting, style, names: style === STYLES.signatory }, of).filter(
      (box) => box.height > 0,
    );
  const functions = withArticlesMoved(
    signatory.functions,
    (line) => linesOf(runsOf(line, STYLES.small), STYLES.small, element('P')).length,
  );
  const parts = [
    { line: signatory.name, style: STYLES.signatory },
    ...functions.map((line) => ({ line, style: STYLES.small })),
  ];
  return parts.flatMap(({ line, style }, index) => {
    const boxes = linesOf(runsOf(line, style), style);
    const next = parts[index + 1];
    if (next === undefined) return boxes;
    // A function may go on for several lines.
    return index === 0 ? withPauseAtEnd(boxes, next.line) : withBlankAtEnd(boxes);
  });
}

/** „Vorsitzender der“ breaks before the article where that would stand alone on a line: it moves to the name below. */
function withArticlesMoved(lines: readonly Line[], countOf: (line: Line) => number): readonly Line[] {
  const moved: Line[] = [];
  let carried: Line = [];
  for (const [index, line] of lines.entries()) {
    const full = [...carried, ...line];
    carried = [];
    const last = full.at(-1);
    const hasNext = index < lines.length - 1;
    const split = hasNext && last?.type === 'text' ? /^(.*\S)\s+(der|des|von)$/u.exec(last.text) : null;
    const [, before, article] = split ?? [];
    if (last?.type !== 'text' || before === undefined || article === undefined) {
      moved.push(full);
      continue;
    }
    const short = [...full.slice(0, -1), { ...last, text: before }];
    const isAlone = countOf(short) < countOf(full);
    moved.push(isAlone ? short : full);
    if (isAlone) carried = [{ ...last, text: `${article} ` }];
  }
  return moved;
}
