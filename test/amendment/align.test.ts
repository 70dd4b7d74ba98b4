import { describe, expect, it } from 'vitest';
import { align } from '../../src/amendment/align.ts';
import { five } from './samples.ts';

const { clauses } = five;

describe('clauses that moved', () => {
  it('are told where a reader can follow', () => {
    const [a, b, c, d, e] = clauses;
    if (!a || !b || !c || !d || !e) throw new Error('not five');
    const pairs = align(clauses, [e, b, c, d, a]);
    expect(pairs.map(({ how }) => how)).toEqual(['moved', 'kept', 'kept', 'kept', 'moved']);
    expect(pairs.map(({ after }) => after)).toEqual([4, 1, 2, 3, 0]);
  });

  it('are not told where there are more than three', () => {
    const pairs = align(clauses, clauses.toReversed());
    expect(pairs.filter(({ how }) => how === 'moved')).toEqual([]);
    const four = clauses.slice(0, 4);
    expect(align(four, four.toReversed()).filter(({ how }) => how === 'moved')).toHaveLength(3);
  });
});
