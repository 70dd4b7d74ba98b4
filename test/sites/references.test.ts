import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildSites, type Site } from './build-site.ts';
import { generators } from './generators.ts';
import { pageOf } from './html/page.ts';
import { straight } from './html/straight.ts';
import { generatorsMissing } from './programs.ts';
import { dialects, readers } from './readers/readers.ts';
import { targets } from './faults.ts';

const root =
  process.env['DRUCKSACHE_REFERENCE'] ?? fileURLToPath(new URL('../../../shared/reference', import.meta.url));

const names = [
  'presse-aufgabe-fuer-alle-duisburg.md',
  'presse-kreis-kleve-braucht-ki.md',
  'presse-staatssekretaerin-heinsberg.md',
  'presse-unvoreingenommen-pruefen.md',
];

/** Two have no date: on a site that sorts by one, a person types it. */
const dated = (draft: string): string =>
  /^datum:/mu.test(draft) ? draft : draft.replace(/^---\n/u, '---\ndatum: 2026-11-10\n');

const read = (name: string): string => dated(readFileSync(join(root, 'drafts', name), 'utf8'));

/** As typed, without marks and line ends. */
function sentencesOf(draft: string): readonly string[] {
  const body = draft.slice(draft.indexOf('\n---\n', 4) + 5);
  const words = body
    .replaceAll(/^[>#]+ |[*\\]/gmu, '')
    .replaceAll(/[ \n]+/gu, ' ')
    .trim();
  return words.split(/(?<=[.!?]) /u);
}

/** Of the release's Markdown what follows the front matter; Jekyll's file begins with its day. */
function bodyOf(name: string, { releases }: Site): string {
  const [, markdown = ''] = [...releases].find(([path]) => path.endsWith(name)) ?? [];
  return markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
}

/** Where a backslash can be taken away and no program of the target makes another page. */
async function needless(body: string, target: string): Promise<readonly string[]> {
  const places = Array.from(body.matchAll(/\\/gu), ({ index }) => index);
  const texts = [body, ...places.map((place) => body.slice(0, place) + body.slice(place + 1))];
  const own = dialects.filter((dialect) => targets[dialect] === target);
  const pages = await Promise.all(own.map((dialect) => readers[dialect](texts)));
  const [whole, ...others] = texts.map((_, index) => JSON.stringify(pages.map((page) => page[index])));
  return places
    .filter((_, index) => others[index] === whole)
    .map((place) => body.slice(Math.max(0, place - 20), place + 20));
}

describe.skipIf(generatorsMissing() || !existsSync(root))('the reference releases', () => {
  it.each(Object.values(generators))(
    'hold every sentence on the page of $name, and no backslash that it would not need',
    async (generator) => {
      const files = Object.fromEntries(names.map((name) => [name, read(name)]));
      const sites = await buildSites({ files, folders: [root] }, generator, '2026-12-01T10:00:00+01:00');
      expect(await needless('Ein Wort \\( hier', generator.target)).toHaveLength(1);
      for (const name of names) {
        const site = sites.get(name);
        expect(site?.fault).toBeUndefined();
        const shown = straight((site && pageOf(name, site)?.text) ?? '');
        const sentences = sentencesOf(read(name));
        expect(sentences.length).toBeGreaterThan(5);
        expect(sentences.filter((sentence) => !shown.includes(straight(sentence)))).toEqual([]);
        const body = site === undefined ? '' : bodyOf(name, site);
        expect(body).toContain('Zeichen inkl. Leerzeichen');
        expect(await needless(body, generator.target)).toEqual([]);
      }
    },
    300_000,
  );
});
