import { holidayName } from '../deadlines/holidays.ts';
import { datedMeetings, meetingInWords } from './common/meetings.ts';
import type { Rule } from './rule.ts';

/** By the Land and the local holidays of the house; without a house only those of all Germany. */
export const meetingOnHoliday: Rule = {
  id: 'sitzung-am-feiertag',
  severity: 'warning',
  explain:
    'An einem Feiertag tagt kein Gremium. Welche Tage das sind, sagen koerperschaft.land und koerperschaft.feiertage der Stammdaten; ohne sie gelten nur die bundesweiten.',
  example: {
    wrong: 'beratungsfolge:\n  - { gremium: kreistag, datum: 2026-05-14 }  # Christi Himmelfahrt',
    right: 'beratungsfolge:\n  - { gremium: kreistag, datum: 2026-05-21 }',
  },
  run: (entry) =>
    datedMeetings(entry).flatMap((meeting) => {
      const name = holidayName(meeting.day, entry.haus?.koerperschaft ?? {});
      if (name === undefined) return [];
      return [
        {
          span: meeting.span,
          message: `Die Sitzung liegt auf einem Feiertag (${name}): ${meetingInWords(meeting)}.`,
          hint: 'Das Datum der Sitzung prüfen.',
        },
      ];
    }),
};
