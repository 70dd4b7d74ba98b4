import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { lineEnds, plainLineEnds, unicodeLineEnds } from '../../../src/layout/text/line-ends.ts';

const cut = (text: string): readonly string[] => {
  const ends = lineEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
};

describe('where a line may end', () => {
  it.each([
    ['das Rad- und Fußwegenetz', ['das ', 'Rad- ', 'und ', 'Fußwegenetz']],
    ['Rad-/Fußweg (neu)', ['Rad-/', 'Fußweg ', '(neu)']],
    ['„Ja“ – nein', ['„Ja“ ', '– ', 'nein']],
    ['日本 語', ['日', '本 ', '語']],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('is nowhere in an empty text', () => {
    expect(lineEnds('')).toEqual([]);
  });
});

const PLAIN = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => plainLineEnds(character) !== undefined,
);
const COMMON = Array.from('aB5 -–.,/()„“!…%€ \u2060');
const plain = fc.array(fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom(...COMMON)), {
  maxLength: 30,
});

describe('the short way', () => {
  it('knows what German is written in', () => {
    expect(PLAIN.join('')).toMatch(/A.*z.*Ä.*ß/su);
    expect(PLAIN.length).toBeGreaterThan(500);
  });

  it('tells of each two characters what the library tells', () => {
    const various = PLAIN.filter((character) => !/[B-Yb-y\u00C1-\u024E]/.test(character));
    const texts = various.flatMap((first) =>
      various.flatMap((second) => [first + second, `${first} ${second}`]),
    );
    const apart = texts.filter((text) => String(plainLineEnds(text)) !== String(unicodeLineEnds(text)));
    expect(apart).toEqual([]);
  });

  test.prop([plain], { numRuns: 3000 })('tells of any text what the library tells', (parts) => {
    const text = parts.join('');
    expect(plainLineEnds(text)).toEqual(unicodeLineEnds(text));
  });
});
