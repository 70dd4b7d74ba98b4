import { describe, expect, it, vi } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { randomLetter } from '../layout/random-nodes.ts';
import type { PageDefinition } from '../../src/layout/page.ts';
import { png } from './pictures/images.ts';
import { layOut, printPages } from './print-nodes.ts';

const digits = async (letter: Parameters<typeof layOut>[0]): Promise<string> =>
  Buffer.from(await printPages(layOut(letter))).toString('latin1');

const pictureOf = (bytes: Uint8Array, width: number): PageDefinition => ({
  ...layOut([]),
  images: new Map([['photo.png', bytes]]),
  pages: [
    {
      width: 595,
      height: 842,
      items: [{ kind: 'image', source: 'photo.png', x: 50, y: 50, width, height: 40 }],
    },
  ],
});

const photo = (): Uint8Array => png({ width: 1, height: 1, pixels: new Uint8Array([0, 255, 0, 0, 255]) });

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

  it('do not depend on the same picture in another size, however near', async () => {
    const bytes = photo();
    await printPages(pictureOf(bytes, 100.0001));
    const after = await printPages(pictureOf(bytes, 100.0004));
    expect(after).toEqual(await printPages(pictureOf(photo(), 100.0004)));
  });
});
