import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/grammar/calendar.ts';
import { formatInstant, isoInstant, parseInstant } from '../../src/grammar/instant.ts';
import { anyDay, inZone, zones } from './days.ts';

function iso(text: string): string {
  const parsed = parseInstant(text);
  return 'instant' in parsed ? isoInstant(parsed.instant) : parsed.fault;
}

describe('parseInstant', () => {
  it.each([
    '2017-08-09 17:30',
    '2017-08-09T17:30',
    '2017-08-09T17:30:00',
    '2017-08-09 17:30 Uhr',
    '09.08.2017 17:30',
    '9.8.2017 17:30 Uhr',
    '9.8.2017, 17:30 Uhr',
    '9.8.2017 um 17:30 Uhr',
    '2017-08-09T15:30:00Z',
    '2017-08-09T15:30:59.5Z',
    '2017-08-09T17:30:00+02:00',
    '2017-08-09 17:30:00 +0200',
    '2017-08-09T17:30+02',
    '2017-08-09T08:30:00-07:00',
    '2017-08-10T05:30:00+14:00',
    '2017-08-09T21:00:00+05:30',
    '2017-08-09T17:29:00+01:59',
    '2017-08-09t17:30 UHR',
    ' 2017-08-09  17:30 ',
    '9. August 2017, 17:30 Uhr',
    '9.8.2017, 17.30 Uhr',
    '9.8.2017 17h30',
    '9.8.2017 17.30',
    'Mittwoch, 9. August 2017, 17:30 Uhr',
    'Mittwoch, den 9.8.2017, 17.30 Uhr',
    'Mi., 9.8.2017 - 17:30',
    '9.8.2017,17.30 Uhr',
    '9.8.2017/17.30 Uhr',
    '9.8.2017 | 17:30',
    '9.8.2017 (17.30 Uhr)',
    '9.8.2017, ab 17.30 Uhr.',
    '9.8.2017, 17 Uhr 30',
    '9.8.2017, 17.30h',
    '17.30 Uhr, 9.8.2017',
    'um 17:30 Uhr am 9. August 2017',
    '9.8.2017, 17.30 Uhr MESZ',
    '9.8.2017 17:30 CEST',
    '2017-08-09 15:30 UTC',
  ])('reads %s as half past five in Germany', (text) => {
    expect(parseInstant(text)).toEqual({
      instant: { day: { year: 2017, month: 8, day: 9 }, hour: 17, minute: 30, offset: 120 },
    });
  });

  it.each([
    ['9. August 2017, 17 Uhr', '2017-08-09T17:00:00+02:00'],
    ['9.8.2017 um 9h', '2017-08-09T09:00:00+02:00'],
    ['10.11.2026, 9.00 Uhr', '2026-11-10T09:00:00+01:00'],
    ['Dienstag, 10. November 2026, 9 Uhr', '2026-11-10T09:00:00+01:00'],
    ['10.11.2026, 9 Uhr MEZ', '2026-11-10T09:00:00+01:00'],
    ['10.11.2026, 0 Uhr', '2026-11-10T00:00:00+01:00'],
    ['9.8.2017 17Uhr', '2017-08-09T17:00:00+02:00'],
    ['2017-01-09 9:05', '2017-01-09T09:05:00+01:00'],
    ['2017-12-31T23:30:00Z', '2018-01-01T00:30:00+01:00'],
    ['2017-03-26 01:59', '2017-03-26T01:59:00+01:00'],
    ['2017-03-26 03:00', '2017-03-26T03:00:00+02:00'],
    ['2017-10-29 01:59', '2017-10-29T01:59:00+02:00'],
    ['2017-10-29 03:00', '2017-10-29T03:00:00+01:00'],
    // Twice on this night: the later one, unless an offset says which.
    ['2017-10-29 02:30', '2017-10-29T02:30:00+01:00'],
    ['2017-10-29T00:30:00Z', '2017-10-29T02:30:00+02:00'],
    ['2017-10-29T01:30:00Z', '2017-10-29T02:30:00+01:00'],
    // No summer time before 1980, double summer time in 1947.
    ['1975-07-01 12:00', '1975-07-01T12:00:00+01:00'],
    ['1947-06-01 12:00', '1947-06-01T12:00:00+03:00'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    ['2017-08-09', 'time-missing', undefined],
    ['09.08.2017', 'time-missing', undefined],
    ['2017-08-09 24:30', 'no-such-time', undefined],
    ['2017-08-09 24:00', 'no-such-time', '2017-08-10 00:00'],
    ['2017-12-31 24:00 Uhr', 'no-such-time', '2018-01-01 00:00'],
    ['2017-08-09 25:00', 'no-such-time', undefined],
    ['2017-08-09 17:60', 'no-such-time', undefined],
    ['2017-08-09 17:30:61', 'no-such-time', undefined],
    ['2017-08-09T17:30:00+15:00', 'no-such-time', undefined],
    ['2017-08-09T17:30:00+02:75', 'no-such-time', undefined],
    ['9.8.2017, 24 Uhr', 'no-such-time', '2017-08-10 00:00'],
    ['9.8.2017, 9 Uhr MEZ', 'wrong-zone', '2017-08-09 09:00'],
    ['9.8.2017 mittags', 'no-such-time', '2017-08-09 12:00'],
    ['9.8.2017, 12 Uhr mittags', 'no-such-time', '2017-08-09 12:00'],
    ['9.8.2017, 8 Uhr abends', 'no-such-time', '2017-08-09 20:00'],
    ['9.8.2017, 20 Uhr abends', 'no-such-time', '2017-08-09 20:00'],
    ['9.8.2017, gegen 8.15 Uhr früh', 'no-such-time', '2017-08-09 08:15'],
    ['9.8.2017, 25 Uhr abends', 'no-such-time', undefined],
    ['9.8.2017 morgens', 'no-such-time', undefined],
    ['9.8.2017, 12 Uhr nachts', 'no-such-time', undefined],
    ['9.8.17 abends', 'two-digit-year', undefined],
    ['9.8.17, mittags', 'two-digit-year', '09.08.2017 12:00'],
    // A number alone may be anything.
    ['9.8.2017, 9', 'no-such-time', '2017-08-09 09:00'],
    ['9.8.2017 0900', 'no-such-time', '2017-08-09 09:00'],
    ['9.8.2017, 9,30 Uhr', 'no-such-time', '2017-08-09 09:30'],
    ['Montag, 9. August 2017, 9 Uhr', 'wrong-weekday', 'Mittwoch, 09.08.2017 09:00'],
    ['9.8., 17 Uhr', 'year-missing', undefined],
    ['9. August, 17 Uhr', 'year-missing', undefined],
    ['9.8.', 'year-missing', undefined],
    ['2017-03-26 02:30', 'skipped-hour', '2017-03-26 03:30'],
    ['31.08.17 17:30', 'two-digit-year', '31.08.2017 17:30'],
    ['31.09.2017 17:30', 'no-such-day', '30.09.2017 17:30'],
    ['31.09.2017 99:99', 'no-such-day', undefined],
    ['2017-09-31T17:30:00Z', 'no-such-day', undefined],
    ['9.8.2017, 25 Uhr', 'no-such-time', undefined],
    ['31.9.2017, 17 Uhr', 'no-such-day', '30.09.2017 17:00'],
    ['9. August 2017', 'time-missing', undefined],
    ['09.08.17', 'two-digit-year', undefined],
    ['17:30', 'day-missing', undefined],
    ['heute 17:30', 'day-missing', undefined],
    ['Montag, 9 Uhr', 'day-missing', undefined],
    ['morgen früh, 9 Uhr', 'day-missing', undefined],
    ['17.30', 'day-missing', undefined],
    ['9.8.2017, 9 bis 10 Uhr', 'spelling', undefined],
    ['9. August 2017, 17:30, 18 Uhr', 'spelling', undefined],
    ['heute 17 Uhr', 'day-missing', undefined],
    ['2017-08-09T17:30 17:30', 'spelling', undefined],
    ['', 'spelling', undefined],
  ])('refuses %s: %s, suggesting %s', (text, fault, suggestion) => {
    expect(parseInstant(text)).toStrictEqual({ fault, ...(suggestion !== undefined && { suggestion }) });
  });

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[0-9.:, ]{0,14}(?: Uhr| mittags)?$/))])(
    'suggests only what it accepts itself',
    (text) => {
      const parsed = parseInstant(text);
      if ('suggestion' in parsed && parsed.suggestion !== undefined)
        expect(parseInstant(parsed.suggestion)).toHaveProperty('instant');
    },
  );

  it('is quick with any amount of blanks', () => {
    expect(parseInstant(`10.10.2016${' '.repeat(100_000)}x`)).toEqual({ fault: 'spelling' });
  }, 1_000);

  it.each(zones)('does not depend on the zone %s', (zone) => {
    expect(inZone(zone, () => iso('2017-08-09 17:30'))).toBe('2017-08-09T17:30:00+02:00');
  });

  const minute = fc.record({
    day: anyDay('1900-01-01', '2100-01-01'),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
  });

  test.prop([minute])(
    'reads back what it writes, as an instant and as local time',
    ({ day, hour, minute }) => {
      const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const parsed = parseInstant(`${formatDay(day, 'TT.MM.JJJJ')} ${clock}`);
      if ('fault' in parsed) {
        expect(parsed.fault).toBe('skipped-hour');
        return;
      }
      expect(parsed.instant).toMatchObject({ day, hour, minute });
      expect(parseInstant(isoInstant(parsed.instant))).toEqual(parsed);
      // What it writes is a real time of the calendar that JavaScript reads as well.
      expect(iso(new Date(isoInstant(parsed.instant)).toISOString())).toBe(isoInstant(parsed.instant));
    },
  );
});

describe('isoInstant', () => {
  it.each([
    [-90, '-01:30'],
    [0, '+00:00'],
    [180, '+03:00'],
  ])('writes an offset of %i minutes', (offset, written) => {
    const day = { year: 2017, month: 8, day: 9 };
    expect(isoInstant({ day, hour: 7, minute: 5, offset })).toBe(`2017-08-09T07:05:00${written}`);
  });
});

describe('formatInstant', () => {
  it('writes weekday, date and time out', () => {
    const parsed = parseInstant('2017-08-09 17:30');
    expect('instant' in parsed && formatInstant(parsed.instant)).toBe('Mittwoch, 9. August 2017, 17:30 Uhr');
  });

  it('keeps the zero of the hour', () => {
    const parsed = parseInstant('2017-08-09 6:05');
    expect('instant' in parsed && formatInstant(parsed.instant)).toBe('Mittwoch, 9. August 2017, 06:05 Uhr');
  });
});
