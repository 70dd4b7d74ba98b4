import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { fontFile } from '../../src/pdf/font-files.ts';
import { parsedFont } from '../../src/pdf/fonts.ts';
import { Words, wordsOf } from '../../src/pdf/words.ts';

const PAIRS = ['source', 'dejavu'] as const;
const FAMILIES = ['text', 'apparat', 'fallback'] as const;
const faces = PAIRS.flatMap((pair) =>
  FAMILIES.flatMap((family) =>
    ([400, 600, 700] as const).flatMap((weight) =>
      [false, true].map((italic) => fontFile(pair, { family, weight, italic })),
    ),
  ),
);
const files = [...new Set(faces)];

const PLAIN = Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüßéèêàáâçñóôúøåšžčćłÀÉ' +
    '0123456789.,;:!?()-–—„“‚‘’"\'/%§&*+=@[]•…€',
);
const plainText = fc.string({ unit: fc.constantFrom(...PLAIN), minLength: 1, maxLength: 8 });
const blank = fc.constantFrom('', ' ');

describe('words', () => {
  test.prop([plainText, blank, fc.constantFrom(...files)], { numRuns: 600 })(
    'are set as fontkit sets them',
    (text, end, file) => {
      const { font, words } = parsedFont(file);
      const { signs, kerns, advance, isPlaced } = words.word(text + end);
      const run = font.layout(text + end);
      expect(signs.map(({ glyph, codePoints }) => [glyph, codePoints])).toEqual(
        run.glyphs.map(({ id, codePoints }) => [id, codePoints]),
      );
      const scale = 1000 / font.unitsPerEm;
      expect(kerns).toEqual(
        run.positions.map(({ xAdvance }, index) => {
          const own = run.glyphs[index]?.advanceWidth ?? 0;
          return own * scale - xAdvance * scale;
        }),
      );
      expect(advance).toBe((run.advanceWidth * 1000) / font.unitsPerEm);
      expect(isPlaced).toBe(false);
    },
  );

  test.prop([fc.array(plainText, { maxLength: 20 })])('do not depend on what was set before', (before) => {
    const { font, outlines } = parsedFont(files[0] ?? '');
    const warm = new Words(font, outlines);
    for (const text of before) warm.word(text);
    expect(warm.word('Ausschüsse ')).toEqual(new Words(font, outlines).word('Ausschüsse '));
  });

  it('are kept in bounds', () => {
    const { font, outlines } = parsedFont(files[0] ?? '');
    const words = new Words(font, outlines, 10);
    const first = words.word('Rat ');
    expect(words.word('Rat ')).toBe(first);
    for (let number = 0; number < 10; number += 1) words.word(`${number} `);
    expect(words.word('Rat ')).not.toBe(first);
    expect(words.word('Rat ')).toEqual(first);
  });

  it('have their accents in places of their own where the font puts them', () => {
    const { words } = parsedFont(files[0] ?? '');
    expect(words.word('q\u0301').isPlaced).toBe(true);
    expect(words.word('gut').isPlaced).toBe(false);
  });

  test.prop([fc.string({ unit: fc.constantFrom(' ', '\t', 'a', 'ß') })])('make up the text', (text) => {
    expect(wordsOf(text).join('')).toBe(text);
    expect(wordsOf(text).every((word) => /^[^ \t]*[ \t]?$/.test(word) && word !== '')).toBe(true);
  });
});
