import { type CalendarDay, weekday } from '../grammar/calendar.ts';
import { type Holidays, isHoliday } from './holidays.ts';

/** A deadline of a council's rules of procedure, as the haus gives it (`gremien.<id>.fristen.antrag`). */
export interface DeadlineRule {
  /** A whole number, 0 or more. */
  readonly tage: number;
  /** What is counted: every day; Monday to Saturday (`werktage`) or to Friday (`arbeitstage`) without holidays. */
  readonly art: 'kalendertage' | 'werktage' | 'arbeitstage';
  /** Default: `abstand`. */
  readonly zaehlung?: 'abstand' | 'volle_tage';
  /** The time on the last day up to which a motion is received, `12:00`; it does not move the day. */
  readonly uhrzeit?: string;
}

/** Whether a day counts in a deadline of this `art`. */
export function counts(day: CalendarDay, art: DeadlineRule['art'], holidays: Holidays): boolean {
  if (art === 'kalendertage') return true;
  const name = weekday(day);
  if (name === 'Sonntag' || (name === 'Samstag' && art === 'arbeitstage')) return false;
  return !isHoliday(day, holidays);
}

/**
 * The last day on which a motion may be received. The day of the meeting is never counted (as in § 187 (1) BGB).
 *
 * - `abstand`: the n-th day that counts, going back from the day before the meeting. So 14 calendar days before
 *   Thursday 2026-02-26 is Thursday 2026-02-12, and 3 `arbeitstage` before Monday 2026-02-23 (Fri 20, Thu 19, Wed 18)
 *   is Wednesday 2026-02-18: receipt and meeting lie at least so many counted days apart.
 * - `volle_tage`: the day before that one, whether it counts or not, so that n whole days lie between receipt and
 *   meeting and neither of the two is among them: Wednesday 2026-02-11, Tuesday 2026-02-17.
 *
 * A last day on which no one works stays the last day. § 193 BGB does not apply to deadlines that are counted back and
 * give the other side time to prepare: a later day would shorten that time, an earlier one the applicant's.
 * § 121 (7) AktG says the same for the one meeting for which a statute settles it. With `abstand`, `werktage` and
 * `arbeitstage` end on a day that counts anyway.
 */
export function lastDayOfReceipt(meeting: CalendarDay, rule: DeadlineRule, holidays: Holidays): CalendarDay {
  const { tage, art, zaehlung = 'abstand' } = rule;
  if (art === 'kalendertage') return shifted(meeting, zaehlung === 'abstand' ? -tage : -tage - 1);
  let day = meeting;
  for (let counted = 0; counted < tage;) {
    day = shifted(day, -1);
    if (counts(day, art, holidays)) counted += 1;
  }
  return zaehlung === 'abstand' ? day : shifted(day, -1);
}

/** So many days later, or earlier if negative. In UTC no day is shorter than another. */
function shifted({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day + days);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
