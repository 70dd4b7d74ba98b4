import { type CalendarDay, compareDays, daysBetween } from '../grammar/calendar.ts';
import type { Holidays } from './holidays.ts';
import { type DeadlineRule, lastDayOfReceipt, missingDays } from './last-day.ts';

/** A dated meeting and the deadline of its committee; whatever else the caller needs to name it stays with it. */
export interface Consultation {
  readonly day: CalendarDay;
  readonly rule: DeadlineRule;
}

export interface Deadline<C extends Consultation> {
  readonly consultation: C;
  /** The last day of receipt; up to the rule's `uhrzeit`, where it has one. */
  readonly lastDay: CalendarDay;
}

export interface Judgement<C extends Consultation> extends Deadline<C> {
  /** Calendar days from the last day to receipt; 0 if it is in time. */
  readonly daysLate: number;
  /** How many of the rule's days are missing; 0 if receipt is in time. */
  readonly daysMissing: number;
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

/**
 * The one that binds: the earliest last day, on the same day the earlier time, else the first in order. Undefined
 * without any.
 */
export function bindingOf<D extends Deadline<Consultation>>(deadlines: readonly D[]): D | undefined {
  return deadlines.toSorted((a, b) => compareDays(a.lastDay, b.lastDay) || minuteOf(a) - minuteOf(b))[0];
}

/** The minute of its day at which a deadline ends. */
function minuteOf({ consultation: { rule } }: Deadline<Consultation>): number {
  const [hours, minutes] = (rule.uhrzeit ?? '24:00').split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * How a receipt stands to the deadline of each consultation, and which of them binds. Receipt has no time, so on
 * a last day with a `uhrzeit` it is taken to be in time.
 */
export function judge<C extends Consultation>(
  receipt: CalendarDay,
  consultations: readonly C[],
  holidays: Holidays,
): { readonly each: readonly Judgement<C>[]; readonly binding?: Judgement<C> } {
  const each = deadlinesOf(consultations, holidays).map((deadline) => ({
    ...deadline,
    daysLate: Math.max(0, daysBetween(deadline.lastDay, receipt)),
    daysMissing: missingDays(receipt, deadline.consultation.day, deadline.consultation.rule, holidays),
  }));
  const binding = bindingOf(each);
  return { each, ...(binding && { binding }) };
}
