import { type Address, capital, dative, inside, itself } from './address.ts';
import type { Numbering } from './numbering.ts';

/**
 * The phrases of amending sentences. `address` is the item a list belongs to; indexes are places in the list, from 0.
 */
interface List {
  readonly address: Address;
  readonly numbering: Numbering;
  /** Whether the old number at this index could also mean another item. */
  readonly isFormer: (index: number) => boolean;
}

export function itemAddress({ address, numbering, isFormer }: List, index: number): Address {
  const { noun, numberAt } = numbering;
  return [...address, { noun, number: numberAt(index), former: isFormer(index) }];
}

/** The predicate of a new wording, which follows it. */
export const reworded = 'wie folgt gefasst';

export function struck(list: List, indexes: readonly number[]): string {
  const [only = 0, ...more] = indexes;
  if (more.length === 0) return itself(itemAddress(list, only), 'gestrichen.');
  // Bullets struck together are counted before any of them goes.
  const former = list.numbering.shown ? indexes.some(list.isFormer) : list.isFormer(only);
  const items = oldItems(list, indexes, former);
  return list.address.length === 0
    ? `Die ${items} werden gestrichen.`
    : `${inside(list.address, 'werden')} die ${items} gestrichen.`;
}

/** „Nach Ziffer 5 wird folgende Ziffer 6 eingefügt“. */
export function inserted(
  list: List,
  anchor: { readonly side: 'vor' | 'nach'; readonly index: number; readonly former: boolean },
  indexes: readonly number[],
): string {
  const { noun, numberAt } = list.numbering;
  const place = `${anchor.side} ${dative({ noun, number: numberAt(anchor.index), former: anchor.former })}`;
  const verb = indexes.length > 1 ? 'werden' : 'wird';
  const items = newItems(list, indexes);
  return list.address.length === 0
    ? `${capital(place)} ${verb} ${items} eingefügt`
    : `${inside(list.address, verb)} ${place} ${items} eingefügt`;
}

function oldItems(list: List, indexes: readonly number[], former: boolean): string {
  return `${former ? 'bisherigen ' : ''}${list.numbering.noun.many} ${numbers(list, indexes)}`;
}

function newItems(list: List, indexes: readonly number[]): string {
  const { noun, shown } = list.numbering;
  const name =
    indexes.length > 1 ? `folgende ${noun.many}` : `${noun.feminine ? 'folgende' : 'folgender'} ${noun.one}`;
  return shown ? `${name} ${numbers(list, indexes)}` : name;
}

/** The items from the index `from` on get the numbers from the index `to` on. */
export function renumbered(list: List, from: readonly number[], to: readonly number[]): string {
  const { noun } = list.numbering;
  const [only = 0, ...more] = from;
  if (more.length === 0) return itself(itemAddress(list, only), `${noun.one} ${numbers(list, to)}.`);
  const items = oldItems(list, from, from.some(list.isFormer));
  return list.address.length === 0
    ? `Die ${items} werden ${numbers(list, to)}.`
    : `${inside(list.address, 'werden')} die ${items} zu ${numbers(list, to)}.`;
}

/** „5“, „5 und 6“, „5 bis 7“: the indexes follow one another. */
function numbers({ numbering }: List, indexes: readonly number[]): string {
  const first = numbering.numberAt(indexes[0] ?? 0);
  const last = numbering.numberAt(indexes.at(-1) ?? 0);
  if (indexes.length < 2) return first;
  return `${first} ${indexes.length === 2 ? 'und' : 'bis'} ${last}`;
}
