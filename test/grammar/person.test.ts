import { describe, expect, it } from 'vitest';
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
      { mandat: 'Stadtverordnete', geschlecht: 'd' },
      'Stadtverordnete Mustermann',
      'Stadtverordnete Mustermanns',
      'Stadtverordnete Mustermann',
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
  ])('takes the surname of %j', (person, phrase) => {
    expect(personInSentence({ ...person, mandat: 'Ratsmitglied' })).toBe(phrase);
  });

  it.each(['Max Muhs', 'Max Voß', 'Max Marx', 'Max Schulz', 'Max Beatrice'])(
    'writes the genitive of %s with an apostrophe',
    (name) => {
      expect(personInSentence({ name }, 'genitive')).toBe(`${name}’`);
    },
  );
});
