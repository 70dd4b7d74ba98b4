// What axe-core finds in derived HTML, a line each: judge.mjs FOLDER. Exits with 1 where there is something.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import axe from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';

/** What is about the page that PDFix wraps around the tags, or needs a page that is painted. */
const NOT_OF_TAGS = ['color-contrast', 'region', 'landmark-one-main', 'target-size', 'meta-viewport'];

const folder = argv[2] ?? '.';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
const findings = [];
for (const file of files.toSorted()) {
  const { window } = new JSDOM(readFileSync(join(folder, file), 'utf8'), {
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(),
  });
  // PDFix makes links of both Reference and the Link in it; HTML knows none within another, and the outer ones stay empty.
  for (const outer of window.document.querySelectorAll('a[data-pdf-se-type="Reference"]')) {
    const mark = window.document.createElement('span');
    mark.id = outer.id;
    mark.append(...outer.childNodes);
    outer.replaceWith(mark);
  }
  window.eval(axe.source);
  const rules = Object.fromEntries(NOT_OF_TAGS.map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(window.document, { rules });
  for (const { id, nodes } of violations)
    findings.push(
      ...nodes.map(({ html }) => `${file}\t${id}\t${html.replaceAll(/\s+/g, ' ').slice(0, 160)}`),
    );
  for (const { hash } of window.document.querySelectorAll('a[href^="#"]'))
    if (window.document.getElementById(hash.slice(1)) === null) findings.push(`${file}\tdead-link\t${hash}`);
  window.close();
}
for (const finding of findings) stdout.write(`${finding}\n`);
stderr.write(`${files.length} documents, ${findings.length} findings\n`);
exit(files.length === 0 || findings.length > 0 ? 1 : 0);
