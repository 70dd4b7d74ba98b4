import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/layout/flow/box.ts';
import { paginate } from '../../../src/layout/flow/pagination.ts';

const area = { firstTop: 50, followingTop: 10, bottom: 100, landscapeBottom: 60 };
const noNotes = (): number => 0;

const box = (height: number, more: Partial<Box> = {}): Box => ({
  height,
  spaceBefore: 0,
  items: [],
  breakAfter: true,
  ...more,
});

const heights = (boxes: readonly Box[]): readonly (readonly number[])[] =>
  paginate(boxes, area, noNotes).map((page) => page.boxes.map((placed) => placed.box.height));

describe('filling pages', () => {
  it('begins lower on the first page and turns when a box no longer fits', () => {
    const pages = paginate([box(30), box(20), box(60), box(60)], area, noNotes);
    expect(pages.map((page) => page.boxes.map(({ y }) => y))).toEqual([[50, 80], [10], [10]]);
  });

  it('keeps boxes together where no page may end', () => {
    expect(heights([box(31), box(10, { breakAfter: false }), box(11)])).toEqual([[31], [10, 11]]);
  });

  it('leaves out the space above at the top of a page', () => {
    const [, second] = paginate([box(50), box(20, { spaceBefore: 15 })], area, noNotes);
    expect(second?.boxes[0]?.y).toBe(10);
  });

  it('sets a table head again on the next page', () => {
    const head = box(5);
    const rows = [box(45), box(20, { repeated: [head] }), box(20, { repeated: [head] })];
    expect(heights(rows)).toEqual([[45], [5, 20, 20]]);
  });

  it('breaks what is taller than a page rather than cutting it off', () => {
    const tall = Array.from({ length: 12 }, () => box(10, { breakAfter: false }));
    expect(heights(tall).flat()).toHaveLength(12);
  });

  it('turns the page for what stands across it, and back', () => {
    const pages = paginate([box(10), box(20, { landscape: true }), box(20)], area, noNotes);
    expect(pages.map((page) => page.landscape)).toEqual([false, true, false]);
    expect(heights([box(10), box(40, { landscape: true }), box(20, { landscape: true })])).toEqual([
      [10],
      [40],
      [20],
    ]);
  });

  it('keeps room for a note on the page that refers to it', () => {
    const boxes = [box(20, { notes: [1] }), box(20), box(5)];
    const pages = paginate(boxes, area, (notes) => notes.length * 10);
    expect(pages.map((page) => page.boxes.length)).toEqual([2, 1]);
    expect(pages.map((page) => page.notes)).toEqual([[1], []]);
  });

  it('takes a heading along to the page of a table across', () => {
    const pages = paginate(
      [box(10), box(5, { breakAfter: false }), box(20, { landscape: true })],
      area,
      noNotes,
    );
    expect(pages.map((page) => page.boxes.length)).toEqual([1, 2]);
    expect(pages.map((page) => page.landscape)).toEqual([false, true]);
  });

  it('carries notes for which a page has no room on to the next ones', () => {
    const notes = Array.from({ length: 20 }, (_, index) => index + 1);
    const pages = paginate([box(20, { notes }), box(10)], area, (found) => found.length * 10);
    expect(pages.flatMap((page) => page.notes)).toEqual(notes);
    for (const page of pages) {
      const end = Math.max(10, ...page.boxes.map((placed) => placed.y + placed.box.height));
      expect(end + page.notes.length * 10).toBeLessThanOrEqual(area.bottom);
    }
  });

  const boxes = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 40 }),
      spaceBefore: fc.integer({ min: 0, max: 20 }),
      breakAfter: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  );

  test.prop([boxes])('loses no box, keeps the order and ends above the foot', (sizes) => {
    const all = sizes.map((size) => box(size.height, size));
    const pages = paginate(all, area, noNotes);
    expect(pages.flatMap((page) => page.boxes.map((placed) => placed.box))).toEqual(all);
    for (const page of pages) {
      for (const placed of page.boxes)
        expect(placed.y + placed.box.height).toBeLessThanOrEqual(area.bottom + 0.01);
    }
  });
});
