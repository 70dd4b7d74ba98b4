import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { ALPHABET, PARTS } from '../../../src/pdf/fonts/alphabet.ts';
import { fontFile } from '../../../src/pdf/fonts/font-files.ts';
import { openFont, packOf } from '../../../src/pdf/fonts/typeface.ts';

const file = fontFile('source', { family: 'text', weight: 400, italic: false });

describe('a packed font', () => {
  const font = openFont(file);
  const packed = openFont(file, deserialize(serialize(packOf(font))));

  it('says of the alphabet what the font says', () => {
    const read = openFont(file);
    expect(packed.metrics).toEqual(read.metrics);
    for (const part of PARTS) expect(packed.program(part)).toEqual(read.program(part));
    for (const first of ALPHABET.slice(1))
      expect(packed.words.word(`${first}AV${first}o`)).toEqual(read.words.word(`${first}AV${first}o`));
  });

  it('is the font for all else', () => {
    const further = [{ glyph: font.glyphOf(0x3b1), codePoints: [0x3b1] }];
    expect(packed.glyphOf(0x3b1)).toBe(font.glyphOf(0x3b1));
    expect(packed.words.word('q\u0301')).toEqual(font.words.word('q\u0301'));
    expect(packed.program(1, further)).toEqual(font.program(1, further));
  });
});
