import { compareDays } from '../grammar/calendar.ts';
import { datedMeetings, dayInWords, meetingInWords } from './common/meetings.ts';
import type { Rule } from './rule.ts';

/** Mostly last year's date, or a date of the draft that this one was copied from. */
export const meetingBeforeDate: Rule = {
  id: 'sitzung-vor-datum',
  severity: 'warning',
  explain:
    'Eine Sitzung, die vor dem Datum des Schreibens liegt, kann den Antrag nicht mehr beraten. Meist ist eines der beiden Daten aus einem älteren Entwurf stehen geblieben.',
  example: {
    wrong: 'datum: 2026-02-10\nberatungsfolge:\n  - { gremium: kreistag, datum: 2025-03-19 }',
    right: 'datum: 2026-02-10\nberatungsfolge:\n  - { gremium: kreistag, datum: 2026-03-19 }',
  },
  run: (entry) => {
    const { datum } = entry.fields;
    if (datum === undefined) return [];
    return datedMeetings(entry)
      .filter(({ day }) => compareDays(day, datum) < 0)
      .map((meeting) => ({
        span: meeting.span,
        message: `Die Sitzung liegt vor dem Datum des Schreibens: ${meetingInWords(meeting)}, das Schreiben ist vom ${dayInWords(datum)}.`,
        hint: 'Das Datum der Sitzung oder das Feld datum berichtigen.',
      }));
  },
};
