import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/markdown/language.ts';
import { parseBlocks } from '../../../src/markdown/parse.ts';
import { outline } from '../outline.ts';
import { sourceOf } from '../source-of.ts';

const blocks = (text: string): string => outline(parseBlocks(sourceOf(text)).value ?? []);
const codes = (text: string): readonly string[] =>
  parseBlocks(sourceOf(text)).diagnostics.map(({ code }) => code);

describe('words of another language', () => {
  it.each([
    ['Er sagt [to be or **not**]{lang=en} dazu.', 'p(Er sagt en{to be or strong{not}} dazu.)'],
    ['[Guten Tag]{lang=EN-gb}', 'p(en-GB{Guten Tag})'],
    ['[see [the plan](https://a.example)]{lang=en}', 'p(en{see link{the plan}{https://a.example}})'],
    ['Zwei: [a]{lang=en}[b]{lang=fr}', 'p(Zwei: en{a}fr{b})'],
    ['## Summary {lang=en}', 'h2(en{Summary})'],
    ['Summary\n---', 'h2(Summary)'],
  ])('%s', (text, expected) => {
    expect(blocks(text)).toBe(expected);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    '[1]{x}',
    '[Text] {lang=en}',
    '[Text]{ lang=en }',
    '[Text]{lang=}',
    '[Text]{lang=en',
    '[]{lang=en}',
    'Text {lang=en}',
    '{lang=en}',
    '[Text]{.klasse}',
  ])('are not marked by %s', (text) => {
    expect(blocks(text)).toBe(`p(${text})`);
    expect(codes(text)).toEqual([]);
  });

  it('are told where nobody knows the language, and printed without the mark', () => {
    expect(blocks('[Text]{lang=deutsch}')).toBe('p(Text)');
    expect(codes('[Text]{lang=deutsch}')).toEqual(['markdown/sprache']);
    expect(codes('## Titel {lang=xx}')).toEqual(['markdown/sprache']);
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('en', 'tr', 'pt-BR')])(
    'hold what is typed',
    (typed, code) => {
      const plain = typed
        .normalize('NFC')
        .replaceAll(/[^\p{L} ]/gu, '')
        .trim();
      fc.pre(plain !== '');
      expect(blocks(`x [${plain}]{lang=${code}} y`)).toBe(`p(x ${code}{${plain}} y)`);
    },
  );
});

describe('the code of a language', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['pt-br', 'pt-BR'],
    ['tr', 'tr'],
    ['xx', undefined],
    ['deutsch', undefined],
    ['en_GB', undefined],
    ['', undefined],
  ])('%s', (typed, expected) => {
    expect(languageOf(typed)).toBe(expected);
  });
});
