import { isMotion } from '../kinds/motion/motion.ts';
import { headingsOf } from '../kinds/stammdaten/look.ts';
import { hasVerb } from './common/verbs.ts';
import { passagesOf } from './common/passages.ts';
import type { Rule } from './rule.ts';

/** Reported only if the whole resolution has no possible verb: „Einrichtung eines Jugendzentrums“. */
export const resolutionWithoutMandate: Rule = {
  id: 'beschluss-ohne-auftrag',
  severity: 'warning',
  explain:
    'Ein Beschluss sagt, wer was tun soll: Der Kreistag beschließt …, Die Verwaltung wird beauftragt …, Der Rat spricht sich dafür aus … Aus einem Stichwort folgt nach der Abstimmung nichts.',
  example: {
    wrong: 'beschlussvorschlag: Einrichtung eines Jugendzentrums in der Innenstadt',
    right:
      'beschlussvorschlag: Die Verwaltung wird beauftragt, ein Jugendzentrum in der Innenstadt einzurichten.',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const passages = passagesOf(entry).filter(({ part }) => part === 'beschlussvorschlag');
    const first = passages.find(({ text }) => text.trim() !== '');
    if (first === undefined || passages.some(({ text }) => hasVerb(text))) return [];
    // „Der Rat möge beschließen:“ above the items is their verb.
    const heading = headingsOf(entry.haus)[entry.profile.heading ?? 'beschlussvorschlag'];
    if (hasVerb(entry.parts.formulas.get('beschlussvorschlag') ?? '') || hasVerb(heading)) return [];
    return [
      {
        span: first.spanOf(0, first.text.length),
        message: 'Der Beschluss sagt nicht, wer was tun soll: Ihm fehlt das Verb.',
        hint: 'Das Organ und den Auftrag nennen: „Die Verwaltung wird beauftragt, …“ oder „Der Rat beschließt, …“.',
      },
    ];
  },
};
