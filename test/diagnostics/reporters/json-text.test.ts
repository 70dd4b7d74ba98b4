import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/diagnostics/reporters/json-text.ts';

describe('a text for programs', () => {
  it('holds no line end that some of them cut at', () => {
    const text = 'Eins\u2028zwei\u2029drei\u0085vier';
    expect(jsonText({ text })).toBe(String.raw`{"text":"Eins\u2028zwei\u2029drei\u0085vier"}`);
    expect(JSON.parse(jsonText([text], 2))).toEqual([text]);
  });
});
