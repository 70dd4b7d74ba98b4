import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { comparable, html } from './html.ts';
import { sourceOf } from './source-of.ts';

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Where our dialect reads an example otherwise, and why. */
const departures: Readonly<Record<string, readonly number[]>> = {
  'HTML is text: what an author types is printed': [21, 31]
    .concat(range(148, 178), range(180, 191), [201, 344, 475, 476, 477, 491, 494, 524, 536])
    .concat(range(613, 617), [621, 623], range(627, 631), [642, 643]),
  'a comment is a note to oneself: it is printed nowhere': [179, 308, 309, 625, 626],
  'a reference to a character that no text is to hold stays as typed': [26],
  'a link leads to the web or is a mail address': [
    194, 195, 200, 203, 204, 484, 486, 489, 492, 495, 496,
  ].concat(range(498, 500), range(502, 504), [522, 573, 576, 577, 596, 598, 599, 601]),
  'an address is a link also without angle brackets': [602, 608, 611, 612],
  'a definition that no link uses is printed': [207, 208, 210, 317, 537, 538, 544, 545, 563, 565, 567].concat(
    [571, 592],
  ),
  'a star inside a word is text: `Bürger*innen und Anwohner*innen`': [355, 356, 370, 429],
  'a link that leads nowhere is its text': [485, 487, 488],
  'a word joins the marks of a bold text: `**Hinweis:**Text`': [380],
  'a bullet or quotation without text prints nothing': [218, 239, 240, 280, 281, 282, 284, 315],
  'a bullet in the column below a number belongs to its item': [297],
};

/** The addresses of the examples are paths: `/url`. A mail address stands for each, which a link may lead to. */
const withAddresses = (text: string): string =>
  text.replaceAll('→', '\t').replaceAll(/(?<=[\s("]|\]:)\/(?=[\p{L}\d&%])/gu, 'mailto:a?');

const departing = tests.filter(({ markdown, html: expected }) => {
  const { value = [] } = parseBlocks(sourceOf(withAddresses(markdown)));
  return comparable(html(value)) !== comparable(withAddresses(expected));
});

// Version 0.31.2, from its own package: the licence (CC BY-SA 4.0) is another than ours.
describe('the examples of CommonMark', () => {
  it('are all there', () => expect(tests).toHaveLength(652));

  it('are read as they say, but where our dialect departs', () => {
    const named = new Set(Object.values(departures).flat());
    expect(departing.filter(({ number }) => !named.has(number))).toEqual([]);
  });

  it.each(Object.entries(departures))('%s', (_, numbers) => {
    const found = new Set(departing.map(({ number }) => number));
    expect(numbers.filter((number) => !found.has(number))).toEqual([]);
  });
});
