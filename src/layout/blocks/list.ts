import type { Block, ListBlock, ListItem } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { directionOf } from '../../markdown/right-to-left.ts';
import type { LayoutContext } from '../context.ts';
import { stack } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, Z } from '../measures.ts';
import { element, elementsOf } from '../page.ts';
import type { StructureAttributes, StructureElement } from '../page.ts';
import type { TextStyle } from '../style.ts';
import { plainRun } from '../text/runs.ts';
import { setLines } from './text.ts';
import type { Measure } from './text.ts';

/** Where running text stands, and how deep in lists. */
export interface BodySetting extends Measure {
  readonly listLevel: number;
  readonly hyphenate: boolean;
  /** Its lines count where lines are numbered: resolution and reasoning. */
  readonly counted: boolean;
  readonly style: TextStyle;
  /** Of a section in another language. */
  readonly lang?: string;
  /** Texts that run from right to left begin at the right, but where a label stands to the left of them. */
  readonly align: 'start' | 'left';
  /** Another list of the text has items of several lines: all lists of a text have the same gaps. */
  readonly spacious?: boolean;
}

/** Sets the blocks inside an item: the room's running text, which holds lists in turn. */
export type SetBody = (
  context: LayoutContext,
  nodes: readonly Block[],
  setting: BodySetting,
) => readonly FlowBlock[];

const INDENT = mm(8);
export const SPACIOUS_GAP = Z / 2;
const NARROWEST = mm(40);
/** Three digits need more room. */
const WIDE_INDENT = mm(10);
const LABEL_GAP = mm(2.4);
/** In characters: `99.` */
const SHORT_NUMBER = 3;
/** In characters: `1.1.1.` */
const LONGEST_NUMBER = 6;

export function listBlock(
  context: LayoutContext,
  list: ListBlock,
  setting: BodySetting,
  setBody: SetBody,
): FlowBlock {
  // However deep a text is nested, it keeps a readable measure.
  const indent = Math.max(0, Math.min(columnOf(context, list, setting), setting.width - NARROWEST));
  const isMirrored = list.items.every(({ children }) => directionOf(plainText(children)) === 'rtl');
  const inner: BodySetting = {
    ...setting,
    x: setting.x + (isMirrored ? 0 : indent),
    width: setting.width - indent,
    listLevel: setting.listLevel + 1,
    align: isMirrored ? 'start' : 'left',
  };
  const items = list.items.map((item) => itemBlock(context, item, inner, setBody));
  const isSpacious = setting.listLevel === 0 && (setting.spacious === true || items.some(isLong));
  const gap = isSpacious ? SPACIOUS_GAP : Z / 4;
  const spaced = items.map(({ block }) => ({ ...block, above: gap, below: gap }));
  const below = setting.listLevel > 0 ? Z / 4 : Z / 2;
  return {
    boxes: setting.listLevel === 0 ? keepEnds(stack(spaced)) : stack(spaced),
    above: gap,
    below,
    keepWithNext: false,
    elements: [element('L', elementsOf(spaced), { listNumbering: numberingOf(list) })],
  };
}

/** At least two lines of a list stay together at a page's foot and top, as of a paragraph. */
function keepEnds(boxes: readonly Box[]): readonly Box[] {
  const closed = new Set([0, boxes.length - 2].filter((index) => index < boxes.length - 1));
  return boxes.map((box, index) => (closed.has(index) ? { ...box, breakAfter: false } : box));
}

/**
 * Labels that are wider than the column need more room: `Frage 12:`, and at the text's edge `100.`, which would stand out
 * to the left of it. `1.1.1.` may reach into the indent of the list around.
 */
function columnOf(context: LayoutContext, { items }: ListBlock, { style, listLevel }: BodySetting): number {
  const longest = listLevel === 0 ? SHORT_NUMBER : LONGEST_NUMBER;
  const widths = items.flatMap(({ label }) => {
    if (label.length <= longest) return [];
    const [line] = setLines(context, [plainRun(label, style)], { x: 0, width: Infinity, style });
    const width = (line?.width ?? 0) + LABEL_GAP;
    return width <= INDENT ? [] : [Math.max(WIDE_INDENT, width)];
  });
  return Math.max(INDENT, ...widths);
}

interface ItemBlock {
  readonly block: FlowBlock;
  readonly lines: number;
}

const isLong = ({ lines }: ItemBlock): boolean => lines > 1;

function itemBlock(
  context: LayoutContext,
  item: ListItem,
  setting: BodySetting,
  setBody: SetBody,
): ItemBlock {
  const label = element('Lbl');
  const body = setBody(context, item.children, setting);
  const boxes = stack(body);
  const tags = [label, element('LBody', elementsOf(body))];
  const labelled = withLabel(context, item.label, boxes, setting, label);
  return {
    block: { boxes: labelled, above: 0, below: 0, keepWithNext: false, elements: [element('LI', tags)] },
    lines: boxes.length,
  };
}

/** The label stands on the first line, right-aligned before the text; left-aligned where the text begins at the right. */
function withLabel(
  context: LayoutContext,
  label: string,
  boxes: readonly Box[],
  setting: BodySetting,
  tag: StructureElement,
): readonly Box[] {
  const { style } = setting;
  const isMirrored = setting.align === 'start';
  const [line] = setLines(context, [plainRun(label, style)], {
    ...setting,
    width: Infinity,
    ...(isMirrored && { direction: 'rtl' }),
  });
  if (line === undefined) return boxes;
  const x = isMirrored ? setting.x + setting.width + LABEL_GAP : setting.x - LABEL_GAP - line.width;
  const first = boxes[0] ?? { height: style.leading, spaceBefore: 0, items: [], breakAfter: true };
  const labelItem = { kind: 'line', x, y: 0, runs: line.runs, element: tag } as const;
  return [{ ...first, items: [labelItem, ...first.items] }, ...boxes.slice(1)];
}

function numberingOf(list: ListBlock): NonNullable<StructureAttributes['listNumbering']> {
  if (!list.ordered) return 'Disc';
  const label = list.items[0]?.label ?? '';
  if (/\d/.test(label)) return 'Decimal';
  const first = /\p{L}+/u.exec(label)?.[0] ?? '';
  if (/^[ivx]+$/.test(first)) return 'LowerRoman';
  if (/^[IVX]+$/.test(first)) return 'UpperRoman';
  return /^\p{Lu}/u.test(first) ? 'UpperAlpha' : 'LowerAlpha';
}
