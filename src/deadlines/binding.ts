import { type CalendarDay, compareDays } from '../grammar/calendar.ts';
import type { Holidays } from './holidays.ts';
import { type DeadlineRule, lastDayOfReceipt } from './last-day.ts';

/** A dated meeting and the deadline of its committee. Callers may add what they need to name it. */
export interface Consultation {
  readonly day: CalendarDay;
  readonly rule: DeadlineRule;
}

export interface Deadline<C extends Consultation> {
  readonly consultation: C;
  /** The last day of receipt, up to the rule's `uhrzeit` if it has one. */
  readonly lastDay: CalendarDay;
}

/** The deadline of each consultation, in the order given. */
export function deadlinesOf<C extends Consultation>(
  consultations: readonly C[],
  holidays: Holidays,
): readonly Deadline<C>[] {
  return consultations.map((consultation) => ({
    consultation,
    lastDay: lastDayOfReceipt(consultation.day, consultation.rule, holidays),
  }));
}

/** The deadline with the earliest last day and time; of equal ones the first. Undefined if there is none. */
export function bindingOf<D extends Deadline<Consultation>>(deadlines: readonly D[]): D | undefined {
  return deadlines.toSorted((a, b) => compareDays(a.lastDay, b.lastDay) || minuteOf(a) - minuteOf(b))[0];
}

/** The minute of its day at which a deadline ends. */
function minuteOf({ consultation: { rule } }: Deadline<Consultation>): number {
  const [hours, minutes] = (rule.uhrzeit ?? '24:00').split(':');
  return Number(hours) * 60 + Number(minutes);
}
