import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/grammar/amounts.ts';
import { formatMoney } from '../../src/grammar/money.ts';

const euros = (text: string) => amountsIn(text).map(({ money }) => money.cents / 100);

describe('amounts in a text', () => {
  it.each([
    ['Mittel von 50.000 EUR werden eingestellt', [50_000]],
    ['1,5 Mio. Euro und 80 T€ sowie 2 Millionen Euro', [1_500_000, 80_000, 2_000_000]],
    ['€ 300, EUR 1.200,50 und 500,- Euro', [300, 1200.5, 500]],
    ['12 345 Euro, 12\u202F345\u00A0€', [12_345, 12_345]],
    ['ein 50.000-Euro-Programm', [50_000]],
    ['1,25 Mrd. Euro', [1_250_000_000]],
    ['10 bis 20 Euro', [20]],
    ['1.000.000 Einwohner, 3 Europaabgeordnete, 12.50.7 EUR-Lex', []],
    ['EURO 2024 in Deutschland; Titel 5 Europa', []],
    ['2026 12 Euro', [12]],
    ['€300', [300]],
    ['€ 300', [300]],
    ['EUR 300 EUR', [300]],
    ['007 Euro', [7]],
    ['12,5 Euro', [12.5]],
    ['80 T€', [80_000]],
    ['1,5 Mio. EUR', [1_500_000]],
    ['viel Geld, 3 Mio. Menschen', []],
    // More than can be counted in cents.
    [`${'9'.repeat(30)} EUR`, []],
    ['80000000 Mrd. Euro', []],
  ])('%s', (text, expected) => {
    expect(euros(text)).toEqual(expected);
  });

  test.prop([fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom('', ' ', ' (', '„', ' von ')])(
    'finds what formatMoney writes, where it stands',
    (cents, before) => {
      const written = formatMoney({ cents });
      const text = `Es kostet${before} ${written}.`;
      const [found, ...others] = amountsIn(text);
      expect(others).toEqual([]);
      expect(found?.money.cents).toBe(cents);
      expect(text.slice(found?.start, found?.end)).toBe(written);
    },
  );
});
