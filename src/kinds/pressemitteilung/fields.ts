import { choice } from '../fields/choice.ts';
import { everyKind } from '../fields/every-kind.ts';
import { field, type ValueOf } from '../fields/field.ts';
import { entries, fields, form, listOf } from '../fields/fields.ts';
import { instant } from '../fields/instant.ts';
import { parties } from '../fields/party.ts';
import { pressContact, targets } from '../fields/press.ts';
import { filledText, markdown, text } from '../fields/text.ts';
import type { ForeignFields } from '../translate.ts';

const picture = fields(
  {
    datei: filledText({
      description: 'Pfad der Bilddatei im Arbeitsordner.',
      example: 'bilder/schule.jpg',
    }).optional(),
    alt: text({
      description: 'Was das Bild zeigt, für Screenreader.',
      example: 'Kinder vor der Musterschule',
    }).optional(),
    unterschrift: text({ description: 'Bildunterschrift.', example: 'Ferienprogramm 2025' }).optional(),
    nachweis: text({ description: 'Wer das Foto gemacht hat.', example: 'Jörg Weiß' }).optional(),
  },
  {
    description: 'Ein Bild; ohne datei nur Unterschrift und Nachweis.',
    example: '{ unterschrift: Ferienprogramm, nachweis: Jörg Weiß }',
  },
);

const pictures = {
  description: 'Die Bilder nach dem Vorspann.',
  example: '[{ unterschrift: Ferienprogramm, nachweis: Jörg Weiß }]',
};
const anything = field<unknown>(
  (data) => data,
  (zod) => zod.unknown(),
);
const extra = { description: 'Weitere Felder für die Website.', example: '{ slug: ferienbetreuung }' };

/** The fields of a press release (front-matter.md, `pressemitteilung`). */
export const releaseForm = form(
  {
    ...everyKind,
    absender: parties('Wer die Pressemitteilung herausgibt.').optional(),
    rubrik: text({ description: 'Rubrik über allem anderen.', example: 'Aus dem Kreistag' }).optional(),
    dachzeile: text({
      description: 'Zeile über der Schlagzeile.',
      example: 'Schule und Familie',
    }).optional(),
    unterzeile: text({ description: 'Zeile unter der Schlagzeile.' }).optional(),
    ort: text({ description: 'Ortsmarke am Anfang des Textes.', example: 'Musterstadt' }).optional(),
    lead: markdown({
      description: 'Der Vorspann in Markdown; ohne ihn dient der erste Absatz des Textes.',
    }).optional(),
    sperrfrist: instant({
      description: 'Vorher nicht veröffentlichen.',
      example: '2026-08-09 17:30',
    }).optional(),
    bilder: listOf(picture, pictures).optional(),
    kontakt: pressContact.optional(),
    visdp: text({
      description: 'Verantwortlich im Sinne des Presserechts.',
      example: 'Erika Mustermann',
    }).optional(),
    ueber: markdown({ description: 'Absatz über den Absender in Markdown.' }).optional(),
    kuerzel: text({ description: 'Kürzel am Ende des Textes.', example: 'mtm' }).optional(),
    zum_antrag: filledText({
      description: 'Pfad des Antrags, um den es geht.',
      example: 'drafts/antrag.md',
    }).optional(),
    ziel: choice(targets, {
      description: 'Für welche Website die Markdown-Datei ist.',
      example: 'hugo',
    }).optional(),
    zusatz: entries(anything, extra).optional(),
  },
  'Eine Pressemitteilung.',
);

export type ReleaseFields = ValueOf<typeof releaseForm.complete>;
export type PartialReleaseFields = ValueOf<typeof releaseForm.partial>;

const motionFields = [
  'antragsteller',
  'unterstuetzer',
  'empfaenger',
  'anschrift',
  'anrede',
  'versandvermerk',
  'zeichen',
  'eingang',
  'beratungsfolge',
  'anlass',
  'beschlussvorschlag',
  'neufassung',
  'fragen',
  'antwort',
  'bericht',
  'adressaten',
  'fristversaeumnis',
  'begruendung',
  'begruendung_muendlich',
  'dringlichkeit',
  'finanzen',
  'positionen',
  'klima',
  'unterschriften',
  'kopie',
  'bezug',
];

/** Fields of motions that a release does not have. */
export const foreignToReleases: ForeignFields = new Map(
  motionFields.map((field) => [
    field,
    'dieses Feld gibt es nur in Anträgen, nicht in einer Pressemitteilung',
  ]),
);
