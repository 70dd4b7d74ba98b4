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

/**
 * Which holidays hold at a council's seat: a haus's `koerperschaft` can be passed as it is. Without a Land only the
 * nationwide ones are known, so that a deadline in working days may really end earlier: say so where it is shown.
 */
export interface Holidays {
  readonly land?: Land;
  /** Holidays that hold only here. */
  readonly feiertage?: readonly CalendarDay[];
}

/**
 * The German name of the public holiday: those that hold in the whole Land, and the listed ones. A holiday of some
 * of its municipalities – Fronleichnam in Saxony and Thuringia, Mariä Himmelfahrt in Bavaria, the Friedensfest of
 * Augsburg – is not among the Land's and must be listed. Ostersonntag and Pfingstsonntag are named in Brandenburg only;
 * elsewhere they are Sundays like any other (Hesse makes every Sunday a holiday), which count in no deadline anyway.
 * So are Heiligabend and Silvester no holidays: they count unless they are listed.
 *
 * Right from 1995 on, when most Länder gave up the Buß- und Bettag; an earlier year has the days of 1995.
 */
export function holidayName(day: CalendarDay, { land, feiertage = [] }: Holidays): string | undefined {
  const name = mayBeHoliday(day) ? namesOf(day.year, land).get(isoDay(day)) : undefined;
  if (name !== undefined) return name;
  return feiertage.some((local) => compareDays(local, day) === 0) ? 'örtlicher Feiertag' : undefined;
}

/**
 * When any Land has a holiday in any year, as month and day; from Karfreitag to Fronleichnam they move with Easter.
 * Councils hardly ever meet then: without a look at the library, which takes longer to load than a draft to check.
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

/** Where the Reformationstag became a holiday in 2018; the library has it in every year. */
const reformationSince2018: ReadonlySet<Land | undefined> = new Set(['HB', 'HH', 'NI', 'SH']);

/** Whether the library's holiday held in the whole Land in that year. */
function isInForce(name: Feiertage.HolidayType, year: number, land: Land | undefined): boolean {
  // Art. 1 (1) 2 FTG: only in municipalities with more Catholic than Protestant inhabitants.
  if (name === 'MARIAHIMMELFAHRT') return land !== 'BY';
  // In 2017, 500 years after, it was one everywhere.
  if (name === 'REFORMATIONSTAG') return year >= 2017 || !reformationSince2018.has(land);
  return true;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** The Land's holidays in a year, by `isoDay`; kept, since a deadline asks for every day on its way. */
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

/** Only a run that counts deadlines loads it. */
function library(): typeof Feiertage {
  loaded ??= createRequire(import.meta.url)('feiertagejs');
  if (loaded === undefined) throw new Error('feiertagejs is missing');
  return loaded;
}
