import { expect, it } from 'vitest';
import { capitalise } from '../../src/grammar/letters.ts';

it.each([
  ['die SPD-Fraktion beantragt', 'Die SPD-Fraktion beantragt'],
  ['Bündnis Musterkreis', 'Bündnis Musterkreis'],
  ['ökologische Liste', 'Ökologische Liste'],
  ['„die Liste“', '„die Liste“'],
  ['', ''],
])('%s → %s', (text, sentence) => {
  expect(capitalise(text)).toBe(sentence);
});
