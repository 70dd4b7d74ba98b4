import { attribute, type Element, isElement } from './dom.ts';

/** What a browser prints before each item of a list: numbers as counted by `start`, `value` and `reversed`, bullets. */
export function markersOf(list: Element): ReadonlyMap<Element, string> {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  if (list.tagName === 'ul') return new Map(items.map((item) => [item, '•']));
  const isReversed = attribute(list, 'reversed') !== undefined;
  let next = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      const number = integer(attribute(item, 'value')) ?? next;
      next = isReversed ? number - 1 : number + 1;
      return [item, `${numeral(number, attribute(list, 'type'))}.`];
    }),
  );
}

const integer = (value: string | undefined): number | undefined =>
  value !== undefined && /^[ \t\n]*[+-]?\d+/u.test(value) ? Number.parseInt(value, 10) : undefined;

/** `type="a"` counts in letters; nothing here makes Roman ones. */
function numeral(number: number, type: string | undefined): string {
  if ((type !== 'a' && type !== 'A') || number < 1 || number > 26) return String(number);
  return String.fromCodePoint((type === 'a' ? 96 : 64) + number);
}
