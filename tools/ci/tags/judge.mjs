// What axe-core finds in derived HTML as Chromium reads it, a line each: judge.mjs FOLDER CHROMIUM. Exits with 1
// where there is something.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process, { argv, stderr, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What is about the page that PDFix wraps around the tags, and its colours and sizes. */
const NOT_OF_TAGS = ['color-contrast', 'region', 'landmark-one-main', 'target-size', 'meta-viewport'];
const ENGINE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** As root, in CI, Chromium has no sandbox; the others keep it from calling its maker. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const [, , named = '.', executablePath = 'chromium'] = argv;
const folder = resolve(named);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .toSorted();
const browser = await chromium.launch({ executablePath, args: QUIET });
try {
  const page = await browser.newPage();
  // The page says nothing by itself: neither scripts of PDFix nor files from elsewhere.
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  );
  let count = 0;
  for (const file of files) {
    await page.goto(pathToFileURL(join(folder, file)).href, { waitUntil: 'domcontentloaded' });
    await page.evaluate(ENGINE);
    for (const finding of await page.evaluate(judge, NOT_OF_TAGS)) {
      count += 1;
      stdout.write(`${file}\t${finding}\n`);
    }
  }
  stderr.write(`${files.length} documents, ${count} findings\n`);
  process.exitCode = files.length === 0 || count > 0 ? 1 : 0;
} finally {
  await browser.close();
}

/** Runs in the page. */
async function judge(notOfTags) {
  const { document, axe } = globalThis;
  // PDFix makes links of both Reference and the Link in it; HTML knows none within another, and the outer ones stay empty.
  for (const outer of document.querySelectorAll('a[data-pdf-se-type="Reference"]')) {
    const mark = document.createElement('span');
    mark.id = outer.id;
    mark.append(...outer.childNodes);
    outer.replaceWith(mark);
  }
  const rules = Object.fromEntries(notOfTags.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document, { rules });
  // A target that is a place on a page only leaves the link empty.
  const dead = [...document.querySelectorAll('a[href^="#"], a[href=""]')].filter(
    ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) === null,
  );
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}\t${html.replaceAll(/\s+/gu, ' ').slice(0, 160)}`),
    ),
    ...dead.map(({ hash }) => `dead-link\t${hash}`),
  ];
}
