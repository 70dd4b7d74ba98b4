import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import { getHolidays } from 'feiertagejs';
import { holidayName, type Holidays, isHoliday, type Land, lands } from '../../src/deadlines/holidays.ts';
import { isoDay } from '../../src/grammar/calendar.ts';
import { anyDay, inZone, zones } from '../grammar/days.ts';
import { on } from './on.ts';

function daysOfYear(year: number) {
  return Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)))
    .filter((date) => date.getUTCFullYear() === year)
    .map((date) => ({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
}

/** All holidays of a year as `MM-DD`. */
function holidaysOf(year: number, holidays: Holidays): readonly string[] {
  return daysOfYear(year)
    .filter((day) => isHoliday(day, holidays))
    .map((day) => isoDay(day).slice(5));
}

// The dates below are written from the Länder's laws and the church calendar, none is computed.

const everywhere2026 = [
  '01-01',
  '04-03',
  '04-06',
  '05-01',
  '05-14',
  '05-25',
  '10-03',
  '12-25',
  '12-26',
] as const;

const more2026: Readonly<Record<Land, readonly string[]>> = {
  BB: ['04-05', '05-24', '10-31'],
  BE: ['03-08'],
  BW: ['01-06', '06-04', '11-01'],
  BY: ['01-06', '06-04', '11-01'],
  HB: ['10-31'],
  HE: ['06-04'],
  HH: ['10-31'],
  MV: ['03-08', '10-31'],
  NI: ['10-31'],
  NW: ['06-04', '11-01'],
  RP: ['06-04', '11-01'],
  SH: ['10-31'],
  SL: ['06-04', '08-15', '11-01'],
  SN: ['10-31', '11-18'],
  ST: ['01-06', '10-31'],
  TH: ['09-20', '10-31'],
};

describe('the holidays of 2026', () => {
  it.each(lands)('are complete in %s', (land) => {
    expect(holidaysOf(2026, { land })).toEqual([...everywhere2026, ...more2026[land]].sort());
  });

  it('are the nationwide ones where no Land is named', () => {
    expect(holidaysOf(2026, {})).toEqual(everywhere2026);
  });
});

/** Easter Sunday; Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag, Fronleichnam; Buß- und Bettag. */
const movable = [
  ['2000-04-23', '04-21', '04-24', '06-01', '06-12', '06-22', '11-22'],
  ['2008-03-23', '03-21', '03-24', '05-01', '05-12', '05-22', '11-19'],
  ['2016-03-27', '03-25', '03-28', '05-05', '05-16', '05-26', '11-16'],
  ['2024-03-31', '03-29', '04-01', '05-09', '05-20', '05-30', '11-20'],
  ['2025-04-20', '04-18', '04-21', '05-29', '06-09', '06-19', '11-19'],
  ['2026-04-05', '04-03', '04-06', '05-14', '05-25', '06-04', '11-18'],
  ['2027-03-28', '03-26', '03-29', '05-06', '05-17', '05-27', '11-17'],
  ['2028-04-16', '04-14', '04-17', '05-25', '06-05', '06-15', '11-22'],
  ['2030-04-21', '04-19', '04-22', '05-30', '06-10', '06-20', '11-20'],
  ['2038-04-25', '04-23', '04-26', '06-03', '06-14', '06-24', '11-17'],
] as const;

describe('movable holidays', () => {
  it.each(movable)(
    'of the year with Easter on %s',
    (easter, friday, monday, ascension, whit, corpus, prayer) => {
      const year = easter.slice(0, 4);
      const nameOn = (day: string, land: Land) => holidayName(on(`${year}-${day}`), { land });
      expect(nameOn(easter.slice(5), 'BB')).toBe('Ostersonntag');
      for (const land of lands) {
        expect(nameOn(friday, land)).toBe('Karfreitag');
        expect(nameOn(monday, land)).toBe('Ostermontag');
        expect(nameOn(ascension, land)).toBe('Christi Himmelfahrt');
        expect(nameOn(whit, land)).toBe('Pfingstmontag');
      }
      expect(nameOn(corpus, 'NW')).toBe('Fronleichnam');
      expect(nameOn(corpus, 'NI')).toBeUndefined();
      expect(nameOn(prayer, 'SN')).toBe('Buß- und Bettag');
      expect(nameOn(prayer, 'BY')).toBeUndefined();
    },
  );
});

describe('holidays with a history', () => {
  it.each<[string, string, readonly Land[]]>([
    ['the Reformationstag of 2016', '2016-10-31', ['BB', 'MV', 'SN', 'ST', 'TH']],
    ['the Reformationstag of 2017', '2017-10-31', lands],
    ['the Reformationstag since 2018', '2018-10-31', ['BB', 'HB', 'HH', 'MV', 'NI', 'SH', 'SN', 'ST', 'TH']],
    ['the Frauentag before 2019', '2018-03-08', []],
    ['the Frauentag in Berlin', '2019-03-08', ['BE']],
    ['the Frauentag before it came to MV', '2022-03-08', ['BE']],
    ['the Frauentag since 2023', '2023-03-08', ['BE', 'MV']],
    ['the Weltkindertag before 2019', '2018-09-20', []],
    ['the Weltkindertag since 2019', '2019-09-20', ['TH']],
    ['75 years of liberation', '2020-05-08', ['BE']],
    ['80 years of liberation', '2025-05-08', ['BE']],
    ['no 81st anniversary', '2026-05-08', []],
    ['75 years after the uprising', '2028-06-17', ['BE']],
    ['no other 17 June', '2027-06-17', []],
    ['Heiligabend', '2026-12-24', []],
    ['Silvester', '2026-12-31', []],
    ['the 29th of February', '2028-02-29', []],
  ])('%s', (_, day, expected) => {
    expect(lands.filter((land) => isHoliday(on(day), { land }))).toEqual(expected);
  });

  it('the nationwide Reformationstag needs no Land', () => {
    expect(holidayName(on('2017-10-31'), {})).toBe('Reformationstag');
    expect(isHoliday(on('2018-10-31'), {})).toBe(false);
  });

  it('two on one day are one', () => {
    expect(holidaysOf(2008, { land: 'BE' }).filter((day) => day === '05-01')).toHaveLength(1);
  });
});

describe('holidays of some municipalities', () => {
  it.each<[string, string, Land]>([
    ['the Augsburger Friedensfest', '2025-08-08', 'BY'],
    ['Mariä Himmelfahrt in Bavaria', '2025-08-15', 'BY'],
    ['Fronleichnam in the Eichsfeld', '2025-06-19', 'TH'],
    ['Fronleichnam among the Sorbs', '2025-06-19', 'SN'],
  ])('%s holds only where it is listed', (_, text, land) => {
    const day = on(text);
    expect(holidayName(day, { land })).toBeUndefined();
    expect(holidayName(day, { land, feiertage: [on('2025-02-03'), day] })).toBe('örtlicher Feiertag');
  });

  it('a listed day that is one anyway keeps its name', () => {
    const day = on('2026-06-04');
    expect(holidayName(day, { land: 'NW', feiertage: [day] })).toBe('Fronleichnam');
  });

  it('a listed day is one also without a Land', () => {
    expect(isHoliday(on('2026-06-24'), { feiertage: [on('2026-06-24')] })).toBe(true);
  });
});

describe('the machine', () => {
  it.each([...zones, 'Pacific/Pago_Pago', 'UTC'])('may stand in %s', async (zone) => {
    // The room keeps what it has read: only a new one reads in this zone.
    vi.resetModules();
    const fresh = await import('../../src/deadlines/holidays.ts');
    const found = inZone(zone, () =>
      daysOfYear(2026)
        .filter((day) => fresh.isHoliday(day, { land: 'NW' }))
        .map((day) => isoDay(day).slice(5)),
    );
    expect(found).toEqual([...everywhere2026, ...more2026.NW].sort());
  });
});

describe('any day', () => {
  const anyLand = fc.option(fc.constantFrom(...lands), { nil: undefined });

  test.prop([anyDay('0001-01-01', '9999-12-31'), anyLand])('can be asked for', (day, land) => {
    const holidays = land === undefined ? {} : { land };
    expect(isHoliday(day, holidays)).toBe(holidayName(day, holidays) !== undefined);
  });

  test.prop([anyDay('1995-01-01', '2199-12-31'), fc.constantFrom(...lands)])(
    'that is a holiday everywhere is one in each Land',
    (day, land) => {
      const name = holidayName(day, {});
      if (name !== undefined) expect(holidayName(day, { land })).toBe(name);
    },
  );
});

describe('the seasons with holidays', () => {
  it.each(lands)('hold all that the library has, whenever Easter is: %s', (land) => {
    const asked = Array.from({ length: 130 }, (_, index) => 1995 + index).flatMap((year) =>
      getHolidays(year, land)
        .filter(({ name }) => name !== 'MARIAHIMMELFAHRT' && name !== 'REFORMATIONSTAG')
        .map(({ date }) => ({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() })),
    );
    expect(asked.filter((day) => holidayName(day, { land }) === undefined)).toEqual([]);
  });
});
