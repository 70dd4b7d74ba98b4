import { expect, it } from 'vitest';
import { isAdjective } from '../../src/grammar/adjectives.ts';

it.each([
  ['Regionaler', true],
  ['Regionalen', true],
  ['regionale', true],
  ['Regional', false],
  ['Musterstädter', false],
])('%s is an adjective with its ending: %s', (word, isOne) => {
  expect(isAdjective(word)).toBe(isOne);
});
