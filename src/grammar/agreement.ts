import { enumerate } from './enumeration.ts';

export interface Applicant {
  /** With its article, nominative: „die SPD-Kreistagsfraktion Musterkreis“. */
  readonly sentenceName?: string;
  readonly name: string;
  /** `name`: known by its name only, not in the Stammdaten. */
  readonly type: 'fraktion' | 'gruppe' | 'person' | 'name';
}

/** From this number on the sentence no longer names each applicant. */
const MANY = 5;

/** One „beantragt“, several „beantragen“. */
export function verb(count: number, singular: string, plural: string): string {
  return count === 1 ? singular : plural;
}

/**
 * Who applies, nominative: up to four by name, from five on „die oben genannten Fraktionen, Gruppen und Mitglieder
 * des Kreistages“. `body` is the genitive of whose members they are; without it „Mitglieder“ stands alone.
 */
export function applicantsSubject(applicants: readonly Applicant[], body?: string): string {
  if (applicants.length < MANY) return enumerate(applicants.map(applicantInSentence));
  if (applicants.some(({ type }) => type === 'name')) return 'die oben genannten Antragstellenden';
  const groups = collectives(applicants, body).filter(({ count }) => count > 0);
  if (groups.every(({ count }) => count > 1)) {
    return `die oben genannten ${enumerate(groups.map(({ plural }) => plural))}`;
  }
  return enumerate(
    groups.map(({ count, plural, singular }) => (count > 1 ? `die oben genannten ${plural}` : singular)),
  );
}

function collectives(applicants: readonly Applicant[], body?: string) {
  const count = (type: Applicant['type']) => applicants.filter((applicant) => applicant.type === type).length;
  const of = body === undefined ? '' : ` ${body}`;
  return [
    { count: count('fraktion'), plural: 'Fraktionen', singular: 'die oben genannte Fraktion' },
    { count: count('gruppe'), plural: 'Gruppen', singular: 'die oben genannte Gruppe' },
    { count: count('person'), plural: `Mitglieder${of}`, singular: `das oben genannte Mitglied${of}` },
  ];
}

/**
 * A word for a group of members, before any „im Rat“, „der Stadt“: only it takes „die“. „Bündnis Musterkreis“ and
 * the names of persons stand without an article, and a name that brings its own keeps it.
 */
const GROUP =
  /^(?:(?!(?:der|die|das|des|im|in|für|von|aus)\s)\S+\s+)*?\S*(?:fraktion|gruppe|liste|gemeinschaft|vereinigung|initiative|union)(?:\s|$)/iu;
const ARTICLE = /^(?:die|der|das)\s/;

/** An applicant's name as it stands in a sentence, nominative, with its article if it has one. */
export function applicantInSentence({ sentenceName, name, type }: Applicant): string {
  if (sentenceName !== undefined) return sentenceName;
  return type !== 'person' && GROUP.test(name) && !ARTICLE.test(name) ? `die ${name}` : name;
}
