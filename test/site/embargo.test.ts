import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoInstant, parseInstant } from '../../src/grammar/instant.ts';
import { holdOf, isAhead } from '../../src/site/embargo.ts';
import { frontMatterOf } from '../../src/site/front-matter/registry.ts';
import { factsOf } from './facts.ts';

const sites = ['hugo', 'jekyll', 'eleventy', 'astro'] as const;
type Site = (typeof sites)[number];

/** An embargo as typed, in ISO. */
function iso(typed: string): string {
  const read = parseInstant(typed);
  if ('fault' in read) throw new Error(read.fault);
  return isoInstant(read.instant);
}

function keysAt(site: Site, typed: string, stand: string, day?: string): Readonly<Record<string, unknown>> {
  const facts = factsOf({ embargo: iso(typed), ...(day !== undefined && { day }) });
  return frontMatterOf(site, facts, { stand: Date.parse(stand) }) ?? {};
}

describe('an embargo', () => {
  it('is over at the hour, not before', () => {
    const embargo = iso('2026-08-09 17:30');
    expect(isAhead(embargo, Date.parse('2026-08-09T15:29:59.999Z'))).toBe(true);
    expect(isAhead(embargo, Date.parse('2026-08-09T15:30:00Z'))).toBe(false);
    expect(isAhead(embargo, undefined)).toBe(true);
    expect(isAhead(undefined, undefined)).toBe(false);
  });

  it.each([
    // Clocks go forward at 2:00 and back at 3:00; of the hour that comes twice the later one is meant.
    ['2026-03-29 01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25 01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25 02:30', '2026-10-25T01:30:00Z'],
    ['2026-10-25 03:00', '2026-10-25T02:00:00Z'],
  ])('of %s ends at %s', (typed, end) => {
    const embargo = iso(typed);
    expect(isAhead(embargo, Date.parse(end) - 1)).toBe(true);
    expect(isAhead(embargo, Date.parse(end))).toBe(false);
  });

  it('is one reason of three, the weakest', () => {
    const embargo = iso('2026-08-09 17:30');
    const before = Date.parse('2026-08-09T12:00:00Z');
    expect(holdOf(factsOf({ embargo }), before)).toBe('embargo');
    expect(holdOf(factsOf({ embargo, isDraft: true }), before)).toBe('draft');
    expect(holdOf(factsOf({ embargo, isDraft: true, withdrawn: '2026-08-01' }), before)).toBe('withdrawn');
    expect(holdOf(factsOf({ embargo }), before + 1e8)).toBeUndefined();
  });
});

describe('keys that a generator obeys', () => {
  const typed = '2026-08-09 17:30';
  const [before, after] = ['2026-08-09T15:29:00Z', '2026-08-09T15:30:00Z'];

  it('hold a release back until the hour', () => {
    const embargo = '2026-08-09T17:30:00+02:00';
    expect(keysAt('hugo', typed, before)).toMatchObject({ publishDate: embargo, sperrfrist: embargo });
    expect(keysAt('hugo', typed, after)).toEqual(keysAt('hugo', typed, before));
    expect(keysAt('jekyll', typed, before)).toMatchObject({ date: '2026-08-09 17:30:00 +0200' });
    expect(keysAt('jekyll', typed, after)).toMatchObject({ date: '2026-08-09', sperrfrist: embargo });
    const held = { permalink: false, eleventyExcludeFromCollections: true };
    expect(keysAt('eleventy', typed, before)).toMatchObject({ date: '2026-08-09', ...held });
    expect(Object.keys(keysAt('eleventy', typed, after))).not.toEqual(expect.arrayContaining(['permalink']));
    expect(keysAt('eleventy', typed, after)).not.toHaveProperty('eleventyExcludeFromCollections');
    expect(keysAt('astro', typed, before)).toMatchObject({ pubDate: '2026-08-09', draft: true });
    expect(keysAt('astro', typed, after)).not.toHaveProperty('draft');
  });

  it.each(sites)('of %s hold back a draft and a withdrawn release, whatever the time', (site) => {
    const guard = {
      hugo: { draft: true },
      jekyll: { published: false },
      eleventy: { permalink: false, eleventyExcludeFromCollections: true },
      astro: { draft: true },
    }[site];
    for (const stand of [0, 1e15]) {
      expect(frontMatterOf(site, factsOf({ isDraft: true }), { stand })).toMatchObject(guard);
      expect(frontMatterOf(site, factsOf({ withdrawn: '2026-08-10' }), { stand })).toMatchObject({
        ...guard,
        zurueckgezogen: '2026-08-10',
        ...(site === 'hugo' && { expiryDate: '2026-08-10' }),
      });
    }
  });
});

const dayAfter = (site: Site) => keysAt(site, '2026-06-03 10:00', '2026-06-03T09:00:00Z', '2026-06-01');
const midnight = (stand: string) => keysAt('jekyll', '2026-06-02 00:00', stand, '2026-06-02')['date'];

describe('the day shown', () => {
  it('is that of the release, not that of its embargo', () => {
    expect(dayAfter('hugo')).toMatchObject({ date: '2026-06-01' });
    expect(dayAfter('jekyll')).toMatchObject({ date: '2026-06-01' });
    expect(dayAfter('eleventy')).toMatchObject({ date: '2026-06-01' });
    expect(dayAfter('astro')).toMatchObject({ pubDate: '2026-06-01' });
  });

  it('lets Jekyll publish at midnight, and is right once the day has begun in UTC', () => {
    expect(midnight('2026-06-01T21:59:59Z')).toBe('2026-06-02 00:00:00 +0200');
    expect(midnight('2026-06-01T22:00:00Z')).toBe('2026-06-02 00:00:00 +0200');
    expect(midnight('2026-06-01T23:59:59Z')).toBe('2026-06-02 00:00:00 +0200');
    expect(midnight('2026-06-02T00:00:00Z')).toBe('2026-06-02');
  });

  test.prop([
    fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    fc.nat(),
  ])('is the same in UTC and in Germany from two hours after the embargo on', (end, later) => {
    const embargo = iso(end.toISOString());
    const stand = Date.parse(embargo) + 2 * 3_600_000 + later;
    for (const site of sites) {
      const keys: Readonly<Record<string, unknown>> =
        frontMatterOf(site, factsOf({ embargo }), { stand }) ?? {};
      const shown = new Date(String(keys['date'] ?? keys['pubDate']));
      const days = ['UTC', 'Europe/Berlin'].map((timeZone) => shown.toLocaleDateString('sv', { timeZone }));
      expect(days).toEqual([embargo.slice(0, 10), embargo.slice(0, 10)]);
    }
  });
});
