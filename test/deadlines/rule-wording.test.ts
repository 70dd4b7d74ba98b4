import { describe, expect, it } from 'vitest';
import { countedInWords, ruleInWords } from '../../src/deadlines/rule-wording.ts';

describe('a deadline in words', () => {
  it.each([
    [{ tage: 14, art: 'kalendertage' }, '14 Kalendertage'],
    [{ tage: 1, art: 'werktage', zaehlung: 'abstand' }, '1 Werktag'],
    [{ tage: 10, art: 'arbeitstage', zaehlung: 'volle_tage' }, '10 volle Arbeitstage'],
    [{ tage: 1, art: 'kalendertage', zaehlung: 'volle_tage' }, '1 voller Kalendertag'],
  ] as const)('%o', (rule, words) => {
    expect(ruleInWords(rule)).toBe(words);
  });

  it('counts what is missing', () => {
    expect([0, 1, 2].map((count) => countedInWords(count, 'arbeitstage'))).toEqual([
      '0 Arbeitstage',
      '1 Arbeitstag',
      '2 Arbeitstage',
    ]);
  });
});
