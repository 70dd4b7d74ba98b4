import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../src/diagnostics/graphemes.ts';
import { processorTime } from '../processor-time.ts';

const whole = new Intl.Segmenter('de');
const found = (text: string) => Array.from(graphemesOf(text), ({ segment, index }) => ({ segment, index }));
const expected = (text: string) =>
  Array.from(whole.segment(text), ({ segment, index }) => ({ segment, index }));

/** Letters with accents, joined emoji, flags, Hangul, Devanagari, line ends, half code points. */
const pieces = fc.constantFrom(
  'a',
  ' ',
  'ä',
  'a\u0308',
  '\u0301',
  '👨‍👩‍👧',
  '👍🏽',
  '🇩',
  '🇪',
  '\u200d',
  '\r',
  '\n',
  '각',
  'ᄀ',
  'ᅡ',
  'क्ष',
  '\u094d',
  '\ud83d',
  '\udc68',
);

function timeOf(length: number): number {
  const text = '\u0160😀 '.repeat(length / 4);
  const begun = processorTime();
  for (const { segment } of graphemesOf(text)) if (segment === '') throw new Error('empty');
  return processorTime() - begun;
}

describe('the characters of a long text', () => {
  test.prop([fc.array(pieces, { minLength: 400, maxLength: 1500 })], { numRuns: 60 })(
    'are those that the library finds in the whole',
    (list) => {
      const text = list.join('');
      expect(found(text)).toEqual(expected(text));
    },
  );

  it('may be longer than what is looked at at once', () => {
    const text = `ä${'\u0301'.repeat(3000)}b👨‍👩‍👧`;
    expect(found(text)).toEqual(expected(text));
    expect(found(text)).toHaveLength(3);
  });

  it('are found in a time that grows with the text', () => {
    timeOf(10_000);
    // Ten times the text took a hundred times as long.
    expect(timeOf(200_000)).toBeLessThan(30 * Math.max(timeOf(20_000), 10));
  });
});
