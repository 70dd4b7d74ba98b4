import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { levelsOf, mirrored, stretchesOf, visualOrder } from '../../../src/layout/text/bidi.ts';

const parts = (text: string) => stretchesOf(text).map(({ start, end }) => text.slice(start, end));

/** bidi-js has no types: what is used of it is tried here. */
describe('the order of a line', () => {
  it('has levels: words from right to left odd ones, figures among them even ones', () => {
    expect([...levelsOf('a בג 12 d', 'ltr')]).toEqual([0, 0, 1, 1, 1, 2, 2, 0, 0]);
    expect([...levelsOf('בג (ד) e', 'rtl')]).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('keeps brackets and figures with the words that they belong to', () => {
    expect(parts('Frau ליאה (דוברת) kommt')).toEqual(['ליאה (דוברת)']);
    expect(parts('Haus שלום 12, dann')).toEqual(['שלום 12']);
    expect(parts('nur deutsch')).toEqual([]);
  });

  it('mirrors brackets, and nothing else', () => {
    expect(['(', ']', '«', '.', 'a'].map(mirrored)).toEqual([')', '[', '»', '.', 'a']);
  });

  it('is that of the parts of a line, from the left', () => {
    expect(visualOrder([0, 1, 1, 0], 'ltr')).toEqual([0, 2, 1, 3]);
    expect(visualOrder([1, 2, 2, 1], 'rtl')).toEqual([3, 1, 2, 0]);
    expect(visualOrder([1], 'rtl')).toEqual([0]);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 })])('has each part once', (levels) => {
    const order = visualOrder(levels, 'ltr');
    expect(order.toSorted((one, other) => one - other)).toEqual(levels.map((_, index) => index));
  });
});
