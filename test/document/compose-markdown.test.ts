import { fc, test } from '@fast-check/vitest';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { composeMarkdown } from '../../src/document/compose-markdown.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { sourceOf } from '../markdown/source-of.ts';

function compose(
  text: string,
  slots: Readonly<Record<string, string>> = {},
  ziel: 'hugo' | 'jekyll' | 'keins' = 'keins',
  from = 'anderswo.md',
) {
  const contents = Object.entries(slots).map(([name, source]) => {
    const draft = sourceOf(source);
    return [
      name,
      { nodes: parseBlocks(draft).value ?? [], source, origin: { file: draft.file, line: 1 } },
    ] as const;
  });
  const template = { text, file: sourceFile('t.md.hbs', text) };
  return composeMarkdown(template, { slots: new Map(contents), ziel }, sourceFile(from, ''));
}

describe('composeMarkdown', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['\n\na\n\n\n\nb  \nc\n\n', {}, 'a\n\nb  \nc\n'],
    [
      '# T\n\n::: slot text\n\n(x)\n',
      { text: 'Eins *zwei*\n\n\n\n    Code\n\n- drei' },
      '# T\n\nEins *zwei*\n\n\n\n    Code\n\n- drei\n\n(x)\n',
    ],
    ['**Ort.**\n::: slot lead\n\n::: slot text', { lead: 'L', text: 'T' }, '**Ort.** L\n\nT\n'],
    ['**Ort.**\n\n::: slot lead', { lead: 'L' }, '**Ort.**\n\nL\n'],
    ['**Ort.**\n::: slot text\nx', { text: '- T' }, '**Ort.**\n\n- T\n\nx\n'],
    ['a\n\n::: slot leer\n\nb', {}, 'a\n\nb\n'],
    ['::: slot text', { text: '::: slot x\n{{y}}' }, '::: slot x\n{{y}}\n'],
    ['\\::: slot text', { text: 'x' }, '\\::: slot text\n'],
    ['', {}, '\n'],
    ['a  \nb  \n\nc  ', {}, 'a  \nb\n\nc\n'],
  ])('%j', (text, slots, expected) => {
    expect(compose(text, slots)).toEqual({ value: expected, diagnostics: [] });
  });

  it('has no other block', () => {
    const found = compose('a\n\n::: gruss\nb\n:::').diagnostics;
    expect(found.map((each) => `${placeOf(each).line} ${each.code}`)).toEqual([
      '3 template/block',
      '3 template/block',
    ]);
  });

  it('prints all that the draft says, or names what has no place', () => {
    const { path } = sourceOf('').file;
    const found = compose('a\n\n::: slot t', { t: 'T', u: 'U' }, 'keins', path).diagnostics;
    expect(found.map(({ severity, code, message }) => `${severity} ${code} ${message}`)).toEqual([
      'warning template/slot Die Textvorlage druckt den Teil „u“ nicht.',
    ]);
    expect(compose('a', { u: 'U' }, 'keins', 'other.md').diagnostics).toEqual([]);
  });

  it('neutralises HTML and the site’s marks in the draft, and leaves out its notes', () => {
    const source = '<!-- Notiz -->\n\n<b> {{x}}';
    expect(compose('**O.**\n::: slot t', { t: source }).value).toBe('**O.** \\<b> {{x}}\n');
    expect(compose('**O.**\n::: slot t', { t: source }, 'jekyll').value).toBe(
      '**O.** {% raw %}\\<b> {{x}}{% endraw %}\n',
    );
    expect(compose('a\n\n::: slot t', { t: '<!-- nur Notiz -->' }).value).toBe('a\n');
  });

  it('neutralises the site’s marks in fields too', () => {
    expect(compose('# {{x}}\n\n::: slot t', { t: 'T' }, 'jekyll').value).toBe(
      '{% raw %}# {{x}}{% endraw %}\n\nT\n',
    );
    expect(compose('{{% x %}}', {}, 'hugo').value).toBe('{\\{% x %}}\n');
  });

  const paragraph = fc.stringMatching(/^[A-Za-zäöüß{}*_., ]{0,20}[a-z]$/);
  test.prop([fc.array(paragraph, { minLength: 1, maxLength: 5 })])(
    'keeps every paragraph of the draft',
    (paragraphs) => {
      const source = paragraphs.join('\n\n');
      expect(compose('# T\n\n**O.**\n::: slot t\n\n(x)', { t: source }).value).toContain(source);
    },
  );
});

const site = new MarkdownIt({ html: true });
site.validateLink = () => true;
const flat = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [token, ...flat(token.children ?? [])]);

/** HTML, and links to what is no address, as a website finds them. */
const dangersIn = (markdown: string): readonly string[] =>
  flat(site.parse(markdown, {})).flatMap((token) => {
    const address = String(token.attrGet('href') ?? token.attrGet('src') ?? '');
    const isRefused = /^[a-z][a-z\d+.-]*:/iu.test(address) && !/^(?:https?|mailto|tel):/iu.test(address);
    return token.type.startsWith('html_') || isRefused ? [`${token.type} ${token.content}${address}`] : [];
  });

const template = '# T\n\n**Ort.**\n::: slot lead\n\n::: slot text\n\n(x)\n\n## Kontakt\n\n::: slot ueber';

describe('a release as websites read it', () => {
  it.each([
    ['Lead\n\n```', '```\n<script>alert(1)</script>\n```'],
    ['Lead\n\n~~~', '~~~\n<script>alert(1)</script>\n~~~'],
    ['```', '```\n<script>alert(1)</script>\n```'],
    ['L', 'a)      <script>alert(1)</script>'],
    ['L', '(1)      {{< x >}} <b>'],
    ['L', 'a) ```\n\n   <script>alert(2)</script>\n\n   ```'],
    [
      'L',
      '[l](javascript:alert(1)) [d](data:text/html,x) ![x](javascript:a) [r]\n\n[r]: javascript:alert(1)',
    ],
    ['L', 'Text `a\n1. Januar <b>` x'],
    ['- a', '    <b>'],
    ['[r]: javascript:x', '[r] und [a][r]'],
  ])('holds no HTML and no script: %j, %j', (lead, text) => {
    for (const ziel of ['hugo', 'keins'] as const)
      expect(dangersIn(compose(template, { lead, text }, ziel).value ?? '')).toEqual([]);
  });

  it('goes on below code that the draft does not close', () => {
    const { value = '' } = compose(template, { lead: 'L', text: 'a\n\n```\nb', ueber: 'Wir.' });
    expect(value).toContain('```\nb\n```\n\n(x)\n\n## Kontakt\n\nWir.');
    expect(site.render(value)).toContain('<h2>Kontakt</h2>');
  });

  const nasty = fc.constantFrom(
    '<script>',
    '</script>',
    '<b>',
    '<!--',
    '-->',
    '<!--x@a.de>',
    '<?',
    '<![CDATA[',
    '<div',
    '>',
    '`',
    '``',
    '```',
    '~~~',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '    ',
    '\t',
    '- ',
    '1. ',
    'a) ',
    '(1) ',
    'a)      ',
    '> ',
    '# ',
    '| ',
    '|---|',
    '1. Januar ',
    '\\',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[r]',
    '[1]',
    '[^1]',
    '\n[^1]: ',
    '\n\n[r]: ',
    '\n\n[1]: ',
    'javascript:x',
    'java&#115;cript:',
    '<javascript:x>',
    'data:x',
    'https://a.de',
    '<https://a.de>',
    '"',
    '&lt;',
    '{{<',
    '>}}',
    'Wort',
    ' ',
  );
  const text = fc.array(nasty, { maxLength: 25 }).map((pieces) => pieces.join(''));
  test.prop([text, text, text], { numRuns: 1000 })(
    'holds none, whatever the draft holds',
    (lead, body, ueber) => {
      const slots = Object.entries({ lead, text: body, ueber }).filter(([, source]) => source.trim() !== '');
      expect(dangersIn(compose(template, Object.fromEntries(slots)).value ?? '')).toEqual([]);
    },
  );
});
