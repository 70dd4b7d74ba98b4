import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicantInCase, isPluralApplicant } from '../../src/grammar/applicant.ts';
import type { Case } from '../../src/grammar/article.ts';
import { type Committee, inCase, isPluralCommittee } from '../../src/grammar/committee.ts';
import { signatureFunction } from '../../src/grammar/signature.ts';

/** Names in public use with their forms, each from a source (names/README.md). */
interface Row {
  readonly name: string;
  readonly artikel: 'der' | 'die' | 'das';
  readonly isPlural: boolean;
  /** The correct forms; where there are two the first is the one the project uses. */
  readonly forms: Readonly<Record<Case, readonly string[]>>;
}

const cases = ['nominative', 'genitive', 'dative', 'accusative'] as const;

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(new URL(`names/${file}`, import.meta.url), 'utf8');
  const lines = text.trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [
      name = '',
      artikel,
      zahl,
      nominative = '',
      genitive = '',
      dative = '',
      accusative = '',
      also = '',
    ] = cellsOf(line);
    if (artikel !== 'der' && artikel !== 'die' && artikel !== 'das') throw new Error(`no article: ${line}`);
    const genitives = [genitive, ...also.split(' | ')].filter((form) => form !== '');
    return {
      name,
      artikel,
      isPlural: zahl === 'plural',
      forms: { nominative: [nominative], genitive: genitives, dative: [dative], accusative: [accusative] },
    };
  });
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, inQuotes, plain = '']) => inQuotes?.replaceAll('""', '"') ?? plain,
  );
}

/** Which forms are not among the correct ones. */
function wrong(row: Row, formIn: (grammaticalCase: Case) => string): readonly string[] {
  return cases
    .map((each) => formIn(each))
    .filter((form, index) => !row.forms[cases[index] ?? 'dative'].includes(form));
}

/** Whether it takes the form that is always right: „das Gremium „HFA““. */
function isUnknown(name: string): boolean {
  return inCase({ name }, 'nominative') === `das Gremium „${name}“`;
}

/** What no rule can know and the Stammdaten have to say. */
const setForCommittees: Readonly<Record<string, Partial<Committee>>> = {
  // Nothing tells „die Organe“ from „die Bühne“.
  'Städtische Organe': { zahl: 'mehrzahl' },
};

const committees = rowsOf('committees.csv');

describe('committees', () => {
  it('the table is read whole', () => {
    expect(committees.length).toBe(312);
    expect(new Set(committees.map(({ name }) => name)).size).toBe(committees.length);
  });

  it.each(committees)('$name, as the Stammdaten have it', (row) => {
    const { name, artikel, isPlural } = row;
    const committee = { name, artikel, ...setForCommittees[name] };
    expect(wrong(row, (each) => inCase(committee, each))).toEqual([]);
    expect(isPluralCommittee(committee)).toBe(isPlural);
  });

  it.each(committees)('$name by its name alone is right, or named beside „Gremium“', (row) => {
    const { name } = row;
    const expected = isUnknown(name) ? [] : wrong(row, (each) => inCase({ name }, each));
    expect(expected).toEqual([]);
  });

  it.each(committees.filter(({ name }) => setForCommittees[name] === undefined))(
    '$name by the nominative alone',
    (row) => {
      const [nominativ = ''] = row.forms.nominative;
      expect(wrong(row, (each) => inCase({ name: 'X', nominativ }, each))).toEqual([]);
    },
  );

  it('only these names tell nothing by themselves', () => {
    const unknown = committees.map(({ name }) => name).filter(isUnknown);
    expect(unknown).toEqual(['HFA', 'JHA', 'AUT', 'STA', 'Städtische Organe']);
  });
});

const factions = rowsOf('factions.csv');

describe('factions and groups', () => {
  it('the table is read whole', () => {
    expect(factions.length).toBe(114);
  });

  it.each(factions)('$name, as the Stammdaten have it', (row) => {
    const { name, forms, isPlural } = row;
    const [sentenceName = ''] = forms.nominative;
    const faction = { type: 'fraktion', name, sentenceName } as const;
    expect(wrong(row, (each) => applicantInCase(faction, each))).toEqual([]);
    expect(isPluralApplicant(faction)).toBe(isPlural);
  });

  it.each(factions)('$name below a signature', ({ name, artikel, forms }) => {
    const { whole } = signatureFunction({ funktion: 'Vorsitz', kurz: name, artikel });
    expect(forms.genitive.map((form) => `Vorsitz ${form}`)).toContain(whole);
  });

  describe.each(['name', 'fraktion'] as const)('by the name alone, as %s', (type) => {
    it.each(factions)('$name is right, or stays a bare name', (row) => {
      const { name, isPlural } = row;
      const isBare = applicantInCase({ type, name }, 'nominative') === name;
      const inBare = [name, `von ${name}`, name, name];
      const printed = cases.map((each) => applicantInCase({ type, name }, each));
      if (isBare) expect(printed).toEqual(inBare);
      else {
        expect(wrong(row, (each) => applicantInCase({ type, name }, each))).toEqual([]);
        expect(isPluralApplicant({ type, name })).toBe(isPlural);
      }
    });
  });

  it('only these names stay as they are', () => {
    const bare = factions
      .map(({ name }) => name)
      .filter((name) => applicantInCase({ type: 'name', name }, 'nominative') === name);
    expect(bare).toEqual(['Kasseler Linke', 'Wemdinger Frauen Liste', 'UCW Olpe', 'PWG']);
  });
});
