import { type CalendarDay, parseDay } from '../../src/grammar/calendar.ts';

/** A day written as `2026-04-03`. */
export function on(text: string): CalendarDay {
  const parsed = parseDay(text);
  if ('fault' in parsed) throw new Error(`${text} is no day`);
  return parsed.day;
}
