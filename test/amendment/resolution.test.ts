import { describe, expect, it } from 'vitest';
import { normalizeResolution } from '../../src/amendment/resolution.ts';
import { clause } from './samples.ts';

describe('one form of what looks the same', () => {
  it.each([
    [
      'white space',
      { lead: ' Der  Rat\n\n\n beschließt: ', clauses: [clause(' 1. ', 'a \n b')] },
      { lead: 'Der Rat\n\nbeschließt:', clauses: [clause('1.', 'a\nb')] },
    ],
    [
      'a paragraph as a clause of its own',
      { lead: 'Eins.', clauses: [clause('', 'Zwei.'), clause('1.', 'a')] },
      { lead: 'Eins.\n\nZwei.', clauses: [clause('1.', 'a')] },
    ],
    [
      'a list below its opening sentence',
      { lead: '', clauses: [clause('', 'Der Rat:', clause('1.', 'a'))] },
      { lead: 'Der Rat:', clauses: [clause('1.', 'a')] },
    ],
    [
      'a paragraph right below a clause',
      { lead: '', clauses: [clause('1.', 'a', clause('', 'b', clause('a)', 'c')))] },
      { lead: '', clauses: [clause('1.', 'a\n\nb', clause('a)', 'c'))] },
    ],
    [
      'a text below a clause without one',
      { lead: '', clauses: [clause('1.', '', clause('', 'b'), clause('a)', 'c'))] },
      { lead: '', clauses: [clause('1.', 'b', clause('a)', 'c'))] },
    ],
    [
      'a clause that nothing is seen of',
      { lead: '', clauses: [clause('', '', clause('1.', 'a'))] },
      { lead: '', clauses: [clause('1.', 'a')] },
    ],
    ['nothing', { lead: '', clauses: [] }, { lead: '', clauses: [] }],
  ])('%s', (_, given, form) => {
    expect(normalizeResolution(given)).toEqual(form);
    expect(normalizeResolution(form)).toEqual(form);
  });
});
