import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileDraft, kinds, memoryWorkspace } from '../../../src/index.ts';
import { attribute, named, readHtml, textOf } from '../../reading/html.ts';

const ugly = fileURLToPath(new URL('../../ugly', import.meta.url));
const PNG = readFileSync(join(ugly, 'bilder/logo.png'));

async function build(fields: string, body = 'Der Rat hat beschlossen.\n\nMehr.', files = {}) {
  const draft = `---\nart: pressemitteilung\ntitel: "Bänke & Bäume"\nabsender: [A-Fraktion]\ndatum: 2026-02-03\n${fields}---\n\n${body}\n`;
  const workspace = memoryWorkspace({ 'drafts/a.md': draft, ...files });
  const { outputs, diagnostics } = await compileDraft(workspace, 'drafts/a.md', { formats: ['html'] });
  return { html: new TextDecoder().decode(outputs[0]?.bytes), diagnostics };
}

/** Properties that schema.org has for each of these types (version 29). */
const properties: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: (
    'headline alternativeHeadline articleSection dateline datePublished dateModified inLanguage author abstract ' +
    'articleBody image keywords creativeWorkStatus'
  ).split(' '),
  Organization: ['name'],
  Person: ['name'],
  ImageObject: ['description', 'caption', 'creditText'],
};

/** What schema.org does not know, and what is empty. */
function faultsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.length === 0 ? ['empty list'] : value.flatMap(faultsOf);
  if (value === '' || value === null) return ['empty'];
  if (typeof value !== 'object') return [];
  const type = '@type' in value ? String(value['@type']) : '';
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === '@type' || name === '@context' || properties[type]?.includes(name)) return faultsOf(part);
    return [`${type} has no ${name}`];
  });
}

const dataOf = (html: string): Readonly<Record<string, unknown>> => {
  const [script] = named(readHtml(html), 'script');
  return JSON.parse(script === undefined ? '' : textOf(script.childNodes));
};

describe('a release as HTML', () => {
  it('is headed by what describes it', async () => {
    const { html } = await build('lead: Der Vorspann.\n');
    const page = readHtml(html);
    expect(named(page, 'html').map((root) => attribute(root, 'lang'))).toEqual(['de']);
    expect(named(page, 'title').map(({ childNodes }) => textOf(childNodes))).toEqual(['Bänke & Bäume']);
    const metas = named(page, 'meta').map((meta) => [attribute(meta, 'name'), attribute(meta, 'content')]);
    expect(metas).toEqual([
      [undefined, undefined],
      ['description', 'Der Vorspann.'],
      ['author', 'A-Fraktion'],
      ['date', '2026-02-03'],
      ['viewport', 'width=device-width, initial-scale=1'],
      ['color-scheme', 'light dark'],
    ]);
    expect(named(page, 'h1').map(({ childNodes }) => textOf(childNodes))).toEqual(['Bänke & Bäume']);
    // Gmail drops a style that is longer.
    const [style] = named(page, 'style');
    expect(textOf(style?.childNodes ?? []).length).toBeLessThan(8192);
  });

  it('carries its facts in the words of schema.org alone', async () => {
    const pictures = 'bilder: [{ alt: Bank, unterschrift: Eine Bank, nachweis: Jo }]\n';
    const { html } = await build(
      `${pictures}status: entwurf\nsperrfrist: 2026-02-04 17:30\ndachzeile: Park\nunterzeile: Unten\nkuerzel: ab\nschlagworte: [Park]\n`,
      'Ende: </script><!-- <script> & \u2028.\n\nMehr.',
    );
    expect(named(readHtml(html), 'script')).toHaveLength(1);
    const data = dataOf(html);
    expect(faultsOf(data)).toEqual([]);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bänke & Bäume',
      datePublished: '2026-02-03',
      inLanguage: 'de',
      author: [{ '@type': 'Organization', name: 'A-Fraktion' }],
      abstract: expect.stringContaining('</script><!-- <script> &'),
      creativeWorkStatus: 'Draft',
    });
  });

  it('shows embargo and draft whatever the day', async () => {
    const { html } = await build('status: entwurf\nsperrfrist: 2016-02-04 17:30\n');
    expect(html).toContain('<p class="draft"><strong>ENTWURF</strong></p>');
    expect(html).toContain('<p class="embargo"><strong>Sperrfrist:</strong> Donnerstag, 4. Februar 2016');
  });

  it('holds its pictures, with what they show, their caption and credit', async () => {
    const field =
      'bilder: [{ datei: b/logo.png, alt: "Das \\"Logo\\"", unterschrift: Ein Logo, nachweis: Jo }]\n';
    const { html } = await build(field, 'Eins.\n\n![Noch eins](b/logo.png "Darunter")\n\nDrei.', {
      'b/logo.png': PNG,
    });
    const page = readHtml(html);
    expect(named(page, 'img').map((image) => attribute(image, 'alt'))).toEqual(['Das "Logo"', 'Noch eins']);
    const [address = ''] = named(page, 'img').map((image) => attribute(image, 'src'));
    expect(address).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
    const captions = named(page, 'figcaption').map(({ childNodes }) => textOf(childNodes));
    expect(captions).toEqual(['Ein Logo. Foto: Jo', 'Darunter']);
    expect(html).not.toContain('b/logo.png');
  });

  it('holds drawings, whose library is loaded for the first one', async () => {
    const files = { 'b.svg': '<svg viewBox="0 0 4 2"><rect width="2" height="2"/></svg>' };
    const { html, diagnostics } = await build('', 'Eins.\n\n![x](b.svg)', files);
    expect(diagnostics.filter(({ code }) => code === 'layout/bild')).toEqual([]);
    const [image] = named(readHtml(html), 'img');
    expect(image && attribute(image, 'src')).toMatch(/^data:image\/svg\+xml;base64,/u);
  });

  it.each([
    ['![x](fehlt.png)', 'error', 'Die Datei gibt es nicht, weder'],
    ['![x](a.txt)', 'error', 'Erwartet wird ein Bild im Format PNG, JPEG oder SVG.'],
    ['![](b.png)', 'warning', 'fehlt der Alternativtext'],
  ])('says what is wrong with a picture: %s', async (body, severity, message) => {
    const { diagnostics } = await build('', `Eins.\n\n${body}`, { 'a.txt': 'x', 'b.png': PNG });
    const found = diagnostics.filter(({ code }) => code === 'layout/bild');
    expect(found).toMatchObject([{ severity, message: expect.stringContaining(message) }]);
  });

  it('says nothing of addresses that only paper does not show, and all of links that lead nowhere', async () => {
    const { diagnostics } = await build('', 'Der [Rat](https://a.example/) und [hier](seite.html).');
    const codes = diagnostics.map(({ code }) => code).filter((code) => code.startsWith('markdown/link'));
    expect(codes).toEqual(['markdown/linkziel']);
  });

  it('is the same in each run', async () => {
    expect((await build('')).html).toBe((await build('')).html);
  });

  it('is what releases become and no motion', () => {
    const formats = kinds.filter((kind) => kind.formats.includes('html')).map(({ name }) => name);
    expect(formats).toEqual(['pressemitteilung']);
  });
});
