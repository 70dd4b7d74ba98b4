import { keySpanOf } from '../draft/value-path.ts';
import { isRelease, type PressContact } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** The house's contact counts as well. */
export const contactMissing: Rule = {
  id: 'kontakt-fehlt',
  severity: 'warning',
  explain:
    'Redaktionen fragen nach: Eine Pressemitteilung nennt, wer Auskunft gibt. Das steht im Feld kontakt, oder für alle Mitteilungen unter presse.kontakt in den Stammdaten.',
  example: {
    wrong: 'titel: Der Radweg kommt',
    right: 'titel: Der Radweg kommt\nkontakt: { name: Erika Mustermann, telefon: 09999 555-214 }',
  },
  run: (entry) => {
    if (!isRelease(entry) || saysWhom(entry.contact)) return [];
    return [
      {
        span: keySpanOf(entry.root, ['art']),
        message: 'Der Pressemitteilung fehlt der Kontakt für Rückfragen.',
        hint: 'Das Feld kontakt ergänzen, oder presse.kontakt in den Stammdaten.',
      },
    ];
  },
};

function saysWhom(contact: PressContact | undefined): boolean {
  return contact !== undefined && !('zeilen' in contact && contact.zeilen.length === 0);
}
