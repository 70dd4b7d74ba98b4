import { createRequire } from 'node:module';
import type * as Feiertage from 'feiertagejs';
import { type CalendarDay, compareDays, isoDay } from '../grammar/calendar.ts';

/** The Länder by the second half of their ISO 3166-2 codes. */
export const lands = [
  'BB',
  'BE',
  'BW',
  'BY',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SH',
  'SL',
  'SN',
  'ST',
  'TH',
] as const;

export type Land = (typeof lands)[number];

/** The same by their names. */
export const landsByName: Readonly<Record<string, Land>> = {
  'Baden-Württemberg': 'BW',
  Bayern: 'BY',
  Berlin: 'BE',
  Brandenburg: 'BB',
  Bremen: 'HB',
  Hamburg: 'HH',
  Hessen: 'HE',
  'Mecklenburg-Vorpommern': 'MV',
  Niedersachsen: 'NI',
  'Nordrhein-Westfalen': 'NW',
  'Rheinland-Pfalz': 'RP',
  Saarland: 'SL',
  Sachsen: 'SN',
  'Sachsen-Anhalt': 'ST',
  'Schleswig-Holstein': 'SH',
  Thüringen: 'TH',
};

/**
 * The holidays at a council's seat; the `koerperschaft` of Stammdaten fits. Without a Land only nationwide holidays are
 * known, and a deadline in working days may really end earlier: what shows it has to say so.
 */
export interface Holidays {
  readonly land?: Land;
  /** Local holidays. */
  readonly feiertage?: readonly CalendarDay[];
}

/**
 * The German name of the public holiday: one of the whole Land, or a listed one. A holiday of some municipalities only –
 * Fronleichnam in Saxony and Thuringia, Mariä Himmelfahrt in Bavaria, the Friedensfest of Augsburg – must be listed.
 * Ostersonntag and Pfingstsonntag have a name in Brandenburg only; elsewhere they are Sundays, which no deadline counts
 * anyway. Heiligabend and Silvester are no holidays: they count unless they are listed.
 *
 * Correct from 1995 on, when most Länder gave up the Buß- und Bettag; earlier years have the days of 1995.
 */
export function holidayName(day: CalendarDay, { land, feiertage = [] }: Holidays): string | undefined {
  const name = mayBeHoliday(day) ? namesOf(day.year, land).get(isoDay(day)) : undefined;
  if (name !== undefined) return name;
  return feiertage.some((local) => compareDays(local, day) === 0) ? 'örtlicher Feiertag' : undefined;
}

/**
 * The times of the year, as month and day, in which any Land can have a holiday; from Karfreitag to Fronleichnam they
 * move with Easter. Outside of them the library is not loaded, which takes longer than checking a draft.
 */
const seasons: readonly (readonly [from: number, to: number])[] = [
  [101, 101],
  [106, 106],
  [308, 308],
  [320, 624],
  [815, 815],
  [920, 920],
  [1003, 1003],
  [1031, 1101],
  [1116, 1122],
  [1225, 1226],
];

function mayBeHoliday({ month, day }: CalendarDay): boolean {
  const date = month * 100 + day;
  return seasons.some(([from, to]) => from <= date && date <= to);
}

/** Whether `holidayName` has a name for the day. */
export function isHoliday(day: CalendarDay, holidays: Holidays): boolean {
  return holidayName(day, holidays) !== undefined;
}

/** Days that one Land made a holiday for one year. */
const onceOnly: Readonly<Partial<Record<Land, Readonly<Record<string, string>>>>> = {
  // § 1 of Berlin's Gesetz über die Sonn- und Feiertage, as amended for each anniversary.
  BE: {
    '2020-05-08': 'Tag der Befreiung',
    '2025-05-08': 'Tag der Befreiung',
    '2028-06-17': 'Jahrestag des Aufstandes vom 17. Juni 1953',
  },
};

/** Here the Reformationstag became a holiday in 2018; the library has it in every year. */
const reformationSince2018: ReadonlySet<Land | undefined> = new Set(['HB', 'HH', 'NI', 'SH']);

/** Whether the library's holiday held in the whole Land in that year. */
function isInForce(name: Feiertage.HolidayType, year: number, land: Land | undefined): boolean {
  // Art. 1 (1) 2 FTG: only in municipalities with more Catholic than Protestant inhabitants.
  if (name === 'MARIAHIMMELFAHRT') return land !== 'BY';
  // In 2017, after 500 years, it was a holiday everywhere.
  if (name === 'REFORMATIONSTAG') return year >= 2017 || !reformationSince2018.has(land);
  return true;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** The Land's holidays in a year, by `isoDay`; cached, since a deadline asks for every day it counts. */
function namesOf(year: number, land: Land | undefined): ReadonlyMap<string, string> {
  const key = `${land} ${year}`;
  const names = known.get(key) ?? readNames(year, land);
  known.set(key, names);
  return names;
}

function readNames(year: number, land: Land | undefined): ReadonlyMap<string, string> {
  const names = new Map(Object.entries((land && onceOnly[land]) ?? {}));
  for (const holiday of library().getHolidays(year, land ?? 'BUND')) {
    const { name, date } = holiday;
    if (isInForce(name, year, land)) names.set(utcDay(date), holiday.translate('de') ?? name);
  }
  return names;
}

/**
 * The library's dates are noon in UTC; its own `dateString` is a day late where the machine's clock is 12 hours ahead.
 */
function utcDay(date: Date): string {
  return isoDay({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

let loaded: typeof Feiertage | undefined;

/** Loaded only by a run that counts deadlines. */
function library(): typeof Feiertage {
  loaded ??= createRequire(import.meta.url)('feiertagejs');
  if (loaded === undefined) throw new Error('feiertagejs is missing');
  return loaded;
}
