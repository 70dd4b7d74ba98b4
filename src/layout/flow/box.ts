import type { PageItem, StructureElement } from '../page.ts';

/**
 * The vertical list that pages are filled with: boxes that stay whole, one under the other. Items are placed
 * relative to the box's top; their `x` is final.
 */
export interface Box {
  /** pt */
  readonly height: number;
  /** Space above, left out at the top of a page, pt. */
  readonly spaceBefore: number;
  readonly items: readonly PageItem[];
  /** Whether a page may end after this box. */
  readonly breakAfter: boolean;
  /** A page may end after it all the same, where it would else be left a quarter empty or a page would be gained. */
  readonly mayBreak?: boolean;
  /** Holds a picture, which may be set smaller to fit what is left of a page. */
  readonly picture?: boolean;
  /** A rule between texts: left out at the top of a page. */
  readonly separates?: boolean;
  /** Numbers of the notes this box refers to; they belong to the foot of its page. */
  readonly notes?: readonly number[];
  /** Has the bar of the resolution beside it. */
  readonly barred?: boolean;
  /** A body line that counts where lines are numbered. */
  readonly numbered?: boolean;
  /** Boxes set again at the top of a page that begins with this one: a table's head. */
  readonly repeated?: readonly Box[];
  /** Stands on a page of its own orientation. */
  readonly landscape?: boolean;
  /** The close is set again with less room above signatures where only its tail would fall on a page. */
  readonly role?: 'signatures' | 'tail' | 'contacts';
}

/** A block after setting: its boxes, the space it asks for around itself, and its place in the structure. */
export interface FlowBlock {
  readonly boxes: readonly Box[];
  /** The larger of one block's `below` and the next one's `above` separates them, pt. */
  readonly above: number;
  readonly below: number;
  /** No page ends between this block and the next: headings, a text that opens a list; or rather none. */
  readonly keepWithNext: boolean | 'rather';
  /** `below` alone separates it from the next block: a heading belongs to what follows. */
  readonly joinsNext?: boolean;
  readonly elements: readonly StructureElement[];
}

/** Blocks one under the other as one list of boxes. The first keeps no space above: its surroundings decide. */
export function stack(blocks: readonly FlowBlock[]): readonly Box[] {
  const stacked: Box[] = [];
  let previous: FlowBlock | undefined;
  for (const block of blocks) {
    const [first] = block.boxes;
    if (first === undefined) continue;
    const gap = previous === undefined ? 0 : gapBetween(previous, block);
    const begin = stacked.length;
    for (const box of block.boxes) stacked.push(box);
    if (first.spaceBefore !== gap) stacked[begin] = { ...first, spaceBefore: gap };
    if (block.keepWithNext !== false) closeEnd(stacked, block.keepWithNext === 'rather');
    previous = block;
  }
  return stacked;
}

const gapBetween = (previous: FlowBlock, next: FlowBlock): number =>
  previous.joinsNext === true ? previous.below : Math.max(previous.below, next.above);

/** Forbids the break after the last box. */
function closeEnd(boxes: Box[], mayBreak: boolean): void {
  const last = boxes.at(-1);
  if (last?.breakAfter === true) boxes[boxes.length - 1] = { ...last, breakAfter: false, mayBreak };
}

/** Forbids all breaks inside, and opens the one at the end. */
export function keepWhole(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => ({ ...box, breakAfter: index === boxes.length - 1, mayBreak: false }));
}

/** The same, but what may be broken by itself may still be, rather than leave a hole. */
export function keepTogether(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => {
    const isLast = index === boxes.length - 1;
    return { ...box, breakAfter: isLast, mayBreak: !isLast && (box.breakAfter || box.mayBreak === true) };
  });
}

export function heightOf(boxes: readonly Box[]): number {
  let sum = 0;
  let space = false;
  for (const { height, spaceBefore } of boxes) {
    sum = sum + height + (space ? spaceBefore : 0);
    space = true;
  }
  return sum;
}

/** Places boxes that are outside the flow (table cells, heads) from `top` downwards. */
export function placeBoxes(boxes: readonly Box[], top: number): readonly PageItem[] {
  const placed: PageItem[] = [];
  let y = top;
  for (const [index, box] of boxes.entries()) {
    y += index === 0 ? 0 : box.spaceBefore;
    for (const item of box.items) placed.push(shiftItem(item, y));
    y += box.height;
  }
  return placed;
}

/** Columns side by side as one box. */
export function besideEachOther(columns: readonly (readonly Box[])[], breakAfter: boolean): Box {
  const height = Math.max(...columns.map(heightOf));
  return { height, spaceBefore: 0, items: columns.flatMap((boxes) => placeBoxes(boxes, 0)), breakAfter };
}

/** Nearly all items are lines. They are written out: V8 handles objects of one shape several times as fast. */
export function shiftItem(item: PageItem, dy: number): PageItem {
  if (item.kind !== 'line') return { ...item, y: item.y + dy };
  const { kind, x, y, runs, element } = item;
  return element === undefined ? { ...item, y: y + dy } : { kind, x, y: y + dy, runs, element };
}

/** The box with its picture at this part of its size; once only, so that it gets no smaller than that. */
export function withSmallerPicture(box: Box, scale: number): Box {
  if (box.picture !== true) return box;
  const items = box.items.map((item) =>
    item.kind === 'image' ? { ...item, width: item.width * scale, height: item.height * scale } : item,
  );
  return { ...box, height: box.height * scale, items, picture: false };
}
