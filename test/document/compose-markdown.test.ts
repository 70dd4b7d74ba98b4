import { fc, test } from '@fast-check/vitest';
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
) {
  const contents = Object.entries(slots).map(([name, source]) => {
    const draft = sourceOf(source);
    return [
      name,
      { nodes: parseBlocks(draft).value ?? [], source, origin: { file: draft.file, line: 1 } },
    ] as const;
  });
  return composeMarkdown({ text, file: sourceFile('t.md.hbs', text) }, { slots: new Map(contents), ziel });
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
