import type { Verb } from './address.ts';
import { type Change, compare, type Comparison, slice } from './compare-words.ts';
import { quoteWords } from './quotation.ts';
import type { AmendingSentence } from './sentence.ts';
import { countWords, type Token, tokenize } from './tokens.ts';

/** With more changes a new wording is easier to read. */
const mostChanges = 3;

/** Some words of a text are replaced by others; `to` is empty for words struck. */
interface Edit {
  readonly from: string;
  readonly to: string;
  /** Set where `to` is `from` and these words after it. */
  readonly added?: string;
}

/** A text whose words change, and the other texts under the same address. */
interface Scope {
  /** How its sentences begin: „In Ziffer 3 wird“, „Im Beschlussvorschlag werden“. */
  readonly start: (verb: Verb) => string;
  readonly text: string;
  readonly others: readonly string[];
}

/**
 * The sentences that turn the scope's text into `after`, word by word. Undefined where they would not be clear: too much
 * changed, or the named words occur more than once. Each is clear both in the old text and after the sentences before it.
 */
export function amendWords(scope: Scope, after: string): readonly AmendingSentence[] | undefined {
  const comparison = compare(scope.text, after);
  if (!isSlight(comparison)) return undefined;
  const sentences: AmendingSentence[] = [];
  let text = scope.text;
  for (const [index, change] of comparison.changes.entries()) {
    const next = made(comparison, scope.text, after, change);
    const floor = comparison.changes[index - 1];
    const edit = candidates(comparison, scope, after, change, floor).find(
      (candidate) => apply(text, candidate) === next && isUnique(candidate.from, scope),
    );
    const sentence = edit === undefined ? undefined : phrase(scope, edit);
    if (sentence === undefined) return undefined;
    sentences.push({ text: sentence });
    text = next;
  }
  return text === after ? sentences : undefined;
}

function isSlight({ before, after, changes }: Comparison): boolean {
  const old = changes.flatMap((change) => before.slice(change.before.from, change.before.to));
  const young = changes.flatMap((change) => after.slice(change.after.from, change.after.to));
  return (
    changes.length > 0 &&
    changes.length <= mostChanges &&
    countWords(old) * 2 < countWords(before) &&
    countWords(young) * 2 < countWords(after) &&
    ![...old, ...young].some(({ kind }) => kind === 'break')
  );
}

/** The text after this change and all before it. */
function made({ before, after }: Comparison, old: string, young: string, change: Change): string {
  const done = young.slice(0, after[change.after.to - 1]?.end ?? 0);
  const rest = old.slice(before[change.before.to - 1]?.end ?? 0);
  return done === '' ? rest.trimStart() : done + rest;
}

/** The ways to say a change, the plainest first; none reaches into the change before it, `floor`. */
function candidates(
  { before, after }: Comparison,
  scope: Scope,
  young: string,
  change: Change,
  floor: Change | undefined,
): readonly Edit[] {
  const edit = (one: Change): Edit => ({
    from: slice(scope.text, before, one.before),
    to: slice(young, after, one.after),
  });
  const plain = edit(change);
  const named = isWords(plain.from) && (plain.to === '' || isWords(plain.to));
  // Naming neighbours would not help a word that occurs twice: the whole is worded anew.
  if (named && !isUnique(plain.from, scope)) return [];
  const additions = anchors(before, scope.text, change, floor).map((anchor) => ({
    from: anchor,
    to: `${anchor} ${plain.to}`,
    added: plain.to,
  }));
  const wider = widenings
    .map(([left, right]) => widen(change, left, right))
    .filter((wide) => wide.before.from >= (floor?.before.to ?? 0) && wide.before.to <= before.length)
    .map(edit)
    .filter(({ from, to }) => isWords(from) && isWords(to) && !/\n/u.test(from + to));
  const all = [...(plain.from === '' ? additions : []), ...(named ? [plain] : []), ...wider];
  return all.filter(({ from, to }) => isBalanced(from) && isBalanced(to));
}

/** A reader does not look for half a parenthesis. */
function isBalanced(phrase: string): boolean {
  let open = 0;
  for (const mark of phrase.match(/[()]/gu) ?? []) {
    open += mark === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A changed sign or blank is named with the words beside it; the one before it comes first. */
const widenings: readonly (readonly [number, number])[] = [
  [1, 0],
  [2, 0],
  [0, 1],
  [0, 2],
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  // „Plan (Anlage 1)“
  [3, 0],
];

function widen({ before, after }: Change, left: number, right: number): Change {
  return {
    before: { from: before.from - left, to: before.to + right },
    after: { from: after.from - left, to: after.to + right },
  };
}

/** The words before an insertion, as few as identify the place. */
function anchors(
  tokens: readonly Token[],
  text: string,
  { before }: Change,
  floor: Change | undefined,
): readonly string[] {
  return [1, 2, 3, 4]
    .map((count) => ({ from: before.from - count, to: before.from }))
    .filter(({ from }) => from >= (floor?.before.to ?? 0))
    .map((range) => slice(text, tokens, range))
    .filter((anchor) => isWords(anchor) && !/\n/u.test(anchor));
}

/** Whether the phrase begins with a word; one that begins with a comma is hard to find. */
function isWords(phrase: string): boolean {
  return tokenize(phrase)[0]?.kind === 'word';
}

function apply(text: string, { from, to }: Edit): string | undefined {
  const [place, ...more] = placesOf(from, text);
  if (place === undefined || more.length > 0) return undefined;
  const rest = text.slice(place + from.length);
  const start = text.slice(0, place);
  if (to !== '') return start + to + rest;
  return start.endsWith(' ') ? start.slice(0, -1) + rest : start + rest.replace(/^ /u, '');
}

function isUnique(words: string, { text, others }: Scope): boolean {
  return [text, ...others].flatMap((one) => placesOf(words, one)).length === 1;
}

/** The places of the words, also within a compound or an amount, where a reader may find them, too. */
function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const inWord = glued(text.slice(0, at), words) || glued(words, text.slice(at + words.length));
    if (!inWord) places.push(at);
  }
  return places;
}

function glued(left: string, right: string): boolean {
  return /[\p{L}\p{N}]\p{M}*$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right);
}

/** The nouns for a phrase, in the cases that the sentences need. */
const nouns = {
  wort: { subject: 'das Wort', after: 'nach dem Wort', verb: 'wird' },
  woerter: { subject: 'die Wörter', after: 'nach den Wörtern', verb: 'werden' },
  angabe: { subject: 'die Angabe', after: 'nach der Angabe', verb: 'wird' },
} as const;

function nounFor(phrase: string): (typeof nouns)[keyof typeof nouns] {
  const words = tokenize(phrase).filter(({ kind }) => kind === 'word');
  if (words.length !== 1) return nouns.woerter;
  return words.some(({ text }) => /[\d§]/u.test(text)) ? nouns.angabe : nouns.wort;
}

function phrase({ start }: Scope, { from, to, added }: Edit): string | undefined {
  const quoted = quoteWords(from);
  const fresh = quoteWords(added ?? to);
  if (quoted === undefined || fresh === undefined) return undefined;
  const noun = nounFor(from);
  if (added !== undefined) {
    const subject = nounFor(added);
    return `${start(subject.verb)} ${noun.after} ${quoted} ${subject.subject} ${fresh} eingefügt.`;
  }
  return to === ''
    ? `${start(noun.verb)} ${noun.subject} ${quoted} gestrichen.`
    : `${start(noun.verb)} ${noun.subject} ${quoted} durch ${fresh} ersetzt.`;
}
