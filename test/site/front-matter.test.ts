import { describe, expect, it } from 'vitest';
import { writeYaml } from '../../src/draft/write-yaml.ts';
import type { ReleaseFacts } from '../../src/kinds/release-facts.ts';
import { frontMatterOf } from '../../src/site/front-matter/registry.ts';
import { factsOf } from './facts.ts';

const facts = factsOf({
  title: 'Ferien: Kreistag entscheidet',
  subhead: 'Mehr Zeit',
  kicker: 'Schule',
  section: 'Aus dem Kreistag',
  place: 'Musterstadt',
  day: '2026-07-10',
  description: 'Bürger*innen & Kinder <b>',
  tags: ['Schule', 'Ferien'],
  authors: ['Fraktion A', 'Fraktion B'],
  contact: { name: 'Jo', telefon: '01234 5' },
  number: '2026/0123',
  enclosures: ['Lageplan'],
  pictures: [
    { path: 'bilder/a.png', alt: 'Ein Bild' },
    { path: 'bilder/b.png', alt: '' },
  ],
});

const pictureAddress = (path: string): string => `x/${path}`;
const noon = Date.parse('2026-07-11T12:00:00Z');

/** As it stands at the head of the file. */
function head(ziel: Parameters<typeof frontMatterOf>[0], more: Partial<ReleaseFacts> = {}): string {
  const keys = frontMatterOf(ziel, { ...facts, ...more }, { stand: noon, pictureAddress });
  return keys === undefined ? '' : writeYaml(keys);
}

const plain = `author: Fraktion A und Fraktion B
rubrik: Aus dem Kreistag
dachzeile: Schule
unterzeile: Mehr Zeit
ort: Musterstadt
`;
const rest = `kontakt:
  name: Jo
  telefon: "01234 5"
nummer: "2026/0123"
anlagen:
  - Lageplan
`;

type Site = 'hugo' | 'jekyll' | 'eleventy' | 'astro';
const told = (ziel: Site) =>
  frontMatterOf(ziel, { ...facts, layout: 'mitteilung', corrected: '2026-07-11' }, { stand: noon });

describe('front matter', () => {
  it('of Hugo has a summary that Hugo reads as Markdown', () => {
    expect(head('hugo')).toBe(`title: "Ferien: Kreistag entscheidet"
subtitle: Mehr Zeit
date: "2026-07-10"
description: "Bürger*innen & Kinder <b>"
summary: "Bürger*innen & Kinder \\\\<b>"
tags:
  - Schule
  - Ferien
keywords:
  - Schule
  - Ferien
images:
  - x/bilder/a.png
  - x/bilder/b.png
${plain}${rest}`);
  });

  it('of Jekyll has a layout, and an excerpt that is HTML', () => {
    expect(head('jekyll')).toBe(`layout: post
title: "Ferien: Kreistag entscheidet"
subtitle: Mehr Zeit
date: "2026-07-10"
description: "Bürger*innen & Kinder <b>"
excerpt: "Bürger*innen &amp; Kinder &lt;b&gt;"
tags:
  - Schule
  - Ferien
image: x/bilder/a.png
${plain}${rest}`);
  });

  it('of Eleventy turns template marks off', () => {
    expect(head('eleventy')).toBe(`title: "Ferien: Kreistag entscheidet"
subtitle: Mehr Zeit
date: "2026-07-10"
description: "Bürger*innen & Kinder <b>"
tags:
  - Schule
  - Ferien
image: x/bilder/a.png
${plain}${rest}templateEngineOverride: md
`);
  });

  it('of Astro has the keys of its blog starter', () => {
    expect(head('astro')).toBe(`title: "Ferien: Kreistag entscheidet"
subtitle: Mehr Zeit
description: "Bürger*innen & Kinder <b>"
pubDate: "2026-07-10"
heroImage: x/bilder/a.png
tags:
  - Schule
  - Ferien
${plain}${rest}`);
  });

  it('is none where no site reads it', () => {
    expect(head('keins')).toBe('');
  });

  it('says little of a release that says little', () => {
    const least = factsOf({ title: 'Kurz', description: 'Kurz' });
    const keys = (ziel: Site) => frontMatterOf(ziel, least, { stand: noon });
    expect(keys('hugo')).toEqual({ title: 'Kurz', description: 'Kurz', summary: 'Kurz' });
    expect(keys('jekyll')).toEqual({ layout: 'post', title: 'Kurz', description: 'Kurz', excerpt: 'Kurz' });
    expect(keys('eleventy')).toEqual({ title: 'Kurz', description: 'Kurz', templateEngineOverride: 'md' });
    expect(keys('astro')).toEqual({ title: 'Kurz', description: 'Kurz' });
  });

  it('has the layout of the house, names no picture whose address is unknown, and tells of a correction', () => {
    expect(told('hugo')).toMatchObject({ layout: 'mitteilung', lastmod: '2026-07-11' });
    expect(told('jekyll')).toMatchObject({ layout: 'mitteilung', last_modified_at: '2026-07-11' });
    expect(told('eleventy')).toMatchObject({ layout: 'mitteilung', lastmod: '2026-07-11' });
    expect(told('astro')).toMatchObject({ layout: 'mitteilung', updatedDate: '2026-07-11' });
    for (const ziel of ['hugo', 'jekyll', 'eleventy', 'astro'] as const)
      expect(JSON.stringify(told(ziel))).not.toMatch(/"(?:images?|heroImage)":/u);
  });
});

describe('keys of the author', () => {
  it('stand beside the others, and win', () => {
    expect(head('astro', { ownKeys: { slug: 'ferien', title: 'Kurz' } })).toMatch(
      /^title: Kurz\nsubtitle: Mehr Zeit\n[^]*\nslug: ferien\n/u,
    );
  });

  it('win in any case where the generator reads keys in any case', () => {
    expect(head('hugo', { ownKeys: { Title: 'Kurz' } })).toMatch(/^subtitle: [^]*Title: Kurz\n$/u);
    expect(head('eleventy', { ownKeys: { Title: 'Kurz' } })).toMatch(/^title: [^]*Title: Kurz\n/u);
  });

  it('do not undo what holds a release back', () => {
    const ownKeys = { permalink: '/ferien/', eleventyExcludeFromCollections: false };
    const embargo = '2026-07-11T17:30:00+02:00';
    expect(head('eleventy', { ownKeys, embargo })).toMatch(
      /\npermalink: false\neleventyExcludeFromCollections: true\n/u,
    );
    expect(head('eleventy', { ownKeys })).toMatch(/\npermalink: "\/ferien\/"\n/u);
  });
});
