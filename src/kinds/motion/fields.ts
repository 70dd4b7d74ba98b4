import * as z from 'zod/mini';
import { everyKind } from '../fields/every-kind.ts';
import {
  about,
  described,
  expectation,
  type Field,
  type FieldInfo,
  optional,
  type ValueOf,
} from '../fields/field.ts';
import { fields, form, lines, listOf, reference } from '../fields/fields.ts';
import { parties, recipientShape } from '../fields/party.ts';
import {
  choice,
  date,
  filledMarkdown,
  filledText,
  markdown,
  meetingDay,
  money,
  text,
  yesNo,
} from '../fields/scalars.ts';

const roles = ['anhoerung', 'vorberatung', 'entscheidung', 'kenntnisnahme'] as const;

/** As OParl and the council's table head have them. */
export const roleNames = {
  anhoerung: 'Anhörung',
  vorberatung: 'Vorberatung',
  entscheidung: 'Entscheidung',
  kenntnisnahme: 'Kenntnisnahme',
} as const;

const consultation = fields(
  {
    gremium: reference('Das Gremium: Kennung aus den Stammdaten oder Name.', 'kreistag'),
    datum: optional(meetingDay('Tag der Sitzung; ohne ihn ist die nächste Sitzung gemeint.', '2026-02-25')),
    rolle: optional(choice(roles, 'Was das Gremium tut.', 'entscheidung')),
    top: optional(text('Tagesordnungspunkt.', '4.1')),
    oeffentlich: optional(yesNo('Ob die Sitzung öffentlich ist.', 'ja')),
  },
  'Eine Beratung.',
  '{ gremium: kreistag, datum: 2026-03-17 }',
);

/** A text of several lines is the address. */
const recipient = described(
  z.union([
    filledMarkdown('Kennung aus den Stammdaten.', 'landrat'),
    fields(recipientShape, 'Empfänger an Ort und Stelle.'),
  ]),
  ['An wen der Antrag geht.'],
  { multiline: 'lines' },
);

const finances = fields(
  {
    betrag: optional(money('Der Betrag.', '50.000 EUR')),
    jahr: optional(text('Haushaltsjahr.', '2026')),
    rhythmus: optional(choice(['einmalig', 'jaehrlich'], 'einmalig oder jaehrlich.', 'jaehrlich')),
    produkt: optional(text('Produkt des Haushalts.', '03.01.02')),
    sachkonto: optional(text('Sachkonto.', '531800')),
    deckung: optional(text('Deckungsvorschlag.', 'Minderaufwand bei Produkt 01.02.03')),
    folgekosten: optional(text('Folgekosten.', '5.000 EUR jährlich')),
  },
  'Finanzielle Auswirkungen.',
  '{ betrag: 50.000 EUR, jahr: 2026 }',
);

const climate = fields(
  {
    wirkung: choice(['positiv', 'neutral', 'negativ'], 'Wirkung auf das Klima.', 'positiv'),
    text: optional(markdown('Erläuterung in Markdown.')),
  },
  'Klimawirkung.',
  '{ wirkung: positiv }',
);

const signature = fields(
  {
    name: filledText('Vor- und Nachname.', 'Erika Mustermann'),
    funktion: optional(text('Funktion.', 'Vorsitzende')),
    fuer: optional(reference('Für wen: Kennung oder Name der Fraktion.', 'musterfraktion')),
  },
  'Eine Unterschrift.',
  '{ name: Erika Mustermann, funktion: Vorsitzende }',
);

/** One item of a resolution: Markdown, or Markdown with items below it. */
export type ResolutionItem =
  | string
  | { readonly text: string; readonly unterpunkte?: readonly ResolutionItem[] | undefined };

const aboutItem = 'Ein Punkt: Text in Markdown oder Felder mit text und unterpunkte.';
const item: Field<ResolutionItem> = z.lazy(() => itemOrItems).register(about, { id: 'beschlusspunkt' });
const itemOrItems: Field<ResolutionItem> = z.union([
  filledMarkdown(aboutItem),
  fields(
    {
      text: filledMarkdown('Der Text des Punktes.'),
      unterpunkte: optional(listOf(item, 'Die Unterpunkte.', '[erster Unterpunkt, zweiter Unterpunkt]')),
    },
    aboutItem,
  ),
]);

/** A single text is numbered as far as it numbers its own lines, a list always. */
export function resolution(description: string, example = '[Die Verwaltung wird beauftragt …]') {
  const info: FieldInfo = [description, example];
  const items = z.array(item, expectation(info));
  return described(z.union([markdown(...info), items]), info, { multiline: 'tree' });
}

/** The fields of every motion (front-matter.md, "Motions"); a kind adds its own. */
export const motionShape = {
  ...everyKind,
  antragsteller: parties('Wer den Antrag stellt, in der gedruckten Reihenfolge.'),
  unterstuetzer: optional(parties('Wer den Antrag unterstützt.')),
  empfaenger: optional(recipient),
  anschrift: optional(recipientShape.anschrift),
  anrede: recipientShape.anrede,
  versandvermerk: optional(text('Zeile unter der Anschrift.', 'im Hause')),
  zeichen: optional(text('Diktatzeichen.', 'ab/cd')),
  eingang: optional(date('Tag des Eingangs, wenn er vom Datum abweicht.', '2026-02-11')),
  beratungsfolge: optional(
    listOf(
      consultation,
      'Die Beratungen in ihrer Reihenfolge.',
      '[{ gremium: kreistag, datum: 2026-03-17 }]',
    ),
  ),
  anlass: optional(text('Steht nach „hier:“ über dem Titel.', 'Kreishaushalt 2026')),
  beschlussvorschlag: optional(
    resolution('Worüber abgestimmt wird: ein Text, oder eine Liste mit einem Punkt je Eintrag.'),
  ),
  begruendung: optional(markdown('Die Begründung in Markdown.')),
  begruendung_muendlich: optional(yesNo('Druckt „Die Begründung erfolgt mündlich.“', 'ja')),
  dringlichkeit: optional(markdown('Warum der Antrag dringlich ist, in Markdown.')),
  finanzen: optional(finances),
  klima: optional(climate),
  unterschriften: optional(
    listOf(
      signature,
      'Unterschriften; [] für keine. Vorgabe: die Vorsitzenden der Antragstellenden.',
      '[{ name: Erika Mustermann }]',
    ),
  ),
  kopie: optional(lines('Wer eine Kopie bekommt.', '[CDU-Fraktion, FDP-Fraktion]')),
};

export const motionForm = form(motionShape, 'Ein Antrag.');
export type MotionFields = ValueOf<typeof motionForm.complete>;
export type PartialMotionFields = ValueOf<typeof motionForm.partial>;
