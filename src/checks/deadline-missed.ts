import { receiptOf } from '../deadlines/receipt.ts';
import { deadlinesOf, type Deadline } from '../deadlines/binding.ts';
import type { DeadlineRule } from '../deadlines/last-day.ts';
import { ruleInWords } from '../deadlines/rule-wording.ts';
import { type CalendarDay, compareDays, daysBetween, weekday } from '../grammar/calendar.ts';
import { genitiveOf } from '../grammar/committee.ts';
import { type Motion, isMotion } from '../kinds/motion/motion.ts';
import { datedMeetings, type DatedMeeting, dayInWords } from './common/meetings.ts';
import type { Finding, Rule } from './rule.ts';

/** By the deadlines of the house's committees. An impossible day of receipt is reported, since it could hide a missed deadline. */
export const deadlineMissed: Rule = {
  id: 'frist-versaeumt',
  severity: 'warning',
  explain:
    'Ein Antrag muss einige Tage vor der Sitzung eingehen; wie viele, sagt die Geschäftsordnung und in den Stammdaten gremien.<kennung>.fristen. Gezählt wird ab eingang, sonst ab datum; ein Eingang vor dem Datum des Schreibens wird gemeldet und zählt nicht. Was zu spät kommt, geht nur noch als Dringlichkeitsantrag.',
  example: {
    wrong: 'datum: 2026-03-12\nberatungsfolge: [{ gremium: kreistag, datum: 2026-03-19 }]  # Frist: 14 Tage',
    right: 'datum: 2026-03-05\nberatungsfolge: [{ gremium: kreistag, datum: 2026-03-19 }]',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const { datum } = entry.fields;
    const receipt = receiptOf(entry.fields);
    if (receipt === undefined) return [];
    const meetings = datedMeetings(entry).flatMap((meeting) => {
      const { deadline: rule } = meeting;
      // A meeting before the letter has a wrong date, which another rule reports.
      const isPast = datum !== undefined && compareDays(meeting.day, datum) < 0;
      return rule === undefined || isPast ? [] : [{ ...meeting, rule }];
    });
    const late = deadlinesOf(meetings, entry.haus?.koerperschaft ?? {})
      .filter(({ lastDay }) => daysBetween(lastDay, receipt) > 0)
      .map((deadline) => ({
        span: deadline.consultation.span,
        message: `${lateness(deadline, receipt)}, ${receipt === datum ? 'das Schreiben ist vom' : 'eingegangen ist er am'} ${dayInWords(receipt)}.`,
        hint: 'Als Dringlichkeitsantrag stellen (art: dringlichkeitsantrag, mit dem Grund im Feld dringlichkeit) oder für eine spätere Sitzung.',
      }));
    return [...receivedTooEarly(entry), ...late];
  },
};

function receivedTooEarly(motion: Motion): readonly Finding[] {
  const { eingang, datum } = motion.fields;
  if (eingang === undefined || datum === undefined || compareDays(eingang, datum) >= 0) return [];
  const message = `Der Eingang am ${dayInWords(eingang)} liegt vor dem Datum des Schreibens, ${dayInWords(datum)}; die Fristen zählen ab diesem.`;
  return [{ span: motion.spanOf(['eingang']), message, hint: 'eingang oder datum berichtigen.' }];
}

function lateness(
  { consultation, lastDay }: Deadline<DatedMeeting & { rule: DeadlineRule }>,
  receipt: CalendarDay,
): string {
  const { committee, day, rule } = consultation;
  const daysLate = daysBetween(lastDay, receipt);
  const meeting = `die Sitzung ${genitiveOf(committee)} am ${dayInWords(day)}`;
  const time = rule.uhrzeit === undefined ? '' : `, ${rule.uhrzeit} Uhr`;
  const until = `bis ${weekday(lastDay)}, ${dayInWords(lastDay)}${time} (${ruleInWords(rule)} vorher)`;
  return `Der Antrag kommt für ${meeting} ${daysLate === 1 ? 'einen Tag' : `${daysLate} Tage`} zu spät: Eingehen musste er ${until}`;
}
