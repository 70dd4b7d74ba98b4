import { germanPattern } from './german-pattern.ts';
import { type Inflection, isAdjectiveStem, stemOf } from './adjectives.ts';
import { type Agreement, type Article, type Case, articleIn, weakEnding } from './article.ts';
import { type HeadNoun, headNoun, nounIn, regularAgreement, regularNoun } from './head-nouns.ts';
import { type HeadWord, compoundHead, headWord, type NameFacts, secondHead } from './head-word.ts';
import { withEnding } from './letters.ts';
import { partyAgreement } from './party-names.ts';
import { cached } from './cached.ts';

/** The parts of a name: „Ständiger | Ausschuss | für Schule und Sport“. */
interface NounPhrase {
  readonly agreement: Agreement;
  readonly words: readonly PhraseWord[];
}

/** A noun, an adjective's stem, or a word that never changes. */
type PhraseWord =
  | { readonly text: string; readonly noun: HeadNoun }
  | { readonly stem: string }
  | { readonly text: string };

/**
 * A name with its article in a case: „des Ständigen Ausschusses für Schule“, „der Bezirksvertretung 2“. The name is
 * given as in a list („Ständiger Ausschuss“) or with its article („der Ständige Ausschuss“, „Die Grünen“). Undefined
 * where neither the words nor the facts show how it is declined.
 */
export const declined = cached(
  decline,
  (name, grammaticalCase, { artikel, zahl }: NameFacts = {}) =>
    `${grammaticalCase} ${artikel} ${zahl} ${name}`,
);

function decline(name: string, grammaticalCase: Case, facts: NameFacts = {}): string | undefined {
  const phrase = nounPhrase(name, facts);
  if (phrase === undefined) return undefined;
  const { agreement, words } = phrase;
  const inflected = words.map((word) => {
    if ('stem' in word) return withEnding(word.stem, weakEnding(agreement, grammaticalCase));
    return 'noun' in word ? nounIn(word.text, word.noun, grammaticalCase) : word.text;
  });
  const article = articleIn(agreement, grammaticalCase);
  // „DIE LINKE-Fraktion“ has its article already where the two are the same.
  const isDoubled =
    inflected.length > 1 &&
    name.startsWith(`${article.toUpperCase()} `) &&
    inflected[0] === article.toUpperCase();
  return [article, ...(isDoubled ? inflected.slice(1) : inflected)].join(' ');
}

/** Whether a name is a plural: „die Freien Wähler“, „Stadtwerke“. */
export const isPluralName = cached(
  (name: string, facts: NameFacts = {}) => nounPhrase(name, facts)?.agreement === 'plural',
  (name, { artikel, zahl }: NameFacts = {}) => `${artikel} ${zahl} ${name}`,
);

function nounPhrase(name: string, { artikel, zahl }: NameFacts): NounPhrase | undefined {
  const party = artikel === undefined && zahl === undefined ? partyAgreement(name) : undefined;
  if (party === 'none') return undefined;
  if (party !== undefined) return { agreement: party, words: name.split(/\s+/).map((text) => ({ text })) };
  const { article: own, words } = withoutArticle(name);
  const article = artikel ?? own ?? (zahl === 'mehrzahl' ? 'die' : undefined);
  const head = headWord(words, { artikel: article, zahl });
  if (head === undefined) return undefined;
  const agreement = agreementOf(words[head.at] ?? '', article, zahl);
  return { agreement, words: inflectedWords(words, head, agreement, own === undefined ? 'strong' : 'weak') };
}

function withoutArticle(name: string): { readonly article?: Article; readonly words: readonly string[] } {
  const [first = '', ...words] = name.split(/\s+/);
  const lower = first.toLowerCase();
  const article = (['der', 'die', 'das'] as const).find((word) => word === lower);
  // „DIE LINKE-Fraktion“ is the faction of „DIE LINKE“: its „DIE“ is not the article of „Fraktion“.
  const isPartys = first === first.toUpperCase() && compoundHead([first, ...words]) !== undefined;
  return article === undefined || isPartys || words.length === 0
    ? { words: [first, ...words] }
    : { article, words };
}

function agreementOf(head: string, article: Article | undefined, zahl: NameFacts['zahl']): Agreement {
  if (zahl === 'mehrzahl') return 'plural';
  const known = headNoun(head)?.agreement;
  if (zahl === 'einzahl') return article ?? (known === undefined || known === 'plural' ? 'die' : known);
  if (article === undefined) return known ?? 'die';
  if (known === undefined) return regularAgreement(head, article);
  return known === 'plural' && article === 'die' ? 'plural' : article;
}

function inflectedWords(
  words: readonly string[],
  head: HeadWord,
  agreement: Agreement,
  inflection: Inflection,
): readonly PhraseWord[] {
  const known = headNoun(words[head.at] ?? '');
  const second = secondHead(words, head.at);
  return words.map((text, index) => {
    if (index === head.at || index === second) {
      const noun = headNoun(text);
      return { text, noun: noun?.agreement === agreement ? noun : regularNoun(text, agreement) };
    }
    if (index > head.at || head.isNamed === true) return { text };
    const stem = stemOf(text, agreement, inflection);
    const isKnown = stem !== undefined && isAdjectiveStem(stem);
    const isLikely = known !== undefined && looksAdjectival(text, words[index + 1], agreement, inflection);
    return stem !== undefined && (isKnown || isLikely) ? { stem } : { text };
  });
}

const LONG_NOUN = germanPattern(String.raw`^\p{Lu}.{3,}$`);
const PART_OF_SERIES = germanPattern(String.raw`^(?:\p{Ll}|[&/])`);

/**
 * Before a known head word any word in -e or -es is taken for an adjective: „Städtische Betriebe“. Not a part of a
 * series, „Jugendhilfe und …“, nor the „Die“ in „Die Mitte“. A word in -er may be a place, which never changes.
 */
function looksAdjectival(word: string, next = '', agreement: Agreement, inflection: Inflection): boolean {
  const mayBePlace = agreement === 'der' && inflection === 'strong';
  return !mayBePlace && LONG_NOUN.test(word) && !PART_OF_SERIES.test(next);
}
