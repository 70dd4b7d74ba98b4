import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { programs } from '../programs.ts';
import { run } from '../run.ts';
import type { Read } from './read.ts';

/** All pages of the site as JSON: Hugo's own way to print many at once. */
const home = `{{- $pages := slice -}}
{{- range site.RegularPages -}}
{{- $pages = $pages | append (dict "name" .File.ContentBaseName "html" (string .Content)) -}}
{{- end -}}
{{- $pages | jsonify -}}`;

const printed = z.array(z.object({ name: z.string(), html: z.string() }));

/** Goldmark as Hugo sets it up, shortcodes included: a site without settings that has the texts as pages. */
export async function readByHugo(texts: readonly string[]): Promise<readonly Read[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drucksache-hugo-'));
  try {
    const layouts = join(folder, 'layouts');
    const pages = join(folder, 'content', 'p');
    mkdirSync(layouts);
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(folder, 'hugo.toml'), '[outputs]\nhome = ["json"]\n');
    writeFileSync(join(layouts, 'home.json'), home);
    for (const [index, text] of texts.entries())
      writeFileSync(join(pages, `${index}.md`), `---\ntitle: Seite\n---\n\n${text}`);
    const { code, said } = await run({ program: programs.hugo, arguments: ['--logLevel', 'error'], folder });
    if (code !== 0) return await readHalves(texts, said);
    return pagesInOrder(texts.length, readFileSync(join(folder, 'public', 'index.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One faulty page stops the whole site: which one, its halves tell. */
async function readHalves(texts: readonly string[], fault: string): Promise<readonly Read[]> {
  if (texts.length <= 1) return texts.map(() => ({ fault }));
  const half = Math.ceil(texts.length / 2);
  return [...(await readByHugo(texts.slice(0, half))), ...(await readByHugo(texts.slice(half)))];
}

function pagesInOrder(count: number, json: string): readonly Read[] {
  const pages = new Map(printed.parse(JSON.parse(json)).map(({ name, html }) => [name, html]));
  return Array.from({ length: count }, (_, index) => {
    const html = pages.get(String(index));
    return html === undefined ? { fault: 'Hugo made no page of it' } : { html };
  });
}
