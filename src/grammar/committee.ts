import type { Article, Case } from './article.ts';
import { declined, isPluralName } from './noun-phrase.ts';
import { innerMarks } from './quotation.ts';

/** A body of the council. The cases are whole forms with their article: „des Kreistages“. */
export interface Committee {
  readonly name: string;
  readonly artikel?: Article;
  readonly zahl?: 'einzahl' | 'mehrzahl';
  readonly nominativ?: string;
  readonly genitiv?: string;
  readonly dativ?: string;
  readonly akkusativ?: string;
}

const givenForms = {
  nominative: 'nominativ',
  genitive: 'genitiv',
  dative: 'dativ',
  accusative: 'akkusativ',
} as const satisfies Readonly<Record<Case, keyof Committee>>;

const safeForms = {
  nominative: 'das Gremium',
  genitive: 'des Gremiums',
  dative: 'dem Gremium',
  accusative: 'das Gremium',
} as const satisfies Readonly<Record<Case, string>>;

/**
 * A body with its article in a sentence: „dem Technischen Ausschuss“, „den Kreistag“. Forms from the Stammdaten come
 * first. If the name's gender is unknown, it is „des Gremiums „HFA““, which is always right.
 */
export function inCase(committee: Committee, grammaticalCase: Case): string {
  const given = committee[givenForms[grammaticalCase]];
  if (given !== undefined) return given;
  const { name, nominativ } = committee;
  return (
    declined(nominativ ?? name, grammaticalCase, committee) ?? `${safeForms[grammaticalCase]} ${quoted(name)}`
  );
}

/** „des Kreisausschusses“, „der Bezirksvertretung 2“. */
export function genitiveOf(committee: Committee): string {
  return inCase(committee, 'genitive');
}

/** „dem Kreisausschuss“, „der Bezirksvertretung 2“. */
export function dativeOf(committee: Committee): string {
  return inCase(committee, 'dative');
}

/** Whether a verb agrees with the body in the plural: „die Stadtwerke berichten“. */
export function isPluralCommittee({ dativ, ...committee }: Committee): boolean {
  return (
    (dativ?.startsWith('den ') ?? false) || isPluralName(committee.nominativ ?? committee.name, committee)
  );
}

function quoted(name: string): string {
  return `„${innerMarks(name)}“`;
}
