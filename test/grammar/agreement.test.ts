import { describe, expect, it } from 'vitest';
import { type Applicant, applicantInSentence, applicantsSubject, verb } from '../../src/grammar/agreement.ts';

it('one applies, several apply', () => {
  expect([1, 2, 5].map((count) => verb(count, 'beantragt', 'beantragen'))).toEqual([
    'beantragt',
    'beantragen',
    'beantragen',
  ]);
});

const types = new Map<string, Applicant['type']>([
  ['F', 'fraktion'],
  ['G', 'gruppe'],
  ['P', 'person'],
]);

/** `FFG`: two factions and a group, each under an invented name. */
function applicants(notation: string): readonly Applicant[] {
  return notation.split('').map((letter, index) => ({
    type: types.get(letter) ?? 'name',
    name: `${letter} ${index}`,
    sentenceName: `die ${letter}${index}`,
  }));
}

describe('up to four are named', () => {
  it.each([
    ['F', 'die F0'],
    ['FF', 'die F0 und die F1'],
    ['FGP', 'die F0, die G1 und die P2'],
    ['FFNF', 'die F0, die F1, die N2 und die F3'],
  ])('%s: %s', (notation, subject) => {
    expect(applicantsSubject(applicants(notation), 'des Kreistages')).toBe(subject);
  });
});

describe('from five on they are „oben genannt“', () => {
  it.each([
    ['FFFFF', 'die oben genannten Fraktionen'],
    ['GGGGG', 'die oben genannten Gruppen'],
    ['PPPPP', 'die oben genannten Mitglieder des Kreistages'],
    ['FFFPP', 'die oben genannten Fraktionen und Mitglieder des Kreistages'],
    ['PGFFPG', 'die oben genannten Fraktionen, Gruppen und Mitglieder des Kreistages'],
    ['FFFFP', 'die oben genannten Fraktionen und das oben genannte Mitglied des Kreistages'],
    [
      'FFGPP',
      'die oben genannten Fraktionen, die oben genannte Gruppe und die oben genannten Mitglieder des Kreistages',
    ],
    ['FPPPP', 'die oben genannte Fraktion und die oben genannten Mitglieder des Kreistages'],
    ['FFFFN', 'die oben genannten Antragstellenden'],
    ['NNNNN', 'die oben genannten Antragstellenden'],
  ])('%s: %s', (notation, subject) => {
    expect(applicantsSubject(applicants(notation), 'des Kreistages')).toBe(subject);
  });

  it('leaves the body off where none is known', () => {
    expect(applicantsSubject(applicants('FFFPP'))).toBe('die oben genannten Fraktionen und Mitglieder');
  });
});

describe('the article of a bare name', () => {
  it.each([
    ['SPD-Kreistagsfraktion Musterkreis', 'die SPD-Kreistagsfraktion Musterkreis'],
    [
      'Fraktion der Mitte im Rat der Stadt Musterstadt',
      'die Fraktion der Mitte im Rat der Stadt Musterstadt',
    ],
    ['SPD Fraktion', 'die SPD Fraktion'],
    ['Bündnis 90/DIE GRÜNEN-Kreistagsfraktion', 'die Bündnis 90/DIE GRÜNEN-Kreistagsfraktion'],
    ['Ratsgruppe Musterstadt', 'die Ratsgruppe Musterstadt'],
    ['Freie Liste', 'die Freie Liste'],
    ['Unabhängige Wählergemeinschaft', 'die Unabhängige Wählergemeinschaft'],
    ['die Fraktion Mitte', 'die Fraktion Mitte'],
    ['Bündnis Musterkreis', 'Bündnis Musterkreis'],
    ['Bündnis für eine Bürgerliste', 'Bündnis für eine Bürgerliste'],
    ['Freie Wähler', 'Freie Wähler'],
    ['Erika Mustermann', 'Erika Mustermann'],
    ['Listenreich', 'Listenreich'],
  ])('%s → %s', (name, printed) => {
    expect(applicantInSentence({ name, type: 'name' })).toBe(printed);
  });

  it('a person has none, whatever the name', () => {
    expect(applicantInSentence({ name: 'Erika Liste', type: 'person' })).toBe('Erika Liste');
  });

  it('what the Stammdaten say wins', () => {
    const applicant = {
      name: 'A-Fraktion',
      type: 'fraktion',
      sentenceName: 'die Kreistagsfraktion A',
    } as const;
    expect(applicantInSentence(applicant)).toBe('die Kreistagsfraktion A');
  });
});
