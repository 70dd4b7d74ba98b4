import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { neutraliseForSite, type Site, withoutLiquid } from '../../../src/markdown/release/neutralise.ts';
import { parseBlocks } from '../../../src/markdown/parse.ts';
import { plainText } from '../../../src/markdown/plain-text.ts';
import { sourceOf } from '../source-of.ts';

const sites = ['hugo', 'jekyll', 'eleventy', 'astro', 'keins'] as const;

const published = (source: string, site: Site): string =>
  withoutLiquid(neutraliseForSite(source, site), site);

const text = (markdown: string): string =>
  plainText(parseBlocks(sourceOf(markdown)).value ?? []).replaceAll(/\s/gu, '');

describe.each(sites)('for %s', (site) => {
  it.each([
    'Ein *ganz* gewöhnlicher Absatz:\n\n- mit < 5 Punkten > 3\n- und `Code <b>`\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    '```html\n<b>Code</b>\n```\n\n    <i>Code</i>',
    '<https://muster.de> und <erika@muster.de>',
    '[Datei](<mein Bericht.pdf> "Titel")',
    'schon \\<b> &lt;b&gt;',
    '[A][a]\n\n[a]: <https://muster.de>',
    '[A][1] und [2]\n\n[1]: https://muster.de "Titel"',
    'Siehe &shy; und &amp;',
    'Bürger*innen  \nzweite Zeile\\\ndritte',
  ])('leaves %j as it is', (source) => {
    expect(neutraliseForSite(source, site)).toBe(source);
  });

  it.each([
    ['<b>fett</b>', '\\<b>fett\\</b>'],
    ['a\n<script>x</script>', 'a\n\\<script>x\\</script>'],
    ['> <b>\n\n1. <i>\n\n# <u>\n\n[^1]: <s>', '> \\<b>\n\n1. \\<i>\n\n# \\<u>\n\n[^1]: \\<s>'],
    ['<?php ?> <!DOCTYPE x>', '\\<?php ?> \\<!DOCTYPE x>'],
    ['`a` <b> `c', '`a` \\<b> `c'],
    ['| ` | <b> |\n|---|---|\n| ` | <i> |', '| ` | \\<b> |\n|---|---|\n| ` | \\<i> |'],
    ['](<b>)', '](\\<b>)'],
    ['<javascript:alert(1)>', '\\<javascript:alert(1)>'],
    ['vor <!-- Notiz --> nach', 'vor nach'],
    ['a\n\n<!-- Notiz\n\nweiter -->\n\nb', 'a\n\n\nb'],
    ['<!-- Notiz\n\nweiter --> <b>', '\\<b>'],
    ['<!-- offen', '\\<!-- offen'],
    ['`<!-- Code -->`', '`<!-- Code -->`'],
    ['<!--x@muster.de> <?x@muster.de>', '\\<!--x@muster.de> \\<?x@muster.de>'],
    ['a)      <script>x</script>', 'a)      \\<script>x\\</script>'],
    ['a) ```\n\n   <script>\n\n   ```', 'a) ```\n\n   \\<script>\n\n   ```'],
    [
      'Laut [1].\n\n[1]: https://a.de\n[3]: https://b.de',
      'Laut [1].\n\n\\[1]: https://a.de\n\\[3]: https://b.de',
    ],
    ['[T][1] und [1]\n\n[1]: https://a.de', '[T][1] und \\[1]\n\n[1]: https://a.de'],
    ['[r]\n\n[r]: javascript:x', '[r]\n\n\\[r]: javascript:x'],
    ['&#0;&#x202e;&amp;', '\\&#0;\\&#x202e;&amp;'],
  ])('%j becomes %j', (source, expected) => {
    expect(neutraliseForSite(source, site)).toBe(expected);
  });
});

describe.each(['eleventy', 'astro', 'keins'] as const)('for %s any text', (site) => {
  const piece = fc.constantFrom(
    '<',
    '<b>',
    '</b>',
    '`',
    '``',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '    ',
    '```',
    '|',
    '\\',
    'Wort',
    ' ',
    '{{',
    '}}',
    '{%',
    '%}',
    'endraw',
    '<https://x.de>',
    '[',
    '](',
    ')',
    '{{<',
    '>}}',
  );
  test.prop([fc.array(piece, { maxLength: 30 })], { numRuns: 300 })('reads as the same text', (pieces) => {
    const source = pieces.join('');
    expect(text(neutraliseForSite(source, site))).toBe(text(source));
  });
});

describe('template marks', () => {
  it.each(['eleventy', 'astro', 'keins'] as const)('are left to %s, which reads none', (site) => {
    const source = '{{50.000 €}} {% if %} {{< x >}}'.replace('<', '&lt;');
    expect(neutraliseForSite(source, site)).toBe(source);
  });

  it.each([
    ['{{50.000 €}} {% x %}', '{{50.000 €}} {% x %}'],
    ['{{< x >}} {{% y %}}', '{\\{< x >}} {\\{% y %}}'],
    ['\\{{< x >}}', '\\{\\{< x >}}'],
    ['# Titel {#anker}\n\n{#a} {.b} c', '# Titel \\{#anker}\n\n{#a} {.b} c'],
    ['`{{< x >}}`', '`{{</* x */>}}`'],
    ['```\n{{% x %}} {{< y\n```', '```\n{{%/* x */%}} {\\{< y\n```'],
  ])('of Hugo: %j becomes %j', (source, expected) => {
    expect(published(source, 'hugo')).toBe(expected);
  });

  it.each([
    ['ohne', 'ohne'],
    ['a {{50.000 €}}\n\nb {% x', '{% raw %}a {{50.000 €}}\n\nb {% x{% endraw %}'],
    ['a {% endraw %} b', '{% raw %}a {%{% endraw %}{% raw %} endraw %} b{% endraw %}'],
    ['*a*{:.b} {::comment} `{:x}`', '*a*\\{:.b} \\{::comment} `{:x}`'],
    ['Titel {#anker}\n---\n\n{x}', 'Titel \\{#anker}\n---\n\n{x}'],
    ['a {%- endraw -%} b', '{% raw %}a {%{% endraw %}{% raw %}- endraw -%} b{% endraw %}'],
  ])('of Jekyll: %j becomes %j', (source, expected) => {
    expect(published(source, 'jekyll')).toBe(expected);
  });

  test.prop([
    fc.array(fc.constantFrom('{{', '}}', '{%', '%}', ' endraw ', '-', 'a', '\n', '{', '%', '}'), {
      maxLength: 20,
    }),
  ])('of Jekyll stay text when Liquid has read them', (pieces) => {
    const source = `a${pieces.join('')}a`;
    expect(liquidRaw(published(source, 'jekyll'))).toBe(source);
  });
});

/** What Liquid makes of raw parts: each ends at the first `{% endraw %}` behind its start. */
function liquidRaw(text: string): string {
  return text.replaceAll(/\{% raw %\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/gu, '$1');
}
