import { holidayName } from '../deadlines/holidays.ts';
import { weekday } from '../grammar/calendar.ts';
import { datedMeetings, meetingInWords } from './common/meetings.ts';
import type { Rule } from './rule.ts';

/** Councils meet on working days. A holiday on a weekend is reported as a holiday only. */
export const meetingOnWeekend: Rule = {
  id: 'sitzung-am-wochenende',
  severity: 'warning',
  explain:
    'Gremien tagen an Werktagen. Ein Samstag oder Sonntag ist meist ein Tippfehler oder das Datum aus einem anderen Jahr.',
  example: {
    wrong: 'beratungsfolge:\n  - { gremium: kreistag, datum: 2026-03-21 }  # Samstag',
    right: 'beratungsfolge:\n  - { gremium: kreistag, datum: 2026-03-19 }  # Donnerstag',
  },
  run: (entry) =>
    datedMeetings(entry)
      .filter(({ day }) => ['Samstag', 'Sonntag'].includes(weekday(day)))
      .filter(({ day }) => holidayName(day, entry.haus?.koerperschaft ?? {}) === undefined)
      .map((meeting) => ({
        span: meeting.span,
        message: `Die Sitzung liegt auf einem Wochenende: ${meetingInWords(meeting)}.`,
        hint: 'Das Datum prüfen; tagt das Gremium wirklich an diesem Tag, die Prüfung mit Grund abschalten: pruefungen: { sitzung-am-wochenende: … }',
      })),
};
