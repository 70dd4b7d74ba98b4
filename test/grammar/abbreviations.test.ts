import { describe, expect, it } from 'vitest';
import { abbreviationBefore } from '../../src/grammar/abbreviations.ts';

describe('the full stop behind', () => {
  it.each(['vgl', 'siehe Abs', 'Nr', '(ggf', 'Prof', 'zzt', '„Art', 'z. B', 'z.B', 'der Dr. h.c', 'E'])(
    '%s must be followed by something',
    (before) => {
      expect(abbreviationBefore(before)).toBe('inside');
    },
  );

  it.each([
    'usw',
    'Mio',
    'am 3. Apr',
    'Std',
    'Str',
    'Musterstr',
    'am 25',
    'Teil II',
    'Kap. 3.1',
    '12.1',
    '1.12',
  ])('%s may end a sentence', (before) => {
    expect(abbreviationBefore(before)).toBe('either');
  });

  const chains = [
    'e. V',
    'u. a',
    'o. ä',
    'o. Ä',
    'u. ä',
    'u. Ä',
    'i. d. R',
    'm. E',
    'v. Chr',
    'n. Chr',
    'i. V',
    'd. J',
    'd. M',
    'a. D',
  ];
  it.each(chains.flatMap((chain) => [chain, `im ${chain}`, `(${chain}`, chain.replaceAll(' ', '')]))(
    '%s may end a sentence, though it is a chain of letters',
    (before) => {
      expect(abbreviationBefore(before)).toBe('either');
    },
  );

  it.each(['Sie ist a. D. B', 'e.-V'])('%s is not such a chain', (before) => {
    expect(abbreviationBefore(before)).not.toBe('either');
  });

  it.each(['Haus', 'im Jahr 2019', 'Abstr', '(', ''])('%s belongs to no abbreviation', (before) => {
    expect(abbreviationBefore(before)).toBeUndefined();
  });
});
