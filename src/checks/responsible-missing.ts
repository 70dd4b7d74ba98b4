import { keySpanOf } from '../draft/value-path.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** The press laws of the Länder require a person's name; the house's counts as well. */
export const responsibleMissing: Rule = {
  id: 'visdp-fehlt',
  severity: 'warning',
  explain:
    'Eine Pressemitteilung nennt, wer im Sinne des Presserechts verantwortlich ist (V. i. S. d. P.). Das steht im Feld visdp, oder für alle Mitteilungen unter presse.visdp in den Stammdaten.',
  example: {
    wrong: 'titel: Der Radweg kommt',
    right: 'titel: Der Radweg kommt\nvisdp: Erika Mustermann, Marktstraße 12, 12345 Musterstadt',
  },
  run: (entry) => {
    if (!isRelease(entry) || entry.fields.visdp || entry.haus?.presse.visdp) return [];
    return [
      {
        span: keySpanOf(entry.root, ['art']),
        message: 'Der Pressemitteilung fehlt, wer presserechtlich verantwortlich ist (V. i. S. d. P.).',
        hint: 'Das Feld visdp ergänzen, oder presse.visdp in den Stammdaten.',
      },
    ];
  },
};
