import { describePrinted } from './printed.ts';

// What each site makes of these was looked at in the pages of its own program: the words of the draft, and no mark beside its own.

describePrinted('starts of lines', [
  ['\\# Kopf', '\\# Kopf'],
  ['\\> Zitat', '\\> Zitat'],
  ['\\- Strich', '\\- Strich'],
  ['\\+ Plus', '\\+ Plus'],
  ['\\* Stern', '\\* Stern'],
  ['+49 2451 1', '+49 2451 1'],
  ['3\\. Mai', '3\\. Mai'],
  ['3\\) Mai', { others: '3\\) Mai', jekyll: '3) Mai' }],
  [
    'a  \n\\---',
    { others: 'a  \n\\---', hugo: 'a  \n\\-\\--', jekyll: 'a  \n\\-\\--', astro: 'a  \n-\u2060-\u2060-' },
  ],
  ['a<br>=== b', 'a  \n=== b'],
  ['a<br>===', 'a  \n\\==='],
  [
    'a<br>\\---',
    { others: 'a  \n\\---', hugo: 'a  \n\\-\\--', jekyll: 'a  \n\\-\\--', astro: 'a  \n-\u2060-\u2060-' },
  ],
  ['\\```js', { others: '\\`\\`\\`js', astro: '\\`\u2060\\`\u2060\\`\u2060js' }],
  ['\\~~~', '\\~\\~\\~'],
  ['\\: Erklärung', { others: ': Erklärung', hugo: '\\: Erklärung', jekyll: '\\: Erklärung' }],
  ['\\:::note', ':::note'],
  ['&nbsp;    Einzug', '\u00A0    Einzug'],
  ['=', '='],
  ['1\\. ', '1\\.'],
]);

describePrinted('labels of links', [
  [
    '[a*b c*d](https://e.org)',
    { others: '[a\\*b c*d](https://e.org)', jekyll: '[a\\*b c\\*d](https://e.org)' },
  ],
  ['[\\[1\\]](https://e.org)', '[\\[1\\]](https://e.org)'],
  [
    '\\[a](https://e.org)',
    {
      others: '\\[a](https://e.org)',
      jekyll: '\\[a](<https://e.org>)',
      eleventy: '\\[a](<https://e.org>)',
      astro: '\\[a]([https://e.org](https://e.org))',
    },
  ],
  ['[1] und (2)', '[1] und (2)'],
  ['[1]\\: Quelle', '\\[1]: Quelle'],
  ['!\\[a](b)', '!\\[a](b)'],
  ['Satz\\[^1]', 'Satz[^1]'],
  ['[a](<https://e.org/a b>)', '[a](https://e.org/a%20b)'],
  ['[a](https://e.org/x_y*z)', '[a](https://e.org/x_y*z)'],
]);

describePrinted('tables', [
  // Without a row kramdown prints the bars.
  [
    '| a | b |\n| --- | --- |',
    { others: '| a | b |\n| --- | --- |', jekyll: '| a | b |\n| --- | --- |\n|  |  |' },
  ],
  ['| a | b |\n|---|--:|\n| c \\| d | e |', '| a | b |\n| --- | --: |\n| c \\| d | e |'],
  ['| a |\n|---|\n| `x\\|y` |', '| a |\n| --- |\n| x\\|y |'],
  ['| a |\n|---|\n| `x` |', '| a |\n| --- |\n| `x` |'],
  [
    'a\\\n| --- |',
    {
      others: 'a  \n\\| --- |',
      hugo: 'a  \n\\| -\\-- |',
      jekyll: 'a  \n\\| -\\-- \\|',
      astro: 'a  \n\\| -\u2060-\u2060- |',
    },
  ],
  [
    'a | b<br>--- | ---',
    {
      others: 'a | b  \n\\--- | ---',
      hugo: 'a | b  \n\\-\\-- | -\\--',
      jekyll: 'a \\| b  \n-\\-- \\| -\\--',
      astro: 'a | b  \n-\u2060-\u2060- | -\u2060-\u2060-',
    },
  ],
]);

describePrinted('headings', [
  ['## Kopf', '## Kopf'],
  ['## Kopf \\#', '## Kopf \\#'],
  ['## Kopf \\{#id}', { others: '## Kopf \\{#id}', eleventy: '## Kopf {#id}', keins: '## Kopf {#id}' }],
  ['## Kopf {.x}', { others: '## Kopf \\{.x}', eleventy: '## Kopf {.x}', keins: '## Kopf {.x}' }],
  ['## 3. Lage', '## 3. Lage'],
  ['### C#', '### C#'],
  // One without words prints nothing.
  ['a\n\n##\n\nb', 'a\n\nb'],
  ['a\n\n## <!-- Hier folgt etwas. -->\n\nb', 'a\n\nb'],
  ['## \\[ ] offen', { others: '## [ ] offen', hugo: '## \\[ ] offen' }],
]);

describePrinted('quotations', [
  ['> a\n>\n> b', '> a\n>\n> b'],
  ['> \\[!NOTE]\n> a', { others: '> [!NOTE] a', hugo: '> \\[!NOTE] a', keins: '> \\[!NOTE] a' }],
  ['> a\n> > b', '> a\n>\n> > b'],
  ['> - a', '> - a'],
]);

describePrinted('code', [
  ['`a`', '`a`'],
  ['`` a`b ``', '``a`b``'],
  ['`a|b`', { others: '`a|b`', jekyll: 'a\\|b' }],
  [
    '`{{< x >}}`',
    { others: '`{{< x >}}`', hugo: '{\\{< x >}}', jekyll: '{% raw %}`{{< x >}}`\n{% endraw %}' },
  ],
  ['`{{ x }}`', { others: '`{{ x }}`', jekyll: '{% raw %}`{{ x }}`\n{% endraw %}' }],
  ['`{% x %}`', { others: '`{% x %}`', jekyll: '{% raw %}`{% x %}`\n{% endraw %}' }],
  ['`~~a~~`', { others: '`~~a~~`', jekyll: '\\~~a\\~~' }],
  ['`<b>`', '`<b>`'],
  [
    '```\n{{< x >}}\n```',
    {
      others: '```\n{{< x >}}\n```',
      hugo: '{\\{< x >}}',
      jekyll: '{% raw %}```\n{{< x >}}\n```\n{% endraw %}',
    },
  ],
  ['```\na\n```', '```\na\n```'],
  // Behind the mark of an item kramdown looks for a list in the list before it looks for code.
  ['- ```\n  - a\n  ```', { others: '- ```\n  - a\n  ```', jekyll: '- \\- a' }],
  ['- ```\n  1. a\n  ```', { others: '- ```\n  1. a\n  ```', jekyll: '- 1\\. a' }],
  ['- ```\n  -a\n  ```', '- ```\n  -a\n  ```'],
  ['- a\n\n  ```\n  - b\n  ```', '- a\n\n  ```\n  - b\n  ```'],
  ['\\`a\\` und \\`b\\`', '\\`a\\` und \\`b`'],
]);

describePrinted('HTML', [
  ['\\<script>x()\\</script>', '\\<script>x()\\</script>'],
  ['a \\<b', 'a \\<b'],
  ['a <3 und < b', { others: 'a <3 und < b', astro: 'a \\<3 und \\< b' }],
  [
    '\\<!-- a -->',
    {
      others: '\\<!-- a -->',
      hugo: '\\<!-\\- a -\\->',
      jekyll: '\\<!-\\- a -\\->',
      astro: '\\<!-\u2060- a -\u2060->',
    },
  ],
  ['\\</div>', '\\</div>'],
  ['\\<?php ?>', '\\<?php ?>'],
  [
    '\\<https://e.org>',
    { others: '<[https://e.org](https://e.org)>', astro: '\\<[https://e.org](https://e.org)>' },
  ],
]);

describePrinted('character references', [
  ['&amp;copy;', { others: '\\&copy;', jekyll: '&#38;copy;' }],
  ['&amp;#169;', { others: '\\&#169;', jekyll: '&#38;#169;' }],
  ['A&B', 'A&B'],
  ['&amp;#x0000000;', { others: '&#x0000000;', jekyll: '&#38;#x0000000;' }],
  ['&amp;#00000000038;', { others: '&#00000000038;', jekyll: '&#38;#00000000038;' }],
  ['&amp;unbekannt;', { others: '\\&unbekannt;', jekyll: '&#38;unbekannt;' }],
]);

describePrinted("kramdown's own marks", [
  ['a {: .x}', { others: 'a {: .x}', jekyll: 'a \\{: .x}', astro: 'a \\{: .x}' }],
  ['\\{::comment}', { others: '{::comment}', jekyll: '\\{::comment}', astro: '\\{::comment}' }],
  ['\\^', { others: '^', jekyll: '&#94;' }],
  ['\\*[ABC]: lang', { others: '*[ABC]: lang', jekyll: '\\*[ABC]: lang' }],
  ['$$x$$', { others: '$$x$$', jekyll: '$\\$x$$' }],
  ['a | b', { others: 'a | b', jekyll: 'a \\| b' }],
  ['{#id}', { others: '{#id}', astro: '\\{#id}' }],
  ['a~\\~b~\\~', { others: 'a\\~\\~b~~', jekyll: 'a\\~~b\\~~' }],
  [
    "Er hat's: {a}",
    { others: "Er hat's: {a}", hugo: "Er hat\\'s: {a}", jekyll: "Er hat\\'s: {a}", astro: 'Er hat’s: \\{a}' },
  ],
]);

describePrinted('typographers', [
  [
    '\\"Ja\\" und \\\'nein\\\'',
    {
      others: '"Ja" und \'nein\'',
      hugo: '\\"Ja" und \\\'nein\\\'',
      jekyll: '\\"Ja\\" und \\\'nein\\\'',
      astro: '„Ja“ und ‚nein‘',
    },
  ],
  [
    'a -- b --- c',
    {
      others: 'a -- b --- c',
      hugo: 'a -\\- b -\\-- c',
      jekyll: 'a -\\- b -\\-- c',
      astro: 'a -\u2060- b -\u2060-\u2060- c',
    },
  ],
  [
    'und so ...',
    { others: 'und so ...', hugo: 'und so ..\\.', jekyll: 'und so ..\\.', astro: 'und so .\u2060.\u2060.' },
  ],
  ['<<a>>', { others: '<\\<a>>', hugo: '\\<\\<a\\>>', jekyll: '\\<\\<a\\>>', astro: '\\<\\<a>>' }],
  ["Otto's 5'", { others: "Otto's 5'", hugo: "Otto\\'s 5\\'", jekyll: "Otto\\'s 5\\'", astro: 'Otto’s 5’' }],
  ['5" Zoll', { others: '5" Zoll', jekyll: '5\\" Zoll', astro: '5″ Zoll' }],
  ['(c) 2026', '(c) 2026'],
]);

describePrinted("Liquid, Hugo's shortcodes and the braces of MDX", [
  ['{{ x }}', { others: '{{ x }}', jekyll: '{% raw %}{{ x }}\n{% endraw %}', astro: '\\{\\{ x }}' }],
  ['{% x %}', { others: '{% x %}', jekyll: '{% raw %}{% x %}\n{% endraw %}', astro: '\\{% x %}' }],
  [
    '{{< x >}}',
    {
      others: '{{< x >}}',
      hugo: '{\\{< x >}}',
      jekyll: '{% raw %}{{< x >}}\n{% endraw %}',
      astro: '\\{\\{\\< x >}}',
    },
  ],
  [
    '{{% x %}}',
    {
      others: '{{% x %}}',
      hugo: '{\\{% x %}}',
      jekyll: '{% raw %}{{% x %}}\n{% endraw %}',
      astro: '\\{\\{% x %}}',
    },
  ],
  ['{a}', { others: '{a}', astro: '\\{a}' }],
  [
    '{% endraw %}',
    {
      others: '{% endraw %}',
      jekyll: '{% raw %}{%{% endraw %}{% raw %} endraw %}\n{% endraw %}',
      astro: '\\{% endraw %}',
    },
  ],
  ['import x', { others: 'import x', astro: '&#105;mport x' }],
  ['export x', { others: 'export x', astro: '&#101;xport x' }],
  ['import', 'import'],
]);

describePrinted('task lists', [
  [
    '- \\[ ] offen\n- \\[x] fertig',
    { others: '- \\[ ] offen\n- \\[x] fertig', eleventy: '- [ ] offen\n- [x] fertig' },
  ],
  ['1. \\[ ] offen', { others: '1. \\[ ] offen', eleventy: '1. [ ] offen' }],
]);

describePrinted('lists', [
  ['- a\n  - b\n- c', '- a\n  - b\n- c'],
  ['1. a\n   - b\n2. c', '1. a\n   - b\n2. c'],
  ['- a\n\n<!-- -->\n\n* b', { others: '- a\n\n* b', jekyll: '- a\n\n^\n\n- b' }],
  ['- a\n\nText\n\n- b', '- a\n\nText\n\n- b'],
  ['1. a\n   1. b\n   2. c\n2. d', '1. a\n   1. b\n   2. c\n2. d'],
  ['1. a\n   a) b\n   b) c\n2. d', '1. a\n\n   a) b  \n   b) c\n\n2. d'],
  ['5. a\n6. b', { others: '5. a\n6. b', jekyll: '{: start="5"}\n5. a\n6. b' }],
  ['0. a\n1. b', { others: '0. a\n1. b', jekyll: '{: start="0"}\n0. a\n1. b' }],
  ['10. a\n9. b', { others: '10\\. a  \n9. b', jekyll: '10\\. a  \n9\\. b' }],
  ['(1) a\n(2) b', '(1) a  \n(2) b'],
  ['- a\n\n  b\n- c', '- a\n\n  b\n\n- c'],
  [
    '1. a\n2. b\n\nText\n\n3. c',
    { others: '1. a\n2. b\n\nText\n\n3. c', jekyll: '1. a\n2. b\n\nText\n\n{: start="3"}\n3. c' },
  ],
  ['- \\-- a', { others: '- -- a', hugo: '- -\\- a', jekyll: '- -\\- a', astro: '- -\u2060- a' }],
  ['- \\--', { others: '- \\--', hugo: '- \\-\\-', jekyll: '- \\-\\-', astro: '- -\u2060-' }],
]);

describePrinted('notes', [
  [
    'a[^1] b[^1]\n\n[^1]: x',
    { others: 'a[^1] b[^1]\n\n[^1]: x', eleventy: 'a¹ b¹\n\n¹ x', keins: 'a¹ b¹\n\n¹ x' },
  ],
  [
    'a[^1]\n\n[^1]: x\n\n    y',
    { others: 'a[^1]\n\n[^1]: x\n\n    y', eleventy: 'a¹\n\n¹ x\n\ny', keins: 'a¹\n\n¹ x\n\ny' },
  ],
  [
    'a[^1]\n\n[^1]: - x',
    { others: 'a[^1]\n\n[^1]: - x', eleventy: 'a¹\n\n¹\n\n- x', keins: 'a¹\n\n¹\n\n- x' },
  ],
  ['a[^weg]', 'a[^weg]'],
]);

describePrinted('breaks', [
  ['a  \nb', 'a  \nb'],
  ['a<br>b', 'a  \nb'],
  ['## a<br>b', '## a b'],
  ['| a<br>b |\n|---|\n| c |', '| a / b |\n| --- |\n| c |'],
  ['- a<br>b', '- a  \n  b'],
  ['**a<br>b**', '**a  \nb**'],
]);

describePrinted('pictures', [
  // Some thirty of them would keep kramdown busy for hours.
  ['![![![', { others: '![![![', jekyll: '!\\[!\\[!\\[' }],
  ['![Bild](x.png)', '![Bild](/b/x.png)'],
  ['![a\\]b](x.png)', { others: '![a\\]b](/b/x.png)', eleventy: '\u2060<img src="/b/x.png" alt="a&#93;b">' }],
  ['![](x.png)', '![](/b/x.png)'],
  ['![Bild](x.png "A*b und c*d")', '![Bild](/b/x.png)\n\nA\\*b und c*d'],
  ['a ![Bild](x.png) b', 'a ![Bild](/b/x.png) b'],
  ['[![Bild](x.png)](https://e.org)', '[![Bild](/b/x.png)](https://e.org)'],
]);

describePrinted('raised and lowered text', [
  ['CO<sub>2</sub>', 'CO₂'],
  ['x<sup>q</sup>', 'xq'],
  ['10<sup>-3</sup>', '10⁻³'],
]);

describePrinted('emphasis', [
  ['**a**', '**a**'],
  ['*a*', '*a*'],
  ['***a***', '***a***'],
  ['**a *b* c**', '**a *b* c**'],
  ['a**b**c', 'a**b**c'],
  ['** a **', '** a **'],
  ['Die *Bürger\\*innen* hier', 'Die *Bürger\\*innen* hier'],
  ['**a:**b', '**a:**&#x62;'],
  ['**„a“** b', '**„a“** b'],
  ['a\\_b\\_', 'a_b_'],
  ['__a__', '**a**'],
]);
