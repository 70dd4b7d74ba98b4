import { describe, expect, it } from 'vitest';
import { antrag } from '../../../src/kinds/antrag/antrag.ts';
import { council, draftOf, files, hausOf } from '../workbench.ts';

const haus = hausOf(council);

function data(fields: string, body = ''): unknown {
  const draft = draftOf(`art: antrag\ntitel: Radweg\n${fields}`, body);
  const { value } = antrag.read(draft, { ...files, haus });
  if (value === undefined) throw new Error('faulty');
  return antrag.data?.(value);
}

const least = 'antragsteller: mitte\nbeschlussvorschlag: Der Radweg wird gebaut.\n';

describe('the data of a motion', () => {
  it('says what a short motion says, in a fixed order, and nothing empty', () => {
    expect(JSON.stringify(data(least))).toBe(
      JSON.stringify({
        type: 'https://schema.oparl.org/1.1/Paper',
        body: { type: 'https://schema.oparl.org/1.1/Body', name: 'Musterkreis', ags: '05999' },
        name: 'Radweg',
        paperType: 'Antrag',
        originatorOrganization: [
          {
            type: 'https://schema.oparl.org/1.1/Organization',
            name: 'Kreistagsfraktion Neue Mitte Musterkreis',
            shortName: 'Fraktion Neue Mitte',
            organizationType: 'Fraktion',
          },
        ],
        'drucksache:kind': 'antrag',
        'drucksache:resolution': 'Der Radweg wird gebaut.',
        'drucksache:signature': [
          { name: 'Erika Mustermann', function: 'Vorsitzende', organization: 'Fraktion Neue Mitte' },
        ],
      }),
    );
  });

  it('tells persons, groups and names apart', () => {
    expect(
      data(
        'antragsteller: [sperling, frei, Bürgerliste Musterstadt]\nunterstuetzer: [gruene]\nbeschlussvorschlag: x',
      ),
    ).toMatchObject({
      originatorPerson: [{ name: 'Petra Sperling', status: ['Kreistagsmitglied'] }],
      originatorOrganization: [
        { name: 'Gruppe Freies Land', organizationType: 'Sonstiges', classification: 'Gruppe' },
        { name: 'Bürgerliste Musterstadt' },
      ],
      'drucksache:supporter': [{ name: 'Fraktion Grüne Auen', shortName: 'Grüne Auen' }],
    });
  });

  it('tells the consultations, decisive or not, with what is known of them', () => {
    const consultations = `
beratungsfolge:
  - { gremium: kreisausschuss, datum: 25.02.2016, rolle: vorberatung, top: 4.10, oeffentlich: nein }
  - { gremium: kreistag, rolle: entscheidung }
  - { gremium: kreistag }`;
    expect(data(least + consultations)).toMatchObject({
      consultation: [
        {
          organization: [{ name: 'Kreisausschuss', organizationType: 'Gremium' }],
          date: '2016-02-25',
          authoritative: false,
          role: 'Vorberatung',
          agendaItem: { number: '4.10', public: false },
        },
        { organization: [{ name: 'Kreistag' }], authoritative: true, role: 'Entscheidung' },
        { type: 'https://schema.oparl.org/1.1/Consultation', organization: [{ name: 'Kreistag' }] },
      ],
    });
  });

  it('carries the texts without Markdown and without comments', () => {
    const fields = `antragsteller: mitte
nummer: "0123"
datum: 2016-02-10
schlagworte: [Rad, Weg]
status: entwurf
anlagen: [Plan, { titel: Liste, datei: da/liste.pdf }]
kopie: [Landrat]
notiz: GEHEIM
klima: { wirkung: positiv, text: "Sehr **gut**" }
finanzen: { betrag: "-1.234,50 EUR", jahr: 2016, rhythmus: einmalig, produkt: 01.02, sachkonto: 0531, deckung: ja, folgekosten: keine }
beschlussvorschlag: [Der *Radweg* wird gebaut., { text: Er, unterpunkte: [ist breit] }]`;
    const body = 'Weil <!-- GEHEIM --> er **fehlt**.\n\n- eins\n\n## Folgen & Kosten\n\nGeringe.\n';
    const found = data(fields, body);
    expect(found).toMatchObject({
      name: 'Radweg',
      reference: '0123',
      date: '2016-02-10',
      keyword: ['Rad', 'Weg'],
      'drucksache:draft': true,
      'drucksache:resolution': '1. Der Radweg wird gebaut.\n2. Er\na) ist breit',
      'drucksache:reasoning': 'Weil er fehlt.\neins',
      'drucksache:section': [{ name: 'Folgen & Kosten', text: 'Geringe.' }],
      'drucksache:climate': { effect: 'positiv', text: 'Sehr gut' },
      'drucksache:finances': {
        amount: '-1234.50',
        currency: 'EUR',
        year: '2016',
        rhythm: 'einmalig',
        product: '01.02',
        account: '0531',
        coverage: 'ja',
        followUpCosts: 'keine',
      },
      'drucksache:enclosure': ['Plan', 'Liste'],
      'drucksache:copy': ['Landrat'],
    });
    expect(JSON.stringify(found)).not.toContain('GEHEIM');
  });
});
