import { describe, expect, it } from 'vitest';
import { PARTS } from '../../src/pdf/alphabet.ts';
import { fontFile } from '../../src/pdf/font-files.ts';
import { packFont, unpackFont } from '../../src/pdf/font-pack.ts';
import { openFont } from '../../src/pdf/typeface.ts';

const file = fontFile('source', { family: 'text', weight: 400, italic: false });

describe('a packed font', () => {
  const parsed = openFont(file);
  const bytes = packFont(parsed);
  const packed = openFont(file, unpackFont(bytes));

  it('says of the alphabet what the font says', () => {
    expect(packed.metrics).toEqual(parsed.metrics);
    for (const part of PARTS) {
      const { outlines, texts, ...program } = packed.program(part);
      const expected = parsed.program(part);
      expect(program).toEqual({ ...expected, outlines: undefined, texts: undefined });
      expect(Buffer.compare(outlines, expected.outlines)).toBe(0);
      expect(Buffer.compare(texts, expected.texts)).toBe(0);
    }
    for (const word of ['Ausschüsse ', 'AVATAR', '„Tal“, ', '2026'])
      expect(packed.words.word(word)).toEqual(parsed.words.word(word));
  });

  it('is the font for all else', () => {
    expect(packed.glyphOf(0x3b1)).toBe(parsed.glyphOf(0x3b1));
    expect(packed.words.word('q\u0301')).toEqual(parsed.words.word('q\u0301'));
    const further = [{ glyph: parsed.glyphOf(0x3b1), codePoints: [0x3b1] }];
    expect(packed.program(PARTS[0] ?? 0, further)).toEqual(parsed.program(PARTS[0] ?? 0, further));
  });

  it('is not believed when it was packed elsewhere, for another alphabet', () => {
    const other = Buffer.from(bytes);
    other[0] = 0;
    expect(unpackFont(other)).toBeUndefined();
    const renamed = Buffer.from(Buffer.from(bytes).toString('latin1').replace('abcdef', 'abcdeg'), 'latin1');
    expect(unpackFont(renamed)).toBeUndefined();
  });
});
