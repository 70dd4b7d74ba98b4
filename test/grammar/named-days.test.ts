import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/grammar/calendar.ts';
import { daysIn, isNamedDay } from '../../src/grammar/named-days.ts';
import { anyDay } from './days.ts';

const named = (text: string) =>
  daysIn(text).map(({ year, month, day, start, end }) => [text.slice(start, end), day, month, year]);

describe('days named in a text', () => {
  it.each([
    [
      'am 26. Februar 2026 und am 3. März',
      [
        ['26. Februar 2026', 26, 2, 2026],
        ['3. März', 3, 3, undefined],
      ],
    ],
    [
      'am 26.2.2026, am 05.03.',
      [
        ['26.2.2026', 26, 2, 2026],
        ['05.03.', 5, 3, undefined],
      ],
    ],
    ['am 29. Februar', [['29. Februar', 29, 2, undefined]]],
    [
      'am 5.3., am 26. Februar und am 26.2. 2026',
      [
        ['5.3.', 5, 3, undefined],
        ['26. Februar', 26, 2, undefined],
        ['26.2. 2026', 26, 2, 2026],
      ],
    ],
    ['am 5. Jänner 2026', [['5. Jänner 2026', 5, 1, 2026]]],
    ['am 31. Februar, am 29.2.2025, 1.2.3.4, 50.000 EUR, § 7 Abs. 2, 7.30 Uhr', []],
    ['12. Maiglöckchen', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    [{ month: 2, day: 26, year: 2026 }, true],
    [{ month: 2, day: 26 }, true],
    [{ month: 2, day: 26, year: 2025 }, false],
    [{ month: 2, day: 25 }, false],
    [{ month: 3, day: 26 }, false],
    [{ month: 3, day: 25, year: 2026 }, false],
  ])('%j is the 26th of February 2026: %s', (named, isOne) => {
    expect(isNamedDay({ ...named, start: 0, end: 0 }, { year: 2026, month: 2, day: 26 })).toBe(isOne);
  });

  test.prop([
    anyDay('1000-01-01', '9999-12-31'),
    fc.constantFrom('T. MMMM JJJJ', 'TT.MM.JJJJ', 'T. MMMM', 'T.M.'),
  ])('are found as they are printed', (day, pattern) => {
    const [found, ...others] = daysIn(`Die Sitzung ist am ${formatDay(day, pattern)} im Kreishaus.`);
    expect(others).toEqual([]);
    expect(found && isNamedDay(found, day)).toBe(true);
  });
});
