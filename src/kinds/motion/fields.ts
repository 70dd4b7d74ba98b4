import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { everyKind } from '../fields/every-kind.ts';
import type { ValueOf } from '../fields/field.ts';
import { either, fields, form, listOf } from '../fields/fields.ts';
import { lines } from '../fields/lines.ts';
import { money } from '../fields/money.ts';
import { parties } from '../fields/party.ts';
import { recipientShape } from '../fields/recipient.ts';
import { reference } from '../fields/reference.ts';
import { filledText, markdown, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import type { ForeignFields } from '../translate.ts';
import { resolution } from './resolution.ts';

export const roles = ['anhoerung', 'vorberatung', 'entscheidung', 'kenntnisnahme'] as const;

const consultation = fields(
  {
    gremium: reference({
      description: 'Das Gremium: Kennung aus den Stammdaten oder Name.',
      example: 'kreistag',
    }),
    datum: date({
      description: 'Tag der Sitzung; ohne ihn ist die nächste Sitzung gemeint.',
      example: '2026-02-25',
    }).optional(),
    rolle: choice(roles, { description: 'Was das Gremium tut.', example: 'entscheidung' }).optional(),
    top: text({ description: 'Tagesordnungspunkt.', example: '4.1' }).optional(),
    oeffentlich: yesNo({ description: 'Ob die Sitzung öffentlich ist.', example: 'ja' }).optional(),
  },
  { description: 'Eine Beratung.', example: '{ gremium: kreistag, datum: 2026-03-17 }' },
);

const consultations = {
  description: 'Die Beratungen in ihrer Reihenfolge.',
  example: '[{ gremium: kreistag, datum: 2026-03-17 }]',
};

const recipient = either(
  [
    filledText({ description: 'Kennung aus den Stammdaten.', example: 'landrat' }),
    fields(recipientShape, { description: 'Empfänger an Ort und Stelle.' }),
  ],
  { description: 'An wen der Antrag geht.' },
);

const finances = fields(
  {
    betrag: money({ description: 'Der Betrag.', example: '50.000 EUR' }).optional(),
    jahr: text({ description: 'Haushaltsjahr.', example: '2026' }).optional(),
    rhythmus: choice(['einmalig', 'jaehrlich'], {
      description: 'einmalig oder jaehrlich.',
      example: 'jaehrlich',
    }).optional(),
    produkt: text({ description: 'Produkt des Haushalts.', example: '03.01.02' }).optional(),
    sachkonto: text({ description: 'Sachkonto.', example: '531800' }).optional(),
    deckung: text({
      description: 'Deckungsvorschlag.',
      example: 'Minderaufwand bei Produkt 01.02.03',
    }).optional(),
    folgekosten: text({ description: 'Folgekosten.', example: '5.000 EUR jährlich' }).optional(),
  },
  { description: 'Finanzielle Auswirkungen.', example: '{ betrag: 50.000 EUR, jahr: 2026 }' },
);

const climate = fields(
  {
    wirkung: choice(['positiv', 'neutral', 'negativ'], {
      description: 'Wirkung auf das Klima.',
      example: 'positiv',
    }),
    text: markdown({ description: 'Erläuterung in Markdown.' }).optional(),
  },
  { description: 'Klimawirkung.', example: '{ wirkung: positiv }' },
);

const signature = fields(
  {
    name: filledText({ description: 'Vor- und Nachname.', example: 'Erika Mustermann' }),
    funktion: text({ description: 'Funktion.', example: 'Vorsitzende' }).optional(),
    fuer: reference({
      description: 'Für wen: Kennung oder Name der Fraktion.',
      example: 'musterfraktion',
    }).optional(),
  },
  { description: 'Eine Unterschrift.', example: '{ name: Erika Mustermann, funktion: Vorsitzende }' },
);

const signatures = {
  description: 'Unterschriften; [] für keine. Vorgabe: die Vorsitzenden der Antragstellenden.',
  example: '[{ name: Erika Mustermann }]',
};

/** The fields of every motion (front-matter.md, "Motions"); a kind adds its own. */
export const motionShape = {
  ...everyKind,
  antragsteller: parties('Wer den Antrag stellt, in der gedruckten Reihenfolge.'),
  unterstuetzer: parties('Wer den Antrag unterstützt.').optional(),
  empfaenger: recipient.optional(),
  anschrift: recipientShape.anschrift.optional(),
  anrede: recipientShape.anrede,
  versandvermerk: text({ description: 'Zeile unter der Anschrift.', example: 'im Hause' }).optional(),
  zeichen: text({ description: 'Diktatzeichen.', example: 'ab/cd' }).optional(),
  eingang: date({
    description: 'Tag des Eingangs, wenn er vom Datum abweicht.',
    example: '2026-02-11',
  }).optional(),
  beratungsfolge: listOf(consultation, consultations).optional(),
  anlass: text({
    description: 'Steht nach „hier:“ über dem Titel.',
    example: 'Kreishaushalt 2026',
  }).optional(),
  beschlussvorschlag: resolution(
    'Worüber abgestimmt wird: ein Text, oder eine Liste mit einem Punkt je Eintrag.',
  ).optional(),
  begruendung: markdown({ description: 'Die Begründung in Markdown.' }).optional(),
  begruendung_muendlich: yesNo({
    description: 'Druckt „Die Begründung erfolgt mündlich.“',
    example: 'ja',
  }).optional(),
  dringlichkeit: markdown({ description: 'Warum der Antrag dringlich ist, in Markdown.' }).optional(),
  finanzen: finances.optional(),
  klima: climate.optional(),
  unterschriften: listOf(signature, signatures).optional(),
  kopie: lines({
    description: 'Wer eine Kopie bekommt.',
    example: '[CDU-Fraktion, FDP-Fraktion]',
  }).optional(),
};

const only = (kinds: string) => `dieses Feld gibt es nur in einem Entwurf der Art ${kinds}`;

/** Fields of single kinds of motion, with the kind that has them. */
export const foreignToMotions: ForeignFields = new Map([
  ['fragen', only('anfrage')],
  ['antwort', only('anfrage')],
  ['bericht', only('pruefantrag')],
  ['adressaten', only('resolution')],
  ['fristversaeumnis', only('dringlichkeitsantrag')],
  ['neufassung', only('aenderungsantrag oder ergaenzungsantrag')],
  ['bezug', only('aenderungsantrag oder ergaenzungsantrag')],
  ['positionen', only('haushaltsantrag')],
  ['stellen', only('haushaltsantrag')],
  ...[
    'absender',
    'rubrik',
    'dachzeile',
    'unterzeile',
    'ort',
    'lead',
    'sperrfrist',
    'bilder',
    'kontakt',
    'visdp',
    'ueber',
    'kuerzel',
    'zum_antrag',
    'ziel',
    'zusatz',
  ].map((field): [string, string] => [field, only('pressemitteilung')]),
]);

export const motionForm = form(motionShape, 'Ein Antrag.');
export type MotionFields = ValueOf<typeof motionForm.complete>;
export type PartialMotionFields = ValueOf<typeof motionForm.partial>;
