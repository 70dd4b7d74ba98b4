import { choice } from './choice.ts';
import type { ValueOf } from './field.ts';
import { either, fields, oneOrMany } from './fields.ts';
import { lines } from './lines.ts';
import { patterned } from './reading.ts';
import { filledText, text } from './text.ts';

export const articles = ['der', 'die', 'das'] as const;

/** Whether a name is a plural, where its words do not tell. */
export const number = choice(['einzahl', 'mehrzahl'], {
  description:
    'Ob der Name in der Mehrzahl steht („die Stadtwerke“, „die Freien Wähler“), wenn die Regel irrt.',
  example: 'mehrzahl',
}).optional();

const chair = fields(
  {
    name: filledText({ description: 'Vor- und Nachname.', example: 'Erika Mustermann' }),
    funktion: text({
      description: 'Funktion, wie sie vor „der Fraktion“ steht.',
      example: 'Vorsitzende',
    }).optional(),
  },
  {
    description: 'Ein Mitglied des Vorsitzes.',
    example: '{ name: Erika Mustermann, funktion: Vorsitzende }',
  },
);

const inSentence = either(
  [
    filledText({ description: 'Der Name im laufenden Text, mit Artikel.', example: 'die Musterfraktion' }),
    fields(
      {
        nominativ: filledText({ description: 'Wer?', example: 'die Musterfraktion' }),
        genitiv: text({ description: 'Wessen?', example: 'der Musterfraktion' }).optional(),
        dativ: text({ description: 'Wem?', example: 'der Musterfraktion' }).optional(),
        akkusativ: text({ description: 'Wen?', example: 'die Musterfraktion' }).optional(),
      },
      { description: 'Der Name im laufenden Text in seinen Fällen.' },
    ),
  ],
  { description: 'Der Name im laufenden Text, mit Artikel.' },
);

const colour = patterned(
  { description: 'Hausfarbe für das Band unter dem Briefkopf.', example: '"#1f5f4a"' },
  (value) => /^#[0-9a-f]{6}$/i.test(value),
  {
    code: 'draft/auswahl',
    message: 'ist keine Farbe',
    hint: 'Sechs Ziffern oder Buchstaben a–f nach einem #, in Anführungszeichen: "#1f5f4a".',
  },
);

const contactShape = {
  anschrift: lines({
    description: 'Anschrift, eine Zeile je Eintrag.',
    example: '[Marktplatz 1, 12345 Musterstadt]',
  }).optional(),
  telefon: text({
    description: 'Telefonnummer, wie sie gedruckt wird.',
    example: '01234 567-890',
  }).optional(),
  email: text({ description: 'E-Mail-Adresse.', example: 'fraktion@muster.example' }).optional(),
  web: text({ description: 'Internetadresse.', example: 'www.muster.example' }).optional(),
};

const nameShape = {
  name: filledText({
    description: 'Der volle Name, wie er im Briefkopf steht.',
    example: 'Musterfraktion im Kreistag',
  }),
};

const groupShape = {
  ...nameShape,
  zusatz: text({
    description: 'Die Zeile unter dem Namen im Briefkopf.',
    example: 'im Kreistag des Musterkreises',
  }).optional(),
  im_satz: inSentence.optional(),
  zahl: number,
  kurz: text({ description: 'Kurzform in der Unterschrift.', example: 'Musterfraktion' }).optional(),
  artikel: choice(articles, {
    description: 'Artikel der Kurzform: der, die oder das.',
    example: 'die',
  }).optional(),
  vorsitz: oneOrMany(chair, {
    description: 'Wer unterschreibt: eine Person oder eine Liste.',
    example: '{ name: Erika Mustermann, funktion: Vorsitzende }',
  }).optional(),
  ...contactShape,
  logo: fields(
    {
      datei: filledText({ description: 'Pfad der Bilddatei im Arbeitsordner.', example: 'bilder/logo.png' }),
      alt: filledText({
        description: 'Was das Bild zeigt, für Screenreader.',
        example: 'Logo der Musterfraktion',
      }),
    },
    {
      description: 'Logo im Briefkopf.',
      example: '{ datei: bilder/logo.png, alt: Logo der Musterfraktion }',
    },
  ).optional(),
  farbe: colour.optional(),
};

const personShape = {
  ...nameShape,
  nachname: text({ description: 'Der Nachname.', example: 'Mustermann' }).optional(),
  geschlecht: choice(['w', 'm', 'd'], { description: 'w, m oder d.', example: 'w' }).optional(),
  mandat: text({
    description: 'Das Mandat im laufenden Text.',
    example: 'Kreistagsmitglied',
  }).optional(),
  ...contactShape,
};

/** A faction or group of the Stammdaten. */
export const groupEntry = fields(groupShape, {
  description: 'Eine Fraktion oder Gruppe.',
  example: '{ name: Musterfraktion im Kreistag, kurz: Musterfraktion }',
});

/** A member of the council in the Stammdaten. */
export const personEntry = fields(personShape, {
  description: 'Eine Person.',
  example: '{ name: Erika Mustermann, nachname: Mustermann, mandat: Kreistagsmitglied }',
});

export type GroupFields = ValueOf<typeof groupEntry>;
export type PersonFields = ValueOf<typeof personEntry>;

const reference = filledText({
  description: 'Kennung aus den Stammdaten oder ein Name.',
  example: 'musterfraktion',
});
const inPlace = fields(
  { ...groupShape, ...personShape },
  { description: 'Antragstellende an Ort und Stelle.', example: '{ name: Musterfraktion }' },
);

/** An applicant or sender as a draft names it: an id or name, or the fields in place. */
const party = either([reference, inPlace], { description: 'Kennung, Name oder Felder.' });
export type PartyReference = ValueOf<typeof party>;

export function parties(description: string) {
  return oneOrMany(party, { description, example: '[musterfraktion, freie-gruppe]' });
}
