import { type CalendarDay, compareDays } from '../grammar/calendar.ts';
import { councilOf } from '../kinds/motion/consultations.ts';
import { type Consultation, isMotion } from '../kinds/motion/motion.ts';
import type { Finding, Rule } from './rule.ts';

/** The committee prepares what the council decides, so it comes first. */
export const consultationsReversed: Rule = {
  id: 'beratung-verkehrt',
  severity: 'warning',
  explain:
    'Erst berät der Ausschuss, dann entscheidet das Hauptorgan: Nach der Entscheidung gibt es nichts mehr vorzuberaten. Wird der Antrag im Hauptorgan nur eingebracht, steht dort rolle: kenntnisnahme oder anhoerung, oder die Entscheidung steht später noch einmal.',
  example: {
    wrong: 'beratungsfolge: [{ gremium: kreistag }, { gremium: kreisausschuss }]',
    right: 'beratungsfolge: [{ gremium: kreisausschuss }, { gremium: kreistag }]',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const { consultations, haus, fields } = entry;
    const council = councilOf(consultations, haus)?.name;
    const decisions = consultations.flatMap((consultation, at): readonly Listed[] =>
      isDeciding(consultation, council) && !isPast(consultation, fields.datum)
        ? [{ ...consultation, at }]
        : [],
    );
    return consultations.flatMap((consultation, at): readonly Finding[] => {
      const here = { ...consultation, at };
      const meant = decisions.filter((decision) => isPreparing(here, council, decision));
      const last = meant.at(-1);
      if (last === undefined || !meant.every((decision) => comesBefore(decision, here))) return [];
      return [
        {
          span: entry.spanOf(['beratungsfolge', at, isByDay(last, here) ? 'datum' : 'gremium']),
          message: `${consultation.committee.name} berät erst nach der Entscheidung (${last.committee.name}).`,
          hint: 'Reihenfolge und Sitzungstage prüfen; was das Gremium tut, sagt das Feld rolle.',
        },
      ];
    });
  },
};

/** `at` is the index in the list. */
type Listed = Consultation & { readonly at: number };

function isDeciding({ committee, role }: Consultation, council: string | undefined): boolean {
  return role === 'entscheidung' || (role === undefined && committee.name === council);
}

/** A meeting before the letter has a wrong date, which another rule reports. */
function isPast({ day }: Consultation, datum: CalendarDay | undefined): boolean {
  return day !== undefined && datum !== undefined && compareDays(day, datum) < 0;
}

/** Without a role a committee may decide itself, but not after the council. */
function isPreparing({ role, committee }: Listed, council: string | undefined, decision: Listed): boolean {
  if (role === undefined) return decision.committee.name === council && committee.name !== council;
  return role === 'vorberatung' || role === 'anhoerung';
}

function comesBefore(a: Listed, b: Listed): boolean {
  if (a.day === undefined || b.day === undefined) return a.at < b.at;
  const difference = compareDays(a.day, b.day);
  return difference < 0 || (difference === 0 && a.at < b.at);
}

function isByDay(a: Listed, b: Listed): boolean {
  return a.day !== undefined && b.day !== undefined && compareDays(a.day, b.day) !== 0;
}
