import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/layout/flow/box.ts';
import { element } from '../../../src/layout/page.ts';
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

  const kept = { breakAfter: false, mayBreak: true };

  it('parts what had better stay together only where it would leave a hole', () => {
    expect(heights([box(20), box(15, kept), box(20, kept), box(10)])).toEqual([
      [20, 15],
      [20, 10],
    ]);
    // Twenty are left, less than a quarter of 90.
    expect(heights([box(30), box(15, kept), box(15)])).toEqual([[30], [15, 15]]);
    // What would come over is not worth it.
    expect(heights([box(20), box(5, kept), box(30)])).toEqual([[20], [5, 30]]);
    expect(heights([box(20), box(15, { breakAfter: false }), box(20)])).toEqual([[20], [15, 20]]);
  });

  it('parts it anywhere from the page on from which all is to be loose', () => {
    const boxes = [box(45), box(80), box(5, kept), box(40)];
    const from = (page: number) =>
      paginate(boxes, area, noNotes, page).map((filled) => filled.boxes.map((placed) => placed.box.height));
    expect(from(1)).toEqual([[45], [80, 5], [40]]);
    expect(from(2)).toEqual([[45], [80], [5, 40]]);
  });

  it('sets a picture smaller by a quarter at most, rather than leave a hole', () => {
    const picture = {
      kind: 'image',
      x: 0,
      y: 0,
      width: 40,
      height: 30,
      source: 'a.png',
      element: element('Figure'),
    } as const;
    const pictured = (height: number) => box(height, { picture: true, items: [{ ...picture, height }] });
    const [first] = paginate([box(24), pictured(30)], area, noNotes);
    expect(first?.boxes[1]?.box.height).toBeCloseTo(26.55);
    expect(first?.boxes[1]?.box.items[0]).toMatchObject({
      kind: 'image',
      height: first?.boxes[1]?.box.height,
    });
    expect(heights([box(24), pictured(60)])).toEqual([[24], [60]]);
    expect(heights([box(30), pictured(22)])).toEqual([[30], [22]]);
  });

  it('leaves out a rule between texts at the top of a page', () => {
    const rule = box(1, { breakAfter: false, separates: true });
    expect(heights([box(30), rule, box(10)])).toEqual([[30, 1, 10]]);
    expect(heights([box(45), rule, box(10)])).toEqual([[45], [10]]);
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
