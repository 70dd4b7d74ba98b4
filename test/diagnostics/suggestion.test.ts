import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/suggestion.ts';

const fields = ['titel', 'datum', 'begruendung', 'antragsteller', 'art', 'lead', 'ort'];

describe('nearest', () => {
  it.each([
    ['titl', 'titel'],
    ['tiltel', 'titel'],
    ['dautm', 'datum'],
    ['begründung', 'begruendung'],
    ['Begrundung', 'begruendung'],
    ['ANTRAGSTELER', 'antragsteller'],
    ['atr', 'art'],
    ['antragstllr', 'antragsteller'],
    ['antrgstllr', 'antragsteller'],
    ['antragxstelxler', 'antragsteller'],
  ])('%s means %s', (word, meant) => {
    expect(nearest(word, fields)).toBe(meant);
  });

  it.each(['xyz', 'überschrift', '', 'or', 'x', 'datxy', 'datmx', 'datxu'])(
    'nothing is near „%s“',
    (word) => {
      expect(nearest(word, fields)).toBeUndefined();
    },
  );

  it('takes a word of two letters only as it is', () => {
    expect(nearest('OR', ['or'])).toBe('or');
    expect(nearest('os', ['or'])).toBeUndefined();
  });

  it.each([
    ['äää', 'aeaeae'],
    ['ööö', 'oeoeoe'],
    ['ÜÜÜ', 'ueueue'],
    ['ßßß', 'ssssss'],
  ])('makes no difference between %s and %s', (word, candidate) => {
    expect(nearest(word, [candidate])).toBe(candidate);
  });

  it('counts neighbours that were swapped as one slip', () => {
    expect(nearest('xreisatg', ['kreistag'])).toBe('kreistag');
    expect(nearest('dautm', ['daut', 'datum'])).toBe('daut');
  });

  it('takes the nearest, of equals the first', () => {
    expect(nearest('haus', ['maus', 'laus'])).toBe('maus');
    expect(nearest('hausen', ['haus', 'hauses', 'Hausen'])).toBe('Hausen');
  });

  test.prop([fc.constantFrom(...fields), fc.nat(20), fc.constantFrom('drop', 'swap', 'add', 'replace')])(
    'finds a field with one slip in it',
    (field, place, slip) => {
      const at = place % field.length;
      const [before, letter, after] = [field.slice(0, at), field.charAt(at), field.slice(at + 1)];
      const typed = {
        drop: before + after,
        swap: before + after.slice(0, 1) + letter + after.slice(1),
        add: `${before}q${letter}${after}`,
        replace: `${before}q${after}`,
      }[slip];
      fc.pre(typed.length > 2);
      expect(nearest(typed, [field])).toBe(field);
    },
  );
});
