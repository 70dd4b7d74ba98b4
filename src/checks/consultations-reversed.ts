import { type CalendarDay, compareDays } from '../grammar/calendar.ts';
import { councilOf } from '../kinds/motion/consultations.ts';
import { type Consultation, isMotion, type Motion } from '../kinds/motion/motion.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** The committee prepares what the council decides, so it comes first. */
export const consultationsReversed: Rule = {
  id: 'beratung-verkehrt',
  severity: 'warning',
  explain:
    'Erst berät der Ausschuss, dann entscheidet das Hauptorgan: Nach der Entscheidung gibt es nichts mehr vorzuberaten. Gewarnt wird, wo die Rollen es so sagen oder die Liste anders geordnet ist als die Tage. Wird der Antrag im Hauptorgan eingebracht und dann verwiesen, ist die Reihenfolge richtig; ohne Tage und Rollen steht ein Hinweis da.',
  example: {
    wrong:
      'beratungsfolge:\n  - { gremium: kreistag, rolle: entscheidung }\n  - { gremium: kreisausschuss, rolle: vorberatung }',
    right:
      'beratungsfolge:\n  - { gremium: kreisausschuss, rolle: vorberatung }\n  - { gremium: kreistag, rolle: entscheidung }',
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
    const [all, ofCouncil] = [
      latestOf(decisions),
      latestOf(decisions.filter(({ committee }) => committee.name === council)),
    ];
    return consultations.flatMap((consultation, at): readonly Finding[] => {
      const here = { ...consultation, at };
      const meant = prepares(here) ? all : mayComeLast(here, council) ? [] : ofCouncil;
      const [last] = meant;
      if (last === undefined || !meant.every((decision) => comesBefore(decision, here))) return [];
      const isSure = isWritten(here, last) || isAgainstList(last, here);
      if (!isSure && last.role === undefined && (isByDay(last, here) || saysReferred(entry))) return [];
      return [
        {
          span: entry.spanOf(['beratungsfolge', at, isByDay(last, here) ? 'datum' : 'gremium']),
          message: `${consultation.committee.name} berät erst nach ${isSure ? 'der Entscheidung' : 'dem Hauptorgan'} (${last.committee.name}).`,
          hint: 'Reihenfolge und Sitzungstage prüfen; was das Gremium tut, sagt das Feld rolle.',
          ...(!isSure && { severity: 'info' }),
        },
      ];
    });
  },
};

/** Who writes that one decides and the other prepares has left no doubt. */
function isWritten(here: Listed, decision: Listed): boolean {
  return decision.role === 'entscheidung' && here.role !== undefined;
}

/** The list says the contrary of the days: one of them is wrong. */
function isAgainstList(decision: Listed, here: Listed): boolean {
  return decision.at > here.at;
}

/** „… in den Ausschuss verwiesen“: brought in at the council, deliberated elsewhere. */
function saysReferred(motion: Motion): boolean {
  return passagesOf(motion).some(({ text }) => /verwiesen|verweisung|verweisen|überwiesen/iu.test(text));
}

/** `at` is the index in the list. */
type Listed = Consultation & { readonly at: number };

function isDeciding({ committee, role }: Consultation, council: string | undefined): boolean {
  return role === 'entscheidung' || (role === undefined && committee.name === council);
}

/** A meeting before the letter has a wrong date, which another rule reports. */
function isPast({ day }: Consultation, datum: CalendarDay | undefined): boolean {
  return day !== undefined && datum !== undefined && compareDays(day, datum) < 0;
}

function prepares({ role }: Listed): boolean {
  return role === 'vorberatung' || role === 'anhoerung';
}

/** Without a role a committee may decide itself, but not after the council. */
function mayComeLast({ role, committee }: Listed, council: string | undefined): boolean {
  return role !== undefined || committee.name === council;
}

/** The last of the list, the last without a day and the last by day: what comes behind these comes behind them all. */
function latestOf(decisions: readonly Listed[]): readonly Listed[] {
  const dated = decisions.filter(({ day }) => day !== undefined);
  const latest = dated.reduce<Listed | undefined>(
    (found, each) => (found === undefined || comesBefore(found, each) ? each : found),
    undefined,
  );
  return [decisions.at(-1), decisions.findLast(({ day }) => day === undefined), latest].filter(
    (decision) => decision !== undefined,
  );
}

function comesBefore(a: Listed, b: Listed): boolean {
  if (a.day === undefined || b.day === undefined) return a.at < b.at;
  const difference = compareDays(a.day, b.day);
  return difference < 0 || (difference === 0 && a.at < b.at);
}

function isByDay(a: Listed, b: Listed): boolean {
  return a.day !== undefined && b.day !== undefined && compareDays(a.day, b.day) !== 0;
}
