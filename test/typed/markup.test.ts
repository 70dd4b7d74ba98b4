import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { parseInline } from '../../src/markdown/parse.ts';
import { html } from '../markdown/html.ts';
import { describeTyped, type TypedCase, typedMotion } from './tried.ts';

const typed = (
  name: string,
  body: string,
  prints: readonly string[],
  reports: readonly string[] = [],
  more: Partial<TypedCase> = {},
): TypedCase => ({ name, draft: typedMotion(body), prints, reports, ...more });

describeTyped('the HTML that is understood', [
  typed('motions F3: CO<sub>2</sub>', 'Der Ausstoß von CO<sub>2</sub> sinkt.', ['von CO 2 sinkt.']),
  typed('raised', 'Auf 10<sup>6</sup> m<SUP class="x">2</SUP>.', ['Auf 10 6 m 2 .']),
  typed(
    'within each other, and bold',
    '**H<sub>2<sup>a</sup></sub>O** und [m<sup>2</sup>](https://a.example/m2)',
    ['H 2 a O und m 2'],
    ['info 10:52 markdown/linkadresse'],
  ),
  typed(
    'a line break in a cell',
    '| Stelle | Zeiten |\n| --- | --- |\n| Büro | Montag 8 Uhr<br>Dienstag 14 Uhr |',
    ['Büro Montag 8 Uhr Dienstag 14 Uhr'],
  ),
  typed('breaks of all spellings', 'Eins<br/>zwei<br />\ndrei<BR>vier.<br>', ['Eins zwei drei vier.']),
  typed('in the resolution', '## Begründung\n\nText.', ['Die Verwaltung senkt CO 2 .'], [], {
    draft: typedMotion('Text.', 'beschlussvorschlag: Die Verwaltung senkt CO<sub>2</sub>.'),
  }),
  typed('in code and behind a backslash it is text', '`<sub>2</sub>` und \\<br>.', [
    '<sub>2</sub> und <br>.',
  ]),
  typed(
    'without its end it is reported',
    'CO<sub>2 sinkt.',
    ['CO<sub>2 sinkt.'],
    ['warning 10:3 check/html-reste'],
  ),
  typed('an end alone', 'CO2</sub> sinkt.', ['CO2</sub> sinkt.'], ['warning 10:4 check/html-reste']),
]);

describeTyped('HTML that is left over', [
  typed(
    'motions F3: underlined',
    'Und zwar <u>schnell</u>.',
    ['<u>schnell</u>'],
    ['warning 10:10 check/html-reste'],
  ),
  typed(
    'motions F3: a table',
    '<table><tr><td colspan="2">Kosten</td></tr></table>',
    ['<table><tr><td colspan="2">Kosten</td></tr></table>'],
    ['warning 10:1 check/html-reste'],
  ),
  ...[
    '<b>x</b>',
    '<mark>x</mark>',
    '<p align="center">x</p>',
    '<div>x</div>',
    '<span style="x">x</span>',
  ].map((tag) => typed(`sibling: ${tag}`, `Es gilt ${tag}.`, ['Es gilt'], ['warning 10:9 check/html-reste'])),
  typed(
    'sibling: a link',
    'Siehe <a href="https://a.example">hier</a>.',
    ['hier</a>'],
    ['warning 10:7 check/html-reste'],
  ),
  typed('signs that are none', 'Wenn a < b und c > d, oder <https://a.example>.', ['Wenn a < b und c > d']),
]);

describeTyped('bold text in German words', [
  typed(
    'motions F3: joined to punctuation',
    '**Hinweis:**Die Frist läuft. **„Vorrang“**regelung und Ausbau**(neu)**stufe. **Kosten:**Keine.',
    ['Hinweis:Die Frist läuft. „Vorrang“regelung und Ausbau(neu)stufe. Kosten:Keine.'],
  ),
  typed('italics', '*Hinweis:*Die Frist läuft.', ['Hinweis:Die Frist läuft.']),
  typed('gender stars stay', 'Die Bürger*innen und Anwohner*innen.', [
    'Die Bürger*innen und Anwohner*innen.',
  ]),
  typed(
    'motions F3: without an end',
    'Ein **Wort ohne Ende.',
    ['Ein **Wort ohne Ende.'],
    ['warning 10:5 check/auszeichnung-offen'],
  ),
  typed(
    'sibling: underscores and tildes',
    'Ein __Wort und (~~noch eines.',
    ['Ein __Wort und (~~noch eines.'],
    ['warning 10:5 check/auszeichnung-offen'],
  ),
  typed('a star of a footnote', 'Es kostet 5.000 EUR**.\n\n**ohne Umsatzsteuer', [
    '5.000 EUR**. **ohne Umsatzsteuer',
  ]),
  typed(
    'a line to write on',
    'Unterschrift: ________',
    ['Unterschrift: ________'],
    ['warning 10:15 check/platzhalter'],
  ),
  typed('escaped', 'Ein \\*\\*Wort ohne Ende.', ['Ein **Wort ohne Ende.']),
]);

describeTyped('headings without the blank', [
  typed(
    'clerk 10: ##Begründung',
    '##Begründung\n\nEs fehlt.',
    ['Begründung Es fehlt.'],
    ['info 10:1 markdown/raute'],
    {
      not: ['##'],
    },
  ),
  typed(
    'a heading of the author, closed',
    '## Begründung\n\nEs fehlt.\n\n###Kosten###\n\nKeine.',
    ['Kosten Keine.'],
    ['info 14:1 markdown/raute'],
    { not: ['###Kosten'], prints: ['Kosten'] },
  ),
  {
    name: 'motions F3: a draft that begins with it',
    draft: typedMotion(
      '##Beschlussvorschlag\n\nDie Verwaltung berichtet.\n\n#Begründung\n\nText.',
      'versandvermerk: im Hause',
    ),
    prints: ['Beschlussvorschlag', 'Die Verwaltung berichtet.', 'Begründung', 'Text.'],
    reports: ['info 10:1 markdown/raute', 'info 14:1 markdown/raute'],
    not: ['#'],
  },
  typed('hashtags and numbers', '#Radweg ist gut.\n\n#1 ist er auch, Nr. ##3.', [
    '#Radweg ist gut. #1 ist er auch, Nr. ##3.',
  ]),
]);

describeTyped('a label that is printed above', [
  typed(
    'clerk 11: Begründung: Es fehlt.',
    'Begründung: Es fehlt.',
    ['Begründung Es fehlt.'],
    ['info 10:1 draft/beschriftung'],
    { not: ['Begründung: Es'] },
  ),
  typed(
    'below its heading, bold',
    '## Begründung\n\n**Begründung:** Es fehlt.',
    ['Begründung Es fehlt.'],
    ['info 12:3 draft/beschriftung'],
  ),
  typed('in mid text', 'Es fehlt. Begründung: keine.', ['Es fehlt. Begründung: keine.']),
  typed('another word', 'Kosten: Es fehlt Geld.', ['Kosten: Es fehlt Geld.']),
  typed('below another heading', '## Begründung\n\nText.\n\n## Sachverhalt\n\nBegründung: keine.', [
    'Sachverhalt Begründung: keine.',
  ]),
]);

describeTyped('links that lead nowhere on paper', [
  typed(
    'motions F3, pdf 2: a place, a telephone, a file, nothing',
    'Siehe [Kosten](#kosten), [0123 456](tel:0123456), [Plan](plan.pdf), [Anlage]() und [Bericht](/documents/bericht.pdf).',
    ['Siehe Kosten, 0123 456, Plan, Anlage und Bericht.'],
    [
      'warning 10:76 markdown/linkziel',
      'warning 10:16 markdown/linkziel',
      'warning 10:37 markdown/linkziel',
      'warning 10:58 markdown/linkziel',
      'warning 10:94 markdown/linkziel',
    ],
    { not: ['[', '](', 'tel:'] },
  ),
  typed(
    'with a blank, or a script',
    'Siehe [hier](https://a.example/a b.pdf) und [da](javascript:alert).',
    ['Siehe hier und da.'],
    ['warning 10:14 markdown/linkziel', 'warning 10:50 markdown/linkziel'],
  ),
  typed(
    'with a note in its text',
    'Siehe [hier[^1]](https://a.example).\n\n[^1]: Note.',
    ['Siehe hier 1 .'],
    ['info 10:18 markdown/linkadresse'],
    { not: ['['] },
  ),
  typed(
    'clerk 18: an address that is not seen',
    'Siehe [hier](https://a.example/x).',
    ['Siehe hier.'],
    ['info 10:14 markdown/linkadresse'],
  ),
  typed('its own text', '[www.a.example](https://www.a.example/) und [b@a.example](mailto:b@a.example).', [
    'www.a.example und b@a.example.',
  ]),
  typed(
    'brackets that are no link',
    'Für Bürger[innen](Beirat) „[…](Hervorhebung im Original)“, Band 3[1](2).',
    ['Für Bürger[innen](Beirat) „[…](Hervorhebung im Original)“, Band 3[1](2).'],
  ),
  {
    name: 'with the address behind, where the house wants it',
    draft: typedMotion(
      'Siehe [hier](https://a.example/x).',
      'beschlussvorschlag: Die Verwaltung berichtet.\nhaus: ort',
    ),
    files: {
      'templates/haus/ort.yaml':
        'koerperschaft: { name: Ort, land: NW }\ngestaltung: { linkadressen: klammern }\n',
    },
    prints: ['Siehe hier (a.example/x).'],
    reports: [],
  },
]);

describeTyped('marks of other programs', [
  typed('==x==', 'Es ist ==wichtig== hier.', ['==wichtig=='], ['warning 10:8 check/auszeichnung-fremd']),
  typed('H~2~O', 'Mehr H~2~O.', ['H~2~O'], ['warning 10:7 check/auszeichnung-fremd'], {
    fixedPrints: ['H 2 O.'],
  }),
  typed('m^2^', 'Auf m^2^ Land.', ['m^2^'], ['warning 10:6 check/auszeichnung-fremd'], {
    fixedPrints: ['m 2 Land.'],
  }),
  typed(
    'boxes',
    '- [ ] offen\n- [x] fertig',
    ['[ ] offen', '[x] fertig'],
    ['warning 10:3 check/auszeichnung-fremd', 'warning 11:3 check/auszeichnung-fremd'],
    { fixedPrints: ['☐ offen', '☑ fertig'] },
  ),
  typed('$x$', 'Es gilt $x_1$.', ['$x_1$'], ['warning 10:9 check/auszeichnung-fremd']),
  typed('\\pagebreak', 'Es gilt.\n\n\\pagebreak', ['\\pagebreak'], ['warning 12:1 check/auszeichnung-fremd']),
  typed(':smile:', 'Danke :smile:', [':smile:'], ['warning 10:7 check/auszeichnung-fremd']),
  typed('{.class}', 'Danke {.wichtig}', ['{.wichtig}'], ['warning 10:7 check/auszeichnung-fremd']),
  typed(
    'amounts in dollars, times, gender forms',
    'Es kostet 5 $ und 10 $, US$5 bis US$6, um 12:30:00 je Schüler:in: ja; ~5 km, a == b.',
    ['5 $ und 10 $, US$5 bis US$6, um 12:30:00 je Schüler:in: ja; ~5 km, a == b.'],
  ),
]);

describeTyped('marks of chats and of other editors', [
  typed(
    'one tilde strikes a word in a chat, and underlines none here',
    'Der Rat stimmt ~nicht~ zu, das ist ++neu++.',
    ['stimmt ~nicht~ zu, das ist ++neu++.'],
    ['warning 10:16 check/auszeichnung-fremd', 'warning 10:36 check/auszeichnung-fremd'],
  ),
  typed(
    'bold with blanks within',
    '** Hinweis ** Die Frist läuft.',
    ['** Hinweis ** Die Frist'],
    ['warning 10:1 check/auszeichnung-offen'],
  ),
  typed(
    'near misses',
    'Etwa ~5 bis ~7 Prozent, ~Anfang Mai und ~Ende Juni; C++ und G++ gibt es. Note A++ und B++.\n\nPreis ** und Miete ** ohne Steuer, unter https://example.org/~rat/~haus.',
    ['~5 bis ~7 Prozent, ~Anfang Mai und ~Ende Juni; C++ und G++', 'Preis ** und Miete **'],
  ),
]);

const parsed = (text: string): string =>
  html(parseInline({ text, file: sourceFile('a.md', text), lineOf: (index) => index + 1 }).value ?? []);

describe('sub, sup and br', () => {
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 3, arbitrary: fc.constantFrom('a', 'b', '2', 'é') },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('sub', 'sup', 'strong'),
            fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
          )
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      },
    ),
  })).node;

  test.prop([fc.array(tree, { minLength: 1, maxLength: 4 })])(
    'hold each other as they are typed',
    (nodes) => {
      const text = nodes.join('').replaceAll(/<\/?strong>/gu, '');
      expect(parsed(`x${text}y`)).toBe(`x${text}y`);
    },
  );

  test.prop([fc.array(fc.constantFrom('<sub>', '</sub>', '<sup>', '</sup>', '<br>', 'a', '`', '**', '\\'))])(
    'lose no letter, whatever is open',
    (pieces) => {
      const text = `x${pieces.join('')}y`;
      expect(
        parsed(text)
          .replaceAll(/<[^<>]*>/gu, '')
          .replaceAll(/[^axy]/gu, ''),
      ).toBe(text.replaceAll(/<[^<>]*>/gu, '').replaceAll(/[^axy]/gu, ''));
    },
  );
});
