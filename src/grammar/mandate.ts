import { type Article, type Case, articleIn, weakEnding } from './article.ts';
import { capitalise } from './letters.ts';

export type Gender = 'w' | 'm' | 'd';

interface Mandate {
  /** The ends of the stems; empty for any stem. */
  readonly stems: readonly string[];
  /** The endings as written in a list: „Abgeordneter“, „Abgeordnete“. */
  readonly m: string;
  readonly w: string;
  /** The declension: like an adjective (`der Abgeordnete`), or the masculine's genitive ending. */
  readonly declension: 'adjectival' | 'n' | 's' | 'es';
}

/** The first row that fits is taken: „Abgeordneter“ is an adjective, not a noun in -er. */
const mandates: readonly Mandate[] = [
  {
    stems: ['geordnet', 'verordnet', 'delegiert', 'beauftragt', 'vorsitzend'],
    m: 'er',
    w: 'e',
    declension: 'adjectival',
  },
  { stems: [''], m: 'rat', w: 'rätin', declension: 'es' },
  { stems: [''], m: 'herr', w: 'frau', declension: 'n' },
  { stems: [''], m: 'er', w: 'erin', declension: 's' },
  { stems: [''], m: 'or', w: 'orin', declension: 's' },
];

/** Forms without a gender, for „d“; the first that fits is taken. `$1` is the beginning of the word. */
const neutral: readonly (readonly [RegExp, string])[] = [
  [/^kreis(?:tagsabgeordnet(?:er?)|rat|rätin)$/i, 'Kreistagsmitglied'],
  [/^stadtverordnet(?:er?)$/i, 'Mitglied der Stadtverordnetenversammlung'],
  [/^bezirksverordnet(?:er?)$/i, 'Mitglied der Bezirksverordnetenversammlung'],
  [/^(stadt|gemeinde|bezirks)vertreter(?:in)?$/i, 'Mitglied der $1vertretung'],
  [/^rats(?:herr|frau)$/i, 'Ratsmitglied'],
  [/^(.+)(?:rat|rätin)$/i, '$1ratsmitglied'],
];

/** „fraktionsloses Mitglied | des Kreistages“: adjectives, the word that is declined, and the rest. */
interface Parts {
  readonly adjectives: readonly string[];
  readonly word: string;
  readonly tail: string;
}

/**
 * A mandate with its article: „das Kreistagsmitglied“, „der Kreistagsabgeordnete“. For m and w it takes the form of that
 * gender, for „d“ one without a gender („das Ratsmitglied“), else it stays as written. Undefined where no article is
 * sure: the mandate is unknown, or has no form without a gender.
 */
export function mandateTitle(
  mandate: string,
  gender: Gender | undefined,
  grammaticalCase: Case,
): string | undefined {
  const { adjectives, word, tail } = partsOf(neutralised(mandate, gender));
  const office = officeOf(word, gender);
  if (!office || !adjectives.every((adjective) => ADJECTIVE.test(adjective))) return undefined;
  const ending = weakEnding(office.article, grammaticalCase);
  const weak = adjectives.map((adjective) => adjective.toLowerCase().replace(ADJECTIVE, ending));
  return (
    [articleIn(office.article, grammaticalCase), ...weak, office.inCase(grammaticalCase)].join(' ') + tail
  );
}

/** A mandate as it stands before a name in a list, in the form of the gender: „Kreistagsabgeordnete“. */
export function writtenMandate(mandate: string, gender: Gender | undefined): string {
  const { adjectives, word, tail } = partsOf(neutralised(mandate, gender));
  const found = mandateOf(word);
  if (!found || gender === undefined || gender === 'd') return [...adjectives, word].join(' ') + tail;
  const strong = adjectives.map((adjective) => adjective.replace(ADJECTIVE, gender === 'm' ? 'er' : 'e'));
  return [...strong, joined(found.stem, found.mandate[gender])].join(' ') + tail;
}

const ADJECTIVE = /e[rs]?$/;

function partsOf(mandate: string): Parts {
  const [, phrase = '', tail = ''] = /^(.*?)(\s+(?:des|der|im|in|für|von|am)\s.*)?$/s.exec(mandate) ?? [];
  const words = phrase.split(/\s+/);
  return { adjectives: words.slice(0, -1), word: words.at(-1) ?? '', tail };
}

function neutralised(mandate: string, gender: Gender | undefined): string {
  if (gender !== 'd' || /mitglied/i.test(mandate)) return mandate;
  const [pattern, form] = neutral.find(([written]) => written.test(mandate)) ?? [];
  if (pattern === undefined || form === undefined) return mandate;
  return mandate
    .replace(pattern, form)
    .replace(/(?<= )(?:stadt|gemeinde|bezirks)(?=vertretung)/i, capitalise);
}

interface Office {
  readonly article: Article;
  readonly inCase: (grammaticalCase: Case) => string;
}

function officeOf(word: string, gender: Gender | undefined): Office | undefined {
  if (/mitglied$/i.test(word)) {
    return { article: 'das', inCase: (wanted) => (wanted === 'genitive' ? `${word}s` : word) };
  }
  const found = mandateOf(word);
  if (!found || gender === 'd') return undefined;
  const { mandate, stem, written } = found;
  const form = gender ?? written;
  const article = form === 'm' ? 'der' : 'die';
  return { article, inCase: (wanted) => joined(stem, endingIn(mandate, form, wanted)) };
}

function mandateOf(word: string) {
  for (const mandate of mandates) {
    const written = (['w', 'm'] as const).find((form) => isWritten(word, mandate, form));
    if (written !== undefined) return { mandate, written, stem: word.slice(0, -mandate[written].length) };
  }
  return undefined;
}

function isWritten(word: string, mandate: Mandate, form: 'm' | 'w'): boolean {
  const lower = word.toLowerCase();
  return mandate.stems.some((stem) => lower.endsWith(stem + mandate[form]));
}

function endingIn(mandate: Mandate, form: 'm' | 'w', grammaticalCase: Case): string {
  const { declension } = mandate;
  if (declension === 'adjectival') return weakEnding(form === 'm' ? 'der' : 'die', grammaticalCase);
  if (form === 'w' || grammaticalCase === 'nominative') return mandate[form];
  if (declension === 'n') return `${mandate.m}n`;
  return grammaticalCase === 'genitive' ? mandate.m + declension : mandate.m;
}

/** „Rat“, „Rätin“, „Frau“ can be whole words. */
function joined(stem: string, ending: string): string {
  return stem === '' ? capitalise(ending) : stem + ending;
}
