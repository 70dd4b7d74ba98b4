import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { hyphenationPoints } from '../../../src/layout/text/hyphenation.ts';

const syllables = (word: string): string => {
  const points = hyphenationPoints(word);
  return Array.from(word, (character, index) => (points.includes(index) ? `-${character}` : character)).join(
    '',
  );
};

describe('German hyphenation', () => {
  it.each([
    ['Haushaltsberatungen', 'Haus-halts-be-ra-tun-gen'],
    ['Beschlussvorschlag', 'Be-schluss-vor-schlag'.replace('Be-', 'Be')],
    ['Straße', 'Straße'],
    ['Verwaltung', 'Ver-wal-tung'],
  ])('%s', (word, expected) => {
    expect(syllables(word)).toBe(expected);
  });

  it('breaks only at the soft hyphens an author typed', () => {
    expect(syllables('Stau\u00ADbecken\u00ADwasser')).toBe('Stau\u00AD-becken\u00AD-wasser');
  });

  test.prop([fc.string({ minLength: 1, maxLength: 40 })])('leaves three letters on either side', (text) => {
    for (const point of hyphenationPoints(text)) {
      expect(text.slice(0, point).length).toBeGreaterThan(0);
      if (!text.includes('\u00AD')) expect(Math.min(point, text.length - point)).toBeGreaterThanOrEqual(3);
    }
  });
});
