import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { deflated } from '../../src/pdf/deflate.ts';

describe('packed streams', () => {
  test.prop([fc.uint8Array({ maxLength: 300 })])('are what zlib makes, first and again', (bytes) => {
    const buffer = Buffer.from(bytes);
    const expected = new Uint8Array(deflateSync(buffer));
    expect(new Uint8Array(deflated(buffer))).toEqual(expected);
    expect(new Uint8Array(deflated(buffer))).toEqual(expected);
  });

  it('are kept while they are asked for, and in bounds', () => {
    const profile = Buffer.from('profile');
    const kept = deflated(profile);
    for (let number = 0; number < 150; number += 1) deflated(Buffer.from(`page ${number}`));
    expect(deflated(profile)).toBe(kept);
    for (let number = 0; number < 250; number += 1) deflated(Buffer.from(`more ${number}`));
    expect(deflated(profile)).not.toBe(kept);
  });

  it('are not kept where they are long', () => {
    const long = Buffer.alloc(30_000, 'x');
    expect(deflated(long)).not.toBe(deflated(long));
  });
});
