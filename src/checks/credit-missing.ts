import { spanOfLine } from '../diagnostics/source-file.ts';
import { keySpanOf } from '../draft/value-path.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Release } from '../kinds/pressemitteilung/release.ts';
import { creditsAll, isPressPhoto, namesItsSource, uncreditedPhotos } from './common/press-pictures.ts';
import type { Finding, Rule } from './rule.ts';

/** Photographers may demand to be named (UrhG § 13, § 72), and editors print none without. */
export const creditMissing: Rule = {
  id: 'nachweis-fehlt',
  severity: 'warning',
  explain:
    'Wer ein Foto gemacht hat, muss genannt werden, und Redaktionen drucken keines ohne Nachweis. Er steht im Feld nachweis oder in der Bildunterschrift („Foto: …“). Logos, Pläne und Zeichnungen brauchen keinen.',
  example: {
    wrong: 'bilder: [{ datei: bilder/see.jpg, alt: Der See, unterschrift: Der See im Mai. }]',
    right:
      'bilder: [{ datei: bilder/see.jpg, alt: Der See, unterschrift: Der See im Mai., nachweis: Jörg Weiß }]',
  },
  run: (entry) => (isRelease(entry) && !creditsAll(entry) ? [...inFields(entry), ...inText(entry)] : []),
};

function inFields({ fields, root }: Release): readonly Finding[] {
  return (fields.bilder ?? []).flatMap((picture, index) => {
    if (!isPressPhoto(picture) || namesItsSource(picture)) return [];
    const message = `Dem Bild „${picture.datei}“ fehlt der Nachweis.`;
    const hint = 'Im Feld nachweis sagen, wer das Foto gemacht hat.';
    return [{ span: keySpanOf(root, ['bilder', index, 'datei']), message, hint }];
  });
}

function inText(release: Release): readonly Finding[] {
  return uncreditedPhotos(release).map(({ src, alt, origin }) => ({
    span: spanOfLine(origin.file, origin.line),
    message: `Dem Bild „${src}“ fehlt der Nachweis.`,
    hint: `In der Bildunterschrift sagen, wer das Foto gemacht hat: ![${alt}](${src} "Foto: Jörg Weiß")`,
  }));
}
