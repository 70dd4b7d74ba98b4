import { describe, expect, it } from 'vitest';
import { numberingOf } from '../../src/amendment/numbering.ts';
import { clause } from './samples.ts';

const listed = (labels: string) => labels.split(' ').map((label) => clause(label, 'x'));

describe('the numbering of a list', () => {
  it.each([
    ['1. 2. 3.', 'Ziffer', ['1', '2', '3']],
    ['1 2', 'Ziffer', ['1', '2']],
    ['(1) (2)', 'Ziffer', ['1', '2']],
    ['1.) 2.)', 'Ziffer', ['1', '2']],
    ['a) b) c)', 'Buchstabe', ['a', 'b', 'c']],
    ['A. B.', 'Buchstabe', ['A', 'B']],
    ['– –', 'Spiegelstrich', ['1', '2']],
  ])('%s counts in %s', (labels, noun, numbers) => {
    const numbering = numberingOf(listed(labels), 0);
    expect(numbering?.noun.one).toBe(noun);
    expect(numbering?.shown).toBe(noun !== 'Spiegelstrich');
    expect(numbers.map((_, index) => numbering?.numberAt(index))).toEqual(numbers);
  });

  it.each(['1. 3.', '2. 3.', '1. b)', '– •', 'I. II.', '((1 ((2', 'x'])('%s is none', (labels) => {
    expect(numberingOf(listed(labels), 0)).toBeUndefined();
  });

  it('is none for nothing, and for clauses without a label', () => {
    expect(numberingOf([], 0)).toBeUndefined();
    expect(numberingOf([clause('', 'x')], 0)).toBeUndefined();
  });

  it('counts in numbers below the clauses of the resolution', () => {
    expect(numberingOf(listed('1. 2.'), 1)?.noun.one).toBe('Nummer');
  });

  it('ends with the alphabet', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `${letter})`);
    expect(numberingOf(listed(letters.join(' ')), 0)).toBeDefined();
    expect(numberingOf(listed([...letters, '?)'].join(' ')), 0)?.numberAt(26)).toBe('?');
  });
});
