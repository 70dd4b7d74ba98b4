import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { germanPattern, withGermanLetters } from '../../src/grammar/german-pattern.ts';
import { beginsWord, followsLetter } from '../../src/grammar/letters.ts';

const characters = 'aZäÖßẞéßſµª𝐀Ⅷ9_-–„“«· \n\u00A0\u0345\u0301.,:/()[ab'.match(/./gsu) ?? [];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aZzäÖßkS9_-–„ \n.,('.split('')), maxLength: 12 }),
);

const sources = [
  String.raw`\p{L}+`,
  String.raw`(?<!\p{L})a(?!\p{L})`,
  String.raw`^\p{Lu}[^\p{L}]*\p{Ll}`,
  String.raw`[\p{L}\d-]{2,}|[^\p{Lu}]$`,
  String.raw`\[\p{L}[[\p{Ll}]`,
  String.raw`(\p{L}{3}) ?[^\p{L}-]+`,
];

describe('a pattern for German texts', () => {
  test.prop([fc.constantFrom(...sources), fc.constantFrom('u', 'iu', 'giu', 'su'), text], { numRuns: 2000 })(
    'finds what the pattern with all letters finds',
    (source, flags, read) => {
      const all = new RegExp(source, flags);
      expect(germanPattern(source, flags).exec(read)).toEqual(all.exec(read));
      all.lastIndex = 0;
      expect(germanPattern(source, flags).test(read)).toBe(all.test(read));
      expect(read.split(germanPattern(source, flags).for(read))).toEqual(read.split(all));
    },
  );

  it('leaves what stands in brackets there', () => {
    expect(withGermanLetters(String.raw`\p{Ll}[^\p{Ll}\]x]\[\p{Ll}`)).toBe(
      String.raw`[a-zäöüß][^a-zäöüß\]x]\[[a-zäöüß]`,
    );
    expect(withGermanLetters(String.raw`\p{L}[\p{Lu}]`)).toBe('[A-Za-zÄÖÜäöüß][A-ZÄÖÜẞ]');
  });

  it('knows the classes without flags of its own', () => {
    expect(germanPattern(String.raw`^\p{L}+$`).test('Café')).toBe(true);
  });
});

describe('the beginning of a word', () => {
  test.prop([text, fc.nat(12)])('is behind no letter', (read, at) => {
    const index = Math.min(at, read.length);
    const before = /(?<!\p{L})$/iu.test(read.slice(0, index));
    const isSplit = /[\uD800-\uDBFF]$/.test(read.slice(0, index));
    if (!isSplit) expect(followsLetter(read, index)).toBe(!before);
  });

  test.prop([text])('is told as a look-behind tells it', (read) => {
    expect(beginsWord(read, /a|zä|ba/giu)).toBe(/(?<!\p{L})(?:a|zä|ba)/iu.test(read));
  });
});
