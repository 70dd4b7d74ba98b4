import * as z from 'zod/mini';
import { about, anyScalar, expectation, type FieldInfo, optional, patterned, type ValueOf } from './field.ts';
import { addressLines, either, fields, oneOrMany, textList } from './fields.ts';
import { choice, filledText, text } from './scalars.ts';

/** Whom a letter goes to, in the Stammdaten and in place. */
export const recipientShape = {
  anschrift: addressLines('Anschrift, eine Zeile je Eintrag.', '[An den, Landrat des Musterkreises]'),
  anrede: optional(text('Anrede mit Komma.', '"Sehr geehrter Herr Landrat,"')),
};

export const articles = ['der', 'die', 'das'] as const;

/** Whether a name is a plural, where its words do not tell. */
export const number = optional(
  choice(
    ['einzahl', 'mehrzahl'],
    'Ob der Name in der Mehrzahl steht („die Stadtwerke“, „die Freien Wähler“), wenn die Regel irrt.',
    'mehrzahl',
  ),
);

const chair = fields(
  {
    name: filledText('Vor- und Nachname.', 'Erika Mustermann'),
    funktion: optional(text('Funktion, wie sie vor „der Fraktion“ steht.', 'Vorsitzende')),
  },
  'Ein Mitglied des Vorsitzes.',
  '{ name: Erika Mustermann, funktion: Vorsitzende }',
);

const inSentence = either(
  [
    filledText('Der Name im laufenden Text, mit Artikel.', 'die Musterfraktion'),
    fields(
      {
        nominativ: filledText('Wer?', 'die Musterfraktion'),
        genitiv: optional(text('Wessen?', 'der Musterfraktion')),
        dativ: optional(text('Wem?', 'der Musterfraktion')),
        akkusativ: optional(text('Wen?', 'die Musterfraktion')),
      },
      'Der Name im laufenden Text in seinen Fällen.',
    ),
  ],
  'Der Name im laufenden Text, mit Artikel.',
);

const colour = patterned(
  'Hausfarbe für das Band unter dem Briefkopf.',
  '"#1f5f4a"',
  (value) => /^#[0-9a-f]{6}$/i.test(value),
  'ist keine Farbe',
  'Sechs Ziffern oder Buchstaben a–f nach einem #, in Anführungszeichen: "#1f5f4a".',
);

const contactShape = {
  anschrift: optional(addressLines('Anschrift, eine Zeile je Eintrag.', '[Marktplatz 1, 12345 Musterstadt]')),
  telefon: optional(text('Telefonnummer, wie sie gedruckt wird.', '01234 567-890')),
  email: optional(text('E-Mail-Adresse.', 'fraktion@muster.example')),
  web: optional(text('Internetadresse.', 'www.muster.example')),
};

const nameShape = {
  name: filledText('Der volle Name, wie er im Briefkopf steht.', 'Musterfraktion im Kreistag'),
};

const groupShape = {
  ...nameShape,
  zusatz: optional(text('Die Zeile unter dem Namen im Briefkopf.', 'im Kreistag des Musterkreises')),
  im_satz: optional(inSentence),
  zahl: number,
  kurz: optional(text('Kurzform in der Unterschrift.', 'Musterfraktion')),
  artikel: optional(choice(articles, 'Artikel der Kurzform: der, die oder das.', 'die')),
  vorsitz: optional(
    oneOrMany(
      chair,
      'Wer unterschreibt: eine Person oder eine Liste.',
      '{ name: Erika Mustermann, funktion: Vorsitzende }',
    ),
  ),
  ...contactShape,
  logo: optional(
    fields(
      {
        datei: filledText('Pfad der Bilddatei im Arbeitsordner.', 'bilder/logo.png'),
        alt: filledText('Was das Bild zeigt, für Screenreader.', 'Logo der Musterfraktion'),
      },
      'Logo im Briefkopf.',
      '{ datei: bilder/logo.png, alt: Logo der Musterfraktion }',
    ),
  ),
  farbe: optional(colour),
};

const personShape = {
  ...nameShape,
  nachname: optional(text('Der Nachname.', 'Mustermann')),
  geschlecht: optional(choice(['w', 'm', 'd'], 'w, m oder d.', 'w')),
  mandat: optional(text('Das Mandat im laufenden Text.', 'Kreistagsmitglied')),
  ...contactShape,
};

/** A faction or group of the Stammdaten. */
export const groupEntry = fields(
  groupShape,
  'Eine Fraktion oder Gruppe.',
  '{ name: Musterfraktion im Kreistag, kurz: Musterfraktion }',
);

/** A member of the council in the Stammdaten. */
export const personEntry = fields(
  personShape,
  'Eine Person.',
  '{ name: Erika Mustermann, nachname: Mustermann, mandat: Kreistagsmitglied }',
);

export type GroupFields = ValueOf<typeof groupEntry>;
export type PersonFields = ValueOf<typeof personEntry>;

const reference = filledText('Kennung aus den Stammdaten oder ein Name.', 'musterfraktion');
const inPlace = fields(
  { ...groupShape, ...personShape },
  'Antragstellende an Ort und Stelle.',
  '{ name: Musterfraktion }',
);

/** An applicant or sender as a draft names it: an id or name, or the fields in place. */
const party = either([reference, inPlace], 'Kennung, Name oder Felder.');
export type PartyReference = ValueOf<typeof party>;

export function parties(description: string) {
  return oneOrMany(party, description, '[musterfraktion, freie-gruppe]');
}

/** The static site generators whose front matter a release can carry. */
export const targets = ['hugo', 'jekyll', 'eleventy', 'astro', 'keins'] as const;
export type Target = (typeof targets)[number];

/** A press contact under its id. */
export const contactEntry = fields(
  {
    name: filledText('Name.', 'Erika Mustermann'),
    telefon: optional(text('Telefonnummer, wie sie gedruckt wird.', '01234 567-891')),
    email: optional(text('E-Mail-Adresse.', 'presse@muster.example')),
  },
  'Ein Pressekontakt.',
  '{ name: Erika Mustermann, telefon: 01234 567-891 }',
);

const info: FieldInfo = ['Pressekontakt: Kennung, Felder oder Zeilen.', 'pressestelle'];
const contactId = z.string(expectation(info)).register(about, anyScalar);

/** An id, a contact in place, or its lines. */
export const pressContact = either([contactId, contactEntry, textList('Eine Zeile je Eintrag.')], ...info);

export type PressContactReference = ValueOf<typeof pressContact>;
