import { keySpanOf } from '../draft/value-path.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import { isPressPhoto } from './common/press-pictures.ts';
import type { Rule } from './rule.ts';

/** The alternative text says what is to be seen; the caption says who and where it is. */
export const captionMissing: Rule = {
  id: 'bildunterschrift-fehlt',
  severity: 'warning',
  explain:
    'Redaktionen drucken ein Pressefoto mit seiner Unterschrift: Sie sagt, wer oder was wo zu sehen ist. Der Alternativtext ersetzt sie nicht, er wird nur vorgelesen. Logos, Pläne und Zeichnungen brauchen keine.',
  example: {
    wrong: 'bilder: [{ datei: bilder/see.jpg, alt: Ein See im Wald, nachweis: Jörg Weiß }]',
    right:
      'bilder: [{ datei: bilder/see.jpg, alt: Ein See im Wald, unterschrift: Der Mustersee im Mai., nachweis: Jörg Weiß }]',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    return (entry.fields.bilder ?? []).flatMap((picture, index) => {
      if (!isPressPhoto(picture) || (picture.unterschrift ?? '').trim() !== '') return [];
      const message = `Dem Bild „${picture.datei}“ fehlt die Bildunterschrift.`;
      const hint = 'Im Feld unterschrift sagen, wer oder was wo zu sehen ist.';
      return [{ span: keySpanOf(entry.root, ['bilder', index, 'datei']), message, hint }];
    });
  },
};
