import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import { graphemesOf, isPlain } from '../../src/diagnostics/graphemes.ts';
import { widthOf, widthOfText } from '../../src/diagnostics/reporters/width.ts';

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
/** Near what needs no segmenter, and beyond it. */
const unit = fc.integer({ min: 0x09, max: 0x2fff }).map((code) => String.fromCharCode(code));
const text = fc.oneof(
  fc.string({ unit: fc.oneof(unit, fc.constantFrom('ß', 'ä', '€', '–', '„', '\u0308', '\u200D', '\r\n')) }),
  fc.string({ unit: 'grapheme' }),
);

test.prop([text])('tells characters as the segmenter does', (any) => {
  const told = Array.from(graphemesOf(any), ({ segment, index }) => ({ segment, index }));
  expect(told).toEqual(Array.from(segmenter.segment(any), ({ segment, index }) => ({ segment, index })));
});

test.prop([text])('adds up the cells of characters', (any) => {
  const cells = Array.from(segmenter.segment(any), ({ segment }) => widthOf(segment));
  expect(widthOfText(any)).toBe(cells.reduce((total, width) => total + width, 0));
});

test('knows each plain character by itself', () => {
  const codes = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));
  for (const sign of codes) expect([...graphemesOf(sign)].map(({ segment }) => segment)).toEqual([sign]);
});

test.each([
  ['', true],
  ['Große Straße – „ja“ … 5 €', true],
  ['u\u0308', false],
  ['🐕', false],
  ['a\r\n', false],
])('%j is plain: %s', (any, plain) => {
  expect(isPlain(any)).toBe(plain);
});

test('asks no segmenter about a plain text', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  expect(Array.from(graphemesOf('Straße'))).toHaveLength(6);
  expect(segment).not.toHaveBeenCalled();
  segment.mockRestore();
});
