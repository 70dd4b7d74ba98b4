import { type Article, type Case, articleIn } from './article.ts';

export type Gender = 'w' | 'm' | 'd';

type Forms = Readonly<Record<Case, string>>;

/** A mandate's endings: as it is written in a list, and after the article in each case. */
interface Endings extends Forms {
  readonly written: string;
}

interface Mandate {
  /** What the word ends in before the endings; none for any stem. */
  readonly stems: readonly string[];
  readonly m: Endings;
  readonly w: Endings;
}

const adjectival = { nominative: 'e', genitive: 'en', dative: 'en' };
const unchanged = (ending: string): Endings => ({
  written: ending,
  nominative: ending,
  genitive: ending,
  dative: ending,
});

/** The first row that fits holds: „Abgeordneter“ is an adjective, not a noun in -er. */
const mandates: readonly Mandate[] = [
  {
    stems: ['geordnet', 'verordnet', 'delegiert', 'beauftragt', 'vorsitzend'],
    m: { written: 'er', ...adjectival },
    w: { written: 'e', ...adjectival },
  },
  {
    stems: [''],
    m: { ...unchanged('rat'), genitive: 'rates' },
    w: unchanged('rätin'),
  },
  {
    stems: [''],
    m: { ...unchanged('herr'), genitive: 'herrn', dative: 'herrn' },
    w: unchanged('frau'),
  },
  ...['er', 'or'].map((ending) => ({
    stems: [''],
    m: { ...unchanged(ending), genitive: `${ending}s` },
    w: unchanged(`${ending}in`),
  })),
];

/**
 * A mandate with its article: „das Kreistagsmitglied“, „der Kreistagsabgeordnete“. It takes the form of the
 * gender if that is m or w, else it stays as it is written. Undefined where no article is sure: „d“ with a
 * gendered mandate, or one that is not known.
 */
export function mandateTitle(
  mandate: string,
  gender: Gender | undefined,
  grammaticalCase: Case,
): string | undefined {
  // „fraktionsloses Mitglied | des Kreistages“
  const [, phrase = '', tail = ''] = /^(.*?)(\s+(?:des|der|im|in|für|von|am)\s.*)?$/s.exec(mandate) ?? [];
  const words = phrase.split(/\s+/);
  const office = officeOf(words.at(-1) ?? '', gender);
  const adjectives = words.slice(0, -1);
  if (!office || !adjectives.every((word) => ADJECTIVE.test(word))) return undefined;
  const weak = adjectives.map((word) =>
    word.toLocaleLowerCase('de').replace(ADJECTIVE, grammaticalCase === 'nominative' ? 'e' : 'en'),
  );
  return (
    [articleIn(office.article, grammaticalCase), ...weak, office.forms[grammaticalCase]].join(' ') + tail
  );
}

const ADJECTIVE = /e[rs]?$/;

function officeOf(word: string, gender: Gender | undefined): { article: Article; forms: Forms } | undefined {
  if (/mitglied$/i.test(word)) {
    return { article: 'das', forms: { nominative: word, genitive: `${word}s`, dative: word } };
  }
  for (const mandate of mandates) {
    const written = (['m', 'w'] as const).find((form) => isWritten(word, mandate, form));
    if (written !== undefined) {
      if (gender === 'd') return undefined;
      const form = gender ?? written;
      const stem = word.slice(0, -mandate[written].written.length);
      return { article: form === 'm' ? 'der' : 'die', forms: formsOf(stem, mandate[form]) };
    }
  }
  return undefined;
}

function isWritten(word: string, { stems, ...forms }: Mandate, form: 'm' | 'w'): boolean {
  const lower = word.toLocaleLowerCase('de');
  return stems.some((stem) => lower.endsWith(stem + forms[form].written));
}

function formsOf(stem: string, endings: Endings): Forms {
  // „Rat“, „Rätin“, „Frau“ may be the whole word.
  const word = (ending: string) =>
    stem === '' ? ending.replace(/^./u, (letter) => letter.toUpperCase()) : stem + ending;
  return {
    nominative: word(endings.nominative),
    genitive: word(endings.genitive),
    dative: word(endings.dative),
  };
}
