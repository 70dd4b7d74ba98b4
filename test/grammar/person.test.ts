import { describe, expect, it } from 'vitest';
import { writtenMandate } from '../../src/grammar/mandate.ts';
import { type Person, personInSentence } from '../../src/grammar/person.ts';

function forms(person: Person): readonly string[] {
  return [personInSentence(person), personInSentence(person, 'genitive'), personInSentence(person, 'dative')];
}

const name = 'Erika Mustermann';

describe('personInSentence', () => {
  it.each<[Partial<Person>, string, string, string]>([
    [{}, 'Erika Mustermann', 'Erika Mustermanns', 'Erika Mustermann'],
    [
      { mandat: 'Kreistagsmitglied' },
      'das Kreistagsmitglied Mustermann',
      'des Kreistagsmitglieds Mustermann',
      'dem Kreistagsmitglied Mustermann',
    ],
    [
      { mandat: 'Ratsmitglied', geschlecht: 'd' },
      'das Ratsmitglied Mustermann',
      'des Ratsmitglieds Mustermann',
      'dem Ratsmitglied Mustermann',
    ],
    [
      { mandat: 'Mitglied des Kreistages' },
      'das Mitglied des Kreistages Mustermann',
      'des Mitglieds des Kreistages Mustermann',
      'dem Mitglied des Kreistages Mustermann',
    ],
    [
      { mandat: 'Fraktionsloses Mitglied des Rates' },
      'das fraktionslose Mitglied des Rates Mustermann',
      'des fraktionslosen Mitglieds des Rates Mustermann',
      'dem fraktionslosen Mitglied des Rates Mustermann',
    ],
    [
      { mandat: 'Kreistagsabgeordneter' },
      'der Kreistagsabgeordnete Mustermann',
      'des Kreistagsabgeordneten Mustermann',
      'dem Kreistagsabgeordneten Mustermann',
    ],
    [
      { mandat: 'Kreistagsabgeordneter', geschlecht: 'w' },
      'die Kreistagsabgeordnete Mustermann',
      'der Kreistagsabgeordneten Mustermann',
      'der Kreistagsabgeordneten Mustermann',
    ],
    [
      { mandat: 'Stadtverordnete' },
      'die Stadtverordnete Mustermann',
      'der Stadtverordneten Mustermann',
      'der Stadtverordneten Mustermann',
    ],
    [
      { mandat: 'Stadtverordnete', geschlecht: 'm' },
      'der Stadtverordnete Mustermann',
      'des Stadtverordneten Mustermann',
      'dem Stadtverordneten Mustermann',
    ],
    [
      { mandat: 'Bezirksvertreter' },
      'der Bezirksvertreter Mustermann',
      'des Bezirksvertreters Mustermann',
      'dem Bezirksvertreter Mustermann',
    ],
    [
      { mandat: 'Bezirksvertreter', geschlecht: 'w' },
      'die Bezirksvertreterin Mustermann',
      'der Bezirksvertreterin Mustermann',
      'der Bezirksvertreterin Mustermann',
    ],
    [
      { mandat: 'Ratsherr', geschlecht: 'm' },
      'der Ratsherr Mustermann',
      'des Ratsherrn Mustermann',
      'dem Ratsherrn Mustermann',
    ],
    [
      { mandat: 'Ratsherr', geschlecht: 'w' },
      'die Ratsfrau Mustermann',
      'der Ratsfrau Mustermann',
      'der Ratsfrau Mustermann',
    ],
    [
      { mandat: 'Stadträtin' },
      'die Stadträtin Mustermann',
      'der Stadträtin Mustermann',
      'der Stadträtin Mustermann',
    ],
    [
      { mandat: 'Stadträtin', geschlecht: 'm' },
      'der Stadtrat Mustermann',
      'des Stadtrates Mustermann',
      'dem Stadtrat Mustermann',
    ],
    [
      { mandat: 'sachkundiger Bürger', geschlecht: 'w' },
      'die sachkundige Bürgerin Mustermann',
      'der sachkundigen Bürgerin Mustermann',
      'der sachkundigen Bürgerin Mustermann',
    ],
    // No article that would be right.
    [{ mandat: 'KTM' }, 'KTM Mustermann', 'KTM Mustermanns', 'KTM Mustermann'],
    [
      { mandat: 'Delegierte', geschlecht: 'd' },
      'Delegierte Mustermann',
      'Delegierte Mustermanns',
      'Delegierte Mustermann',
    ],
    [
      { mandat: 'Bezirksvertreter/in' },
      'Bezirksvertreter/in Mustermann',
      'Bezirksvertreter/in Mustermanns',
      'Bezirksvertreter/in Mustermann',
    ],
  ])('%j: %s, %s, %s', (person, ...expected) => {
    expect(forms({ name, ...person })).toEqual(expected);
  });

  it.each([
    [{ name: 'Max von der Muster' }, 'das Ratsmitglied von der Muster'],
    [{ name: 'Dr. Erika Muster-Mann' }, 'das Ratsmitglied Muster-Mann'],
    [{ name: 'Erika Muster Mann', nachname: 'Muster Mann' }, 'das Ratsmitglied Muster Mann'],
    [{ name: 'Mustermann' }, 'das Ratsmitglied Mustermann'],
    [{ name: 'Van Muster' }, 'das Ratsmitglied Muster'],
    [{ name: 'Max  zu  Muster' }, 'das Ratsmitglied zu  Muster'],
  ])('takes the surname of %j', (person, phrase) => {
    expect(personInSentence({ ...person, mandat: 'Ratsmitglied' })).toBe(phrase);
  });

  it.each('von vom van zu zum zur de der den dem del da di du el ten ter'.split(' '))(
    'takes „%s“ for a part of the surname',
    (word) => {
      const phrase = personInSentence({ name: `Max ${word} Muster`, mandat: 'Ratsmitglied' });
      expect(phrase).toBe(`das Ratsmitglied ${word} Muster`);
    },
  );

  it.each(['Max Muhs', 'Max Voß', 'Max Marx', 'Max Schulz', 'Max Beatrice'])(
    'writes the genitive of %s with an apostrophe',
    (name) => {
      expect(personInSentence({ name }, 'genitive')).toBe(`${name}’`);
    },
  );
});

const mandates = [
  'Kreistagsabgeordneter',
  'Stadträtin',
  'Ratsherr',
  'sachkundiger Bürger',
  'Kreistagsmitglied',
];

describe('each gender in each case', () => {
  it.each([
    [
      'Kreistagsabgeordneter',
      'w',
      'die Kreistagsabgeordnete|der Kreistagsabgeordneten|der Kreistagsabgeordneten',
    ],
    [
      'Kreistagsabgeordnete',
      'm',
      'der Kreistagsabgeordnete|des Kreistagsabgeordneten|dem Kreistagsabgeordneten',
    ],
    ['Kreistagsabgeordnete', 'd', 'das Kreistagsmitglied|des Kreistagsmitglieds|dem Kreistagsmitglied'],
    ['Stadträtin', 'd', 'das Stadtratsmitglied|des Stadtratsmitglieds|dem Stadtratsmitglied'],
    ['Kreisrätin', 'd', 'das Kreistagsmitglied|des Kreistagsmitglieds|dem Kreistagsmitglied'],
    ['Ratsherr', 'd', 'das Ratsmitglied|des Ratsmitglieds|dem Ratsmitglied'],
    [
      'Stadtverordneter',
      'd',
      'das Mitglied der Stadtverordnetenversammlung|des Mitglieds der Stadtverordnetenversammlung|' +
        'dem Mitglied der Stadtverordnetenversammlung',
    ],
    [
      'Bezirksvertreterin',
      'd',
      'das Mitglied der Bezirksvertretung|des Mitglieds der Bezirksvertretung|dem Mitglied der Bezirksvertretung',
    ],
    ['Ratsfrau', 'w', 'die Ratsfrau|der Ratsfrau|der Ratsfrau'],
    ['Ratsfrau', 'm', 'der Ratsherr|des Ratsherrn|dem Ratsherrn'],
  ] as const)('%s, %s', (mandat, geschlecht, expected) => {
    expect(forms({ name, mandat, geschlecht })).toEqual(
      expected.split('|').map((form) => `${form} Mustermann`),
    );
  });

  it.each([
    [
      'm',
      'den Kreistagsabgeordneten|den Stadtrat|den Ratsherrn|den sachkundigen Bürger|das Kreistagsmitglied',
    ],
    [
      'w',
      'die Kreistagsabgeordnete|die Stadträtin|die Ratsfrau|die sachkundige Bürgerin|das Kreistagsmitglied',
    ],
  ] as const)('accusative, %s', (geschlecht, expected) => {
    const printed = mandates.map((mandat) => personInSentence({ name, mandat, geschlecht }, 'accusative'));
    expect(printed).toEqual(expected.split('|').map((form) => `${form} Mustermann`));
  });
});

describe('a mandate without a gender', () => {
  it.each([
    ['Kreistagsabgeordneter', 'Kreistagsmitglied'],
    ['Kreisrat', 'Kreistagsmitglied'],
    ['Stadtverordnete', 'Mitglied der Stadtverordnetenversammlung'],
    ['Bezirksverordneter', 'Mitglied der Bezirksverordnetenversammlung'],
    ['Bezirksverordnete', 'Mitglied der Bezirksverordnetenversammlung'],
    ['Stadtvertreter', 'Mitglied der Stadtvertretung'],
    ['Gemeindevertreterin', 'Mitglied der Gemeindevertretung'],
    ['bezirksvertreter', 'Mitglied der Bezirksvertretung'],
    ['Ratsherr', 'Ratsmitglied'],
    ['Gemeinderätin', 'Gemeinderatsmitglied'],
    ['Fraktionsloses Mitglied des Rates', 'Fraktionsloses Mitglied des Rates'],
    ['Alterskreisrat', 'Alterskreisratsmitglied'],
    ['Beauftragte', 'Beauftragte'],
    ['Altratsherr', 'Altratsherr'],
    ['Ratsherrin', 'Ratsherrin'],
    ['Kreisratsvorsitz', 'Kreisratsvorsitz'],
    ['Altstadtverordneter', 'Altstadtverordneter'],
    ['Stadtverordnetenvorsteher', 'Stadtverordnetenvorsteher'],
    ['Altbezirksverordneter', 'Altbezirksverordneter'],
    ['Bezirksverordnetenvorsteher', 'Bezirksverordnetenvorsteher'],
    ['Altstadtvertreter', 'Altstadtvertreter'],
    ['Stadtvertretergruppe', 'Stadtvertretergruppe'],
  ])('%s: %s', (mandate, expected) => {
    expect(writtenMandate(mandate, 'd')).toBe(expected);
  });
});

describe('what a mandate is written with', () => {
  it.each([
    ['fraktionsloser Abgeordneter im Kreistag', 'w', 'fraktionslose Abgeordnete im Kreistag'],
    ['fraktionslose Abgeordnete im Kreistag', 'm', 'fraktionsloser Abgeordneter im Kreistag'],
    ['Rat', 'w', 'Rätin'],
    ['Delegierter für Soziales', 'w', 'Delegierte für Soziales'],
    ['Beauftragte', 'm', 'Beauftragter'],
    ['Vorsitzender', 'w', 'Vorsitzende'],
    ['Koordinator', 'w', 'Koordinatorin'],
    ['KTM', 'w', 'KTM'],
  ] as const)('%s, %s: %s', (mandate, gender, expected) => {
    expect(writtenMandate(mandate, gender)).toBe(expected);
  });

  it.each([
    ['Freier Abgeordneter', 'des freien Abgeordneten Mustermann'],
    ['Freie Abgeordnete', 'der freien Abgeordneten Mustermann'],
    ['sachkundiger  Bürger', 'des sachkundigen Bürgers Mustermann'],
    ['Mitglied  des Rates', 'des Mitglieds  des Rates Mustermann'],
    ['Mitgliedervertreter', 'des Mitgliedervertreters Mustermann'],
    ['Koordinator', 'des Koordinators Mustermann'],
    // An adverb has no ending.
    ['ehemals Abgeordneter', 'ehemals Abgeordneter Mustermanns'],
  ])('%s in the genitive: %s', (mandat, phrase) => {
    expect(personInSentence({ name, mandat }, 'genitive')).toBe(phrase);
  });
});

describe('writtenMandate', () => {
  it.each([
    ['w', 'Kreistagsabgeordnete|Stadträtin|Ratsfrau|sachkundige Bürgerin|Kreistagsmitglied'],
    ['m', 'Kreistagsabgeordneter|Stadtrat|Ratsherr|sachkundiger Bürger|Kreistagsmitglied'],
    ['d', 'Kreistagsmitglied|Stadtratsmitglied|Ratsmitglied|sachkundiger Bürger|Kreistagsmitglied'],
    [undefined, mandates.join('|')],
  ] as const)('%s: %s', (gender, expected) => {
    expect(mandates.map((mandate) => writtenMandate(mandate, gender))).toEqual(expected.split('|'));
  });
});
