import { readClock, readDoubtfulClock, type WrittenTime } from './clock.ts';
import { type CalendarDay, type DayFault, formatDay, isoDay, parseDay, weekday } from './calendar.ts';

/** A minute in German local time. */
export interface Instant {
  readonly day: CalendarDay;
  readonly hour: number;
  readonly minute: number;
  /** Minutes that German time is ahead of UTC at this instant: 60 or, in summer, 120. */
  readonly offset: number;
}

/** `skipped-hour`: a time that the clocks skip when summer time begins; `wrong-zone`: „MEZ“ in summer. */
export type InstantFault =
  | DayFault
  | 'day-missing'
  | 'time-missing'
  | 'no-such-time'
  | 'skipped-hour'
  | 'wrong-zone';

/** `suggestion` is a spelling that would be accepted; absent where the meaning is not clear. */
export type ParsedInstant =
  | { readonly instant: Instant }
  | { readonly fault: InstantFault; readonly suggestion?: string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Reads `2017-08-09 17:30`, `9.8.2017, 17.30 Uhr`, `Mittwoch, 9. August 2017, 17 Uhr`, `17 Uhr am 9.8.2017` as German local
 * time, and a time with a zone (`2017-08-09T15:30:00Z`), which is converted to it. Seconds are accepted and dropped. A time that
 * occurs twice when summer time ends means the later one, so that an embargo is never lifted early.
 */
export function parseInstant(input: string): ParsedInstant {
  const text = input.trim().replaceAll(/\s+/g, ' ');
  const whole = parseDay(text);
  // „10.11.“ is no time of day.
  if ('fault' in whole && whole.fault === 'year-missing') return { fault: whole.fault };
  const written = readClock(text);
  if (written !== undefined) return instantOf(written);
  if ('day' in whole) return { fault: 'time-missing' };
  return doubtful(text) ?? { fault: whole.fault };
}

function instantOf({ date, hours, minutes, seconds, zone }: WrittenTime): ParsedInstant {
  if (date === '' || NO_DATE.test(date)) return { fault: 'day-missing' };
  const parsed = parseDay(date);
  const clock = clockOf((hours * 60 + minutes) * MINUTE);
  if ('fault' in parsed) {
    const { fault, suggestion } = parsed;
    // No suggestion for the day: the zone may still change it.
    if (suggestion === undefined || zone !== undefined || !isClock(hours, minutes)) return { fault };
    return faulty(fault, suggestion, clock);
  }
  const wall = wallClock(parsed.day, hours, minutes);
  if (!isClock(hours, minutes) || seconds > 59) {
    const midnight = hours === 24 && minutes === 0;
    return { fault: 'no-such-time', ...(midnight && { suggestion: spelt(wall) }) };
  }
  return zone === undefined ? localInstant(wall) : zonedInstant(wall, zone);
}

/** What names a day only to those who know when it was said. */
const NO_DATE =
  /^(?:heute|morgen|übermorgen|gestern|(?:(?:am|kommenden|nächsten) )*(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)(?: (?:früh|abend|nachmittag))?$/iu;

const isClock = (hours: number, minutes: number): boolean => hours <= 23 && minutes <= 59;

/** Nothing where no time is named at all. */
function doubtful(text: string): ParsedInstant | undefined {
  const time = readDoubtfulClock(text);
  if (time === undefined) return undefined;
  const parsed = parseDay(time.date);
  const day = 'day' in parsed ? isoDay(parsed.day) : parsed.suggestion;
  const fault = 'day' in parsed ? 'no-such-time' : parsed.fault;
  return day === undefined || time.clock === undefined ? { fault } : faulty(fault, day, time.clock);
}

/** A local time in milliseconds, counted as if it were UTC. */
function wallClock({ year, month, day }: CalendarDay, hour: number, minute: number): number {
  // Date.UTC itself would take the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * MINUTE;
}

function localInstant(wall: number): ParsedInstant {
  // On this day only the offsets of the days before and after can apply; the right one leads back to itself.
  const offsets = [germanOffset(wall - DAY), germanOffset(wall + DAY)];
  const real = offsets.filter((offset) => germanOffset(wall - offset * MINUTE) === offset);
  if (real.length > 0) return { instant: instantAt(wall - Math.min(...real) * MINUTE) };
  return { fault: 'skipped-hour', suggestion: spelt(wall + 60 * MINUTE) };
}

/** „MEZ“ in July is said of the summer's time as well, or not: only what fits the day is taken. */
function zonedInstant(wall: number, zone: string): ParsedInstant {
  const minutesAhead = parseOffset(namedOffsets[zone.toUpperCase()] ?? zone);
  if (minutesAhead === undefined) return { fault: 'no-such-time' };
  const instant = instantAt(wall - minutesAhead * MINUTE);
  const isGerman = /^(?:ME|CE)/iu.test(zone);
  if (isGerman && instant.offset !== minutesAhead) return { fault: 'wrong-zone', suggestion: spelt(wall) };
  return { instant };
}

const namedOffsets: Readonly<Record<string, string>> = {
  MEZ: '+01',
  CET: '+01',
  MESZ: '+02',
  CEST: '+02',
  UTC: 'Z',
  GMT: 'Z',
};

function instantAt(utc: number): Instant {
  const offset = germanOffset(utc);
  const wall = new Date(utc + offset * MINUTE);
  return {
    day: { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() },
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    offset,
  };
}

/** Minutes ahead of UTC in Germany, from the runtime's time zone data, so that historic rules hold as well. */
function germanOffset(utc: number): number {
  const zone = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' })
    .formatToParts(utc)
    .find(({ type }) => type === 'timeZoneName');
  return parseOffset(zone?.value.replace('GMT', '') ?? '') ?? 0;
}

/** `Z`, `+02`, `+0200`, `+02:00` in minutes; undefined beyond the 14 hours that exist. */
function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const value = Number(hours) * 60 + Number(minutes);
  if (value > 14 * 60 || Number(minutes) > 59) return undefined;
  return sign === '-' ? -value : value;
}

/** The fault, with the right spelling if there is such a time. */
function faulty(fault: InstantFault, day: string, clock: string): ParsedInstant {
  const suggestion = `${day} ${clock}`;
  return { fault, ...('instant' in parseInstant(suggestion) && { suggestion }) };
}

/** `2017-08-09 17:30` */
function spelt(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

function clockOf(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}

/** `2017-08-09T17:30:00+02:00` */
export function isoInstant({ day, hour, minute, offset }: Instant): string {
  const sign = offset < 0 ? '-' : '+';
  const ahead = Math.abs(offset) * MINUTE;
  return `${isoDay(day)}T${clockOf((hour * 60 + minute) * MINUTE)}:00${sign}${clockOf(ahead)}`;
}

/** „Mittwoch, 9. August 2017, 17:30 Uhr“ */
export function formatInstant({ day, hour, minute }: Instant): string {
  return `${weekday(day)}, ${formatDay(day, 'T. MMMM JJJJ')}, ${clockOf((hour * 60 + minute) * MINUTE)} Uhr`;
}
