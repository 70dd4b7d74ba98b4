import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  exactSum,
  formatDecimal,
  parseDecimal,
  placesNeeded,
  plainDecimal,
} from '../../src/grammar/decimal.ts';

const units = fc.maxSafeInteger();
const places = fc.integer({ min: 1, max: 4 });

describe('formatDecimal', () => {
  it.each([
    [116250000, { places: 2, shown: 0 }, '1.162.500'],
    [-8500000, { places: 2, shown: 0 }, '−\u00A085.000'],
    [12000000, { places: 2, shown: 0, sign: true }, '+\u00A0120.000'],
    [0, { places: 2, shown: 0, sign: true }, '0'],
    [5, { places: 2, shown: 2 }, '0,05'],
    [-123456, { places: 2, shown: 2, sign: true }, '−\u00A01.234,56'],
    [1500, { places: 3, shown: 1, sign: true }, '+\u00A01,5'],
    [99999999999900, { places: 2, shown: 0 }, '999.999.999.999'],
  ])('%d as %j', (value, options, expected) => {
    expect(formatDecimal(value, options)).toBe(expected);
  });

  test.prop([units, places])('is read back as the same number', (value, count) => {
    const written = formatDecimal(value, { places: count, shown: count, sign: true });
    expect(parseDecimal(written.replaceAll('.', ''), count)).toBe(value);
  });
});

describe('parseDecimal', () => {
  it.each([
    ['2', 2000],
    ['1,5', 1500],
    ['+ 0,25', 250],
    ['-1', -1000],
    ['−0,5', -500],
    ['-0', 0],
    ['1,5000', 1500],
    ['1,50000', 1500],
    [' 2 ', 2000],
  ])('reads %s', (text, expected) => {
    expect(parseDecimal(text, 3)).toBe(expected);
  });

  it.each(['', '1.5', '1,', ',5', '01', '1,2345', 'eine', '1 000', '9999999999999999'])(
    'does not read %j',
    (text) => {
      expect(parseDecimal(text, 3)).toBeUndefined();
    },
  );
});

describe('placesNeeded', () => {
  it('is as many as the most exact number has', () => {
    expect(placesNeeded([2000, 1500], 3)).toBe(1);
    expect(placesNeeded([2000, -250], 3)).toBe(2);
    expect(placesNeeded([0, 2000], 3)).toBe(0);
    expect(placesNeeded([], 3)).toBe(0);
    expect(placesNeeded([5], 2)).toBe(2);
  });
});

describe('exactSum', () => {
  test.prop([fc.array(units)])('is exact or nothing', (numbers) => {
    const exact = numbers.reduce((sum, value) => sum + BigInt(value), 0n);
    const sum = exactSum(numbers);
    if (sum === undefined) expect(Number.isSafeInteger(Number(exact))).toBe(false);
    else expect(BigInt(sum)).toBe(exact);
  });

  it('does not mind a part that is beyond exactness', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(exactSum([most, most, -most])).toBe(most);
    expect(exactSum([most, 1])).toBeUndefined();
  });
});

describe('plainDecimal', () => {
  it('is what programs read', () => {
    expect(plainDecimal(84000000, 2)).toBe('840000.00');
    expect(plainDecimal(-5, 2)).toBe('-0.05');
    expect(plainDecimal(0, 2)).toBe('0.00');
  });
});
