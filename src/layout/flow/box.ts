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
  /** The blank above a signature; the close is set again with less of it where only its tail would fall on a page. */
  readonly role?: 'signatures' | 'tail';
}

/** A block after setting: its boxes, the space it asks for around itself, and its place in the structure. */
export interface FlowBlock {
  readonly boxes: readonly Box[];
  /** The larger of one block's `below` and the next one's `above` separates them, pt. */
  readonly above: number;
  readonly below: number;
  /** No page ends between this block and the next: headings, a text that opens a list. */
  readonly keepWithNext: boolean;
  /** `below` alone separates it from the next block: a heading belongs to what follows. */
  readonly joinsNext?: boolean;
  readonly elements: readonly StructureElement[];
}

/** Blocks one under the other as one list of boxes. The first keeps no space above: its surroundings decide. */
export function stack(blocks: readonly FlowBlock[]): readonly Box[] {
  const filled = blocks.filter(({ boxes }) => boxes.length > 0);
  return filled.flatMap((block, index) => {
    const previous = filled[index - 1];
    const gap = previous === undefined ? 0 : gapBetween(previous, block);
    const closed = block.keepWithNext ? closeEnd(block.boxes) : block.boxes;
    return closed.map((box, at) => (at === 0 ? { ...box, spaceBefore: gap } : box));
  });
}

const gapBetween = (previous: FlowBlock, next: FlowBlock): number =>
  previous.joinsNext === true ? previous.below : Math.max(previous.below, next.above);

/** Forbids the break after the last box. */
function closeEnd(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => (index === boxes.length - 1 ? { ...box, breakAfter: false } : box));
}

/** Forbids all breaks inside, and opens the one at the end. */
export function keepWhole(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => ({ ...box, breakAfter: index === boxes.length - 1 }));
}

export const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce((sum, box, index) => sum + box.height + (index === 0 ? 0 : box.spaceBefore), 0);

/** Places boxes from `top` downwards, where they stand in no flow: table cells, heads. */
export function placeBoxes(boxes: readonly Box[], top: number): readonly PageItem[] {
  let y = top;
  return boxes.flatMap((box, index) => {
    y += index === 0 ? 0 : box.spaceBefore;
    const placed = box.items.map((item) => shiftItem(item, y));
    y += box.height;
    return placed;
  });
}

export const shiftItem = (item: PageItem, dy: number): PageItem => ({ ...item, y: item.y + dy });
