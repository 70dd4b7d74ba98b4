import { fc } from '@fast-check/vitest';
import type { CalendarDay } from '../../src/grammar/calendar.ts';

/** Days that exist, by JavaScript's own UTC calendar as a second opinion. */
export function anyDay(min: string, max: string): fc.Arbitrary<CalendarDay> {
  return fc
    .date({ min: new Date(`${min}T00:00:00Z`), max: new Date(`${max}T00:00:00Z`), noInvalidDate: true })
    .map((date) => ({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    }));
}

/** Runs `task` with the process in another time zone, where a `Date` at midnight would slip by a day. */
export function inZone<T>(zone: string, task: () => T): T {
  const { TZ } = process.env;
  process.env['TZ'] = zone;
  try {
    return task();
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
}

export const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'];
