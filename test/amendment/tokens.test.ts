import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/amendment/tokens.ts';

const strip = (whole: string): string => whole.replace(/\s/gu, '');

describe('tokens', () => {
  it.each([
    ['50.000 EUR für § 7 Abs. 2 Satz 1', ['50.000 EUR', 'für', '§ 7 Abs. 2 Satz 1']],
    ['1,5 Mio. € oder 20%', ['1,5 Mio. €', 'oder', '20%']],
    ['am 25. Februar 2026, 17:30 Uhr', ['am', '25. Februar 2026', ',', '17:30 Uhr']],
    ['am 25.02.2026.', ['am', '25.02.2026', '.']],
    [
      'Bürger*innen, Bürger:innen und Bürger/-innen',
      ['Bürger*innen', ',', 'Bürger:innen', 'und', 'Bürger/-innen'],
    ],
    ['der Rad- und Geh-Weg (alt)', ['der', 'Rad-', 'und', 'Geh-Weg', '(', 'alt', ')']],
    ['z. B. Dr. Høyem', ['z. B.', 'Dr.', 'Høyem']],
    ['in den Jahren 2026–2028', ['in', 'den', 'Jahren', '2026–2028']],
    ['Eins.\n\nZwei', ['Eins', '.', '\n\n', 'Zwei']],
    ['das Euro-Land', ['das', 'Euro-Land']],
  ])('%s', (text, tokens) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(tokens);
  });

  test.prop([fc.string({ unit: 'grapheme' })])('leave out nothing but blanks', (text) => {
    const tokens = tokenize(text);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(strip(tokens.map((token) => token.text).join(''))).toBe(strip(text));
  });
});
