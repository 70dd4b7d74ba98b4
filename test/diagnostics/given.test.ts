import { describe, expect, it } from 'vitest';
import { filled, given } from '../../src/diagnostics/given.ts';

describe('optional properties', () => {
  it('are missing where they have no value', () => {
    const properties: { a: number; b?: string | undefined; c: string; d: boolean } = {
      a: 0,
      b: undefined,
      c: '',
      d: false,
    };
    expect(Object.keys(given(properties))).toEqual(['a', 'c', 'd']);
    expect(Object.keys(filled(properties))).toEqual(['a', 'd']);
  });
});
