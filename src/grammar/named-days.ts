import { germanPattern } from './german-pattern.ts';
import type { CalendarDay } from './calendar.ts';
import { parseDay } from './calendar.ts';

/** A day that a text names, and where: `text.slice(start, end)`. Without a year it may be in any year. */
export interface NamedDay {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
  readonly start: number;
  readonly end: number;
}

const MONTH = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const months = MONTH.split('|').filter((name) => name !== 'Jänner');
const spelledOut = germanPattern(
  String.raw`(?<![\d.])(\d{1,2})\.\s*(${MONTH})(?:\s+(\d{4}))?(?![\p{L}\d])`,
  'gu',
);
const inDigits = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?![\d.]*\d)/gu;

/** Every day a text names: „26. Februar 2026“, „26. Februar“, „26.2.2026“, „26.2.“. */
export function daysIn(text: string): readonly NamedDay[] {
  const found = [
    ...[...text.matchAll(spelledOut.for(text))].map((match) => ({
      match,
      month: match[2] === 'Jänner' ? 1 : months.indexOf(match[2] ?? '') + 1,
    })),
    ...[...text.matchAll(inDigits)].map((match) => ({ match, month: Number(match[2]) })),
  ];
  return found.flatMap(({ match, month }) => namedDay(match, month)).toSorted((a, b) => a.start - b.start);
}

/** Any leap year serves for a day without a year. */
const LEAP_YEAR = '2024';

function namedDay(match: RegExpExecArray, month: number): readonly NamedDay[] {
  const [written, day = '', , year] = match;
  const parsed = parseDay(`${Number(day)}.${month}.${year ?? LEAP_YEAR}`);
  if ('fault' in parsed) return [];
  const { index } = match;
  return [
    {
      month,
      day: parsed.day.day,
      ...(year === undefined ? {} : { year: parsed.day.year }),
      start: index,
      end: index + written.length,
    },
  ];
}

/** Whether the text can mean this day. */
export function isNamedDay(named: NamedDay, { year, month, day }: CalendarDay): boolean {
  return named.month === month && named.day === day && (named.year === undefined || named.year === year);
}
