import { describe, expect, it } from 'vitest';
import { type Applicant, applicantInCase, isPluralApplicant } from '../../src/grammar/applicant.ts';

const cases = ['nominative', 'genitive', 'dative', 'accusative'] as const;

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
    ['Bündnis Musterkreis', 'das Bündnis Musterkreis'],
    ['Bündnis für eine Bürgerliste', 'das Bündnis für eine Bürgerliste'],
    ['Freie Wähler', 'die Freien Wähler'],
    ['Freie Wähler Fraktion', 'die Freie Wähler Fraktion'],
    ['Bündnis 90/Die Grünen', 'Bündnis 90/Die Grünen'],
    ['Rainer Wähler', 'Rainer Wähler'],
    ['Freie Wähler Musterkreis', 'die Freien Wähler Musterkreis'],
    ['Die Linke Musterkreis', 'die Linke Musterkreis'],
    ['Linke Liste', 'die Linke Liste'],
    ['Freie Demokraten', 'die Freien Demokraten'],
    ['BIM – Bürger in Musterstadt', 'BIM – Bürger in Musterstadt'],
    ['Erste Wähler Gemeinschaft', 'die Erste Wähler Gemeinschaft'],
    ['Sabine Linke', 'Sabine Linke'],
    ['Peter Block', 'Peter Block'],
    ['SPD/Grüne', 'SPD/Grüne'],
    ['Erika Mustermann', 'Erika Mustermann'],
    ['Listenreich', 'Listenreich'],
    ['Ortsverein', 'der Ortsverein'],
    ['SPD-Ortsverein Musterstadt', 'der SPD-Ortsverein Musterstadt'],
    ['Junger Bürgerverein', 'der Junge Bürgerverein'],
    ['Die Heimat', 'die Heimat'],
    ['DIE BUNTEN', 'die BUNTEN'],
    ['DIE BUNTEN.-Kreistagsfraktion', 'die BUNTEN.-Kreistagsfraktion'],
    ['Parteinaher Klub', 'Parteinaher Klub'],
    ['Bürgernaher Klub', 'Bürgernaher Klub'],
    ['Junger Klub', 'Junger Klub'],
    ['Freie  Wähler', 'die Freien Wähler'],
    ['Sozial Liberale Union', 'die Sozial Liberale Union'],
  ])('%s → %s', (name, printed) => {
    expect(applicantInCase({ name, type: 'name' }, 'nominative')).toBe(printed);
  });

  it('two parties have none', () => {
    expect(applicantInCase({ name: 'FDP/Freie Wähler', type: 'fraktion' }, 'nominative')).toBe(
      'FDP/Freie Wähler',
    );
  });

  it.each(['Erika Liste', 'Freie Liste'])('a person has none, whatever the name: %s', (name) => {
    expect(applicantInCase({ name, type: 'person' }, 'nominative')).toBe(name);
  });

  it('a faction has one, also where its name alone does not say that it is one', () => {
    expect(applicantInCase({ name: 'Verein Muster', type: 'fraktion' }, 'nominative')).toBe(
      'der Verein Muster',
    );
  });

  it('what the Stammdaten say wins', () => {
    const applicant = {
      name: 'A-Fraktion',
      type: 'fraktion',
      sentenceName: 'die Kreistagsfraktion A',
    } as const;
    expect(applicantInCase(applicant, 'nominative')).toBe('die Kreistagsfraktion A');
    const unusual = { name: 'FW', type: 'fraktion', sentenceName: 'die Freie Wähler' } as const;
    expect(applicantInCase(unusual, 'nominative')).toBe('die Freie Wähler');
  });
});

describe('the other cases', () => {
  it.each<[Applicant, string]>([
    [
      { type: 'fraktion', name: 'A', sentenceName: 'die Kreistagsfraktion A' },
      'die Kreistagsfraktion A|der Kreistagsfraktion A|der Kreistagsfraktion A|die Kreistagsfraktion A',
    ],
    [
      { type: 'fraktion', name: 'B', sentenceName: 'der Junge Block' },
      'der Junge Block|des Jungen Blocks|dem Jungen Block|den Jungen Block',
    ],
    [
      { type: 'fraktion', name: 'C', sentenceName: 'das Bürgerbündnis' },
      'das Bürgerbündnis|des Bürgerbündnisses|dem Bürgerbündnis|das Bürgerbündnis',
    ],
    [
      { type: 'fraktion', name: 'D', sentenceName: 'die Musterleute', zahl: 'mehrzahl' },
      'die Musterleute|der Musterleute|den Musterleuten|die Musterleute',
    ],
    [
      {
        type: 'gruppe',
        name: 'E',
        sentenceName: 'die E',
        otherCases: { genitive: 'der E', dative: 'den E' },
      },
      'die E|der E|den E|die E',
    ],
    [
      { type: 'fraktion', name: 'G', sentenceName: 'Bündnis 90/Die Grünen' },
      'Bündnis 90/Die Grünen|von Bündnis 90/Die Grünen|Bündnis 90/Die Grünen|Bündnis 90/Die Grünen',
    ],
    [
      { type: 'name', name: 'Erika Mustermann' },
      'Erika Mustermann|von Erika Mustermann|Erika Mustermann|Erika Mustermann',
    ],
    [
      { type: 'person', name: 'Muster', sentenceName: 'die Abgeordnete Muster' },
      'die Abgeordnete Muster|von die Abgeordnete Muster|die Abgeordnete Muster|die Abgeordnete Muster',
    ],
    [{ type: 'name', name: 'Die Linke' }, 'die Linke|der Linken|der Linken|die Linke'],
  ])('%j', (applicant, expected) => {
    expect(cases.map((each) => applicantInCase(applicant, each))).toEqual(expected.split('|'));
  });
});

describe('a name that has its article written large', () => {
  it.each([
    ['Die Linke', 'Die Linke|der Linken|der Linken|Die Linke'],
    ['die Linke', 'die Linke|der Linken|der Linken|die Linke'],
  ])('keeps it where it does not change: %s', (sentenceName, expected) => {
    const applicant = { type: 'fraktion', name: 'Die Linke', sentenceName } as const;
    const cases = (['nominative', 'genitive', 'dative', 'accusative'] as const).map((each) =>
      applicantInCase(applicant, each),
    );
    expect(cases.join('|')).toBe(expected);
  });
});

describe('the number', () => {
  it.each<[Omit<Applicant, 'name'>, string, boolean]>([
    [{ type: 'fraktion', otherCases: { genitive: 'der Liste' } }, 'Liste', false],
    [{ type: 'fraktion', otherCases: { dative: 'der Liste' } }, 'Liste', false],
    [{ type: 'fraktion', otherCases: { dative: 'den Musterleuten' } }, 'Musterleute', true],
    [{ type: 'fraktion', otherCases: { dative: 'den Musterleuten' }, zahl: 'einzahl' }, 'Musterleute', false],
    [{ type: 'person' }, 'Grüne Wähler', false],
    [{ type: 'person', zahl: 'mehrzahl' }, 'Eheleute Muster', true],
  ])('%j „%s“: plural is %s', (applicant, name, isPlural) => {
    expect(isPluralApplicant({ ...applicant, name })).toBe(isPlural);
  });
});
