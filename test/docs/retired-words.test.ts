import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documents, textOf } from './markdown-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The glossary's table of retired words says what each is called now; here is how to find it. */
const retired: Readonly<Record<string, RegExp>> = {
  'told (of diagnostics)': /\btold(?! apart)\b/iu,
  'noted, notes of what was made': /\bnoted\b|\bnotes of what\b/iu,
  crew: /crew/iu,
  suspects: /suspects/iu,
  'soundly, readSound': /soundly|readSound/iu,
  notebook: /notebook/iu,
  'settle, settled': /\bsettled?\b|\bsettle[A-Z]/u,
  furnish: /furnish/iu,
  onceFor: /\bonceFor\b/u,
  whoever: /\bwhoever\b/iu,
  pipeline: /\bpipeline\b/iu,
  symlink: /\b(?<!\()symlinks?\b/iu,
};

/** A decision keeps the words of its day, and the change log those of its versions. */
const isOfItsDay = (file: string): boolean =>
  file.startsWith('docs/decisions/') || file === 'docs/glossary.md';

const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

const linesOf = (file: string): readonly (readonly [place: string, line: string])[] =>
  (file.startsWith('src/') ? readFileSync(`${root}/${file}`, 'utf8') : textOf(file))
    .split('\n')
    .map((line, index) => [`${file}:${index + 1}`, line]);

const lines = [...sources, ...documents, 'SECURITY.md'].filter((file) => !isOfItsDay(file)).flatMap(linesOf);

describe('a retired word', () => {
  it('stands in the glossary, with the word in its place', () => {
    const [, table = ''] = textOf('docs/glossary.md').split('## Retired words');
    const listed = [...table.matchAll(/^\| (?!retired|---)(.+?) \|/gmu)].map(([, word]) => word);
    expect(listed).toEqual(Object.keys(retired));
  });

  it.each(Object.entries(retired))('%s: stands nowhere else', (_, pattern) => {
    expect(lines.filter(([, line]) => pattern.test(line)).map(([place]) => place)).toEqual([]);
  });
});

describe('the glossary', () => {
  it('lists each term once', () => {
    const terms = [...textOf('docs/glossary.md').matchAll(/^\| (?!---)(.+?) \|/gmu)].map(([, term]) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});
