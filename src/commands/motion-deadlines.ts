import { bindingOf, deadlinesOf } from '../deadlines/binding.ts';
import { receiptOf } from '../deadlines/receipt.ts';
import type { CalendarDay } from '../grammar/calendar.ts';
import { daysBetween } from '../grammar/calendar.ts';
import type { Consultation, Motion } from '../kinds/motion/motion.ts';

/** One meeting of a motion and the last day of receipt for it, where that is known. */
export interface MotionDeadline {
  readonly motion: Motion;
  readonly consultation: Consultation;
  /** Absent where the meeting has no date, or its committee no Antragsfrist. */
  readonly lastDay?: CalendarDay;
  /** The earliest: a motion that keeps this deadline keeps all. */
  readonly binds: boolean;
}

/** The deadlines of a motion in the order of its meetings. */
export function motionDeadlines(motion: Motion): readonly MotionDeadline[] {
  const dated = motion.consultations.flatMap((consultation) => {
    const { day, deadline: rule } = consultation;
    return day === undefined || rule === undefined ? [] : [{ consultation, day, rule }];
  });
  const deadlines = deadlinesOf(dated, motion.haus?.koerperschaft ?? {});
  const binding = bindingOf(deadlines);
  return motion.consultations.map((consultation) => {
    const known = deadlines.find((deadline) => deadline.consultation.consultation === consultation);
    return {
      motion,
      consultation,
      ...(known && { lastDay: known.lastDay }),
      binds: known !== undefined && known === binding,
    };
  });
}

/** Calendar days from the last day to receipt, negative if it is in time; unknown if one of them is missing. */
export function daysAfter({ motion, lastDay }: MotionDeadline): number | undefined {
  const receipt = receiptOf(motion.fields);
  return receipt && lastDay && daysBetween(lastDay, receipt);
}
