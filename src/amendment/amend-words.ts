import { type Change, compare, type Comparison, slice } from './compare-words.ts';
import type { AmendingSentence } from './sentence.ts';
import { countWords, tokenize } from './tokens.ts';
import {
  appended,
  behind,
  insertedBeside,
  replaced,
  type Start,
  struckBehind,
  struckWords,
} from './word-phrases.ts';

/** With more changes a new wording is easier to read. */
const mostChanges = 3;

/** Some words of a text are replaced by others; `to` is empty for words struck. */
interface Edit {
  readonly from: string;
  readonly to: string;
  readonly sentence: AmendingSentence;
}

/** A text whose words change, and the other texts under the same address. */
interface Scope {
  readonly start: Start;
  readonly text: string;
  readonly others: readonly string[];
}

/**
 * The sentences that turn the scope's text into `after`, word by word. Undefined where they would not be clear: too much
 * changed, or the named words occur more than once. Each is clear both in the old text and after the sentences before it.
 */
export function amendWords(scope: Scope, after: string): readonly AmendingSentence[] | undefined {
  const comparison = compare(scope.text, after);
  if (!isSlight(comparison) && !onlyAppends(comparison, scope, after)) return undefined;
  const sentences: AmendingSentence[] = [];
  let text = scope.text;
  for (const [index, change] of comparison.changes.entries()) {
    const next = made(comparison, scope.text, after, change);
    const floor = comparison.changes[index - 1];
    const edit = candidates(comparison, scope, after, change, floor).find(
      (candidate) => apply(text, candidate) === next && isUnique(candidate.from, scope),
    );
    if (edit === undefined) return undefined;
    sentences.push(edit.sentence);
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

function onlyAppends(comparison: Comparison, scope: Scope, after: string): boolean {
  const [change, ...more] = comparison.changes;
  return change !== undefined && more.length === 0 && appends(comparison, scope, after, change);
}

/** Whether whole sentences come at the end; above sub-items the end would be in doubt. */
function appends(comparison: Comparison, { text, others }: Scope, after: string, change: Change): boolean {
  const { from, to } = change.before;
  if (from !== to || to !== comparison.before.length || others.length > 0) return false;
  const added = slice(after, comparison.after, change.after);
  return /[.!?]$/u.test(text) && /^[\p{Lu}\p{N}].*[.!?]$/u.test(added);
}

/** The text after this change and all before it. */
function made({ before, after }: Comparison, old: string, young: string, change: Change): string {
  const done = young.slice(0, after[change.after.to - 1]?.end ?? 0);
  const rest = old.slice(before[change.before.to - 1]?.end ?? 0);
  if (done === '') return rest.trimStart();
  return change.before.to === 0 ? `${done} ${rest}` : done + rest;
}

/** A change, and the same with words beside it, as texts. */
interface Site extends Texts {
  readonly start: Start;
  readonly comesLast: boolean;
  /** With one to four tokens before it: as few as identify the place come first. */
  readonly left: readonly Texts[];
  readonly right: readonly Texts[];
  readonly around: readonly Texts[];
}

interface Texts {
  readonly from: string;
  readonly to: string;
}

type Way = readonly [Texts, AmendingSentence | undefined];

/** The ways to say a change, the plainest first; none reaches into the change before it, `floor`. */
function candidates(
  comparison: Comparison,
  scope: Scope,
  young: string,
  change: Change,
  floor: Change | undefined,
): readonly Edit[] {
  const site = siteOf(comparison, scope, young, change, floor);
  // Naming neighbours would not help a word that occurs twice: the whole is worded anew.
  if (isNamed(site) && !isUnique(site.from, scope)) return [];
  return waysOf(site).flatMap(([{ from, to }, sentence]) =>
    sentence !== undefined && isBalanced(from) && isBalanced(to) ? [{ from, to, sentence }] : [],
  );
}

function siteOf(
  comparison: Comparison,
  scope: Scope,
  young: string,
  change: Change,
  floor: Change | undefined,
): Site {
  const { before, after } = comparison;
  const textsOf = (one: Change): Texts => ({
    from: slice(scope.text, before, one.before),
    to: slice(young, after, one.after),
  });
  const widened = (left: number, right: number): readonly Texts[] => {
    const wide = widen(change, left, right);
    if (wide.before.from < (floor?.before.to ?? 0) || wide.before.to > before.length) return [];
    const texts = textsOf(wide);
    const isClear = isWords(texts.from) && isWords(texts.to) && !/\n/u.test(texts.from + texts.to);
    return isClear ? [texts] : [];
  };
  return {
    ...textsOf(change),
    start: scope.start,
    comesLast: appends(comparison, scope, young, change),
    left: fewTokens.flatMap((count) => widened(count, 0)),
    right: fewTokens.flatMap((count) => widened(0, count)),
    around: widenings.flatMap(([left, right]) => widened(left, right)),
  };
}

const fewTokens = [1, 2, 3, 4];

const isNamed = ({ from, to }: Texts): boolean => isWords(from) && (to === '' || isWords(to));

function waysOf(site: Site): readonly Way[] {
  const { start, from, to } = site;
  return [
    ...(from === '' ? insertions(site) : []),
    ...(to === '' ? strikes(site) : []),
    ...(isNamed(site) && to !== '' ? [[{ from, to }, replaced(start, from, to)] as const] : []),
    ...site.around.map((texts): Way => [texts, replaced(start, texts.from, texts.to)]),
  ];
}

function insertions({ start, to: added, comesLast, left, right }: Site): readonly Way[] {
  return [
    ...(comesLast ? left.map((texts): Way => [texts, appended(start, added)]) : []),
    ...left
      .filter(({ from, to }) => to === behind(from, added))
      .map((texts): Way => [texts, insertedBeside(start, 'nach', texts.from, added)]),
    ...right
      .filter(({ from, to }) => to === `${added} ${from}`)
      .map((texts): Way => [texts, insertedBeside(start, 'vor', texts.from, added)]),
  ];
}

function strikes({ start, from: struck, left }: Site): readonly Way[] {
  if (isWords(struck)) return [[{ from: struck, to: '' }, struckWords(start, struck)]];
  return left
    .filter(({ from, to }) => from === behind(to, struck))
    .map((texts): Way => [texts, struckBehind(start, texts.to, struck)]);
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
