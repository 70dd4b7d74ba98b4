import { type CalendarDay, compareDays } from '../grammar/calendar.ts';

/**
 * The day to compare deadlines with: the day of receipt, else the letter's date. Nothing is received before it was
 * written, so the later of the two. Not today: the same draft is judged the same on every day.
 */
export function receiptOf(dates: {
  readonly eingang?: CalendarDay;
  readonly datum?: CalendarDay;
}): CalendarDay | undefined {
  const { eingang, datum } = dates;
  if (eingang === undefined || datum === undefined) return eingang ?? datum;
  return compareDays(eingang, datum) > 0 ? eingang : datum;
}
