import { expect, it } from 'vitest';
import { headNoun } from '../../src/grammar/head-nouns.ts';

it.each([
  ['Kreisausschuss', 'der'],
  ['Magistrat', 'der'],
  ['Referat', 'das'],
  ['Stadtwerk', 'das'],
  ['Stadtwerke', 'plural'],
  ['AG', 'die'],
  ['Verkehrs-AG', 'die'],
  ['Linke', 'die'],
  ['Linken', 'plural'],
  ['Verlag', undefined],
  ['ag', undefined],
  ['-AGs', undefined],
  ['Musterort', undefined],
])('%s is %s', (word, agreement) => {
  expect(headNoun(word)?.agreement).toBe(agreement);
});
