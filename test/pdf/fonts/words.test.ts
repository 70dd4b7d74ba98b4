import { describe, expect, it, vi } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { ALPHABET } from '../../../src/pdf/fonts/alphabet.ts';
import { fontFile } from '../../../src/pdf/fonts/font-files.ts';
import { typefaceOf } from '../../../src/pdf/fonts/typeface.ts';
import { wordEnd, Words } from '../../../src/pdf/fonts/words.ts';

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

const PLAIN = ALPHABET.filter((character) => !['\u00AD', ' ', '·'].includes(character));
const plainText = fc.string({ unit: fc.constantFrom(...PLAIN), minLength: 1, maxLength: 8 });
const blank = fc.constantFrom('', ' ');

describe('words', () => {
  test.prop([plainText, blank, fc.constantFrom(...files)], { numRuns: 600 })(
    'are set as fontkit sets them',
    (text, end, file) => {
      const { shaper, words, metrics } = typefaceOf(file);
      const font = shaper();
      const { signs, kerns, advance, offsets } = words.word(text + end);
      const run = font.layout(text + end);
      expect(signs.map(({ glyph, codePoints }) => [glyph, codePoints])).toEqual(
        run.glyphs.map(({ id, codePoints }) => [id, codePoints]),
      );
      const scale = 1000 / metrics.unitsPerEm;
      expect(kerns).toEqual(
        run.positions.map(({ xAdvance }, index) => {
          const own = run.glyphs[index]?.advanceWidth ?? 0;
          return own * scale - xAdvance * scale;
        }),
      );
      expect(advance).toBe((run.advanceWidth * 1000) / metrics.unitsPerEm);
      expect(words.advance(text + end)).toBe(advance);
      expect(offsets).toBeUndefined();
    },
  );

  const line = fc.string({
    unit: fc.constantFrom(...PLAIN, '·', ' ', ' ', ' ', '\u00AD', '\t', 'q\u0301'),
    maxLength: 40,
  });

  test.prop([line, fc.nat(40), fc.nat(40), fc.constantFrom(...files)], { numRuns: 600 })(
    'are measured together, and in parts, as by themselves',
    (text, one, other, file) => {
      const { words } = typefaceOf(file);
      const byThemselves = (part: string): number =>
        (part.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? []).reduce((sum, word) => sum + words.advance(word), 0);
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
      expect(words.textAdvance(text)).toBe(byThemselves(text));
      const advances = words.partAdvances(text);
      if (advances !== undefined) expect(advances(start, end)).toBe(byThemselves(text.slice(start, end)));
    },
  );

  it('are measured in parts where they are German', () => {
    const { words } = typefaceOf(files[0] ?? '');
    expect(words.partAdvances('Der Kreistag beschließt: 1.200 € (12 %)')).toBeDefined();
  });

  test.prop([fc.array(plainText, { maxLength: 20 })])('do not depend on what was set before', (before) => {
    const { words: warm } = typefaceOf(files[0] ?? '');
    const cold = new Words(warm.plain, 1000, typefaceOf(files[0] ?? '').shaper);
    for (const text of before) warm.advance(text);
    expect(warm.advance('Ausschüsse ')).toBe(cold.advance('Ausschüsse '));
    expect(warm.word('Ausschüsse ')).toEqual(cold.word('Ausschüsse '));
  });

  it('are measured once', () => {
    const { words, shaper } = typefaceOf(files[0] ?? '');
    const measured = vi.spyOn(words.plain, 'advance');
    const anew = new Words(words.plain, 1000, shaper);
    expect(anew.advance('Rat ')).toBe(anew.advance('Rat '));
    expect(measured).toHaveBeenCalledTimes(1);
    measured.mockRestore();
  });

  it('have their accents in places of their own where the font puts them', () => {
    const { words } = typefaceOf(files[0] ?? '');
    expect(words.word('q\u0301').offsets?.some(([right, up]) => right !== 0 || up !== 0)).toBe(true);
    expect(words.word('gut').offsets).toBeUndefined();
  });

  test.prop([fc.string({ unit: fc.constantFrom(' ', '\t', 'a', 'ß') })])('make up the text', (text) => {
    const words: string[] = [];
    for (let start = 0; start < text.length; start = wordEnd(text, start))
      words.push(text.slice(start, wordEnd(text, start)));
    expect(words.join('')).toBe(text);
    expect(words.every((word) => /^[^ \t]*[ \t]?$/.test(word) && word !== '')).toBe(true);
  });
});
