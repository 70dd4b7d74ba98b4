import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney } from '../../src/grammar/money.ts';

describe('parseMoney', () => {
  it.each([
    ['50.000 EUR', 5_000_000],
    ['50.000 €', 5_000_000],
    ['50.000€', 5_000_000],
    ['50.000 Euro', 5_000_000],
    ['50.000', 5_000_000],
    ['50000', 5_000_000],
    ['50.000,- EUR', 5_000_000],
    ['50.000,-', 5_000_000],
    ['1.234,50 EUR', 123_450],
    ['1.234.567,89', 123_456_789],
    ['0,50', 50],
    ['0', 0],
    ['-0', 0],
    ['500 Tsd. EUR', 50_000_000],
    ['2,5 Tsd. €', 250_000],
    ['1,5 Mio. EUR', 150_000_000],
    ['1,50 Mio.', 150_000_000],
    ['1,0000000000 Mio. EUR', 100_000_000],
    ['1.200 Mio. Euro', 120_000_000_000],
    ['-85.000', -8_500_000],
    ['−85.000', -8_500_000],
    ['− 85.000 EUR', -8_500_000],
    ['–85.000', -8_500_000],
    ['– 45.000,00 €', -4_500_000],
    ['−\u00A085.000\u00A0EUR', -8_500_000],
    ['– 85.000,00 €', -8_500_000],
    ['+85.000 EUR', 8_500_000],
    [' 12 EUR ', 1_200],
  ])('reads %s as %i cents', (text, cents) => {
    expect(parseMoney(text)).toStrictEqual({ money: { cents } });
  });

  it.each([
    ['50.00', '50 EUR'],
    ['50.50', '50,50 EUR'],
    ['12,5', '12,50 EUR'],
    ['1,234.50', '1.234,50 EUR'],
    ['50,000', '50.000 EUR'],
    ['50 000', '50.000 EUR'],
    ["50'000", '50.000 EUR'],
    ['EUR 500', '500 EUR'],
    ['€ -500', '−\u00A0500 EUR'],
    ['+ € 500', '+\u00A0500 EUR'],
    ['500,-- EUR', '500 EUR'],
    ['500,– EUR', '500 EUR'],
    ['050', '50 EUR'],
    ['007 Euro', '7 EUR'],
    ['50 ,00 EUR', '50 EUR'],
    ['50 eur', '50 EUR'],
    ['50 Tsd €', '50.000 EUR'],
    ['50T€', '50.000 EUR'],
    ['50 TEUR', '50.000 EUR'],
    ['1.5 Mio. €', '1.500.000 EUR'],
    ['1 Million Euro', '1.000.000 EUR'],
    ['5.0000', undefined],
    ['12Euro50', undefined],
    ['12 34 EUR', undefined],
    ['1,123456789 Mio. EUR', undefined],
    ['1.00.000', undefined],
    ['1,5 Mrd. EUR', undefined],
    ['500 $', undefined],
    ['500 CHF', undefined],
    ['ca. 500 EUR', undefined],
    ['500 EUR pro Jahr', undefined],
    ['-', undefined],
    ['EUR', undefined],
    ['', undefined],
  ])('refuses %s, suggesting %s', (text, suggestion) => {
    expect(parseMoney(text)).toStrictEqual({
      fault: 'spelling',
      ...(suggestion !== undefined && { suggestion }),
    });
  });

  it('refuses what it could not count to the cent', () => {
    expect(parseMoney('90.000.000.000.000,00')).toHaveProperty('money');
    expect(parseMoney('100.000.000 Mio. EUR')).toStrictEqual({ fault: 'too-large' });
    expect(parseMoney('100 000 000 Mio EUR')).toStrictEqual({ fault: 'too-large' });
  });

  const money = fc.maxSafeInteger().map((cents) => ({ cents: cents === 0 ? 0 : cents }));

  test.prop([money, fc.boolean()])('reads back what formatMoney writes', (money, sign) => {
    expect(parseMoney(formatMoney(money, { sign }))).toStrictEqual({ money });
  });

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[-+−0-9., ]{0,20}( (Tsd|Mio)\.?)?( EUR)?$/))])(
    'suggests only what it accepts itself',
    (text) => {
      const parsed = parseMoney(text);
      if ('suggestion' in parsed && parsed.suggestion !== undefined) {
        expect(parseMoney(parsed.suggestion)).toHaveProperty('money');
      }
    },
  );
});

describe('formatMoney', () => {
  it.each([
    [5_000_000, '50.000 EUR', '+\u00A050.000 EUR'],
    [123_450, '1.234,50 EUR', '+\u00A01.234,50 EUR'],
    [-8_500_000, '−\u00A085.000 EUR', '−\u00A085.000 EUR'],
    [123_456_789_00, '123.456.789 EUR', '+\u00A0123.456.789 EUR'],
    [100_000, '1.000 EUR', '+\u00A01.000 EUR'],
    [99_900, '999 EUR', '+\u00A0999 EUR'],
    [5, '0,05 EUR', '+\u00A00,05 EUR'],
    [-5, '−\u00A00,05 EUR', '−\u00A00,05 EUR'],
    [0, '0 EUR', '0 EUR'],
  ])('%i cents are %s, as a change %s', (cents, plain, signed) => {
    expect(formatMoney({ cents })).toBe(plain);
    expect(formatMoney({ cents }, { sign: true })).toBe(signed);
  });
});
