import { type Article, type Case, articleIn } from './article.ts';
import { type HeadNoun, headNoun, nounGenitive, regularNoun } from './head-nouns.ts';

/** A name taken apart: „Ständiger | Ausschuss | für Schule und Sport“. */
interface NounPhrase {
  readonly before: readonly string[];
  readonly head: string;
  readonly noun: HeadNoun;
  /** What follows the head word never changes. */
  readonly after: readonly string[];
}

/** The article of a name's head word; undefined where the table does not know it. */
export function genderOf(name: string): Article | undefined {
  return knownPhrase(name.split(/\s+/))?.noun.article;
}

/**
 * A name with its article in a case: „des Ständigen Ausschusses für Schule“, „der Bezirksvertretung 2“. Without
 * an article the head word must be a known one; else undefined. An article given wins over the table's.
 */
export function declined(name: string, grammaticalCase: Case, article?: Article): string | undefined {
  const words = name.split(/\s+/);
  const known = knownPhrase(words);
  const phrase = known ?? (article && unknownPhrase(words, article));
  if (!phrase) return undefined;
  const gender = article ?? phrase.noun.article;
  const noun = gender === phrase.noun.article ? phrase.noun : regularNoun(phrase.head, gender);
  const before = phrase.before.map((word, index) => {
    const next = phrase.before[index + 1] ?? phrase.head;
    return isAdjective(word, next, gender) ? weak(word, gender, grammaticalCase) : word;
  });
  const head = grammaticalCase === 'genitive' ? nounGenitive(phrase.head, noun) : phrase.head;
  return [articleIn(gender, grammaticalCase), ...before, head, ...phrase.after].join(' ');
}

/** The head is the first word of the table that is not itself the beginning of a series („Bau, Planung und …“). */
function knownPhrase(words: readonly string[]): NounPhrase | undefined {
  for (const [index, head] of words.entries()) {
    const noun = headNoun(head);
    const inSeries = head.endsWith(',') || isConjunction(words[index + 1]);
    if (noun && !inSeries) {
      return { before: words.slice(0, index), head, noun, after: words.slice(index + 1) };
    }
    // „Rat und Verwaltung“ are two bodies, „Bildung und Sportausschuss“ is one.
    const twoBodies = noun !== undefined && noun.article !== 'die';
    if (twoBodies || !(inSeries || isModifier(head))) return undefined;
  }
  return undefined;
}

/** The first word that is no adjective is the head: „Offener Jugendtreff Nord“. */
function unknownPhrase(words: readonly string[], article: Article): NounPhrase {
  const start = words.findIndex((word, index) => !isAdjective(word, words[index + 1], article));
  const at = Math.max(start, 0);
  const head = words[at] ?? '';
  return {
    before: words.slice(0, at),
    head,
    noun: regularNoun(head, article),
    after: words.slice(at + 1),
  };
}

const CONJUNCTION = /^(?:und|sowie|&|u\.)$/;

function isConjunction(word = ''): boolean {
  return CONJUNCTION.test(word);
}

/**
 * What may stand before the head word: a cut compound („Haupt-“), a conjunction, an ordinal, an abbreviation
 * („SPD“, „AfD“), an adjective or a place („Musterstädter“). Any other word makes the phrase an unknown one.
 */
const MODIFIERS = [
  /[-–/]$/,
  CONJUNCTION,
  /^(?:\d+|[IVX]+)\.$/,
  /^\P{Lu}*\p{Lu}\P{Lu}*\p{Lu}/u,
  /^\p{Lu}.{2,}(?:e|er|es|en)$/u,
];

function isModifier(word: string): boolean {
  return MODIFIERS.some((pattern) => pattern.test(word)) || ADJECTIVE.test(word);
}

/**
 * Adjectives in -er, told from the places in -er that never change („Leipziger“, „Celler“, „Stendaler“, „Jülicher“):
 * by endings that places do not have, and by name.
 */
const ADJECTIVE = new RegExp(
  [
    String.raw`(?:isch|[^ü]lich|end|sam|[inru]ell|haft|bar|iert|einigt|weitert|(?:n|i|tr)al)er$`,
    String.raw`(?:ständ|weil|wärt|häng|läuf|mal|will|mäß|kräft|wend)iger$`,
    String.raw`^(?:rund|klein|groß|hoh|neu|jung|frei|offen|grün|bunt|digital|besonder|ober|inner|äußer|eng|weit)er$`,
    String.raw`^(?:erst|zweit|dritt|viert|fünft|sechst)er$`,
  ].join('|'),
  'iu',
);

const strongEnding = { der: 'er', die: 'e', das: 'es' } as const satisfies Readonly<Record<Article, string>>;

function isAdjective(word: string, next: string | undefined, article: Article): boolean {
  if (next === undefined || !word.endsWith(strongEnding[article])) return false;
  if (article === 'der') return ADJECTIVE.test(word);
  // A noun in -e or -es is one part of a series or has a tail of its own: „Jugendhilfe und …“, „Alternative für …“.
  // Four letters at least: the „Die“ of „Die Mitte“ is part of the name.
  return /^\p{Lu}.{3,}$/u.test(word) && !/^\p{Ll}/u.test(next);
}

/** An adjective after the definite article: -e in the nominative, -en in genitive and dative. */
function weak(adjective: string, article: Article, grammaticalCase: Case): string {
  const stem = adjective.slice(0, -strongEnding[article].length);
  return stem + (grammaticalCase === 'nominative' ? 'e' : 'en');
}
