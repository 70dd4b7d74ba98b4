import { describePrinted } from './printed.ts';

describePrinted('what is no mark stays as typed', [
  [
    'Der Rat hat 5.000 € beschlossen, für § 3 (2); mehr am 3. Mai.',
    'Der Rat hat 5.000 € beschlossen, für § 3 (2); mehr am 3. Mai.',
  ],
  [
    'Fraktion Müller/Meier & Co. – „Ja!“ (100 % im Plan)',
    'Fraktion Müller/Meier & Co. – „Ja!“ (100 % im Plan)',
  ],
  ['Bürger*innen kommen.', 'Bürger*innen kommen.'],
  ['a_b_c und 3 < 4', { others: 'a_b_c und 3 < 4', astro: 'a_b_c und 3 \\< 4' }],
]);

describePrinted('signs that would be marks are escaped', [
  ['Bürger*innen und Anwohner*innen', 'Bürger\\*innen und Anwohner*innen'],
  ['A*b C*d E*f', 'A\\*b C\\*d E*f'],
  ['A*b **fett** C*d', 'A\\*b **fett** C\\*d'],
  ['CO\\~2\\~', { others: 'CO\\~2~', jekyll: 'CO~2~', eleventy: 'CO~2~' }],
  ['a | b', { others: 'a | b', jekyll: 'a \\| b' }],
  ['5 $$ und 6 $$', { others: '5 $$ und 6 $$', jekyll: '5 $\\$ und 6 $$' }],
  ['\\"Ja\\"', { others: '"Ja"', hugo: '\\"Ja"', jekyll: '\\"Ja\\"', astro: '„Ja“' }],
  ['\\<b>x\\</b>', '\\<b>x\\</b>'],
  ['&amp;copy;', { others: '\\&copy;', jekyll: '&#38;copy;' }],
]);

describePrinted('lists keep their numbers', [
  ['3. drei\n4. vier', { others: '3. drei\n4. vier', jekyll: '{: start="3"}\n3. drei\n4. vier' }],
  ['1. eins\n2. zwei', '1. eins\n2. zwei'],
  ['1. eins\n3. drei', { others: '1\\. eins  \n3. drei', jekyll: '1\\. eins  \n3\\. drei' }],
  ['a) eins\nb) zwei', 'a) eins  \nb) zwei'],
  ['1) eins\n2) zwei', { others: '1\\) eins  \n2) zwei', jekyll: '1) eins  \n2) zwei' }],
  ['- eins\n- zwei', '- eins\n- zwei'],
  ['- 3. Platz', '- 3\\. Platz'],
  ['3. Mai: Altstadt', '3\\. Mai: Altstadt'],
]);

describePrinted('addresses and pictures arrive whole', [
  [
    'HTTPS://EXAMPLE.ORG/A und a+b@example.org',
    '[HTTPS://EXAMPLE.ORG/A](HTTPS://EXAMPLE.ORG/A) und [a+b@example.org](mailto:a+b@example.org)',
  ],
  [
    '„https://example.org“',
    {
      others: '„[https://example.org](https://example.org)“',
      jekyll: '„<https://example.org>“',
      eleventy: '„<https://example.org>“',
    },
  ],
  [
    '„www.example.org“',
    {
      others: '„www.example.org“',
      hugo: '„www\\.example.org“',
      keins: '„www\\.example.org“',
      astro: '„\u2060www\\.example.org“',
    },
  ],
  [
    '![Bürger\\*innen, Lehrer\\*innen](x.png)',
    {
      others: '![Bürger\\*innen, Lehrer*innen](/b/x.png)',
      jekyll: '![Bürger\\*innen, Lehrer\\*innen](/b/x.png)',
      eleventy: '\u2060<img src="/b/x.png" alt="Bürger&#42;innen, Lehrer&#42;innen">',
    },
  ],
  [
    '![\\"\\> onerror=x\\*y\\*](x.png)',
    {
      others: '!["> onerror=x\\*y*](/b/x.png)',
      jekyll: '![\\"> onerror=x\\*y\\*](/b/x.png)',
      astro: '![″> onerror=x\\*y*](/b/x.png)',
      eleventy: '\u2060<img src="/b/x.png" alt="&#34;&#62; onerror&#61;x&#42;y&#42;">',
    },
  ],
]);

describePrinted('notes', [
  ['a[^1]\n\n[^1]: Ende', { others: 'a[^1]\n\n[^1]: Ende', eleventy: 'a¹\n\n¹ Ende', keins: 'a¹\n\n¹ Ende' }],
  ['a^[Ende]', { others: 'a[^1]\n\n[^1]: Ende', eleventy: 'a¹\n\n¹ Ende', keins: 'a¹\n\n¹ Ende' }],
]);

describePrinted('raised and lowered text, breaks, pictures, struck text', [
  ['CO<sub>2</sub> und m<sup>2</sup>', 'CO₂ und m²'],
  ['a<br>b', 'a  \nb'],
  ['| a | b |\n|---|---|\n| c<br>d | e |', '| a | b |\n| --- | --- |\n| c / d | e |'],
  ['![Bild](x.png "Der Halt")', '![Bild](/b/x.png)\n\nDer Halt'],
  ['~~alt~~ neu', '[gestrichen: ~~alt~~] neu'],
]);

describePrinted('addresses', [
  [
    'Mehr: https://example.org/a',
    {
      others: 'Mehr: https://example.org/a',
      jekyll: 'Mehr: <https://example.org/a>',
      eleventy: 'Mehr: <https://example.org/a>',
      astro: 'Mehr: [https://example.org/a](https://example.org/a)',
    },
  ],
  ['[Text](https://example.org/a_(b))', '[Text](https://example.org/a_(b))'],
]);
