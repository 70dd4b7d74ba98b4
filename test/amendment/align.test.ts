import { describe, expect, it } from 'vitest';
import { align } from '../../src/amendment/align.ts';
import { clause, five } from './samples.ts';

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

describe('clauses with nothing in common', () => {
  const label = { item: '1.', other: '(2)', bullet: '–', paragraph: '' } as const;
  const pairsOf = (before: keyof typeof label, after: keyof typeof label) =>
    align(
      [clause(label[before], 'Erstens wird A getan')],
      [clause(label[after], 'Alles Weitere bleibt offen')],
    );

  it('take the place of others of their kind', () => {
    for (const [before, after] of [
      ['item', 'item'],
      ['bullet', 'bullet'],
      ['paragraph', 'paragraph'],
    ] as const)
      expect(pairsOf(before, after)).toEqual([{ before: 0, after: 0, how: 'replaced' }]);
  });

  it('never of another kind', () => {
    for (const [before, after] of [
      ['item', 'paragraph'],
      ['paragraph', 'bullet'],
      ['bullet', 'item'],
      ['item', 'other'],
    ] as const)
      expect(pairsOf(before, after)).toEqual([]);
  });

  it('take it in turn, kind by kind', () => {
    const before = [clause('', 'ab'), clause('–', 'cd'), clause('', 'ef')];
    const after = [clause('–', 'gh'), clause('', 'ij'), clause('', 'kl')];
    expect(align(before, after).map((pair) => [pair.before, pair.after])).toEqual([
      [0, 1],
      [2, 2],
    ]);
  });

  it('are the same whatever their kind where their words are', () => {
    expect(align([clause('', 'Der Bau beginnt.')], [clause('1.', 'Der Bau beginnt bald.')])).toEqual([
      { before: 0, after: 0, how: 'kept' },
    ]);
  });
});
