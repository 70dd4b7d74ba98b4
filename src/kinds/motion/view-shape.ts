import type { ViewShape } from '../kind.ts';
import { headings } from '../stammdaten/look.ts';

const headingShape = Object.fromEntries(
  Object.keys(headings).map((name): [string, ViewShape] => [name, 'text']),
);

/** What the templates of every motion may name. */
export const motionViewShape = {
  dokumentart: 'text',
  titel: 'text',
  nummer: 'text',
  datum: 'text',
  eingang: 'text',
  zeichen: 'text',
  anlass: 'text',
  entwurf: 'flag',
  tabellenkopf: 'flag',
  infoblock: 'flag',
  angabenzeile: 'text',
  koerperschaft: 'text',
  antragsteller: { list: { fields: { name: 'text', zusatz: 'text' } } },
  antragsteller_aufzaehlung: 'text',
  antragsteller_kurz: 'text',
  gemeinsam: 'flag',
  kontakt: {
    fields: { name: 'text', anschrift: { list: 'text' }, telefon: 'text', email: 'text', web: 'text' },
  },
  kontakte: { list: { fields: { name: 'text', telefon: 'text', email: 'text' } } },
  ruecksendung: 'text',
  anschrift: { list: 'text' },
  anrede: 'text',
  versandvermerk: 'text',
  satz: { fields: { subjekt: 'text', verb: 'text', genitiv: 'text', dativ: 'text' } },
  sitzungen: 'text',
  beratungsfolge: {
    list: {
      fields: {
        gremium: 'text',
        datum: 'text',
        top: 'text',
        oeffentlich: 'flag',
        nichtoeffentlich: 'flag',
        rolle: 'text',
        entscheidend: 'flag',
      },
    },
  },
  ueberschriften: { fields: headingShape },
  dringlichkeit: 'slot',
  beschlussvorschlag: 'slot',
  begruendung: 'slot',
  begruendung_muendlich: 'flag',
  mit_begruendung: 'flag',
  finanzen: {
    fields: {
      betrag: 'text',
      jahr: 'text',
      produkt: 'text',
      sachkonto: 'text',
      deckung: 'text',
      folgekosten: 'text',
    },
  },
  klimawirkung: 'text',
  klima: 'slot',
  unterschriften: { list: { fields: { name: 'text', funktion: { list: 'text' } } } },
  unterstuetzer: { list: 'text' },
  anlagen: { list: 'text' },
  kopie: 'text',
} as const satisfies Readonly<Record<string, ViewShape>>;
