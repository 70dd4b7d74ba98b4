import { createHash } from 'node:crypto';
import { type CalendarDay, formatDay, isoDay } from '../grammar/calendar.ts';
import { isoInstant, parseInstant } from '../grammar/instant.ts';

// The package `ics` would bring yup and nanoid, and stamps by the clock.

/** One deadline in a calendar. */
export interface CalendarEntry {
  /** The draft's path in the workspace; with committee and meeting it identifies the entry. */
  readonly draft: string;
  readonly committee: string;
  readonly meeting: CalendarDay;
  /** The day to be entered: the last day of receipt. */
  readonly day: CalendarDay;
  /** German local time, `12:00`; without it the entry is all day. */
  readonly time?: string;
  /** Plain text, one line; then plain text of any lines. */
  readonly summary: string;
  readonly description: string;
  /** For DTSTAMP; not the clock's time, so that the same drafts give the same bytes. */
  readonly stamp: Date;
}

const FORMAT = 'JJJJMMTT';

/**
 * An iCalendar file (RFC 5545) of the entries in the order given, each an all-day event or a moment. An entry that is
 * imported again replaces the earlier one, even if its day has changed: the day is no part of the UID. Without entries
 * the file has no event, which the RFC does not provide for but readers accept.
 *
 * It has no METHOD, which would require an organizer (RFC 5546, 3.2.1), and no alarm, which is up to the reader.
 */
export function toCalendar(entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//drucksache//fristen//DE',
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid(entry)}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART${startOf(entry)}`,
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    // A deadline takes no time: the day stays free for meetings.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A hash: the same in every run, and without a host name, as RFC 7986, 5.3 wants. */
function uid({ draft, committee, meeting }: CalendarEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([draft, committee, isoDay(meeting)]))
    .digest('hex')
    .slice(0, 40);
}

/**
 * The moment in UTC, which needs no VTIMEZONE and, unlike a floating time, is the same for a reader abroad. Without
 * DTEND a moment has no length, and a day lasts one day (RFC 5545, 3.6.1).
 */
function startOf({ day, time }: CalendarEntry): string {
  const parsed = time === undefined ? undefined : parseInstant(`${isoDay(day)} ${time}`);
  // A time in the hour that summer time skips does not exist: then all day.
  if (parsed === undefined || 'fault' in parsed) return `;VALUE=DATE:${formatDay(day, FORMAT)}`;
  return `:${utc(new Date(isoInstant(parsed.instant)))}`;
}

/** `20160210T110000Z` */
function utc(date: Date): string {
  return date.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** TEXT of RFC 5545, 3.3.11: no control characters but the tab; line ends of any kind become `\n`. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

const MAX_OCTETS = 75;

/** Folded to lines of at most 75 octets (RFC 5545, 3.1), never within a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
