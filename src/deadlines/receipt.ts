import { type CalendarDay, compareDays } from '../grammar/calendar.ts';

/**
 * The day from which deadlines count: receipt, else the letter's date. Nothing is received before it was written, so
 * of the two the later. Not the clock's day: the same draft is judged the same every day.
 */
export function receiptOf(dates: {
  readonly eingang?: CalendarDay;
  readonly datum?: CalendarDay;
}): CalendarDay | undefined {
  const { eingang, datum } = dates;
  if (eingang === undefined || datum === undefined) return eingang ?? datum;
  return compareDays(eingang, datum) > 0 ? eingang : datum;
}
