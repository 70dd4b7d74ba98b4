import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMissing } from '../outside-tools.ts';
import { readHtml } from '../reading/html.ts';
import { wordsOfText } from '../reading/plain-text.ts';
import { allPages, type BuiltPage } from './pages.ts';

const tools = fileURLToPath(new URL('../../tools/ci/', import.meta.url));
const validator = join(tools, 'node_modules/html-validate');

/** By `npm ci --prefix tools/ci`; CI has it. */
function hasValidator(): boolean {
  const has = existsSync(validator);
  if (!has && process.env['CI'] === 'true') throw new Error('CI needs the tools of tools/ci');
  return has;
}

let pages: readonly BuiltPage[] = [];
beforeAll(async () => {
  pages = await allPages();
}, 300_000);

describe('every release as a page', () => {
  it('says what its plain text says, in order', () => {
    expect(pages.length).toBeGreaterThan(7);
    for (const { name, html, text } of pages) {
      const page = readHtml(html);
      const said = wordsInOrder(page.text);
      // A link leads where a plain text has to name the address behind it.
      const printed = page.links.reduce(
        (all, href) => all.replace(`(${shown(href)})`, ''),
        wordsInOrder(text),
      );
      expect([name, said]).toEqual([name, said === wordsInOrder(text) ? said : printed]);
    }
  });

  it.skipIf(!hasValidator())('is clean for html-validate', () => {
    const input = JSON.stringify(pages.map(({ name, html }) => ({ name, html })));
    const node = join(tools, 'node_modules/.bin/node');
    const found = execFileSync(node, [join(tools, 'html/validate.mjs')], { input, encoding: 'utf8' });
    expect(JSON.parse(found)).toEqual([]);
  });
});

const shown = (href: string): string => href.replace(/^(?:mailto:|https:\/\/)/u, '').replace(/\/$/u, '');

/** In the plain text a table is padded, a raised figure one character, and no words stand beside each other unparted. */
const wordsInOrder = (text: string): string =>
  wordsOfText(text.normalize('NFKC').replaceAll(/[\u200B\u2060\uFEFF]/gu, '')).join('');

const ENGINE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As root, in CI, Chromium has no sandbox; the others keep it from calling its maker. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SLOW = 600_000;

describe.skipIf(isMissing('chromium'))('in Chromium every release as a page', () => {
  let browser: Browser | undefined;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    const executablePath = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
    browser = await chromium.launch({ executablePath, args: QUIET, timeout: SLOW });
    page = await browser.newPage();
    page.setDefaultTimeout(SLOW);
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
  }, SLOW);
  afterAll(async () => browser?.close(), SLOW);

  async function show(html: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setContent(html);
    await page.evaluate(ENGINE);
  }

  async function violations(options: object = {}): Promise<readonly string[]> {
    const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  async function overhangAt(width: number): Promise<number> {
    await page.setViewportSize({ width, height: 800 });
    return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  }

  it(
    'is accessible by day and by night, fits a desk and a telephone, and asks for nothing',
    async () => {
      for (const { name, html } of pages) {
        await show(html);
        const [desk, telephone] = [await overhangAt(1280), await overhangAt(390)];
        const day = await violations();
        await page.emulateMedia({ colorScheme: 'dark' });
        const night = await violations({ runOnly: ['color-contrast'] });
        expect({ name, day, night, desk, telephone }).toEqual({
          name,
          day: [],
          night: [],
          desk: 0,
          telephone: 0,
        });
      }
      expect(asked).toEqual([]);
    },
    SLOW,
  );

  it(
    'is accessible without its style, as in a mail',
    async () => {
      for (const { name, html } of pages.filter(({ name: path }) => !path.includes('cases/'))) {
        await show(html.replace(/<style>[^<]*<\/style>/u, ''));
        expect({ name, found: await violations() }).toEqual({ name, found: [] });
      }
    },
    SLOW,
  );
});
