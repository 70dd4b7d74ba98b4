import { applicantInCase, type Applicant, isPluralApplicant } from './applicant.ts';
import { type Agreement, articleIn, type Case, weakEnding } from './article.ts';
import { enumerate } from './enumeration.ts';

/** From this number on the sentence no longer names each applicant. */
const MANY = 5;

/** „beantragt“ for one applicant, „beantragen“ for several or for a plural: „die Freien Wähler beantragen“. */
export function verbFor(
  applicants: readonly Applicant[],
  { one, many }: { readonly one: string; readonly many: string },
): string {
  const [first, second] = applicants;
  return second !== undefined || (first !== undefined && isPluralApplicant(first)) ? many : one;
}

/**
 * The applicants: up to four by name, from five on „die oben genannten Fraktionen, Gruppen und Mitglieder des
 * Kreistages“. `body` is the genitive of the body they belong to; without it „Mitglieder“ stands alone.
 */
export function applicantsInCase(
  applicants: readonly Applicant[],
  grammaticalCase: Case,
  body?: string,
): string {
  if (applicants.length < MANY) {
    return enumerate(applicants.map((applicant) => applicantInCase(applicant, grammaticalCase)));
  }
  const named = (agreement: Agreement) => namedAbove(agreement, grammaticalCase);
  if (applicants.some(({ type }) => type === 'name')) return `${named('plural')} Antragstellenden`;
  const groups = collectives(applicants, grammaticalCase, body).filter(({ count }) => count > 0);
  if (groups.every(({ count }) => count > 1)) {
    return `${named('plural')} ${enumerate(groups.map(({ plural }) => plural))}`;
  }
  return enumerate(
    groups.map(({ count, plural, singular, article }) =>
      count > 1 ? `${named('plural')} ${plural}` : `${named(article)} ${singular}`,
    ),
  );
}

/** „die oben genannten“, „dem oben genannten“. */
function namedAbove(agreement: Agreement, grammaticalCase: Case): string {
  return `${articleIn(agreement, grammaticalCase)} oben genannt${weakEnding(agreement, grammaticalCase)}`;
}

function collectives(applicants: readonly Applicant[], grammaticalCase: Case, body?: string) {
  const count = (type: Applicant['type']) => applicants.filter((applicant) => applicant.type === type).length;
  const of = body === undefined ? '' : ` ${body}`;
  const members = grammaticalCase === 'dative' ? 'Mitgliedern' : 'Mitglieder';
  const member = grammaticalCase === 'genitive' ? 'Mitglieds' : 'Mitglied';
  return [
    { count: count('fraktion'), plural: 'Fraktionen', singular: 'Fraktion', article: 'die' },
    { count: count('gruppe'), plural: 'Gruppen', singular: 'Gruppe', article: 'die' },
    { count: count('person'), plural: members + of, singular: member + of, article: 'das' },
  ] as const;
}
