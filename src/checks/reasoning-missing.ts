import { keySpanOf } from '../draft/value-path.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import type { Rule } from './rule.ts';

/** Kinds that ask for something new. Others have reasons of their own, or amend what is already reasoned. */
const needing: ReadonlySet<string> = new Set(['antrag', 'pruefantrag', 'haushaltsantrag']);

/** Any text besides what is voted on counts: „Sachverhalt“, „Ausgangslage“. */
export const reasoningMissing: Rule = {
  id: 'begruendung-fehlt',
  severity: 'info',
  explain:
    'Anträge werden nach den meisten Geschäftsordnungen begründet. Geprüft werden Anträge, Prüf- und Haushaltsanträge; ein Abschnitt unter einer eigenen Überschrift („Sachverhalt“) genügt, auch begruendung_muendlich: ja.',
  example: {
    wrong: 'beschlussvorschlag: Die Verwaltung baut den Radweg.',
    right: 'beschlussvorschlag: Die Verwaltung baut den Radweg.\nbegruendung_muendlich: ja',
  },
  run: (entry) => {
    if (!isMotion(entry) || !needing.has(entry.kind)) return [];
    const { fields, parts, root } = entry;
    const isReasoned = [...parts.slots.keys()].some((name) => name !== 'beschlussvorschlag');
    if (isReasoned || fields.begruendung_muendlich === true) return [];
    return [
      {
        span: keySpanOf(root, ['art']),
        message: 'Dem Antrag fehlt die Begründung.',
        hint: 'Im Text unter „## Begründung“ schreiben; wird sie vorgetragen: begruendung_muendlich: ja',
      },
    ];
  },
};
