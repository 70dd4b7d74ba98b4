import { describe, expect, it } from 'vitest';
import { applicantsInCase, verbFor } from '../../src/grammar/agreement.ts';
import type { Applicant } from '../../src/grammar/applicant.ts';

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
    expect(applicantsInCase(applicants(notation), 'nominative', 'des Kreistages')).toBe(subject);
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
    expect(applicantsInCase(applicants(notation), 'nominative', 'des Kreistages')).toBe(subject);
  });

  it('leaves the body off where none is known', () => {
    expect(applicantsInCase(applicants('FFFPP'), 'nominative')).toBe(
      'die oben genannten Fraktionen und Mitglieder',
    );
  });
});

describe('the verb', () => {
  const verb = { one: 'beantragt', many: 'beantragen' };

  it.each([
    ['F', 'beantragt'],
    ['P', 'beantragt'],
    ['N', 'beantragt'],
    ['FF', 'beantragen'],
    ['FFFFF', 'beantragen'],
    ['', 'beantragt'],
  ])('%s: %s', (notation, printed) => {
    expect(verbFor(applicants(notation), verb)).toBe(printed);
  });

  it.each<[Omit<Applicant, 'type'>, string]>([
    [{ name: 'Freie Wähler' }, 'beantragen'],
    [{ name: 'FW', sentenceName: 'die Freien Wähler Musterstadt' }, 'beantragen'],
    [{ name: 'M', sentenceName: 'die Musterleute', zahl: 'mehrzahl' }, 'beantragen'],
    [
      { name: 'M', sentenceName: 'die Musterleute', otherCases: { dative: 'den Musterleuten' } },
      'beantragen',
    ],
    [{ name: 'M', sentenceName: 'die Musterleute' }, 'beantragt'],
    [{ name: 'Freie Wähler', zahl: 'einzahl' }, 'beantragt'],
    [{ name: 'MUSTER', zahl: 'mehrzahl' }, 'beantragen'],
  ])('%j: %s', (applicant, printed) => {
    expect(verbFor([{ type: 'fraktion', ...applicant }], verb)).toBe(printed);
  });
});

/** Each of them with one more; the letters stay in the alphabet's order, so that no mixture comes twice. */
function extended(mixtures: readonly string[]): readonly string[] {
  return mixtures.flatMap((mixture) =>
    ['F', 'G', 'N', 'P'].filter((letter) => letter >= mixture.slice(-1)).map((letter) => mixture + letter),
  );
}

/** Every mixture of 1 to 7 applicants, `FFGP`. */
function mixtures(): readonly string[] {
  const sizes = [1, 2, 3, 4, 5, 6, 7];
  const bySize = sizes.reduce<readonly (readonly string[])[]>(
    (all) => [...all, extended(all.at(-1) ?? [''])],
    [],
  );
  return bySize.flat();
}

const articlesIn = new Map([
  ['nominative', { die: 'die', das: 'das', many: 'die' }],
  ['genitive', { die: 'der', das: 'des', many: 'der' }],
  ['dative', { die: 'der', das: 'dem', many: 'den' }],
  ['accusative', { die: 'die', das: 'das', many: 'die' }],
] as const);

const party = new Map<string, Applicant>([
  ['F', { type: 'fraktion', name: 'Fraktion', sentenceName: 'die Fraktion' }],
  ['G', { type: 'gruppe', name: 'Gruppe', sentenceName: 'die Gruppe' }],
  [
    'P',
    {
      type: 'person',
      name: 'Mitglied',
      sentenceName: 'das Mitglied',
      otherCases: { genitive: 'des Mitglieds', dative: 'dem Mitglied', accusative: 'das Mitglied' },
    },
  ],
  ['N', { type: 'name', name: 'Liste' }],
]);

describe.each(['nominative', 'genitive', 'dative', 'accusative'] as const)('every mixture, %s', (each) => {
  const { die, das, many } = articlesIn.get(each) ?? { die: '', das: '', many: '' };
  const member = each === 'genitive' ? 'Mitglieds' : 'Mitglied';
  const members = each === 'dative' ? 'Mitgliedern' : 'Mitglieder';
  const singular = new Map([
    ['F', `${die} Fraktion`],
    ['G', `${die} Gruppe`],
    ['P', `${das} ${member}`],
    ['N', `${die} Liste`],
  ]);
  const above = each === 'nominative' || each === 'accusative' ? 'oben genannte' : 'oben genannten';
  const one = new Map([
    ['F', `${die} ${above} Fraktion`],
    ['G', `${die} ${above} Gruppe`],
    ['P', `${das} ${above} ${member} des Rates`],
  ]);
  const several = new Map([
    ['F', 'Fraktionen'],
    ['G', 'Gruppen'],
    ['P', `${members} des Rates`],
  ]);

  function expected(notation: string): string {
    const letters = notation.split('');
    if (letters.length < 5) return joined(letters.map((letter) => singular.get(letter) ?? ''));
    if (notation.includes('N')) return `${many} oben genannten Antragstellenden`;
    const kinds = ['F', 'G', 'P'].filter((letter) => notation.includes(letter));
    const isSingle = (letter: string) => notation.split(letter).length === 2;
    if (!kinds.some(isSingle))
      return `${many} oben genannten ${joined(kinds.map((kind) => several.get(kind) ?? ''))}`;
    return joined(
      kinds.map(
        (kind) => (isSingle(kind) ? one.get(kind) : `${many} oben genannten ${several.get(kind)}`) ?? '',
      ),
    );
  }

  it('has articles, commas and „und“ in their places', () => {
    const all = mixtures();
    expect(all).toHaveLength(329);
    const printed = all.map((notation) => {
      const named = notation
        .split('')
        .map((letter) => party.get(letter) ?? ({ type: 'name', name: '' } as const));
      return applicantsInCase(named, each, 'des Rates');
    });
    expect(printed).toEqual(all.map(expected));
  });
});

/** Written out, so that the test does not lean on the function it tests. */
function joined(items: readonly string[]): string {
  const [a = '', b, c, d] = items;
  if (b === undefined) return a;
  if (c === undefined) return `${a} und ${b}`;
  return d === undefined ? `${a}, ${b} und ${c}` : `${a}, ${b}, ${c} und ${d}`;
}
