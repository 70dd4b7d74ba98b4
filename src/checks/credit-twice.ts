import { quoted } from '../kinds/fault.ts';
import { namesCredit } from '../kinds/pressemitteilung/credit.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** The caption prints as typed, and the credit is in it. */
export const creditTwice: Rule = {
  id: 'nachweis-doppelt',
  severity: 'info',
  explain:
    'Hinter die Bildunterschrift setzt das Programm „Foto:“ und den Nachweis. Steht beides schon in der Unterschrift, wird es nur dort gedruckt.',
  example: {
    wrong: 'bilder: [{ unterschrift: "Der See. Foto: Jörg Weiß", nachweis: Jörg Weiß }]',
    right: 'bilder: [{ unterschrift: Der See, nachweis: Jörg Weiß }]',
  },
  run: (entry) =>
    isRelease(entry)
      ? (entry.fields.bilder ?? []).flatMap((picture, index) => {
          if (!namesCredit(picture)) return [];
          const message = `Die Bildunterschrift nennt den Nachweis ${quoted(picture.nachweis ?? '')} schon; er wird nicht noch einmal gedruckt.`;
          const hint = 'Ihn aus der Unterschrift oder das Feld nachweis löschen.';
          return [{ span: entry.spanOf(['bilder', index, 'nachweis']), message, hint }];
        })
      : [],
};
