import { germanPattern } from './german-pattern.ts';

/** A day in the Gregorian calendar, in no time zone. `month` and `day` count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;

/** Whether the calendar has this day; the year counts from 1. */
function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days of a month (1–12). */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `2016-02-10` */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Negative if `a` is the earlier day, 0 if they are the same. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return dayNumber(a) - dayNumber(b);
}

/** Days from `from` to `to`: 1 from one day to the next, negative if `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(day: CalendarDay): (typeof WEEKDAYS)[number] {
  // Day 1 of the proleptic Gregorian calendar (0001-01-01) is a Monday.
  return WEEKDAYS[(dayNumber(day) - 1) % 7] ?? 'Montag';
}

/** The weekday that a name or abbreviation means: „Dienstag“, „Di.“, „Sonnabend“. */
function weekdayNamed(name: string): (typeof WEEKDAYS)[number] | undefined {
  const word = name.toLowerCase();
  if (word === 'sonnabend') return 'Samstag';
  return WEEKDAYS.find((day) => day.toLowerCase() === word || day.slice(0, 2).toLowerCase() === word);
}

/** Counts from 0001-01-01 = 1. */
function dayNumber({ year, month, day }: CalendarDay): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leapDays + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

const fields: Readonly<Record<string, (day: CalendarDay) => string>> = {
  T: ({ day }) => String(day),
  TT: ({ day }) => padded(day, 2),
  M: ({ month }) => String(month),
  MM: ({ month }) => padded(month, 2),
  MMMM: ({ month }) => MONTHS[month - 1] ?? '',
  JJ: ({ year }) => padded(year % 100, 2),
  JJJJ: ({ year }) => padded(year, 4),
};

const LETTER_RUN = /T+|M+|J+/g;

/** Writes a day by a house's pattern (`T. MMMM JJJJ`); what is not `T TT M MM MMMM JJ JJJJ` stays as it is. */
export function formatDay(day: CalendarDay, pattern: string): string {
  return pattern.replaceAll(LETTER_RUN, (run) => fields[run]?.(day) ?? run);
}

/** Whether a house's pattern names day, month and year and has no letters besides. */
export function isDatePattern(pattern: string): boolean {
  const runs = pattern.match(LETTER_RUN) ?? [];
  const rest = pattern.replaceAll(LETTER_RUN, '');
  return (
    runs.every((run) => fields[run] !== undefined) &&
    ['T', 'M', 'J'].every((letter) => runs.some((run) => run.startsWith(letter))) &&
    !/\p{L}/u.test(rest)
  );
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/**
 * The month a German name or abbreviation means, from 1: „Februar“, „Feb.“, „Sept“.
 * At least three letters, since „Ju“ or „Ma“ leave two months open.
 */
function monthNamed(name: string): number | undefined {
  const word = name.toLowerCase().replace('.', '').replace('maerz', 'märz').replace('mrz', 'märz');
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(word));
  return index < 0 ? undefined : index + 1;
}

export type DayFault = 'spelling' | 'two-digit-year' | 'year-missing' | 'no-such-day' | 'wrong-weekday';

/** `suggestion` is a spelling that would be accepted; absent where the meaning is not clear. */
export type ParsedDay =
  | { readonly day: CalendarDay }
  | { readonly fault: DayFault; readonly suggestion?: string };

type Spelling = 'TT.MM.JJJJ' | 'JJJJ-MM-TT';

/** Hours to 23, a leap second, zones to 14 hours: with any other time the whole is a typing error. */
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?\s*(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+)${CLOCK})?$`, 'i');
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

const SPELLED_OUT = germanPattern(String.raw`^(\d{1,2})\. ?(\p{L}{3,}\.?) (\d{4})$`);
const WEEKDAY_BEFORE = germanPattern(String.raw`^(\p{L}{2,})\.?,? ?(?:(?:de[nmr]|am) )?(?=\d)`);

/**
 * Reads `2016-02-10`, `10.02.2016`, `10.2.2016`, `10. Februar 2016`, the German ones with their weekday before them (`Mittwoch, den
 * 10. Februar 2016`), or a timestamp, which means its day as written: a clerk's „2016-02-10T00:30+02:00“ is the 10th in
 * every time zone.
 */
export function parseDay(input: string): ParsedDay {
  const text = input.trim().replaceAll(/\s+/g, ' ');
  const [before = '', name = ''] = WEEKDAY_BEFORE.exec(text) ?? [];
  const named = weekdayNamed(name);
  if (named === undefined) return parseBareDay(text);
  const parsed = parseBareDay(text.slice(before.length));
  if ('fault' in parsed || weekday(parsed.day) === named) return parsed;
  // Either may be wrong.
  const suggestion = `${weekday(parsed.day)}, ${formatDay(parsed.day, 'TT.MM.JJJJ')}`;
  return { fault: 'wrong-weekday', suggestion };
}

function parseBareDay(text: string): ParsedDay {
  const iso = ISO.exec(text);
  if (iso) return existing(dayOf(iso[1], iso[2], iso[3]), 'JJJJ-MM-TT');
  const german = GERMAN.exec(text);
  if (german) return existing(dayOf(german[3], german[2], german[1]), 'TT.MM.JJJJ');
  return spelledOut(text) ?? misspelt(text);
}

function spelledOut(text: string): ParsedDay | undefined {
  const [, day, month, year] = SPELLED_OUT.exec(text) ?? [];
  const number = month === undefined ? undefined : monthNamed(month);
  return number === undefined ? undefined : existing(dayOf(year, String(number), day), 'TT.MM.JJJJ');
}

function dayOf(year = '', month = '', day = ''): CalendarDay {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function existing(day: CalendarDay, spelling: Spelling): ParsedDay {
  return isCalendarDay(day) ? { day } : fault('no-such-day', day, spelling);
}

function fault(kind: DayFault, meant: CalendarDay, spelling: Spelling): ParsedDay {
  const nearest = nearestDay(meant);
  return { fault: kind, ...(nearest && { suggestion: formatDay(nearest, spelling) }) };
}

/** A month 13 is a day in the American order; a 31st that the month lacks means its last day. */
function nearestDay(meant: CalendarDay): CalendarDay | undefined {
  const { year, month, day } = meant;
  const swapped = { year, month: day, day: month };
  const inMonth = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  const candidates = [
    meant,
    ...(month > 12 ? [swapped] : []),
    ...(inMonth ? [{ year, month, day: Math.min(day, daysInMonth(year, month)) }] : []),
  ];
  return candidates.find(isCalendarDay);
}

const YEAR_FIRST = /^(\d{4})(?:[-./]\s*(\d{1,2})[-./]\s*(\d{1,2})|(\d{2})(\d{2}))$/;
const DAY_FIRST = germanPattern(
  String.raw`^(?:\p{L}+\.?,?\s+){0,3}(\d{1,2})([-\s./,]+)(?:(\d{1,2})|(\p{L}{3,}\.?))[-\s./,]+(?:(\d{4})|['’]?(\d{2}))$`,
);
const NO_YEAR = germanPattern(String.raw`^(\d{1,2})\. ?(?:(\d{1,2})\.?|(\p{L}{3,})\.?)$`);
const CLOCK_TAIL = /(?:,?\s+(?:um\s+)?|T)\d{1,2}(?::\d{2}|(?:\.\d{2})?\s*Uhr).*$/i;

/** The fault, with the right spelling where the text shows which day is meant: `10/02/2016`, `10. Februar 2016`. */
function misspelt(text: string): ParsedDay {
  const date = text.replace(CLOCK_TAIL, '');
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) {
    const [, year, month, day, compactMonth, compactDay] = yearFirst;
    return fault('spelling', dayOf(year, month ?? compactMonth, day ?? compactDay), 'JJJJ-MM-TT');
  }
  const dayFirst = DAY_FIRST.exec(date);
  if (!dayFirst) return { fault: lacksYear(date) ? 'year-missing' : 'spelling' };
  const [, day, separator, month, monthName, year, shortYear] = dayFirst;
  // 16-02-10 may begin with its day or its year.
  if (shortYear !== undefined && separator === '-') return { fault: 'two-digit-year' };
  const named = monthName === undefined ? month : String(monthNamed(monthName) ?? '');
  const kind = shortYear === undefined ? 'spelling' : 'two-digit-year';
  return fault(kind, dayOf(year ?? fullYear(shortYear), named, day), 'TT.MM.JJJJ');
}

/** „10.11.“, „10. November“ */
function lacksYear(date: string): boolean {
  const [, day, digits, name = ''] = NO_YEAR.exec(date) ?? [];
  const month = digits === undefined ? (monthNamed(name) ?? 0) : Number(digits);
  return month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** A guess, for the suggestion only: 70 to 99 mean the 1900s. */
function fullYear(twoDigits = ''): string {
  return (Number(twoDigits) < 70 ? '20' : '19') + twoDigits;
}
