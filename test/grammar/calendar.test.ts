import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  compareDays,
  daysBetween,
  formatDay,
  isDatePattern,
  isoDay,
  parseDay,
  weekday,
} from '../../src/grammar/calendar.ts';
import { anyDay, inZone, zones } from './days.ts';

const feb10 = { year: 2016, month: 2, day: 10 };
const days = anyDay('0001-01-01', '9999-12-31');

describe('parseDay', () => {
  it.each([
    '10. Februar 2016',
    '10.Februar 2016',
    '10. Feb. 2016',
    '10. februar  2016',
    'Mittwoch, 10. Februar 2016',
    'Mittwoch, den 10. Februar 2016',
    'mittwoch 10. Februar 2016',
    'Mi., 10.02.2016',
    'Mi 10.2.2016',
    'Mittwoch, den 10.02.2016',
    'Mittwoch, 2016-02-10',
  ])('reads %s', (text) => {
    expect(parseDay(text)).toEqual({ day: { year: 2016, month: 2, day: 10 } });
  });

  it.each([
    '2016-02-10',
    '10.02.2016',
    '10.2.2016',
    ' 10.02.2016 ',
    '2016-02-10T12:00:00+02:00',
    '2016-02-10T00:30:00+02:00',
    '2016-02-10T23:30:00Z',
    '2016-02-10t23:30:00.5-11:00',
    '2016-02-10 12:00',
    '2016-02-10 12:00:00 +0200',
  ])('reads %s as the day written', (text) => {
    expect(parseDay(text)).toEqual({ day: feb10 });
  });

  it('knows the leap year that a century brings every four hundred years', () => {
    expect(parseDay('29.02.2000')).toEqual({ day: { year: 2000, month: 2, day: 29 } });
  });

  it.each([
    ['10.02.16', 'two-digit-year', '10.02.2016'],
    ['10.2.16', 'two-digit-year', '10.02.2016'],
    ["10.2.'98", 'two-digit-year', '10.02.1998'],
    ['10/02/16', 'two-digit-year', '10.02.2016'],
    ['10.02.69', 'two-digit-year', '10.02.2069'],
    ['10.02.70', 'two-digit-year', '10.02.1970'],
    ['31.02.16', 'two-digit-year', '29.02.2016'],
    ['16-02-10', 'two-digit-year', undefined],
    ['31.02.2026', 'no-such-day', '28.02.2026'],
    ['29.02.2100', 'no-such-day', '28.02.2100'],
    ['2026-02-31', 'no-such-day', '2026-02-28'],
    ['2026-02-31T12:00:00Z', 'no-such-day', '2026-02-28'],
    ['31.04.2026', 'no-such-day', '30.04.2026'],
    ['02.13.2026', 'no-such-day', '13.02.2026'],
    ['2026-13-02', 'no-such-day', '2026-02-13'],
    ['32.01.2026', 'no-such-day', undefined],
    ['00.00.0000', 'no-such-day', undefined],
    ['10.02.0000', 'no-such-day', undefined],
    ['00.02.2016', 'no-such-day', undefined],
    ['29.02.1900', 'no-such-day', '28.02.1900'],
    // A Wednesday: which of both is wrong?
    ['Montag, 10. Februar 2016', 'wrong-weekday', 'Mittwoch, 10.02.2016'],
    ['Do., 10.2.2016', 'wrong-weekday', 'Mittwoch, 10.02.2016'],
    ['Montag, 31.02.2026', 'no-such-day', '28.02.2026'],
    ['Musterstadt, 10. Februar 2016', 'spelling', '10.02.2016'],
    ['31. April 2026', 'no-such-day', '30.04.2026'],
    ['10. Februar 16', 'two-digit-year', '10.02.2016'],
    ['10/02/2016', 'spelling', '10.02.2016'],
    ['02/13/2016', 'spelling', '13.02.2016'],
    ['10-02-2016', 'spelling', '10.02.2016'],
    ['10. 2. 2016', 'spelling', '10.02.2016'],
    ['10 2 2016', 'spelling', '10.02.2016'],
    ['den 10.2.2016', 'spelling', '10.02.2016'],
    ['10. Ju 2016', 'spelling', undefined],
    ['10. Brumaire 2016', 'spelling', undefined],
    ['2016-2-10', 'spelling', '2016-02-10'],
    ['2016/02/10', 'spelling', '2016-02-10'],
    ['2016.02.10', 'spelling', '2016-02-10'],
    ['20160210', 'spelling', '2016-02-10'],
    ['10.02.2016 12:00 Uhr', 'spelling', '10.02.2016'],
    ['10.02.2016 um 12:00', 'spelling', '10.02.2016'],
    ['10.02.2016, 18 Uhr', 'spelling', '10.02.2016'],
    ['10.02.2016 um 18.30 Uhr', 'spelling', '10.02.2016'],
    ['den 10. Feb. 2016', 'spelling', '10.02.2016'],
    ['10.02.2016 12:0', 'spelling', undefined],
    ['2016- 2-10', 'spelling', '2016-02-10'],
    ['am 2016-02-10', 'spelling', undefined],
    ['2016-02-100', 'spelling', undefined],
    ['10.02.', 'year-missing', undefined],
    ['10.2', 'year-missing', undefined],
    ['Mi., 10. Februar', 'year-missing', undefined],
    ['10. Ratssitzung', 'spelling', undefined],
    ['2016-02', 'spelling', undefined],
    ['Februar 2016', 'spelling', undefined],
    ['demnächst', 'spelling', undefined],
    ['', 'spelling', undefined],
  ])('refuses %s: %s, suggesting %s', (text, fault, suggestion) => {
    expect(parseDay(text)).toStrictEqual({ fault, ...(suggestion !== undefined && { suggestion }) });
  });

  test.prop([days, fc.constantFrom('JJJJ-MM-TT', 'TT.MM.JJJJ', 'T.M.JJJJ')])(
    'reads back what formatDay writes',
    (day, pattern) => {
      expect(parseDay(formatDay(day, pattern))).toEqual({ day });
    },
  );

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[0-9./: T-]{0,20}$/))])(
    'suggests only what it accepts itself',
    (text) => {
      const parsed = parseDay(text);
      if ('suggestion' in parsed && parsed.suggestion !== undefined) {
        expect(parseDay(parsed.suggestion)).toHaveProperty('day');
      }
    },
  );

  it('is quick with any amount of blanks', () => {
    expect(parseDay(`10.10.2016${' '.repeat(100_000)}x`)).toEqual({ fault: 'spelling' });
  }, 1_000);

  it.each(zones)('does not depend on the zone %s', (zone) => {
    expect(inZone(zone, () => parseDay('2016-02-10T00:30:00+02:00'))).toEqual({ day: feb10 });
  });
});

describe('formatDay', () => {
  it.each([
    ['T. MMMM JJJJ', '10. Februar 2016'],
    ['TT.MM.JJJJ', '10.02.2016'],
    ['TT.MM.JJ', '10.02.16'],
    ['T.M.JJJJ', '10.2.2016'],
    ['JJJJMMTT', '20160210'],
    ['JJJJ/MM/TT', '2016/02/10'],
    ['TTT MMM JJJ', 'TTT MMM JJJ'],
  ])('%s → %s', (pattern, printed) => {
    expect(formatDay(feb10, pattern)).toBe(printed);
  });

  it('pads day, month and year', () => {
    expect(formatDay({ year: 812, month: 3, day: 4 }, 'T.M.JJJJ TT.MM.JJ')).toBe('4.3.0812 04.03.12');
  });

  it('knows the months', () => {
    const names = Array.from({ length: 12 }, (_, index) =>
      formatDay({ year: 2016, month: index + 1, day: 1 }, 'MMMM'),
    );
    expect(names.join(' ')).toBe(
      'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    );
  });

  test.prop([days, fc.constantFrom(...zones)])('does not depend on the zone', (day, zone) => {
    const write = () => `${formatDay(day, 'T. MMMM JJJJ')}, ${weekday(day)}`;
    expect(inZone(zone, write)).toBe(write());
  });
});

describe('isDatePattern', () => {
  it.each(['T. MMMM JJJJ', 'TT.MM.JJ', 'T.M.JJJJ', 'JJJJ-MM-TT', 'JJJJMMTT'])('accepts %s', (pattern) => {
    expect(isDatePattern(pattern)).toBe(true);
  });

  it.each([
    '',
    'TT.MM.',
    'MM.JJJJ',
    'TT.JJJJ',
    'TT.MMM.JJJJ',
    'TTT.MM.JJJJ',
    'TT.MM.J',
    'DD.MM.YYYY',
    'tt.mm.jjjj',
  ])('refuses %s', (pattern) => {
    expect(isDatePattern(pattern)).toBe(false);
  });

  it.each(['den TT.MM.JJJJ', 'TT.MM.JJJJ Uhr'])('refuses other letters: %s', (pattern) => {
    expect(isDatePattern(pattern)).toBe(false);
  });
});

describe('counting', () => {
  it.each([
    ['2016-02-10', '2016-02-25', 15],
    ['2016-02-10', '2016-03-17', 36],
    ['2016-02-28', '2016-03-01', 2],
    ['2015-02-28', '2015-03-01', 1],
    ['2016-12-31', '2017-01-01', 1],
    ['2016-02-10', '2016-02-10', 0],
    ['2016-02-25', '2016-02-10', -15],
  ])('%s to %s is %i days', (from, to, expected) => {
    const [start, end] = [parseDay(from), parseDay(to)];
    if ('fault' in start || 'fault' in end) throw new Error('the table must name days');
    expect(daysBetween(start.day, end.day)).toBe(expected);
    expect(Math.sign(compareDays(start.day, end.day)) + Math.sign(expected)).toBe(0);
  });

  it.each([
    ['2016-02-25', 'Donnerstag'],
    ['2016-03-17', 'Donnerstag'],
    ['2017-08-09', 'Mittwoch'],
    ['2000-01-01', 'Samstag'],
    ['0001-01-01', 'Montag'],
  ])('%s is a %s', (text, name) => {
    const parsed = parseDay(text);
    expect('day' in parsed && weekday(parsed.day)).toBe(name);
  });

  test.prop([days, days])('agrees with the UTC calendar', (a, b) => {
    const [first, second] = [new Date(`${isoDay(a)}T00:00Z`), new Date(`${isoDay(b)}T00:00Z`)];
    expect(daysBetween(a, b)).toBe((second.getTime() - first.getTime()) / 86_400_000);
    const names = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
    expect(weekday(a)).toBe(names[first.getUTCDay()]);
  });
});
