import type { Clause } from './resolution.ts';

/** The noun for an item of a list in a sentence. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** After „im bisherigen“ or „in der bisherigen“. */
  readonly dative: string;
  readonly feminine: boolean;
}

const ziffer: Noun = { one: 'Ziffer', many: 'Ziffern', dative: 'Ziffer', feminine: true };
const nummer: Noun = { one: 'Nummer', many: 'Nummern', dative: 'Nummer', feminine: true };
const buchstabe: Noun = { one: 'Buchstabe', many: 'Buchstaben', dative: 'Buchstaben', feminine: false };
const spiegelstrich: Noun = {
  one: 'Spiegelstrich',
  many: 'Spiegelstriche',
  dative: 'Spiegelstrich',
  feminine: false,
};

/** How the items of one list are counted. */
export interface Numbering {
  readonly noun: Noun;
  /** Whether the labels show the number; readers count bullets themselves. */
  readonly shown: boolean;
  /** The number of the item at this index, as sentences name it: `2`, `b`. */
  readonly numberAt: (index: number) => string;
  readonly labelAt: (index: number) => string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Stands for no label: there is none after `z`, and the list is no plain sequence. */
const beyond = '?';

/**
 * The numbering of a list that counts from the first number on, without a gap or a text between: only then a number in a
 * sentence has one meaning. `depth` is 0 for the resolution's own clauses.
 */
export function numberingOf(clauses: readonly Clause[], depth: number): Numbering | undefined {
  const label = clauses[0]?.label ?? '';
  const numbering = /^[–—•·▪*+-]$/u.test(label) ? bullets(label) : counted(label, depth);
  const plain =
    numbering !== undefined && clauses.every((clause, at) => clause.label === numbering.labelAt(at));
  return plain ? numbering : undefined;
}

function bullets(label: string): Numbering {
  return {
    noun: spiegelstrich,
    shown: false,
    numberAt: (index) => `${index + 1}`,
    labelAt: () => label,
  };
}

function counted(label: string, depth: number): Numbering | undefined {
  const match = /^(?<before>\(?)(?<number>1|a|A)(?<after>[.)]*)$/u.exec(label);
  const { before = '', number = '', after = '' } = match?.groups ?? {};
  if (number === '') return undefined;
  const alphabet = number === 'A' ? letters.toUpperCase() : letters;
  const numberAt = (index: number): string => (number === '1' ? `${index + 1}` : (alphabet[index] ?? beyond));
  return {
    noun: number === '1' ? (depth === 0 ? ziffer : nummer) : buchstabe,
    shown: true,
    numberAt,
    labelAt: (index) => `${before}${numberAt(index)}${after}`,
  };
}

/** Whether both lists are numbered alike; an empty one goes with any. */
export function commonNumbering(
  before: readonly Clause[],
  after: readonly Clause[],
  depth: number,
): Numbering | undefined {
  const numbering = numberingOf(before, depth);
  return after.every((clause, index) => clause.label === numbering?.labelAt(index)) ? numbering : undefined;
}
