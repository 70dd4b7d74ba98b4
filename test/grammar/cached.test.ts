import { describe, expect, it, vi } from 'vitest';
import { cached, cachedFor } from '../../src/grammar/cached.ts';

describe('cached', () => {
  it('makes one value for each key, also where that is nothing', () => {
    const make = vi.fn((word: string) => (word === '' ? undefined : word.toUpperCase()));
    const known = cached(make, (word) => word);
    expect([known('a'), known(''), known('a'), known(''), known('b')]).toEqual([
      'A',
      undefined,
      'A',
      undefined,
      'B',
    ]);
    expect(make.mock.calls).toEqual([['a'], [''], ['b']]);
  });

  it('keeps 500 values and no more', () => {
    const make = vi.fn((value: number) => value);
    const known = cached(make, String);
    for (let value = 0; value < 500; value += 1) known(value);
    known(0);
    expect(make).toHaveBeenCalledTimes(500);
    known(500);
    known(0);
    expect(make).toHaveBeenCalledTimes(502);
  });
});

describe('cachedFor', () => {
  it('makes one value for each object', () => {
    const make = vi.fn(({ word }: { readonly word: string }) => word.length);
    const known = cachedFor(make);
    const asked = { word: 'Rat' };
    expect([known(asked), known(asked), known({ word: 'Rat' })]).toEqual([3, 3, 3]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
