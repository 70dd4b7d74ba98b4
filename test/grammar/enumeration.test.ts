import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { enumerate, shortened } from '../../src/grammar/enumeration.ts';

it.each([
  [[], ''],
  [['die A'], 'die A'],
  [['die A', 'die B'], 'die A und die B'],
  [['die A', 'die B', 'die C'], 'die A, die B und die C'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A, B, C, D, E, F und G'],
])('%j → %s', (items, phrase) => {
  expect(enumerate(items)).toBe(phrase);
});

it('takes „sowie“ where an item holds an „und“', () => {
  expect(enumerate(['A und B', 'C', 'D'], 'sowie')).toBe('A und B, C sowie D');
});

test.prop([fc.array(fc.stringMatching(/^[A-Z][a-z]{0,5}$/), { minLength: 1 })])(
  'names every item once and in order, with one „und“ before the last',
  (items) => {
    expect(enumerate(items).split(/, | und /)).toEqual(items);
    expect(enumerate(items).split(' und ')).toHaveLength(Math.min(items.length, 2));
  },
);

it.each([
  [['A'], 3, 'A'],
  [['A', 'B', 'C'], 3, 'A, B und C'],
  [['A', 'B', 'C', 'D'], 3, 'A, B und weitere'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 4, 'A, B, C und weitere'],
  [['A', 'B', 'C'], 1, 'A und weitere'],
] as const)('%j in a place for %i: %s', (names, most, phrase) => {
  expect(shortened(names, most)).toBe(phrase);
});
