import { isAdjective } from './adjectives.ts';
import type { Case } from './article.ts';
import type { NameFacts } from './head-word.ts';
import { declined, isPluralName } from './noun-phrase.ts';
import { partyAgreement } from './party-names.ts';
import { memberInCase } from './person.ts';

export interface Applicant {
  readonly name: string;
  /** `name`: not in the Stammdaten, only its name is known. */
  readonly type: 'fraktion' | 'gruppe' | 'person' | 'name';
  /** With its article, nominative: „die SPD-Kreistagsfraktion Musterkreis“. */
  readonly sentenceName?: string;
  /** The other cases, unless they are derived from the nominative. */
  readonly otherCases?: { readonly [Each in Exclude<Case, 'nominative'>]?: string };
  readonly zahl?: NameFacts['zahl'];
}

/**
 * An applicant's name in a sentence, with its article if it has one: „der SPD-Fraktion“. A name that no rule knows
 * stays unchanged; its genitive is „von Bündnis 90“.
 */
export function applicantInCase(applicant: Applicant, grammaticalCase: Case): string {
  const { name, sentenceName, otherCases = {} } = applicant;
  const given = grammaticalCase === 'nominative' ? sentenceName : otherCases[grammaticalCase];
  if (given !== undefined) return given;
  const bare = sentenceName ?? name;
  const form = derived(applicant, grammaticalCase) ?? (grammaticalCase === 'genitive' ? `von ${bare}` : bare);
  // „Die Linke“ keeps the capital of its article where nothing else differs.
  return sentenceName !== undefined && form.toLowerCase() === sentenceName.toLowerCase()
    ? sentenceName
    : form;
}

/** Whether a verb agrees with the applicant in the plural: „die Freien Wähler beantragen“. */
export function isPluralApplicant(applicant: Applicant): boolean {
  const { name, sentenceName, otherCases, zahl } = applicant;
  if (otherCases?.dative?.startsWith('den ') === true) return zahl !== 'einzahl';
  if (!isDeclinable(applicant)) return zahl === 'mehrzahl';
  return isPluralName(sentenceName ?? name, { zahl });
}

function derived(applicant: Applicant, grammaticalCase: Case): string | undefined {
  const { name, sentenceName, zahl, type } = applicant;
  const member = type === 'name' ? memberInCase(sentenceName ?? name, grammaticalCase) : undefined;
  if (member !== undefined) return member;
  if (!isDeclinable(applicant)) return undefined;
  return declined(sentenceName ?? name, grammaticalCase, { zahl });
}

const ARTICLE = /^(?:der|die|das)\s/i;

/** A name for sentences is declined if it has an article; a bare name is judged by its words. */
function isDeclinable({ name, sentenceName, type }: Applicant): boolean {
  if (sentenceName !== undefined) return type !== 'person' && ARTICLE.test(sentenceName);
  if (type === 'person' || hasNoArticle(name)) return false;
  return type !== 'name' || isGroupName(name);
}

/** „von Volt“: a name that never has an article. */
export function hasNoArticle(name: string): boolean {
  return partyAgreement(name) === 'none';
}

/** No surname ends in these words. */
const GROUP =
  /(?:fraktion|gruppe|gemeinschaft|vereinigung|initiative|liste|union|bündnis|verband|verein|allianz|forum|partei)(?:en|n)?$/iu;

/** These may be surnames too, so only adjectives may stand before them: „Freie Wähler“, but „Rainer Wähler“. */
const PARTY = /(?:block|bund|mitte|wähler|bürger|freunde|demokraten|linken?|grünen?|piraten|isten|aner)$/iu;

/** Whether a bare name is that of a group, not of a person. */
function isGroupName(name: string): boolean {
  if (ARTICLE.test(name) || partyAgreement(name) !== undefined) return true;
  const words = name.split(/\s+/);
  const at = words.findIndex((word) => GROUP.test(word) || PARTY.test(word));
  if (at < 0) return false;
  return words.some((word) => GROUP.test(word)) || words.slice(0, at).every(isAdjective);
}
