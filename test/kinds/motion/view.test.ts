import { describe, expect, it } from 'vitest';
import { antrag } from '../../../src/kinds/antrag/antrag.ts';
import { council, faults, hausOf, present, strays } from '../workbench.ts';

const haus = hausOf(council);
const start = 'art: antrag\ntitel: Radweg\n';
const resolution = 'beschlussvorschlag: Der Radweg wird gebaut.\n';
const tabled = hausOf(`${council}gestaltung: { kopf: tabelle }`);
const inLine = hausOf(`${council}gestaltung: { angaben: zeile, datumsformat: { brief: TT.MM.JJ } }`);

function view(fields: string, house = haus) {
  return present(start + resolution + fields, '', house).view;
}

function found(fields: string) {
  return faults(`${start}${resolution}${fields}`, '', haus);
}

describe('letter', () => {
  it('writes to an addressee of the Stammdaten, with the sentence in lower case after the salutation', () => {
    expect(view('antragsteller: mitte\nempfaenger: landrat')).toMatchObject({
      anschrift: ['An den', 'Landrat des Musterkreises'],
      anrede: 'Sehr geehrter Herr Landrat,',
      satz: { subjekt: 'die Kreistagsfraktion Neue Mitte' },
    });
  });

  it('writes to an addressee in place', () => {
    const address = { anschrift: ['An die', 'Landrätin'], anrede: 'Sehr geehrte Frau Landrätin,' };
    expect(
      view('antragsteller: mitte\nanschrift: [An die, Landrätin]\nanrede: "Sehr geehrte Frau Landrätin,"'),
    ).toMatchObject(address);
    expect(
      view(
        'antragsteller: mitte\nempfänger: { anschrift: "An die\\nLandrätin", anrede: "Sehr geehrte Frau Landrätin," }',
      ),
    ).toMatchObject(address);
    expect(view('antragsteller: mitte\nempfaenger: Landrätin')).toMatchObject({ anschrift: ['Landrätin'] });
  });

  it('refuses two addressees and unknown ones', () => {
    expect(found('antragsteller: mitte\nempfaenger: landrat\nanschrift: Landrat\nanrede: Hallo')).toEqual([
      '7:1 draft/doppelte-angabe anschrift steht neben empfaenger (Zeile 6): beides sagt dasselbe | Entweder empfaenger oder anschrift löschen.',
      '8:1 draft/doppelte-angabe anrede steht neben empfaenger (Zeile 6): beides sagt dasselbe | Entweder empfaenger oder anrede löschen.',
    ]);
    expect(found('antragsteller: mitte\nempfaenger: landrad')).toEqual([
      '6:13 draft/kennung empfaenger: die Kennung „landrad“ steht nicht unter „empfaenger“ in den Stammdaten | Meinten Sie „landrat“?',
    ]);
  });

  it('puts date, signs and number into the info block or on one line', () => {
    const fields = 'antragsteller: mitte\ndatum: 2026-02-10\nzeichen: jf/mv\n';
    expect(view(fields)).toMatchObject({
      infoblock: true,
      datum: '10. Februar 2026',
      angabenzeile: undefined,
    });
    expect(view(fields, inLine)).toMatchObject({
      infoblock: false,
      angabenzeile: '10.02.26 jf/mv',
      kontakt: undefined,
    });
    expect(view(`${fields}nummer: 0123`, inLine)['angabenzeile']).toBe('10.02.26 jf/mv, Drucksache 0123');
    expect(view(fields, inLine)['kontakte']).toHaveLength(1);
    expect(view('antragsteller: Freie Liste')['infoblock']).toBe(false);
  });

  it('names the meetings in the subject and in the table', () => {
    const fields = `antragsteller: mitte
beratungsfolge:
  - { gremium: kreisausschuss, datum: 2026-02-25, rolle: vorberatung, öffentlich: nein, top: 4.10 }
  - { gremium: Kreistag, datum: 17.03.2026, rolle: entscheidung, oeffentlich: ja }
  - gremium: { name: Beirat }`;
    expect(view(fields)).toMatchObject({
      sitzungen: expect.stringMatching(
        /^zur Sitzung des Kreisausschusses am 25\. Februar 2026 und des Kreistages am 17\. März 2026/,
      ),
      beratungsfolge: [
        {
          gremium: 'Kreisausschuss',
          datum: '25.02.2026',
          rolle: 'Vorberatung',
          top: '4.10',
          nichtoeffentlich: true,
          oeffentlich: false,
          entscheidend: false,
        },
        {
          gremium: 'Kreistag',
          datum: '17.03.2026',
          rolle: 'Entscheidung',
          oeffentlich: true,
          entscheidend: true,
        },
        { gremium: 'Beirat', oeffentlich: false, nichtoeffentlich: false },
      ],
    });
    expect(
      faults(`${start}${resolution}antragsteller: mitte\nberatungsfolge: [{ gremium: kreistg }]`, '', haus),
    ).toEqual([
      '6:29 draft/kennung beratungsfolge[1].gremium: die Kennung „kreistg“ steht nicht unter „gremien“ in den Stammdaten | Meinten Sie „kreistag“?',
    ]);
  });

  it('uses the table head of the council', () => {
    expect(view('antragsteller: [mitte]\ndatum: 2026-02-10\neingang: 2026-02-11', tabled)).toMatchObject({
      tabellenkopf: true,
      koerperschaft: 'Musterkreis',
      datum: '10.02.2026',
      eingang: '11.02.2026',
      unterschriften: [{ name: 'Erika Mustermann', funktion: ['Fraktion Neue Mitte'] }],
    });
  });

  it('tells finances, climate, enclosures, copies', () => {
    expect(
      view(`antragsteller: mitte
finanzen: { betrag: 120.000, jahr: 2026, rhythmus: jaehrlich, produkt: 03.01 }
klima: { wirkung: positiv }
anlagen: [Lageplan, { titel: Satzung, datei: da/satzung.pdf }]
kopie: [CDU-Fraktion, FDP-Fraktion]
unterstuetzer: [frei]
status: entwurf`),
    ).toMatchObject({
      finanzen: { betrag: '120.000 EUR, jährlich ab 2026', jahr: undefined, produkt: '03.01' },
      klimawirkung: 'positiv',
      klima: false,
      anlagen: ['Lageplan', 'Satzung'],
      kopie: 'CDU-Fraktion, FDP-Fraktion',
      unterstuetzer: ['Gruppe Freies Land'],
      entwurf: true,
    });
    expect(view('antragsteller: mitte\nfinanzen: { deckung: "" }')['finanzen']).toBeUndefined();
    expect(
      view('antragsteller: mitte\nfinanzen: { betrag: 5, rhythmus: einmalig, jahr: 2026 }')['finanzen'],
    ).toMatchObject({
      betrag: '5 EUR, einmalig',
      jahr: '2026',
    });
  });

  it('checks named files', () => {
    expect(
      faults(
        `${start}${resolution}antragsteller: mitte\nanlagen: [{ titel: A, datei: weg.pdf }, { titel: B, datei: ../b.pdf }]`,
        '',
        haus,
      ).map((line) => line.split(' |')[0]),
    ).toEqual([
      '6:30 draft/datei anlagen[1].datei: „weg.pdf“ – diese Datei gibt es nicht',
      '6:60 draft/datei anlagen[2].datei: „../b.pdf“ – diese Datei liegt außerhalb des Arbeitsordners',
    ]);
  });

  it('gives its metadata', () => {
    expect(
      present(
        `${start}${resolution}antragsteller: mitte\ndatum: 10.2.2026\nschlagworte: [Rad]\nstatus: entwurf\ntextvorlage: kurz`,
        '',
        haus,
      ),
    ).toMatchObject({
      info: {
        title: 'ENTWURF: Radweg',
        authors: ['Kreistagsfraktion Neue Mitte Musterkreis'],
        subject: 'Antrag',
        keywords: ['Rad'],
        date: '2026-02-10',
      },
      textvorlage: 'kurz',
    });
  });

  it('holds nothing that its shape does not promise', () => {
    const full = view(`antragsteller: [mitte, gruene]
empfaenger: landrat
datum: 2026-02-10
beratungsfolge: [{ gremium: kreistag, top: 4 }]
finanzen: { betrag: 5, produkt: 1 }
klima: { wirkung: positiv, text: Gut. }
dringlichkeit: Sofort.
anlagen: [A]`);
    expect(strays(full, antrag.viewShape)).toEqual([]);
    expect(strays({ ...full, fremd: 'x' }, antrag.viewShape)).toEqual(['view.fremd']);
  });
});
