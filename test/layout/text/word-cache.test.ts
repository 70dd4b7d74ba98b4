import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { WordCache } from '../../../src/layout/text/word-cache.ts';

const heap = (): number => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
};

describe('what is known of words', () => {
  it('is told again', () => {
    const cache = new WordCache<number>();
    cache.keep('Kreistagsausschuss', 1);
    cache.keep('', 0);
    expect(cache.get(['Kreistags', 'ausschuss'].join(''))).toBe(1);
    expect(cache.get('')).toBe(0);
    expect(cache.get('Kreistag')).toBeUndefined();
  });

  it('is kept in bounds', () => {
    const cache = new WordCache<number>(3);
    for (const word of ['eins', 'zwei', 'drei', 'vier']) cache.keep(word, word.length);
    expect(['eins', 'zwei', 'drei', 'vier'].map((word) => cache.get(word))).toEqual([
      undefined,
      undefined,
      undefined,
      4,
    ]);
  });

  it('does not hold on to the texts that the words stood in', () => {
    const cache = new WordCache<number>();
    const before = heap();
    for (let number = 100; number < 600; number += 1) {
      const text = Buffer.from(`Jugendhilfeausschuss ${number} `.padEnd(100_000)).toString();
      cache.keep(text.slice(0, 24), number);
    }
    // The texts are more than fifty million letters.
    expect(heap() - before).toBeLessThan(10_000_000);
    expect(cache.get('Jugendhilfeausschuss 599')).toBe(599);
  });
});
