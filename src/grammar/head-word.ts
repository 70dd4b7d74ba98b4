import { germanPattern } from './german-pattern.ts';
import { isAdjective, isAdverb } from './adjectives.ts';
import type { Article } from './article.ts';
import { headNoun } from './head-nouns.ts';

/** What the Stammdaten may say of a name; it comes before what the words themselves show. */
export interface NameFacts {
  readonly artikel?: Article | undefined;
  readonly zahl?: 'einzahl' | 'mehrzahl' | undefined;
}

/** Where a name's head word stands. */
export interface HeadWord {
  readonly at: number;
  /** The words before it are a name of their own and never change: „Freie Wähler | -Fraktion“. */
  readonly isNamed?: boolean;
}

/** The word that gives a name its gender. A word that is not in the table is taken only if the article is known. */
export function headWord(words: readonly string[], { artikel, zahl }: NameFacts): HeadWord | undefined {
  return (
    (zahl === undefined ? companyHead(words, artikel) : undefined) ??
    compoundHead(words) ??
    fitting(words, knownHead(words), artikel) ??
    (artikel === undefined ? undefined : unknownHead(words))
  );
}

/** „der Stadtwerke Musterstadt GmbH“: a company's legal form is the head, unless a body's name comes first. */
function companyHead(words: readonly string[], article: Article | undefined): HeadWord | undefined {
  const at = words.length - 1;
  if (at < 1 || (article ?? 'die') !== 'die') return undefined;
  if (!/^(?:g?GmbH|AG|KG|SE|eG|AöR|UG)$/.test(words[at] ?? '')) return undefined;
  const known = knownHead(words.slice(0, at));
  if (known === undefined) return { at };
  const agreement = headNoun(words[known.at] ?? '')?.agreement;
  return agreement === 'plural' || agreement === 'das' ? { at, isNamed: true } : undefined;
}

/** A known word of another gender than the article's is not its head: „das Kommunalunternehmen Stadtwerke“. */
function fitting(words: readonly string[], head: HeadWord | undefined, article: Article | undefined) {
  const agreement = headNoun(words[head?.at ?? -1] ?? '')?.agreement;
  const fits =
    article === undefined || agreement === article || (agreement === 'plural' && article === 'die');
  return fits ? head : undefined;
}

const SMALL = germanPattern(String.raw`^\p{Ll}`);

/** „DIE LINKE-Fraktion“: everything before the hyphen is the party, however many words it has. */
export function compoundHead(words: readonly string[]): HeadWord | undefined {
  const at = words.findIndex((word, index) => isCompound(word, words[index - 1]));
  const before = words.slice(0, Math.max(at, 0));
  if (at < 1 || before.some((word) => isBody(word) || SMALL.test(word))) return undefined;
  // „Gemeinsame SPD-Fraktion“, but „Freie Wähler-Fraktion“.
  return { at, isNamed: !/^\p{Lu}{2,4}-/u.test(words[at] ?? '') };
}

const HYPHENATED = germanPattern(String.raw`-\p{L}*(?:fraktion|gruppe)$`, 'iu');
const APART = germanPattern(String.raw`^\p{L}*(?:fraktion|gruppe)$`, 'iu');

/** Whether it is „…-Fraktion“, or „Fraktion“ after a party's name: „Freie Wähler Fraktion“. */
function isCompound(word: string, before = ''): boolean {
  return (
    /(?:fraktion|gruppe)$/iu.test(word) && (HYPHENATED.test(word) || (APART.test(word) && isMembers(before)))
  );
}

/** „Wähler“, „Grüne“: the members of a party, not the party. */
function isMembers(word: string): boolean {
  return /(?:linken?|grünen?|wähler|bürger|piraten)$/i.test(word);
}

/** A word for what members form, written apart: „Erste Wähler Gemeinschaft“, „Linke Liste“; not „Freie Wähler Musterkreis“. */
function isAlliance(word = ''): boolean {
  return /(?:gemeinschaft|gruppe|liste|union|initiative|vereinigung|partei|bündnis|block|forum|allianz)$/i.test(
    word,
  );
}

/** Whether a word names a body and not rather a party. */
function isBody(word: string): boolean {
  return (
    headNoun(word) !== undefined &&
    !/(?:bündnis|liste|linke|grünen|wähler|bürger|union|partei|forum)$/i.test(word)
  );
}

/** The first word in the table that does not begin a series („Bau, Planung und …“). */
function knownHead(words: readonly string[]): HeadWord | undefined {
  for (const [at, word] of words.entries()) {
    const noun = headNoun(word.replace(/,$/, ''));
    // „FDP/Freie Wähler“ are two.
    if (noun?.agreement === 'plural' && words.slice(0, at).some((before) => /\p{L}\/\p{L}/u.test(before)))
      return undefined;
    const inSeries = word.endsWith(',') || isConjunction(words[at + 1]);
    const isPart = isMembers(word) && isAlliance(words[at + 1]);
    if (noun && !isPart && (!inSeries || secondHead(words, at) !== undefined)) return { at };
    // „Rat und Verwaltung“ are two bodies, „Bildung und Sportausschuss“ is one.
    const twoBodies = noun !== undefined && inSeries && noun.agreement !== 'die';
    if (twoBodies || !(inSeries || isPart || isModifier(word))) return undefined;
  }
  return undefined;
}

/** „Hauptausschuss und Ältestenrat“ is one body with two head words under one article. */
export function secondHead(words: readonly string[], first: number): number | undefined {
  const at = first + 2;
  const agreement = headNoun(words[first] ?? '')?.agreement;
  const isSecond = isConjunction(words[first + 1]) && headNoun(words[at] ?? '')?.agreement === agreement;
  return agreement !== undefined && agreement !== 'die' && isSecond ? at : undefined;
}

/** The first word that is no adjective („Offener Jugendtreff Nord“), unless it begins a series. */
function unknownHead(words: readonly string[]): HeadWord | undefined {
  const at = words.findIndex(
    (word, index) => index === words.length - 1 || !(isAdjective(word) || isAdverb(word)),
  );
  const inSeries = /[,;:]$/.test(words[at] ?? '') || isConjunction(words[at + 1]);
  return at < 0 || inSeries ? undefined : { at };
}

const CONJUNCTION = /^(?:und|sowie|&|u\.|\/)$/;

function isConjunction(word = ''): boolean {
  return CONJUNCTION.test(word);
}

/**
 * What may stand before the head word: a cut compound („Haupt-“), a conjunction, an ordinal, an abbreviation
 * („SPD“, „AfD“), an adjective or a place („Musterstädter“). Any other word makes the phrase an unknown one.
 */
const MODIFIERS = [
  germanPattern(String.raw`\p{L}[-–/]$`),
  CONJUNCTION,
  /^(?:\d+|[IVX]+)\.$/,
  germanPattern(String.raw`^[^\p{Lu}]*\p{Lu}[^\p{Lu}]*\p{Lu}`),
  germanPattern(String.raw`^\p{Lu}.{2,}(?:e|er|es)$`),
];

function isModifier(word: string): boolean {
  return MODIFIERS.some((pattern) => pattern.test(word)) || isAdjective(word) || isAdverb(word);
}
