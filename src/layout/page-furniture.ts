import type { Paper } from '../document/paper.ts';
import type { SetHead } from './blocks/letter-head.ts';
import type { SetNotes } from './blocks/notes.ts';
import { draftMark, foldMarks, pageNumber, runningHead } from './blocks/running-heads.ts';
import type { LayoutContext } from './context.ts';
import { shiftItem } from './flow/box.ts';
import { lineNumbers, resolutionBars } from './flow/margin-marks.ts';
import type { FilledPage } from './flow/pagination.ts';
import { LANDSCAPE, PORTRAIT } from './measures.ts';
import type { PageGeometry } from './measures.ts';
import { element } from './page.ts';
import type { Page, PageItem, StructureElement } from './page.ts';

export interface WithFurniture {
  readonly pages: readonly Page[];
  readonly elements: readonly StructureElement[];
}

/** The pages with all that stands outside the flow. */
export function addPageFurniture(
  context: LayoutContext,
  paper: Paper,
  filled: readonly FilledPage[],
  head: SetHead,
  notes: SetNotes,
): WithFurniture {
  const { draftMark: mark, runningHead: running, pageNumber: number } = paper.furniture;
  const numbers = context.look.zeilennummern === 'rand' ? lineNumbers(context, filled) : [];
  const markTag = element('P');
  // Neither the council's table head nor a release goes into a window envelope.
  const isLetter = context.look.kopf === 'brief' && paper.head.release === undefined;
  const hasFolds = context.look.falzmarken && isLetter;

  const firstPage = (): readonly PageItem[] => [
    ...(hasFolds ? foldMarks(context) : []),
    ...(mark === undefined ? [] : draftMark(context, mark, PORTRAIT, markTag)),
    ...head.items,
  ];
  const headOn = (geometry: PageGeometry): readonly PageItem[] => [
    ...(running === undefined ? [] : runningHead(context, running, geometry, mark !== undefined)),
    ...(mark === undefined ? [] : draftMark(context, mark, geometry)),
  ];
  const headsSet = new Map<PageGeometry, readonly PageItem[]>();
  const followingPage = (geometry: PageGeometry): readonly PageItem[] => {
    const head = headsSet.get(geometry) ?? headOn(geometry);
    headsSet.set(geometry, head);
    return head;
  };
  const pages = filled.map((page, index): Page => {
    const geometry = page.landscape ? LANDSCAPE : PORTRAIT;
    const items = [
      ...(index === 0 ? firstPage() : followingPage(geometry)),
      ...resolutionBars(page),
      ...(numbers[index] ?? []),
      ...textItems(page),
      ...notes.place(page.notes, geometry.bottom),
      ...(number === undefined
        ? []
        : pageNumber(context, number.pattern, geometry, index + 1, filled.length)),
    ];
    return { width: geometry.width, height: geometry.height, items };
  });
  return { pages, elements: mark === undefined ? [] : [markTag] };
}

function textItems({ boxes }: FilledPage): readonly PageItem[] {
  const items: PageItem[] = [];
  for (const { box, y } of boxes) for (const item of box.items) items.push(shiftItem(item, y));
  return items;
}
