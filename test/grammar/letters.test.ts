import { expect, it } from 'vitest';
import { beginsWord, capitalise, followsLetter, withEnding } from '../../src/grammar/letters.ts';

it.each([
  ['die SPD-Fraktion beantragt', 'Die SPD-Fraktion beantragt'],
  ['Bündnis Musterkreis', 'Bündnis Musterkreis'],
  ['ökologische Liste', 'Ökologische Liste'],
  ['„die Liste“', '„die Liste“'],
  ['', ''],
])('%s → %s', (text, sentence) => {
  expect(capitalise(text)).toBe(sentence);
});

it.each([
  ['Rat', 'es', 'Rates'],
  ['RAT', 'es', 'RATES'],
  ['GRÜN', 'en', 'GRÜNEN'],
  ['McRAT', 's', 'McRATs'],
])('%s with -%s: %s', (stem, ending, word) => {
  expect(withEnding(stem, ending)).toBe(word);
});

it.each([
  ['Rat', 0, false],
  ['Rat', 1, true],
  ['ß!', 1, true],
  ['é!', 1, true],
  ['𝐀!', 2, true],
  ['1a', 1, false],
  ['„a', 1, false],
  ['½a', 1, false],
  ['é a', 2, false],
  ['é½', 2, false],
])('%j, %i: behind a letter is %s', (text, index, follows) => {
  expect(followsLetter(text, index)).toBe(follows);
});

it.each([
  ['Rathaus', false],
  ['im Haus', true],
  ['Rathaus und Haus', true],
  ['haushaus', true],
  ['Weg', false],
])('%j has a word that begins with „Haus“: %s', (text, begins) => {
  const pattern = /haus/giu;
  pattern.lastIndex = 5;
  expect(beginsWord(text, pattern)).toBe(begins);
});
