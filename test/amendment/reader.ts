import type { Clause, ResolutionText } from '../../src/amendment/resolution.ts';
import { ordinal, range } from './numbers.ts';
import {
  anchor,
  behind,
  fresh,
  inside,
  number,
  numbers,
  part,
  path,
  phrase,
  place,
  quote,
  signed,
  subject,
  unit,
  units,
  verb,
  withSign,
  wording,
  words,
} from './phrases.ts';
import { clausesIn, type Groups, unquote } from './quotation-reader.ts';

/**
 * A clerk: reads the printed sentences of an amendment and carries them out on the old text, one after the other.
 * Knows nothing of how they came about. Throws where a sentence is not German it knows or has more than one meaning.
 */
export function carryOut(sentences: readonly (readonly string[])[], old: ResolutionText): ResolutionText {
  const desk = lay(old);
  for (const lines of sentences) {
    const whole = carryOutOne(lines, desk);
    if (whole !== undefined) {
      if (sentences.length > 1) throw new Error('a new wording of the whole beside other sentences');
      return whole;
    }
  }
  for (const check of desk.checks) check();
  const closing = desk.closing.now === '' ? [] : [{ label: '', text: desk.closing.now, children: [] }];
  return { lead: desk.lead.now, clauses: [...pickUp(desk.list), ...closing] };
}

interface Text {
  readonly old: string;
  now: string;
}

interface Item {
  readonly label: string;
  readonly text: Text;
  readonly list: List;
  /** Place in the old list; an inserted item has none. */
  readonly old: number | undefined;
  number: string | undefined;
  struck: boolean;
  /** For an inserted one: the item it was put after or before. */
  readonly beside?: { readonly item: Item; readonly side: 'vor' | 'nach' };
}

interface List {
  items: Item[];
  /** Items came, went or changed their number: the labels follow from the numbers. */
  touched: boolean;
}

interface Desk {
  readonly lead: Text;
  readonly list: List;
  /** The free paragraphs below the list. */
  readonly closing: Text;
  /** What can be told only once all is read. */
  readonly checks: (() => void)[];
}

/** The item that a sentence names, and the list it stands in. */
interface Found {
  readonly item: Item;
  readonly list: List;
}

const text = (words: string): Text => ({ old: words, now: words });

function lay({ lead, clauses }: ResolutionText): Desk {
  const last = clauses.length > 1 ? clauses.at(-1) : undefined;
  const isClosing = last?.label === '' && last.children.length === 0;
  return {
    lead: text(lead),
    list: layList(isClosing ? clauses.slice(0, -1) : clauses),
    closing: text(isClosing ? last.text : ''),
    checks: [],
  };
}

function layList(clauses: readonly Clause[]): List {
  const items = clauses.map((clause, old): Item => {
    const number = clause.label.replace(/[().]/gu, '');
    return { ...layItem(clause), old, number: /^(?:\d+|[a-zA-Z])$/u.test(number) ? number : undefined };
  });
  return { items, touched: false };
}

function layItem({ label, text: words, children }: Clause): Item {
  return {
    label,
    text: text(words),
    list: layList(children),
    old: undefined,
    number: undefined,
    struck: false,
  };
}

/** Where the sentence is about something in an item: the item. */
function outerOf({ path: plain, former, own, inner = '' }: Groups): string | undefined {
  const outer = plain ?? former ?? own;
  return outer === undefined ? undefined : outer + inner;
}

type Act = (groups: Groups, below: readonly string[], desk: Desk) => ResolutionText | undefined;

const sentences: readonly (readonly [string, Act])[] = [
  ['Der Beschlussvorschlag wird gestrichen\\.', () => ({ lead: '', clauses: [] })],
  [
    `Der Beschlussvorschlag wird wie folgt gefasst${wording}`,
    (groups, below) => ({ lead: '', clauses: clausesIn(groups, below) }),
  ],
  [`Der ${part} wird gestrichen\\.`, (groups, _, desk) => set(partOf(desk, groups, true), '')],
  [
    `Der ${part} wird wie folgt gefasst${wording}`,
    (groups, below, desk) => set(partOf(desk, groups, true), onlyOf(clausesIn(groups, below)).text),
  ],
  [
    `(?:Vor ${path} wird folgender (?<part>Einleitungs)(?:satz|text) eingefügt|Am Ende wird folgender (?<last>Schluss)(?:absatz|text) angefügt)${wording}`,
    (groups, below, desk) => set(partOf(desk, groups, false), onlyOf(clausesIn(groups, below)).text),
  ],
  ...ofOne(`wie folgt gefasst${wording}`, ({ item }, groups, below) => {
    const { text: now, children } = onlyOf(clausesIn(groups, below));
    item.text.now = now;
    item.list.items = children.map((child) => ({ ...layItem(child), number: undefined }));
    item.list.touched = false;
  }),
  ...ofOne('gestrichen\\.', ({ item, list }) => strike(list, [item])),
  ...ofOne(`${unit} (?<to>${number})\\.`, ({ item, list }, groups) =>
    renumber(list, [item], [groups['to'] ?? '']),
  ),
  [
    `(?:Die|${inside} die) (?<many>(?:bisherigen )?${units} ${numbers})(?: werden)? gestrichen\\.`,
    (groups, _, desk) => strike(listAt(desk, outerOf(groups)), several(desk, groups)),
  ],
  [`${anchor} ${verb} ${fresh} eingefügt${wording}`, insert],
  [`${inside} ${anchor} ${fresh} eingefügt${wording}`, insert],
  [
    `(?:Die|${inside} die) (?<many>(?:bisherigen )?${units} ${numbers}) (?:werden|zu) (?<to>${numbers})\\.`,
    (groups, _, desk) => renumber(listAt(desk, outerOf(groups)), several(desk, groups), range(groups['to'])),
  ],
  [
    `${place} ${words} (?<from>${quote}) durch (?<to>${quote}) ersetzt\\.`,
    (groups, _, desk) => edit(desk, groups, unquote(groups['from']), unquote(groups['to'])),
  ],
  [
    `${place} (?<side>nach|vor) ${phrase} (?<from>${quote}) ${withSign('ein')} eingefügt\\.`,
    (groups, _, desk) => {
      const from = unquote(groups['from']);
      return edit(
        desk,
        groups,
        from,
        groups['side'] === 'vor' ? `${signed(groups)} ${from}` : behind(from, groups),
      );
    },
  ],
  [
    `${place} nach ${phrase} (?<from>${quote}) ${withSign('(?:das|der)')} gestrichen\\.`,
    (groups, _, desk) => {
      const anchor = unquote(groups['from']);
      return edit(desk, groups, behind(anchor, groups), anchor);
    },
  ],
  [`${place} (?:folgender Satz|folgende Sätze) angefügt${wording}`, append],
  [
    `${place} ${words} (?<from>${quote}) gestrichen\\.`,
    (groups, _, desk) => edit(desk, groups, unquote(groups['from']), ''),
  ],
];

/** The two forms of a sentence about one item: „Ziffer 2 wird …“, „In Ziffer 2 wird der bisherige Buchstabe b …“. */
function ofOne(
  predicate: string,
  act: (found: Found, groups: Groups, below: readonly string[]) => void,
): readonly (readonly [string, Act])[] {
  const carry: Act = (groups, below, desk) => {
    const address = [outerOf(groups) ?? [], groups['item'] ?? []].flat().join(' ');
    act(find(desk, address), groups, below);
    return undefined;
  };
  return [
    [`(?<item>${subject}|${path}) wird ${predicate}`, carry],
    [`${inside} (?<item>${subject}) ${predicate}`, carry],
  ];
}

function carryOutOne([first = '', ...below]: readonly string[], desk: Desk): ResolutionText | undefined {
  const read = sentences.flatMap(([form, act]) => {
    const match = new RegExp(`^${form}$`, 'u').exec(first);
    return match === null ? [] : [{ act, groups: match.groups ?? {} }];
  });
  const only = onlyOf(read);
  if (below.length > 0 && !only.groups['block'] && !only.groups['bare'])
    throw new Error(`lines below: ${first}`);
  return only.act(only.groups, below, desk);
}

function onlyOf<T>(found: readonly T[]): T {
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) throw new Error(`one expected, ${found.length} found`);
  return only;
}

/** The text above or below the list; throws where the old resolution has none, or has one already. */
function partOf(desk: Desk, { part, last }: Groups, isThere: boolean): Text {
  const found = (part ?? last) === 'Einleitungs' ? desk.lead : desk.closing;
  if ((found.old !== '') !== isThere) throw new Error(`${part ?? last} is there or not`);
  return found;
}

function set(target: Text, now: string): undefined {
  target.now = now;
}

/** Numbers are those of the old text. */
function find(desk: Desk, address: string): Found {
  const steps = [
    ...address.matchAll(new RegExp(`(bisherigen? )?(${unit}|Buchstaben) (${number})(?= |$)`, 'gu')),
  ];
  let found: Found | undefined;
  for (const [, former, name = '', at = ''] of steps) {
    const list: List = found?.item.list ?? desk.list;
    found = { list, item: itemAt(desk, list, { name, at, former: former !== undefined }) };
  }
  if (found === undefined) throw new Error(`no address: ${address}`);
  return found;
}

interface Step {
  readonly name: string;
  readonly at: string;
  /** „bisherig“: none but the old numbers are meant. */
  readonly former: boolean;
}

/** Throws where the number may also be that of an item that came in, whenever it did, or was renumbered before. */
function itemAt(desk: Desk, list: List, { name, at, former }: Step): Item {
  const byPlace = name.startsWith('Spiegelstrich') || list.items.every((item) => item.number === undefined);
  const olds = list.items.filter((item) => item.old !== undefined);
  const item = onlyOf(olds.filter((one) => (byPlace ? `${(one.old ?? 0) + 1}` : bare(one)) === at));
  if (former) return item;
  const before = list.items.slice(0, list.items.indexOf(item));
  if (byPlace && before.some(({ old, struck }) => old === undefined || struck)) {
    throw new Error(`${name} ${at} counted among the old or the new`);
  }
  const other = (one: Item): boolean => one !== item && !byPlace && one.number === at;
  if (list.items.some((one) => other(one) && (one.old === undefined || one.number !== bare(one)))) {
    throw new Error(`${name} ${at} is two items`);
  }
  desk.checks.push(() => {
    if (list.items.some((one) => other(one) && one.old === undefined)) {
      throw new Error(`${name} ${at} is an inserted item as well`);
    }
  });
  return item;
}

const bare = ({ label }: Item): string => label.replace(/[().]/gu, '');

function listAt(desk: Desk, address: string | undefined): List {
  return address === undefined ? desk.list : find(desk, address).item.list;
}

/** „Ziffern 2 und 3“, „bisherigen Buchstaben a bis c“. */
function several(desk: Desk, groups: Groups): readonly Item[] {
  const list = listAt(desk, outerOf(groups));
  const many = new RegExp(`^(bisherigen )?(${units}) (${numbers})$`, 'u').exec(groups['many'] ?? '');
  const [, former, name = '', given] = many ?? [];
  return range(given).map((at) => itemAt(desk, list, { name, at, former: former !== undefined }));
}

function strike(list: List, items: readonly Item[]): undefined {
  list.touched = true;
  for (const item of items) {
    if (item.struck) throw new Error('struck twice');
    item.struck = true;
  }
}

function renumber(list: List, items: readonly Item[], to: readonly string[]): undefined {
  list.touched = true;
  if (items.length !== to.length) throw new Error('renumbering of unequal length');
  for (const [at, item] of items.entries()) item.number = to[at];
}

function insert(groups: Groups, below: readonly string[], desk: Desk): undefined {
  const outer = outerOf(groups);
  const list = listAt(desk, outer);
  const address = [outer ?? [], groups['anchor'] ?? []].flat().join(' ');
  const { item } = find(desk, address);
  if (item.struck) throw new Error('inserted beside what is struck');
  const side = groups['side']?.toLowerCase() === 'vor' ? 'vor' : 'nach';
  const clauses = clausesIn(groups, below);
  const given = groups['numbers'] === undefined ? clauses.map(() => undefined) : range(groups['numbers']);
  if (given.length !== clauses.length) throw new Error('as many numbers as clauses expected');
  const items = clauses.map((clause, at): Item => ({
    ...layItem(clause),
    number: given[at],
    beside: { item, side },
  }));
  let at = list.items.indexOf(item);
  if (side === 'nach')
    do at += 1;
    while (list.items[at]?.beside?.item === item);
  list.items.splice(at, 0, ...items);
  list.touched = true;
}

/** The text that a sentence is about, and the others that its address covers. */
function textAt(desk: Desk, groups: Groups): readonly [Text, ...Text[]] {
  const address = outerOf(groups);
  const item = address === undefined ? undefined : find(desk, address).item;
  const own = groups['part'] ? partOf(desk, groups, true) : undefined;
  return [item?.text ?? own ?? onlyOf(desk.list.items).text, ...(item === undefined ? [] : below(item))];
}

/** The words must stand once in all that the address covers: in the old text and in what it has become so far. */
function edit(desk: Desk, groups: Groups, from: string, to: string): undefined {
  const [target, ...others] = textAt(desk, groups);
  for (const state of ['old', 'now'] as const) {
    if ([target, ...others].flatMap((one) => places(one[state], from)).length !== 1) {
      throw new Error(`„${from}“ does not stand once in the ${state} text`);
    }
  }
  const start = onlyOf(places(target.now, from));
  let [left, right] = [target.now.slice(0, start), target.now.slice(start + from.length)];
  // Struck words take one blank with them.
  if (to === '' && left.endsWith(' ')) left = left.slice(0, -1);
  else if (to === '' && right.startsWith(' ')) right = right.slice(1);
  target.now = left + to + right;
}

/** Behind whole sentences, and where no sub-item could be meant to follow. */
function append(groups: Groups, below: readonly string[], desk: Desk): undefined {
  const [target, ...others] = textAt(desk, groups);
  if (others.length > 0 || !/[.!?]$/u.test(target.now)) throw new Error('no place for a sentence');
  target.now += ` ${onlyOf(clausesIn(groups, below)).text}`;
}

function below(item: Item): readonly Text[] {
  return item.list.items.flatMap((child) => [child.text, ...below(child)]);
}

function places(within: string, phraseSought: string): readonly number[] {
  const escaped = phraseSought.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replaceAll('\\-', '-');
  const edge = '[\\p{L}\\p{N}]';
  const start = /^[\p{L}\p{N}]/u.test(phraseSought) ? `(?<!${edge}\\p{M}*)` : '';
  const end = /[\p{L}\p{N}]\p{M}*$/u.test(phraseSought) ? `(?![\\p{L}\\p{N}\\p{M}])` : '';
  return [...within.matchAll(new RegExp(`${start}(?=${escaped}${end})`, 'gu'))].map(({ index }) => index);
}

function pickUp(list: List): readonly Clause[] {
  const items = list.items.filter((item) => !item.struck);
  const model = list.items.find((item) => item.old === 0)?.label ?? '';
  const counted = list.touched && /^\(?[1aA][.)]*$/u.test(model);
  const ordered = counted
    ? items.toSorted((one, other) => ordinal(one.number ?? '') - ordinal(other.number ?? ''))
    : items;
  return ordered.map((item, at): Clause => {
    if (item.beside !== undefined) {
      const side = Math.sign(ordered.indexOf(item) - ordered.indexOf(item.beside.item));
      if (side !== (item.beside.side === 'nach' ? 1 : -1)) throw new Error('not beside its anchor');
    }
    if (counted && ordinal(item.number ?? '') !== at + 1)
      throw new Error(`number ${item.number} at ${at + 1}`);
    // The sentence gave the number of a single new item, and no label.
    const unlabelled = item.old === undefined && item.label === '' && list.touched ? model : item.label;
    const label = counted ? model.replace(/[1aA]/u, item.number ?? '') : unlabelled;
    if (item.label !== '' && item.old === undefined && item.label !== label)
      throw new Error('label and number differ');
    return { label, text: item.text.now, children: pickUp(item.list) };
  });
}
