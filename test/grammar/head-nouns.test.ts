import { describe, expect, it } from 'vitest';
import { headNoun, nounIn, regularAgreement, regularNoun } from '../../src/grammar/head-nouns.ts';

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

describe('a noun that the table does not know', () => {
  it.each([
    ['Musterdorf', 'das', 's'],
    ['Buschweg', 'der', 's'],
    ['Zeugnis', 'das', 'ses'],
    ['Schloß', 'das', 'es'],
    ['Platz', 'der', 'es'],
    ['Busch', 'der', 'es'],
    ['Forst', 'der', 'es'],
    ['Firnis', 'der', ''],
    ['Zirkus', 'der', ''],
    ['SSM', 'der', ''],
    ['Bühne', 'die', ''],
  ] as const)('%s, %s: -%s', (word, agreement, genitive) => {
    expect(regularNoun(word, agreement)).toEqual({ agreement, genitive });
  });

  it.each([
    ['Garten', 'der', 'der'],
    ['Bühnen', 'die', 'plural'],
    ['Seniorenbühne', 'die', 'die'],
  ] as const)('%s with „%s“: %s', (word, article, agreement) => {
    expect(regularAgreement(word, article)).toBe(agreement);
  });
});

it.each([
  ['Magistrat/Rat', 'Magistrats/Rates'],
  ['Kreis-Linke', 'Kreis-Linken'],
  ['Ausschuß', 'Ausschusses'],
  ['Zuschußausschuß', 'Zuschußausschusses'],
])('%s: %s', (word, genitive) => {
  const noun = headNoun(word);
  expect(noun && nounIn(word, noun, 'genitive')).toBe(genitive);
});
