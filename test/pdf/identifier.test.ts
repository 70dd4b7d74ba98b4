import type * as Crypto from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { heading, letter, paragraph } from '../layout/nodes.ts';
import { layOut, printPages } from './print-nodes.ts';

// As Node does where only digests of FIPS 140 are allowed.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof Crypto>();
  const createHash = (name: string): Crypto.Hash => {
    if (name === 'md5') throw new Error('digital envelope routines::unsupported');
    return crypto.createHash(name);
  };
  return { ...crypto, createHash };
});

const identifierOf = async (text: string): Promise<string | undefined> => {
  const bytes = await printPages(layOut(letter(['Neue Mitte'], [heading('Wiesen'), paragraph(text)])));
  return / \/ID \[<([\da-f]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
};

describe('the identifier of a file', () => {
  it('needs no digest that an administration may forbid', async () => {
    expect(await identifierOf('Die Wiesen werden gemäht.')).toBeDefined();
  });

  it('is that of its text', async () => {
    const [one, same, other] = await Promise.all(['Eins.', 'Eins.', 'Zwei.'].map(identifierOf));
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});
