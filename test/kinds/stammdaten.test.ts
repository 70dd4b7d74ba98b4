import { describe, expect, it } from 'vitest';
import { findEntry } from '../../src/kinds/stammdaten/lookup.ts';
import { headingsOf, lookOf, printedDay } from '../../src/kinds/stammdaten/look.ts';
import { council, hausFaults, hausOf, told } from './workbench.ts';

const found = (yaml: string) => told(hausFaults(yaml).diagnostics);

describe('Stammdaten', () => {
  it('are read whole', () => {
    const haus = hausOf(council);
    expect(haus).toMatchObject({
      id: 'muster',
      koerperschaft: { name: 'Musterkreis', land: 'NW', ags: '05999' },
    });
    expect([...haus.fraktionen.keys()]).toEqual(['mitte', 'gruene']);
    expect(haus.fraktionen.get('mitte')?.vorsitz).toEqual([
      { name: 'Erika Mustermann', funktion: 'Vorsitzende' },
    ]);
    expect(haus.empfaenger.get('landrat')?.anschrift).toEqual(['An den', 'Landrat des Musterkreises']);
  });

  it('may be empty', () => {
    expect(hausOf('')).toMatchObject({ gestaltung: {}, presse: {}, gremien: new Map() });
  });

  it('hold deadlines and holidays for later', () => {
    const haus = hausOf(`
koerperschaft: { name: Musterkreis, feiertage: [2026-08-15] }
gremien:
  rat: { name: Rat, artikel: der, fristen: { antrag: { tage: 14, art: werktage, zählung: volle_tage, uhrzeit: 12:00 } } }`);
    expect(haus.koerperschaft?.feiertage).toEqual([{ year: 2026, month: 8, day: 15 }]);
    expect(haus.gremien.get('rat')?.fristen).toEqual({
      antrag: { tage: 14, art: 'werktage', zaehlung: 'volle_tage', uhrzeit: '12:00' },
    });
  });

  it.each([
    [
      'koerperschaft: { name: X, land: NRW }',
      '1:33 draft/auswahl koerperschaft.land: „NRW“ ist keiner der erlaubten Werte | Meinten Sie „NW“?',
    ],
    [
      'fraktionen: { a: { name: A, farbe: rot } }',
      '1:36 draft/auswahl fraktionen.a.farbe: „rot“ ist keine Farbe | Sechs',
    ],
    [
      'fraktionen: { a: { name: A, logo: { datei: weg.png, alt: A } } }',
      '1:44 draft/datei fraktionen.a.logo.datei: „weg.png“ – diese Datei gibt es nicht',
    ],
    [
      'gestaltung: { datumsformat: { brief: DD.MM.YYYY } }',
      '1:38 draft/auswahl gestaltung.datumsformat.brief: „DD.MM.YYYY“ ist kein Muster für ein Datum | Die Buchstaben',
    ],
    [
      'gremien: { a: { name: A, artikel: der, fristen: { antrag: { tage: viele, art: werktage } } } }',
      '1:67 draft/auswahl gremien.a.fristen.antrag.tage: „viele“ ist keine Zahl von Tagen',
    ],
    [
      'presse: { kontakt: pressestele }\nkontakte: { pressestelle: { name: A } }',
      '1:20 draft/kennung presse.kontakt: die Kennung „pressestele“ steht nicht unter „kontakte“ in den Stammdaten | Meinten Sie „pressestelle“?',
    ],
    [
      'presse: { dateiname: "../{name}" }',
      '1:22 draft/auswahl presse.dateiname: „../{name}“ ist kein Muster',
    ],
    [
      'presse: { datumszeile: Meldung von heute }',
      '1:24 draft/auswahl presse.datumszeile: „Meldung von heute“',
    ],
    [
      'fraktionen: { a: { name: A } }\npersonen: { a: { name: B } }',
      '2:13 draft/doppelte-angabe personen.a: diese Kennung gibt es schon',
    ],
    [
      'fraktion: { a: { name: A } }',
      '1:1 draft/unbekanntes-feld fraktion: dieses Feld gibt es nicht | Meinten Sie „fraktionen“?',
    ],
  ])('%s', (yaml, expected) => {
    expect(found(yaml)).toEqual([expect.stringContaining(expected)]);
    expect(hausFaults(yaml).value).toBeUndefined();
  });

  it('accept a contact of the press as id, fields or lines', () => {
    expect(found('presse: { kontakt: { name: A } }')).toEqual([]);
    expect(found('presse: { kontakt: [A, B] }')).toEqual([]);
    expect(found('presse: { kontakt: Erika Mustermann }')).toEqual([]);
  });
});

describe('look', () => {
  it('has a default for every token', () => {
    expect(lookOf(undefined, [])).toEqual({
      kopf: 'brief',
      form: 'B',
      schrift: 'source',
      satz: 'flatter',
      zeilennummern: 'keine',
      linkadressen: 'keine',
      falzmarken: true,
      einbetten: false,
      profil: 'archiv',
    });
    expect(lookOf(hausOf('gestaltung: { form: A, falzmarken: nein, satz: block }'), [])).toMatchObject({
      form: 'A',
      falzmarken: false,
      satz: 'block',
    });
  });

  it('writes dates by place and headings by part', () => {
    const day = { year: 2026, month: 2, day: 3 };
    const haus = hausOf('gestaltung: { datumsformat: { tabelle: T.M.JJ } }');
    expect(printedDay(undefined, 'tabelle', day)).toBe('03.02.2026');
    expect(printedDay(haus, 'tabelle', day)).toBe('3.2.26');
    expect(printedDay(haus, 'brief', day)).toBe('3. Februar 2026');
    expect(printedDay(haus, 'brief', undefined)).toBeUndefined();
    expect(headingsOf(hausOf('gestaltung: { überschriften: { begründung: "" } }'))).toMatchObject({
      begruendung: '',
      beschlussvorschlag: 'Beschlussvorschlag',
    });
  });
});

function names({ kurz }: { readonly kurz: string }) {
  return [kurz];
}

describe('looking up an entry', () => {
  const entries = new Map([
    ['gruene', { kurz: 'GRÜNE' }],
    ['gruene-liste', { kurz: 'Grüne' }],
  ]);
  it('prefers the very key, then the first that is the same but for case and umlauts', () => {
    expect(findEntry('gruene-liste', entries, names)).toMatchObject({ id: 'gruene-liste', byName: false });
    expect(findEntry('Grüne', entries, names)).toMatchObject({ id: 'gruene', byName: true });
    expect(findEntry(' GRÜNE  LISTE', entries, names)).toBeUndefined();
  });
});
