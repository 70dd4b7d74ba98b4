import { compareDays } from '../grammar/calendar.ts';
import { datedMeetings, dayInWords, meetingInWords } from './common/meetings.ts';
import { consultationsReversed } from './consultations-reversed.ts';
import type { Finding, Rule } from './rule.ts';

/** The sentence of the subject names the meetings in the order of the list. */
export const meetingsUnordered: Rule = {
  id: 'sitzungen-ungeordnet',
  severity: 'warning',
  explain:
    'Die beratungsfolge steht in der Reihenfolge der Sitzungen, und so wird sie gedruckt. Steht eine spätere Sitzung vor einer früheren, ist ein Datum oder die Reihenfolge falsch.',
  example: {
    wrong:
      'beratungsfolge:\n  - { gremium: kreistag, datum: 2026-12-14 }\n  - { gremium: kreisausschuss, datum: 2026-11-30 }',
    right:
      'beratungsfolge:\n  - { gremium: kreisausschuss, datum: 2026-11-30 }\n  - { gremium: kreistag, datum: 2026-12-14 }',
  },
  run: (entry, prompts) => {
    const { datum } = entry.fields;
    // One before the letter has a wrong date, which another rule reports.
    const meetings = datedMeetings(entry).filter(
      ({ day }) => datum === undefined || compareDays(day, datum) >= 0,
    );
    const found = meetings.flatMap((meeting, index): readonly Finding[] => {
      const before = meetings[index - 1];
      if (before === undefined || compareDays(before.day, meeting.day) <= 0) return [];
      return [
        {
          span: meeting.span,
          message: `${meetingInWords(meeting)}, steht hinter einer späteren Sitzung (${dayInWords(before.day)}).`,
          hint: 'Die Sitzungen nach ihren Tagen ordnen, oder das Datum berichtigen.',
        },
      ];
    });
    // The other rule says the same of a committee and its council.
    return found.length > 0 && consultationsReversed.run(entry, prompts).length > 0 ? [] : found;
  },
};
