import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Applicant, applicantInCase, isPluralApplicant } from '../../src/grammar/applicant.ts';
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

/** Which forms are not among the correct ones, each behind the name it is of. */
function wrong(row: Row, formIn: (grammaticalCase: Case) => string): readonly string[] {
  return cases
    .filter((each) => !row.forms[each].includes(formIn(each)))
    .map((each) => `${row.name}: ${formIn(each)}`);
}

/** The names of which this does not hold. */
function except(rows: readonly Row[], holds: (row: Row) => boolean): readonly string[] {
  return rows.filter((row) => !holds(row)).map(({ name }) => name);
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

const committeeOf = ({ name, artikel }: Row) => ({ name, artikel, ...setForCommittees[name] });

function wrongByNominative(row: Row): readonly string[] {
  const [nominativ = ''] = row.forms.nominative;
  return wrong(row, (each) => inCase({ name: 'X', nominativ }, each));
}

describe('committees', () => {
  it('the table is read whole', () => {
    expect(committees.length).toBe(312);
    expect(new Set(committees.map(({ name }) => name)).size).toBe(committees.length);
  });

  it('are right as the Stammdaten have them', () => {
    expect(committees.flatMap((row) => wrong(row, (each) => inCase(committeeOf(row), each)))).toEqual([]);
    expect(except(committees, (row) => isPluralCommittee(committeeOf(row)) === row.isPlural)).toEqual([]);
  });

  it('are right by the name alone, or named beside „Gremium“', () => {
    const known = committees.filter(({ name }) => !isUnknown(name));
    expect(known.flatMap((row) => wrong(row, (each) => inCase({ name: row.name }, each)))).toEqual([]);
  });

  it('are right by the nominative alone', () => {
    const rows = committees.filter(({ name }) => setForCommittees[name] === undefined);
    expect(rows.flatMap(wrongByNominative)).toEqual([]);
  });

  it('only these names tell nothing by themselves', () => {
    const unknown = committees.map(({ name }) => name).filter(isUnknown);
    expect(unknown).toEqual(['HFA', 'JHA', 'AUT', 'STA', 'Städtische Organe']);
  });
});

const factions = rowsOf('factions.csv');

function factionOf({ name, forms: { nominative } }: Row): Applicant {
  return { type: 'fraktion', name, sentenceName: nominative[0] ?? '' };
}

function isRightBelowSignature({ name, artikel, forms }: Row): boolean {
  const { whole } = signatureFunction({ funktion: 'Vorsitz', kurz: name, artikel });
  return forms.genitive.some((form) => whole === `Vorsitz ${form}`);
}

describe('factions and groups', () => {
  it('the table is read whole', () => {
    expect(factions.length).toBe(114);
  });

  it('are right as the Stammdaten have them', () => {
    expect(factions.flatMap((row) => wrong(row, (each) => applicantInCase(factionOf(row), each)))).toEqual(
      [],
    );
    expect(except(factions, (row) => isPluralApplicant(factionOf(row)) === row.isPlural)).toEqual([]);
  });

  it('are right below a signature', () => {
    expect(except(factions, isRightBelowSignature)).toEqual([]);
  });

  it.each(['name', 'fraktion'] as const)(
    'by the name alone, as %s, are right, or stay bare names',
    (type) => {
      const formOf = ({ name }: Row, each: Case) => applicantInCase({ type, name }, each);
      const isBare = (row: Row) => formOf(row, 'nominative') === row.name;
      const bare = factions.filter(isBare);
      expect(bare.map((row) => cases.map((each) => formOf(row, each)))).toEqual(
        bare.map(({ name }) => [name, `von ${name}`, name, name]),
      );
      // „die DIE LINKE-Fraktion“ is printed so only where the Stammdaten have it.
      const others = factions.filter(
        (row) => !isBare(row) && !row.forms.nominative[0]?.startsWith('die DIE '),
      );
      expect(others.flatMap((row) => wrong(row, (each) => formOf(row, each)))).toEqual([]);
      expect(except(others, (row) => isPluralApplicant({ type, name: row.name }) === row.isPlural)).toEqual(
        [],
      );
    },
  );

  it('only these names stay as they are', () => {
    const bare = factions
      .map(({ name }) => name)
      .filter((name) => applicantInCase({ type: 'name', name }, 'nominative') === name);
    expect(bare).toEqual(['Kasseler Linke', 'Wemdinger Frauen Liste', 'UCW Olpe']);
  });
});
