import { describe, expect, it } from 'vitest';
import { council, faults, hausOf, present } from './workbench.ts';

const haus = hausOf(council);
const start = 'art: antrag\ntitel: Radweg\n';
const resolution = 'beschlussvorschlag: Der Radweg wird gebaut.\n';

function view(fields: string, house = haus) {
  return present(start + resolution + fields, '', house).view;
}

function found(fields: string) {
  return faults(`${start}${resolution}${fields}`, '', haus);
}

describe('applicants', () => {
  it('shows names, additions and contact of one faction', () => {
    expect(view('antragsteller: mitte').ruecksendung).toBeUndefined();
    expect(view('antragsteller: mitte\nempfaenger: { anschrift: [An den Rat] }')).toMatchObject({
      antragsteller: [
        { name: 'Kreistagsfraktion Neue Mitte Musterkreis', zusatz: 'im Kreistag des Musterkreises' },
      ],
      gemeinsam: false,
      kontakt: {
        anschrift: ['Kreishaus, Zimmer 114', 'Marktstraße 12, 12345 Musterstadt'],
        telefon: '01234 567-890',
        email: 'fraktion@neue-mitte.example',
        web: 'www.neue-mitte.example',
      },
      kontakte: [],
      ruecksendung: 'Fraktion Neue Mitte · Marktstraße 12 · 12345 Musterstadt',
      satz: { subjekt: 'Die Kreistagsfraktion Neue Mitte', verb: 'beantragt' },
    });
  });

  it('names whom to ask in a joint motion, and the contacts of all', () => {
    expect(view('antragsteller: [mitte, gruene, sperling]')).toMatchObject({
      gemeinsam: true,
      kontakt: {
        name: 'Kreistagsfraktion Neue Mitte',
        telefon: '01234 567-890',
        email: 'fraktion@neue-mitte.example',
      },
      kontakte: [
        { name: 'Kreistagsfraktion Neue Mitte Musterkreis', telefon: '01234 567-890' },
        { name: 'Fraktion Grüne Auen', email: 'buero@gruene-auen.example' },
        { name: 'Kreistagsmitglied Sperling' },
      ],
      antragsteller_aufzaehlung:
        'Kreistagsfraktion Neue Mitte Musterkreis, Fraktion Grüne Auen, Kreistagsmitglied Sperling',
      satz: {
        subjekt:
          'Die Kreistagsfraktion Neue Mitte, die Fraktion Grüne Auen und das Kreistagsmitglied Sperling',
        verb: 'beantragen',
      },
    });
    expect(view('antragsteller: [mitte, gruene]')['ruecksendung']).toBeUndefined();
    expect(view('antragsteller: [mitte, frei]')['kontakte']).toEqual([]);
  });

  it('has no return line beside a Versandvermerk', () => {
    expect(view('antragsteller: mitte\nversandvermerk: im Hause')).toMatchObject({
      ruecksendung: undefined,
      versandvermerk: 'im Hause',
    });
  });

  it('calls many by what they are', () => {
    const many =
      'antragsteller: [mitte, gruene, frei, sperling, {name: Ada Weiß, mandat: Kreistagsmitglied}]';
    expect(view(many)['satz']).toMatchObject({
      subjekt: expect.stringMatching(/^Die oben genannten Fraktionen.*Mitglieder des Kreistages$/),
      verb: 'beantragen',
    });
    expect(view(many.replace('mitte', 'Freie Liste'))['satz']).toMatchObject({
      subjekt: 'Die oben genannten Antragstellenden',
    });
  });

  it('takes colour and logo of a single applicant only', () => {
    const logo = { datei: 'da/logo.png', alt: 'Logo Neue Mitte' };
    expect(present(`${start}${resolution}antragsteller: mitte`, '', haus).look).toMatchObject({
      farbe: '#1f5f4a',
      logo,
    });
    const joint = present(`${start}${resolution}antragsteller: [mitte, gruene]`, '', haus).look;
    expect(joint).not.toHaveProperty('farbe');
    expect(joint).not.toHaveProperty('logo');
  });

  it('looks up ids and names', () => {
    expect(found('antragsteller: gruene')).toEqual([]);
    expect(found('antragsteller: GRÜNE')).toEqual([
      '5:16 draft/kennung-erkannt antragsteller: „GRÜNE“ ist in den Stammdaten „gruene“ | Ist der Name selbst gemeint, wird er als { name: … } geschrieben; sonst genügt gruene.',
    ]);
    expect(found('antragsteller: [Fraktion Neue Mitte]')).toEqual([
      expect.stringMatching(/^5:17 draft\/kennung-erkannt antragsteller\[1\]/),
    ]);
    expect(found('antragsteller: Petra Sperling')).toEqual([
      expect.stringContaining('draft/kennung-erkannt'),
    ]);
    expect(found('antragsteller: { name: Fraktion Neue Mitte }')).toEqual([]);
    expect(found('antragsteller: SPD-Kreistagsfraktion Musterkreis')).toEqual([]);
    expect(found('antragsteller: [mitte, gruen]')).toEqual([
      '5:24 draft/kennung antragsteller[2]: die Kennung „gruen“ steht nicht unter „fraktionen, gruppen, personen“ in den Stammdaten | Meinten Sie „gruene“?',
    ]);
    expect(found('antragsteller: mitte, gruene')).toEqual([
      '5:16 draft/kennung antragsteller: „mitte, gruene“ nennt mehrere Einträge der Stammdaten in einem Text | Als Liste schreiben: [mitte, gruene]',
    ]);
  });

  it('needs one at least', () => {
    expect(found('antragsteller: []')).toEqual([
      '5:1 draft/pflichtfeld antragsteller ist leer: Wer stellt den Antrag?',
    ]);
  });

  it('checks the logo of an applicant named in place', () => {
    expect(
      faults(`${start}${resolution}antragsteller: { name: A, logo: { datei: fehlt.png, alt: A } }`),
    ).toEqual([
      expect.stringMatching(
        /^5:42 draft\/datei antragsteller\.logo\.datei: „fehlt\.png“ – diese Datei gibt es nicht/,
      ),
    ]);
  });
});
