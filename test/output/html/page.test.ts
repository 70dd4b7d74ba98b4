import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../../src/document/nodes.ts';
import { paperOf } from '../../../src/document/paper.ts';
import type { Data } from '../../../src/kinds/kind.ts';
import type { Block, Inline } from '../../../src/markdown/nodes.ts';
import { parseBlocks } from '../../../src/markdown/parse.ts';
import { writePage } from '../../../src/output/html/page.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';
import { composedText } from '../../layout/composed-text.ts';
import { list, look, origin, paragraph, text } from '../../layout/nodes.ts';
import { randomLetter } from '../../layout/random-nodes.ts';
import { attribute, named, readHtml, textOf } from '../../reading/html.ts';
import { wordsOfText } from '../../reading/plain-text.ts';

const info = { title: 'Probe', authors: ['A'], subject: 'Pressemitteilung', keywords: [] };

const written = (nodes: readonly DocNode[], data?: Data): string =>
  writePage(paperOf(nodes), { info, look }, { image: () => undefined, data: () => data }).html;

/** What stands in the article for a text in Markdown. */
function article(markdown: string): string {
  const file = sourceFile('drafts/a.md', markdown);
  const blocks = parseBlocks({ text: markdown, file, lineOf: (index) => index + 1 }).value ?? [];
  const html = written(blocks);
  return html.slice(html.indexOf('<article class="page">\n') + 23, html.indexOf('\n</article>'));
}

/** Everything that HTML reads as more than itself. */
const hostile = fc.constantFrom(
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  '-->',
  ']]>',
  '<img src=x onerror=alert(1)>',
  '</style></title></article>',
  '&lt;b&gt; &amp; &shy;',
  '" onclick="x" \'',
  '\u2028\u2029',
  '{{x}} ${y} `z`',
);

const release: fc.Arbitrary<readonly DocNode[]> = fc
  .record({ letter: randomLetter, words: fc.array(hostile, { minLength: 8, maxLength: 8 }) })
  .map(({ letter, words }): readonly DocNode[] => {
    const line = (index: number): readonly Inline[] => text(words[index] ?? '');
    const notes = letter.filter(isNotes);
    const blocks = letter.filter(
      (node): node is Block => node.type === 'paragraph' || node.type === 'list' || node.type === 'table',
    );
    return [
      { type: 'draft-mark', text: 'ENTWURF', origin },
      ...letter.filter(({ type }) => type === 'letterhead'),
      { type: 'release-head', paperType: line(0), facts: [{ label: line(1), value: line(2) }], origin },
      { type: 'embargo', line: line(3), origin },
      { type: 'headline', kickers: [line(4)], title: line(5), subhead: line(6), origin },
      { type: 'lead', children: blocks.slice(0, 1), origin },
      ...blocks.slice(1),
      { type: 'text-length', line: line(7), origin },
      {
        type: 'press-foot',
        columns: [{ type: 'end-matter', label: line(0), items: [line(1)], origin }],
        about: blocks.slice(0, 1),
        origin,
      },
      { type: 'end-matter', label: line(2), items: [line(3), line(4)], origin },
      ...notes,
    ];
  });

/** The targets of a tree in its order; a link within a link is none. */
function targetsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(targetsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('href' in value && typeof value.href === 'string') return [value.href];
  return Object.entries(value).flatMap(([key, part]) => (key === 'origin' ? [] : targetsIn(part)));
}

const isNotes = ({ type }: DocNode): boolean => type === 'footnotes';

describe('a page', () => {
  test.prop([fc.oneof(randomLetter, release)], { numRuns: 200 })(
    'says what is composed, in order, with its targets, and is read without mending',
    (nodes) => {
      const page = readHtml(written(nodes));
      expect(page.faults).toEqual([]);
      expect(wordsOfText(page.text)).toEqual(wordsOfText(composedText(nodes)));
      const inOrder = [...nodes.filter((node) => !isNotes(node)), ...nodes.filter(isNotes)];
      expect(page.links).toEqual(targetsIn(inOrder));
    },
  );

  test.prop([release, hostile, fc.string()], { numRuns: 100 })(
    'holds no script, no attribute and no element of the text’s making',
    (nodes, first, second) => {
      const data = { '@type': 'NewsArticle', headline: first, articleBody: `${second}${first}` };
      const page = readHtml(written(nodes, data));
      const [script, ...others] = named(page, 'script');
      expect(others).toEqual([]);
      expect(JSON.parse(script === undefined ? '' : textOf(script.childNodes))).toEqual(data);
      expect(named(page, 'img', 'iframe', 'form', 'link', 'base')).toEqual([]);
      const attributes = page.elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    },
  );

  it('tells neighbouring marks of notes apart', () => {
    const page = readHtml(article('a[^1][^2]\n\n[^1]: eins\n[^2]: zwei'));
    expect(page.text).toContain('a1,\u00A02');
  });

  it('has ids that are there once, and links to notes that lead to them and back', () => {
    const page = readHtml(article('a[^1] b[^2] c[^1]\n\n[^1]: eins[^2]\n[^2]: zwei\n\n    - Punkt'));
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = named(page, 'a').map((link) => attribute(link, 'href'));
    expect(targets.filter((href) => !ids.includes(href?.slice(1) ?? ''))).toEqual([]);
    // Every place is led back to: two of note 1, two of note 2, of which one stands in note 1.
    expect(named(page, 'a').filter((link) => attribute(link, 'role') === 'doc-backlink')).toHaveLength(4);
  });

  it('keeps a link out of a link', () => {
    const inner: Inline = { type: 'link', href: 'https://b.example', children: text('b'), origin };
    const mark: Inline = { type: 'footnote-reference', number: 1, origin };
    const outer: Inline = { type: 'link', href: 'https://a.example', children: [inner, mark], origin };
    const note = { number: 1, children: [paragraph('Note')], origin };
    const html = written([
      { type: 'paragraph', children: [outer], origin },
      { type: 'footnotes', notes: [note], origin },
    ]);
    expect(html).toContain('<p><a href="https://a.example">b<sup id="verweis-1">1</sup></a></p>');
    expect(readHtml(html).faults).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '/pfad',
    '#stelle',
    'JAVASCRIPT:x',
    ' https://a.example',
  ])('makes no link to %j', (href) => {
    const link: Inline = { type: 'link', href, children: text('Wort'), origin };
    expect(written([{ type: 'paragraph', children: [link], origin }])).toContain('<p>Wort</p>');
  });
});

describe('a block', () => {
  it.each([
    [
      'numbers of a list',
      '3. drei\n4. vier\n7. sieben',
      '<ol>\n<li value="3">drei</li>\n<li>vier</li>\n<li value="7">sieben</li>\n</ol>',
    ],
    [
      'labels that HTML cannot count',
      'a) eins\nb) zwei',
      '<ul class="labels">\n<li><span class="label">a)</span> eins</li>\n<li><span class="label">b)</span> zwei</li>\n</ul>',
    ],
    ['bullets', '- eins\n- zwei', '<ul class="bullets">\n<li>eins</li>\n<li>zwei</li>\n</ul>'],
    [
      'items of several paragraphs',
      '- eins\n\n  zwei',
      '<ul class="bullets">\n<li>\n<p>eins</p>\n<p>zwei</p>\n</li>\n</ul>',
    ],
    [
      'a list within an item',
      '1. eins\n   - zwei',
      '<ol>\n<li>eins\n<ul class="bullets">\n<li>zwei</li>\n</ul>\n</li>\n</ol>',
    ],
    [
      'struck words',
      'Standorten~~, Personal~~ ja',
      '<p>Standorten<span class="spoken"> [gestrichen: </span><s>, Personal</s><span class="spoken">]</span> ja</p>',
    ],
    ['raised and lowered text', 'CO<sub>2</sub>, m<sup>2</sup>', '<p>CO<sub>2</sub>, m<sup>2</sup></p>'],
    ['code', '```\n\n<b>\n```', '<pre><code>\n&#x3C;b></code></pre>'],
    ['quotations and breaks', '> eins\\\n> zwei', '<blockquote>\n<p>eins<br>zwei</p>\n</blockquote>'],
    [
      'links',
      '[Rat](https://a.example/?a=1&b=2)',
      '<p><a href="https://a.example/?a=1&#x26;b=2">Rat</a></p>',
    ],
    [
      'tables',
      '| a | b | |\n| --- | ---: | --- |\n| eins | 2 | 3 |',
      '<div class="wide" role="group" aria-label="Tabelle" tabindex="0">\n<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" class="right">b</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>eins</td>\n<td class="right">2</td>\n<td>3</td>\n</tr>\n</tbody>\n</table>\n</div>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(article(markdown)).toBe(expected);
  });

  it('keeps labels that are numbers to a person only', () => {
    const items = [[paragraph('eins')], [paragraph('zwei')]];
    for (const labels of [
      ['01.', '2.'],
      ['1.', 'a)'],
      ['99999999999.', '2.'],
      ['§ 1', '§ 2'],
    ])
      expect(written([list(labels, items)])).toContain(`<span class="label">${labels[0]}</span> eins`);
  });
});
