import type { Release } from '../../kinds/pressemitteilung/release.ts';
import { passagesOf } from './passages.ts';

type Picture = NonNullable<Release['fields']['bilder']>[number];

const creditWord = String.raw`(?:Fotos?|Fotograf(?:in)?|Photos?|Aufnahmen?|Bild(?:er|nachweis|quelle)?|Grafik|Illustration|Zeichnung|Visualisierung|Montage|Quelle|Credit)`;
/** „Der See. Foto: Jörg Weiß“, „© Weiß“ */
const labelled = new RegExp(String.raw`©|\(c\)|(?:^|[^\p{L}])${creditWord}\s*(?::|©|\bvon\b)`, 'iu');
/** „Der See (Foto Weiß)“, but not „(Bild links)“ */
const bracketed = new RegExp(String.raw`[(/]\s*${creditWord}\s+\p{Lu}`, 'u');
const namesSource = (text: string): boolean => labelled.test(text) || bracketed.test(text);
/** „Alle Fotos: Jörg Weiß“ */
const ofAll = /(?:^|[^\p{L}])(?:Fotos|Bilder|Aufnahmen|Bildnachweise?)\s*(?::|©|von\s+\p{Lu})/u;
/** What an office draws itself, or what nobody has photographed. */
const drawn =
  /logo|wappen|signet|grafik|diagramm|illustration|zeichnung|skizze|piktogramm|icon|qr-?code|plakat|flyer|banner|screenshot|bildschirmfoto|(?:plan|karte|kachel)(?!\p{L})/iu;
const photo = /\.jpe?g$/iu;

/** Whether a caption or a credit says whose the picture is. */
export function namesItsSource({ unterschrift = '', nachweis = '' }: Picture): boolean {
  return nachweis.trim() !== '' || namesSource(unterschrift);
}

/** Whether readers of a newspaper would ask who has taken it. */
export function isPressPhoto({ datei = '', alt = '', unterschrift = '' }: Picture): boolean {
  return (
    datei !== '' &&
    !datei.toLowerCase().endsWith('.svg') &&
    ![datei, alt, unterschrift].some((text) => drawn.test(text))
  );
}

/** The photos of the text whose caption names no source; none where the text itself names one. */
export function uncreditedPhotos(release: Release) {
  const passages = passagesOf(release);
  if (passages.some(({ part, text }) => part !== 'bilder' && namesSource(text))) return [];
  return passages
    .flatMap(({ images }) => images)
    .filter(({ src, alt, title = '' }) => {
      const picture = { datei: src, alt, unterschrift: title };
      return photo.test(src) && isPressPhoto(picture) && !namesItsSource(picture);
    });
}

/** One credit stands for all: in a caption, or in the text. */
export function creditsAll(release: Release): boolean {
  const captions = (release.fields.bilder ?? []).flatMap(({ unterschrift, nachweis }) => [
    unterschrift,
    nachweis,
  ]);
  return [...captions, ...passagesOf(release).map(({ text }) => text)].some((text = '') => ofAll.test(text));
}
