import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Holidays } from '../../src/deadlines/holidays.ts';
import { counts, type DeadlineRule, lastDayOfReceipt } from '../../src/deadlines/last-day.ts';
import { type CalendarDay, compareDays, isoDay } from '../../src/grammar/calendar.ts';
import { anyDay, inZone, zones } from '../grammar/days.ts';
import { on } from './on.ts';

const NW: Holidays = { land: 'NW' };

function last(meeting: string, rule: DeadlineRule, holidays = NW): string {
  return isoDay(lastDayOfReceipt(on(meeting), rule, holidays));
}

describe('kalendertage', () => {
  it.each([
    ['2016-02-25', 15, '2016-02-10'],
    ['2016-03-17', 36, '2016-02-10'],
    ['2026-02-11', 14, '2026-01-28'],
    ['2024-03-01', 1, '2024-02-29'],
    ['2025-03-01', 1, '2025-02-28'],
    ['2000-03-01', 1, '2000-02-29'],
    ['2100-03-01', 1, '2100-02-28'],
    ['2024-03-07', 14, '2024-02-22'],
    ['2028-03-14', 14, '2028-02-29'],
    ['2026-01-07', 14, '2025-12-24'],
    ['2025-03-01', 366, '2024-02-29'],
    ['2026-02-25', 0, '2026-02-25'],
    // A Sunday, Karfreitag and Neujahr stay the last day.
    ['2026-02-26', 4, '2026-02-22'],
    ['2026-04-17', 14, '2026-04-03'],
    ['2026-01-15', 14, '2026-01-01'],
  ])('before %s: %i days are up to %s', (meeting, tage, expected) => {
    expect(last(meeting, { tage, art: 'kalendertage' })).toBe(expected);
    expect(last(meeting, { tage, art: 'kalendertage', zaehlung: 'abstand' })).toBe(expected);
  });

  it.each([
    ['2016-02-25', 15, '2016-02-09'],
    ['2026-02-26', 14, '2026-02-11'],
    ['2024-03-01', 1, '2024-02-28'],
    ['2026-02-25', 0, '2026-02-24'],
  ])('before %s: %i whole days are up to %s', (meeting, tage, expected) => {
    expect(last(meeting, { tage, art: 'kalendertage', zaehlung: 'volle_tage' })).toBe(expected);
  });
});

describe('arbeitstage', () => {
  it.each([
    ['a week', '2026-02-23', 3, 'NW', '2026-02-18'],
    ['Easter', '2026-04-09', 2, 'NW', '2026-04-07'],
    ['Easter', '2026-04-09', 3, 'NW', '2026-04-02'],
    ['Christmas and New Year', '2027-01-05', 5, 'NW', '2026-12-28'],
    ['Christmas and New Year', '2027-01-05', 6, 'NW', '2026-12-24'],
    ['Heilige Drei Könige', '2026-01-08', 2, 'BY', '2026-01-05'],
    ['no Heilige Drei Könige', '2026-01-08', 2, 'NW', '2026-01-06'],
    ['the Buß- und Bettag', '2026-11-20', 2, 'SN', '2026-11-17'],
    ['no Buß- und Bettag', '2026-11-20', 2, 'NW', '2026-11-18'],
    ['a leap day', '2028-03-01', 2, 'NW', '2028-02-28'],
    ['Christi Himmelfahrt', '2026-05-15', 1, 'HH', '2026-05-13'],
    ['Berlin’s once-only day', '2025-05-09', 1, 'BE', '2025-05-07'],
    ['the same day in Brandenburg', '2025-05-09', 1, 'BB', '2025-05-08'],
  ] as const)('over %s before %s: %i in %s are up to %s', (_, meeting, tage, land, expected) => {
    expect(last(meeting, { tage, art: 'arbeitstage' }, { land })).toBe(expected);
  });

  it('leave out the holidays listed for the place', () => {
    const rule = { tage: 1, art: 'arbeitstage' } as const;
    expect(last('2025-08-11', rule, { land: 'BY' })).toBe('2025-08-08');
    expect(last('2025-08-11', rule, { land: 'BY', feiertage: [on('2025-08-08')] })).toBe('2025-08-07');
  });

  it('know only nationwide holidays without a Land', () => {
    expect(last('2026-06-05', { tage: 1, art: 'arbeitstage' }, {})).toBe('2026-06-04');
    expect(last('2026-06-05', { tage: 1, art: 'arbeitstage' })).toBe('2026-06-03');
    expect(last('2026-04-07', { tage: 1, art: 'arbeitstage' }, {})).toBe('2026-04-02');
  });

  it('end with whole days on the day before the last one counted, be it a Sunday', () => {
    const rule = { art: 'arbeitstage', zaehlung: 'volle_tage' } as const;
    expect(last('2026-02-23', { ...rule, tage: 3 })).toBe('2026-02-17');
    expect(last('2026-02-26', { ...rule, tage: 3 })).toBe('2026-02-22');
    expect(last('2026-04-08', { ...rule, tage: 1 })).toBe('2026-04-06');
  });
});

describe('werktage', () => {
  it.each([
    ['2026-02-23', 3, '2026-02-19'],
    ['2026-02-23', 1, '2026-02-21'],
    ['2026-04-09', 3, '2026-04-04'],
    ['2026-04-09', 4, '2026-04-02'],
    // The second day of Christmas is a Saturday.
    ['2026-12-28', 1, '2026-12-24'],
  ])('before %s: %i are up to %s, Saturday counted', (meeting, tage, expected) => {
    expect(last(meeting, { tage, art: 'werktage' })).toBe(expected);
  });
});

describe('a time of day', () => {
  it('leaves the day as it is', () => {
    expect(last('2016-02-25', { tage: 15, art: 'kalendertage', uhrzeit: '12:00' })).toBe('2016-02-10');
  });
});

const anyRule = fc.record({
  tage: fc.integer({ min: 1, max: 60 }),
  art: fc.constantFrom('kalendertage', 'werktage', 'arbeitstage'),
  zaehlung: fc.constantFrom('abstand', 'volle_tage'),
});
const meetings = anyDay('1996-01-01', '2099-12-31');
const anyHolidays = fc.record({
  land: fc.constantFrom('BB', 'BE', 'BY', 'HE', 'NW', 'SN', 'TH'),
  feiertage: fc.array(meetings, { maxLength: 3 }),
});

/** The rule as the contract states it, day by day by JavaScript's own calendar. */
function keeps(receipt: CalendarDay, meeting: CalendarDay, rule: DeadlineRule, holidays: Holidays): boolean {
  let between = 0;
  let day = rule.zaehlung === 'abstand' ? receipt : dayAfter(receipt);
  for (; compareDays(day, meeting) < 0; day = dayAfter(day))
    if (counts(day, rule.art, holidays)) between += 1;
  return between >= rule.tage;
}

function dayAfter({ year, month, day }: CalendarDay): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

describe('any deadline', () => {
  test.prop([meetings, anyRule, anyHolidays])(
    'is kept on its last day and not on the next',
    (meeting, rule, holidays) => {
      const lastDay = lastDayOfReceipt(meeting, rule, holidays);
      const late = dayAfter(lastDay);
      expect(compareDays(lastDay, meeting)).toBeLessThan(0);
      expect(keeps(lastDay, meeting, rule, holidays)).toBe(true);
      expect(keeps(late, meeting, rule, holidays)).toBe(false);
    },
  );

  test.prop([meetings, anyRule, anyHolidays])(
    'ends earlier the more days it has',
    (meeting, rule, holidays) => {
      const lastDay = lastDayOfReceipt(meeting, rule, holidays);
      const longer = lastDayOfReceipt(meeting, { ...rule, tage: rule.tage + 1 }, holidays);
      expect(compareDays(longer, lastDay)).toBeLessThan(0);
    },
  );

  test.prop([meetings, anyRule, anyHolidays])(
    'ends no later in fewer kinds of day, and no later with more holidays',
    (meeting, { tage, zaehlung }, holidays) => {
      const lastBy = (art: DeadlineRule['art'], known: Holidays = holidays) =>
        lastDayOfReceipt(meeting, { tage, zaehlung, art }, known);
      expect(compareDays(lastBy('werktage'), lastBy('kalendertage'))).toBeLessThanOrEqual(0);
      expect(compareDays(lastBy('arbeitstage'), lastBy('werktage'))).toBeLessThanOrEqual(0);
      expect(compareDays(lastBy('arbeitstage'), lastBy('arbeitstage', {}))).toBeLessThanOrEqual(0);
    },
  );

  test.prop([meetings, anyRule, fc.constantFrom(...zones)])(
    'is the same in every zone',
    (meeting, rule, zone) => {
      expect(inZone(zone, () => lastDayOfReceipt(meeting, rule, NW))).toEqual(
        lastDayOfReceipt(meeting, rule, NW),
      );
    },
  );
});
