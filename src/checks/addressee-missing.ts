import { keySpanOf } from '../draft/value-path.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import { tokens } from '../kinds/stammdaten/look.ts';
import type { Rule } from './rule.ts';

/** Only where the house knows whom its letters go to; the table head of a council has no place for it. */
export const addresseeMissing: Rule = {
  id: 'empfaenger-fehlt',
  severity: 'info',
  explain:
    'Ein Brief ohne Anschrift oder Anrede ist meist nur nicht fertig. Gemeldet wird es, wenn die Stammdaten Empfänger kennen und kein Tabellenkopf gedruckt wird.',
  example: {
    wrong: 'art: antrag\nantragsteller: [neue-mitte]',
    right: 'art: antrag\nantragsteller: [neue-mitte]\nempfaenger: landraetin',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const { recipient, haus, root } = entry;
    const [known] = haus?.empfaenger.keys() ?? [];
    if (known === undefined || tokens(haus).kopf === 'tabelle') return [];
    const missing = [
      ...(recipient.address.length === 0 ? ['die Anschrift'] : []),
      ...(recipient.salutation === undefined ? ['die Anrede'] : []),
    ];
    if (missing.length === 0) return [];
    const verb = missing.length === 1 ? 'fehlt' : 'fehlen';
    return [
      {
        span: keySpanOf(root, ['art']),
        message: `Dem Brief ${verb} ${missing.join(' und ')}.`,
        hint:
          recipient.address.length === 0
            ? `Das Feld empfaenger ergänzen, etwa „empfaenger: ${known}“.`
            : `Das Feld anrede ergänzen, oder statt der Anschrift die Kennung nennen: „empfaenger: ${known}“.`,
      },
    ];
  },
};
