import { describe, expect, it } from 'vitest';
import { ownKeyFaults } from '../../src/site/front-matter/own-keys.ts';
import { draftOf, present, read } from '../kinds/workbench.ts';

/** Severity, place and key of each fault. */
function faults(ziel: string, zusatz: string, extra = ''): readonly string[] {
  const text = `art: pressemitteilung\ntitel: Radweg\nziel: ${ziel}\nzusatz: ${zusatz}\n${extra}`;
  const { value: entry } = read(draftOf(text));
  const { facts, ziel: target } = present(text);
  if (entry === undefined || facts === undefined) throw new Error('no release');
  return ownKeyFaults(entry.root, target, facts).map(
    ({ severity, code, message }) => `${severity} ${code.split('/')[1]} ${message.split(/:? /u)[0]}`,
  );
}

const refused = (key: string) => [`error zusatz zusatz.${key}`];
const replaced = (key: string) => [`info doppelte-angabe zusatz.${key}`];

describe('keys of the author that would undo what protects a site', () => {
  it.each([
    ['eleventy', 'templateEngineOverride', 'njk'],
    ['eleventy', 'templateEngineOverride', 'md'],
    ['eleventy', 'eleventyComputed', '{ title: "{{ x }}" }'],
    ['eleventy', 'draft', 'false'],
    ['eleventy', '"override:permalink"', '/x/'],
    ['eleventy', '"override:templateEngineOverride"', 'njk'],
    ['hugo', 'draft', 'false'],
    ['hugo', 'Draft', 'false'],
    ['hugo', 'publishDate', '2020-01-01'],
    ['hugo', 'PUBLISHED', '2020-01-01'],
    ['hugo', 'markup', 'html'],
    ['jekyll', 'published', 'true'],
    ['astro', 'draft', 'false'],
  ])('%s: %s: %s', (ziel, key, value) => {
    expect(faults(ziel, `{ ${key}: ${value} }`)).toEqual(refused(key.replaceAll('"', '')));
  });

  it('are those that hold this release back', () => {
    const embargo = 'datum: 2026-06-01\nsperrfrist: 2026-06-02 10:00';
    expect(faults('jekyll', '{ date: 2026-01-01 }', embargo)).toEqual(refused('date'));
    expect(faults('jekyll', '{ date: 2026-01-01 }', 'datum: 2026-06-01')).toEqual(replaced('date'));
    expect(faults('hugo', '{ date: 2026-01-01 }', embargo)).toEqual(replaced('date'));
    expect(faults('hugo', '{ expiryDate: 2030-01-01 }')).toEqual([]);
    expect(faults('hugo', '{ expiryDate: 2030-01-01 }', 'zurueckgezogen: 2026-06-02')).toEqual(
      refused('expiryDate'),
    );
  });

  it('are not those of another generator', () => {
    expect(faults('hugo', '{ templateEngineOverride: njk, permalink: "{{ x }}" }')).toEqual([]);
    expect(faults('astro', '{ published: true, publishDate: 2020-01-01, permalink: ../x }')).toEqual([]);
    expect(faults('eleventy', '{ publishDate: 2020-01-01, Draft: true, "override:tags": [] }')).toEqual([]);
    expect(faults('keins', '{ draft: true }')).toEqual([]);
  });
});

describe('an address that the author gives a page', () => {
  it.each([
    '/presse/radweg/',
    'presse/radweg.html',
    'Größe_1.0/x',
    'false',
    '/:year/:title/',
    '/2026/v1.2/a',
  ])('may be %s', (address) => {
    expect(faults('jekyll', `{ permalink: "${address}" }`)).toEqual([]);
    expect(faults('eleventy', `{ permalink: "${address}" }`)).toEqual([]);
    expect(faults('hugo', `{ url: "${address}", aliases: ["${address}"] }`)).toEqual([]);
  });

  it.each([
    '../../x.html',
    '/a/../b/',
    '/a/..',
    '/',
    '/index.html',
    '/feed.xml',
    'CNAME.txt',
    '{{ title }}/',
    '{% x %}',
    'https://x.example/',
    '//x.example/a',
    '/a b/',
    '%2e%2e/x',
    '..\\\\x',
  ])('must not be %s', (address) => {
    expect(faults('jekyll', `{ permalink: "${address}" }`)).toEqual(refused('permalink'));
    expect(faults('eleventy', `{ permalink: "${address}" }`)).toEqual(refused('permalink'));
    expect(faults('hugo', `{ URL: "${address}" }`)).toEqual(refused('URL'));
    expect(faults('hugo', `{ aliases: [/gut/, "${address}"] }`)).toEqual(refused('aliases'));
  });

  it('is a text', () => {
    expect(faults('eleventy', '{ permalink: { build: /x/ } }')).toEqual(refused('permalink'));
    expect(faults('eleventy', '{ permalink: true }')).toEqual(refused('permalink'));
    expect(faults('eleventy', '{ permalink: false }')).toEqual([]);
  });
});

describe('any other key of the author', () => {
  it('stays free, and says what it replaces', () => {
    expect(faults('hugo', '{ slug: x, layout: presse, weight: 1, params: { a: 1 } }')).toEqual([]);
    expect(faults('hugo', '{ Title: Kurz, description: x }')).toEqual([
      ...replaced('Title'),
      ...replaced('description'),
    ]);
    expect(faults('eleventy', '{ Title: Kurz }')).toEqual([]);
    expect(faults('jekyll', '{ layout: default }')).toEqual([]);
  });
});
