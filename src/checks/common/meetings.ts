import type { Span } from '../../diagnostics/source-file.ts';
import type { ValuePath } from '../../draft/value.ts';
import { type CalendarDay, formatDay, weekday } from '../../grammar/calendar.ts';
import { cachedFor } from '../../grammar/cached.ts';
import type { Entry } from '../../kinds/kind.ts';
import { type Consultation, isMotion, type Motion } from '../../kinds/motion/motion.ts';

/** A consultation with a date, and the date's place. */
export interface DatedMeeting extends Consultation {
  readonly day: CalendarDay;
  /** The index in `beratungsfolge`. */
  readonly index: number;
  readonly span: Span;
}

/** The meetings of a motion that have a date; none for a release. */
export function datedMeetings(entry: Entry): readonly DatedMeeting[] {
  return isMotion(entry) ? meetingsOf(entry) : [];
}

/** Cached for several rules. */
const meetingsOf = cachedFor(readMeetings);

function readMeetings(motion: Motion): readonly DatedMeeting[] {
  return motion.consultations.flatMap((consultation, index) => {
    const { day } = consultation;
    const path: ValuePath = ['beratungsfolge', index, 'datum'];
    return day === undefined ? [] : [{ ...consultation, day, index, span: motion.spanOf(path) }];
  });
}

/** „Kreistag am Donnerstag, 19.3.2026“ */
export function meetingInWords({ committee, day }: DatedMeeting): string {
  return `${committee.name} am ${weekday(day)}, ${dayInWords(day)}`;
}

/** „19.3.2026“ */
export function dayInWords(day: CalendarDay): string {
  return formatDay(day, 'T.M.JJJJ');
}
