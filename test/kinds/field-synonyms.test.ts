import { describe, expect, it } from 'vitest';
import { fieldMeant } from '../../src/kinds/field-synonyms.ts';

const motion = [
  'nummer',
  'titel',
  'datum',
  'antragsteller',
  'gremium',
  'beratungsfolge',
  'finanzen',
  'betrag',
];
const release = ['titel', 'dachzeile', 'lead', 'sperrfrist', 'absender', 'bilder', 'kontakt', 'schlagworte'];

describe('what clerks call a field', () => {
  it.each([
    ['betreff', motion, 'titel'],
    ['drucksachennummer', motion, 'nummer'],
    ['sitzungstermin', motion, 'datum'],
    ['fraktion', motion, 'antragsteller'],
    ['fraktion', release, 'absender'],
    ['oberzeile', release, 'dachzeile'],
    ['embargo', release, 'sperrfrist'],
    ['vorspann', release, 'lead'],
    ['fotos', release, 'bilder'],
    ['pressekontakt', release, 'kontakt'],
    ['tags', release, 'schlagworte'],
    // Of two that are called the same the upper one is meant.
    ['ausschuss', motion, 'gremium'],
    ['kosten', motion, 'betrag'],
    ['kosten', ['finanzen'], 'finanzen'],
  ])('„%s“ among %j is %s', (word, allowed, field) => {
    expect(fieldMeant(word, allowed)).toBe(field);
  });

  it.each(['embargo', 'titel', 'unsinn', ''])('„%s“ names no field of a motion otherwise', (word) => {
    expect(fieldMeant(word, motion)).toBeUndefined();
  });
});
