import { type CalendarDay, type DayFault, formatDay, isoDay, parseDay, weekday } from './calendar.ts';

/** A minute in German local time. */
export interface Instant {
  readonly day: CalendarDay;
  readonly hour: number;
  readonly minute: number;
  /** Minutes that German time is ahead of UTC at this instant: 60 or, in summer, 120. */
  readonly offset: number;
}

/** `skipped-hour`: a time that the clocks skip when summer time begins. */
export type InstantFault = DayFault | 'time-missing' | 'no-such-time' | 'skipped-hour';

/** `suggestion` is a spelling that would be accepted; absent where the meaning is not clear. */
export type ParsedInstant =
  | { readonly instant: Instant }
  | { readonly fault: InstantFault; readonly suggestion?: string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;
const OFFSET = String.raw`Z|[+-]\d{2}(?::?\d{2})?`;
const DAY_AND_TIME = new RegExp(
  String.raw`^([^:]+?)(?:T|,?\s+(?:um\s+)?)${CLOCK}\s*(?:Uhr|(${OFFSET}))?$`,
  'i',
);

/**
 * Reads `2017-08-09 17:30`, `09.08.2017 17:30 Uhr`, `9. August 2017, 17 Uhr` as German local time, and an ISO time with an offset
 * (`2017-08-09T15:30:00Z`), which is converted to it. Seconds are accepted and dropped. A time that occurs twice
 * when summer time ends means the later one, so that an embargo is never lifted early.
 */
export function parseInstant(input: string): ParsedInstant {
  const text = input.trim().replaceAll(/\s+/g, ' ');
  const match = DAY_AND_TIME.exec(text);
  if (!match) return withoutTime(text);
  const [, date = '', hours = '', minutes = '', seconds = '0', offset] = match;
  const parsed = parseDay(date);
  if ('fault' in parsed) {
    const { fault, suggestion } = parsed;
    // No suggestion for the day: the offset may still change it.
    return suggestion === undefined || offset !== undefined
      ? { fault }
      : faulty(fault, suggestion, hours, minutes);
  }
  const wall = wallClock(parsed.day, Number(hours), Number(minutes));
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    const midnight = Number(hours) === 24 && Number(minutes) === 0;
    return { fault: 'no-such-time', ...(midnight && { suggestion: spelt(wall) }) };
  }
  if (offset === undefined) return localInstant(wall);
  const minutesAhead = parseOffset(offset);
  return minutesAhead === undefined
    ? { fault: 'no-such-time' }
    : { instant: instantAt(wall - minutesAhead * MINUTE) };
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

const CLOCK_IN_WORDS = /^(.+?),?\s+(?:um\s+)?(\d{1,2})(?:[.h](\d{2}))?\s*(?:Uhr|h)?$/i;

/** Without a time like `17:30` there is none, or it is written `17 Uhr`, `17.30 Uhr`. */
function withoutTime(text: string): ParsedInstant {
  const [, date = '', hours = '', minutes = '00'] = CLOCK_IN_WORDS.exec(text) ?? [];
  const parsed = parseDay(date === '' ? text : date);
  if (date === '') return { fault: 'day' in parsed ? 'time-missing' : parsed.fault };
  if ('day' in parsed) return parseInstant(`${isoDay(parsed.day)} ${hours.padStart(2, '0')}:${minutes}`);
  const { suggestion } = parsed;
  return suggestion === undefined ? { fault: 'spelling' } : faulty(parsed.fault, suggestion, hours, minutes);
}

/** The fault, with the right spelling if there is such a time. */
function faulty(fault: InstantFault, day: string, hours: string, minutes: string): ParsedInstant {
  const suggestion = `${day} ${hours.padStart(2, '0')}:${minutes}`;
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
