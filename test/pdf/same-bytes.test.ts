import { describe, expect, vi } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { randomLetter } from '../layout/random-nodes.ts';
import { layOut, printPages } from './print-nodes.ts';

const digits = async (letter: Parameters<typeof layOut>[0]): Promise<string> =>
  Buffer.from(await printPages(layOut(letter))).toString('latin1');

describe('the bytes of a document', () => {
  test.prop([randomLetter, fc.array(randomLetter, { maxLength: 3 })], { numRuns: 15 })(
    'do not depend on the documents before',
    async (letter, others) => {
      const first = await digits(letter);
      for (const other of others) await digits(other);
      expect((await digits(letter)) === first).toBe(true);
    },
  );

  test.prop([randomLetter], { numRuns: 3 })('are the same in a fresh process', async (letter) => {
    const warm = await digits(letter);
    vi.resetModules();
    const fresh = await import('./print-nodes.ts');
    const cold = await fresh.printPages(fresh.layOut(letter));
    expect(Buffer.from(cold).toString('latin1') === warm).toBe(true);
  });
});
