import { describe, expect, it } from 'vitest';
import { catalogue, checkNames } from '../../src/diagnostics/catalogue.ts';
import type { Meaning } from '../../src/diagnostics/meaning.ts';

const entries = Object.entries<Meaning>(catalogue);

describe.each(entries)('%s', (code, { meaning, remedy }) => {
  it('says in a sentence what is wrong, and in another what helps', () => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/u);
    expect(meaning).toMatch(/^[\p{Lu}„].{15,}[.“]$/u);
    // What helps against the findings of a check is said by its rule.
    if (remedy === undefined) expect(code).toMatch(/^check\//u);
    else expect(remedy).toMatch(/^[\p{Lu}„].{15,}[.“]$/u);
  });
});

describe('the catalogue', () => {
  it('says nothing twice', () => {
    expect(new Set(entries.map(([, { meaning }]) => meaning)).size).toBe(entries.length);
  });

  it('holds the names of the checks', () => {
    const checks = entries.filter(([code]) => code.startsWith('check/'));
    expect(checkNames.length).toBeGreaterThan(20);
    expect(checkNames.map((name) => `check/${name}`)).toEqual(checks.map(([code]) => code));
  });
});
