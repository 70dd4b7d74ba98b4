import { type Address, inside, itself, type Verb } from './address.ts';
import { align, type Pair } from './align.ts';
import { commonNumbering, type Numbering } from './numbering.ts';
import { type Clause, sameClauses, textsOf } from './resolution.ts';
import { type AmendingSentence, withWording } from './sentence.ts';
import { inserted, itemAddress, renumbered, reworded, struck } from './phrases.ts';
import { amendWords } from './amend-words.ts';

/** A list of clauses in both versions; `address` is the item it belongs to, empty for the resolution's own. */
interface Lists {
  readonly address: Address;
  readonly before: readonly Clause[];
  readonly after: readonly Clause[];
}

/** The lists after comparing: every pair is one clause in both versions. */
interface Compared extends Lists {
  readonly numbering: Numbering;
  readonly pairs: readonly Pair[];
  readonly isFormer: (index: number) => boolean;
}

/**
 * The sentences that turn the old list into the new one, in the old order and with the renumbering last. Undefined where
 * an item has no clear address or none of the list stays: then the item around the list is worded anew.
 */
export function amendClauses(lists: Lists): readonly AmendingSentence[] | undefined {
  const { before, after, address } = lists;
  if (sameClauses(before, after)) return [];
  const numbering = commonNumbering(before, after, address.length);
  if (numbering === undefined) return undefined;
  // A moved bullet has no number for its new place: it is struck and inserted.
  const pairs = align(before, after).filter(({ how }) => numbering.shown || how !== 'moved');
  if (after.length > 0 && !pairs.some(({ how }) => how === 'kept')) return undefined;
  const isFormer = numbering.shown ? givenAway(lists, pairs) : countedAnew(lists, pairs);
  const compared = { ...lists, numbering, pairs, isFormer };
  return [
    ...insertions(compared, undefined),
    ...before.flatMap((clause, index) => [
      ...strikes(compared, index),
      ...amendPaired(compared, clause, index),
      ...insertions(compared, index),
    ]),
    ...renumberings(compared),
  ];
}

function amendPaired(list: Compared, clause: Clause, index: number): readonly AmendingSentence[] {
  const pair = list.pairs.find(({ before }) => before === index);
  const other = pair === undefined ? undefined : list.after[pair.after];
  return other === undefined ? [] : amendClause(itemAddress(list, index), clause, other);
}

function amendClause(address: Address, before: Clause, after: Clause): readonly AmendingSentence[] {
  const others = before.children.flatMap(textsOf);
  const scope = { start: (verb: Verb) => inside(address, verb), text: before.text, others };
  const words = before.text === after.text ? [] : amendWords(scope, after.text);
  const items = amendClauses({ address, before: before.children, after: after.children });
  return words === undefined || items === undefined
    ? [withWording(itself(address, reworded), [{ ...after, label: '' }])]
    : [...words, ...items];
}

/** The sentence that strikes the run of clauses beginning at the index, if one begins there. */
function strikes(list: Compared, index: number): readonly AmendingSentence[] {
  const run = runs(dropped(list, list.pairs)).find(([at]) => at === index);
  return run === undefined ? [] : [{ text: struck(list, run) }];
}

/** The sentences that insert clauses after the one at the index, or before the first where there is none. */
function insertions(list: Compared, after: number | undefined): readonly AmendingSentence[] {
  const ordered = inOrder(list.pairs);
  const anchor = after === undefined ? ordered[0] : ordered.find((pair) => pair.before === after);
  if (anchor === undefined) return [];
  const where = after === undefined ? anchorBefore(list, anchor) : anchorAfter(list, anchor);
  return runs(added(list, list.pairs).filter((at) => predecessor(at, ordered)?.before === after)).map((run) =>
    withWording(inserted(list, where, run), wordings(list, run)),
  );
}

/** An insertion before all bullets is read first, while they still have their old places. */
function anchorBefore({ numbering, isFormer }: Compared, { before }: Pair) {
  return { side: 'vor', index: before, former: numbering.shown && isFormer(before) } as const;
}

/** „Nach der bisherigen Ziffer 3 wird folgende Ziffer 3 eingefügt“: the anchor will get another number. */
function anchorAfter({ numbering, isFormer }: Compared, { before, after }: Pair) {
  const former = isFormer(before) || (numbering.shown && before !== after);
  return { side: 'nach', index: before, former } as const;
}

function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ how }) => how !== 'moved');
}

/** The new clauses that are in no pair. */
function added({ after }: Lists, pairs: readonly Pair[]): readonly number[] {
  const known = new Set(pairs.map((pair) => pair.after));
  return after.flatMap((_, at) => (known.has(at) ? [] : [at]));
}

/** The old clauses that are in no pair. */
function dropped({ before }: Lists, pairs: readonly Pair[]): readonly number[] {
  const stays = new Set(pairs.map((pair) => pair.before));
  return before.flatMap((_, at) => (stays.has(at) ? [] : [at]));
}

function predecessor(at: number, ordered: readonly Pair[]): Pair | undefined {
  return ordered.findLast((pair) => pair.after < at);
}

/** Whether an inserted clause gets the old number. */
function givenAway(lists: Lists, pairs: readonly Pair[]): (index: number) => boolean {
  const numbers = new Set(added(lists, pairs));
  return (index) => numbers.has(index);
}

/** Whether a bullet, whose only number is its place, has another place since one before it came or went. */
function countedAnew(lists: Lists, pairs: readonly Pair[]): (index: number) => boolean {
  const ordered = inOrder(pairs);
  const came = added(lists, pairs).map((at) => predecessor(at, ordered)?.before ?? -1);
  const first = Math.min(...came, ...dropped(lists, pairs));
  return (index) => first < index;
}

/** The sentence names the number of a single clause; several show their labels. */
function wordings({ after }: Lists, indexes: readonly number[]): readonly Clause[] {
  const clauses = indexes.flatMap((index) => after[index] ?? []);
  return clauses.length > 1 ? clauses : clauses.map((clause) => ({ ...clause, label: '' }));
}

function renumberings(list: Compared): readonly AmendingSentence[] {
  if (!list.numbering.shown) return [];
  const shifted = list.pairs.filter(({ before, after }) => before !== after);
  const groups: Pair[][] = [];
  for (const pair of shifted) {
    const last = groups.at(-1)?.at(-1);
    const follows = last?.before === pair.before - 1 && last.after === pair.after - 1;
    if (follows) groups.at(-1)?.push(pair);
    else groups.push([pair]);
  }
  return groups.map((group, place) => {
    // The groups before already have their new numbers.
    const given = new Set(groups.slice(0, place).flatMap((one) => one.map(({ after }) => after)));
    const isFormer = (index: number): boolean => list.isFormer(index) || given.has(index);
    const [from, to] = [group.map(({ before }) => before), group.map(({ after }) => after)];
    return { text: renumbered({ ...list, isFormer }, from, to) };
  });
}

/** Consecutive numbers in groups. */
function runs(numbers: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const number of numbers) {
    if (found.at(-1)?.at(-1) === number - 1) found.at(-1)?.push(number);
    else found.push([number]);
  }
  return found;
}
