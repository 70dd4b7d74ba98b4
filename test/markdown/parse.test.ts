import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { parseBlocks, parseInline } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { lines, outline } from './outline.ts';
import { sourceOf } from './source-of.ts';

const blocks = (text: string): string => outline(parseBlocks(sourceOf(text)).value ?? []);
const inline = (text: string): string => outline(parseInline(sourceOf(text)).value ?? []);
const findings = (text: string): readonly string[] =>
  parseBlocks(sourceOf(text)).diagnostics.map((found) => {
    const { line, column } = placeOf(found);
    return `${line}:${column} ${found.severity} ${found.code}`;
  });

// Notes move to the end of the text, so the order is not kept.
const letters = (text: string): string => (text.match(/\p{L}/gu) ?? []).toSorted().join('');

describe('text', () => {
  it.each([
    ['Bürger*innen und Anwohner*innen', 'Bürger*innen und Anwohner*innen'],
    ['jede*r Schüler:innen und Lehrer_innen, eine_r', 'jede*r Schüler:innen und Lehrer_innen, eine_r'],
    ['a*b*c, 2*3*4, ä*ö*ü, 𝒳*y*z', 'a*b*c, 2*3*4, ä*ö*ü, 𝒳*y*z'],
    ['Die Größen 𝐀*innen und 𝐁*innen stehen fest.', 'Die Größen 𝐀*innen und 𝐁*innen stehen fest.'],
    ['*kursiv*, _auch_, **fett**, ***beides***', 'em{kursiv}, em{auch}, strong{fett}, em{strong{beides}}'],
    ['**Frei**tag und „*Zitat*“ (_so_)', 'strong{Frei}tag und „em{Zitat}“ (em{so})'],
    ['*Bürger*innen*', 'em{Bürger*innen}'],
    ['~~weg~~ und ~einzeln~', 'del{weg} und ~einzeln~'],
    ['(c) -- ... "x" +-', '(c) -- ... "x" +-'],
    ['<b>fett</b> &amp; &copy; <br>', '<b>fett</b> & ©'],
    ['`a*b*` und ``c`d``', 'code{a*b*} und code{c`d}'],
    ['eins\nzwei  \ndrei\\\nvier', 'eins zwei↵drei↵vier'],
    ['vor <!-- Notiz --> nach<!-- x -->.', 'vor nach.'],
    ['vor <!-- Notiz\nweiter --> nach', 'vor nach'],
    ['vor <!-- offen', 'vor <!-- offen'],
    ['`<!-- Code -->`', 'code{<!-- Code -->}'],
  ])('%j', (text, expected) => {
    expect(blocks(text)).toBe(`p(${expected})`);
    expect(inline(text)).toBe(expected);
  });

  it.each([
    ['ver.di e.V. z.B. www.muster.de muster.de', 'ver.di e.V. z.B. www.muster.de muster.de'],
    [
      'Siehe https://muster.de/a%20b?c=ä.',
      'Siehe link{https://muster.de/a%20b?c=ä}{https://muster.de/a%20b?c=%C3%A4}.',
    ],
    ['An erika@muster.de!', 'An link{erika@muster.de}{mailto:erika@muster.de}!'],
    [
      '<https://muster.de> <erika@muster.de>',
      'link{https://muster.de}{https://muster.de} link{erika@muster.de}{mailto:erika@muster.de}',
    ],
    ['[Text](https://muster.de "Titel")', 'link{Text}{https://muster.de}'],
    [
      '[a](javascript:x) [b](datei.pdf) [c](ftp://x.de) [d](//x.de)',
      'a link{b}{datei.pdf} link{c}{ftp://x.de} link{d}{//x.de}',
    ],
    ['ftp://muster.de //muster.de', 'ftp://muster.de //muster.de'],
    [
      '![Alt *text*](bilder/Büro%201.jpg) ![x](data:image/png;base64,a)',
      'image{Alt text}{bilder/Büro 1.jpg} ![x](data:image/png;base64,a)',
    ],
    ['![A](b.png "Im *Mai* &amp; Juni") ![A](b.png " ")', 'image{A}{b.png}{Im *Mai* & Juni} image{A}{b.png}'],
    ['[Anmerkung]: siehe', '[Anmerkung]: siehe'],
    ['[](https://leer.example)', 'link{https://leer.example}{https://leer.example}'],
    ['[1]', '[1]'],
  ])('links: %j', (text, expected) => {
    expect(blocks(text)).toBe(`p(${expected})`);
  });

  it('is never a block in a field of one line', () => {
    expect(inline('1. Satz\n# zwei\n\n- drei ^[vier]')).toBe('1. Satz # zwei - drei ^[vier]');
  });
});

describe('blocks', () => {
  it.each([
    ['# A\n\nB\n===\n\n### C', 'h1(A) h1(B) h3(C)'],
    ['> a\n> > b', 'quote(p(a) quote(p(b)))'],
    ['```js\na\n\nb\n```', 'code(a\n\nb)'],
    ['    a', 'code(a)'],
    ['***', 'rule'],
    ['| a | b |\n|---|--:|\n| 1 | *2* |', 'table(a|b/1|em{2})'],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 5 |', 'table(a|b/1|2 | 3 | 4/5|)'],
    ['a\n<!-- n -->\nb', 'p(a) p(b)'],
    ['a\n\n<!-- n\n\n## Notiz\n--> b\nc\n\nd', 'p(a) p(b c) p(d)'],
    ['<!-- offen\n\nb', 'p(<!-- offen) p(b)'],
    ['::: slot x\n\n:::', 'p(::: slot x) p(:::)'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(blocks(text)).toBe(expected);
  });

  it('know the alignment of columns', () => {
    const [table] = parseBlocks(sourceOf('|a|b|c|\n|:-:|-:|-|')).value ?? [];
    expect(table).toMatchObject({ alignments: ['center', 'right', 'left'] });
  });

  it('know their lines, in text over several lines as well', () => {
    const text = '# A\n\na\n*b* `c\nd` e\n\n- f\n  > g\n  h';
    expect(lines(parseBlocks(sourceOf(text)).value ?? [])).toEqual([1, 1, 3, 3, 3, 4, 4, 4, 4, 5, 7]);
    const [, , list] = parseBlocks(sourceOf(text)).value ?? [];
    expect(list?.type === 'list' && lines(list.items[0]?.children ?? [])).toEqual([7, 7, 8, 8, 8, 8, 9]);
  });
});

describe('lists', () => {
  it.each([
    ['- a\n* b\n+ c', 'list(–[p(a)]) list(–[p(b)]) list(–[p(c)])'],
    ['3. a\n4. b', 'list(3.[p(a)] 4.[p(b)])'],
    ['3) a\n7) b', 'list(3)[p(a)] 7)[p(b)])'],
    ['(1) a\n(2) b', 'list((1)[p(a)] (2)[p(b)])'],
    ['a) x\nb) y\n\n   weiter\nc) z', 'list(a)[p(x)] b)[p(y) p(weiter)] c)[p(z)])'],
    ['A) x\naa) y', 'list(A)[p(x) list(aa)[p(y)])])'],
    ['(a) x\n(b) y', 'list((a)[p(x)] (b)[p(y)])'],
    ['i. x\nii. y', 'list(i.[p(x)] ii.[p(y)])'],
    ['I. x\n\nII. y', 'list(I.[p(x)] II.[p(y)])'],
    ['1. x\n   a) y\n      - z\n2. w', 'list(1.[p(x) list(a)[p(y) list(–[p(z)])])] 2.[p(w)])'],
    ['1. x\n- y\n2. z', 'list(1.[p(x) list(–[p(y)])] 2.[p(z)])'],
    [
      '1. x\na) y\naa) z\nbb) z\nb) y\n2. w',
      'list(1.[p(x) list(a)[p(y) list(aa)[p(z)] bb)[p(z)])] b)[p(y)])] 2.[p(w)])',
    ],
    ['1. x\n\na) y\n\nb) z\n\n2. w', 'list(1.[p(x) list(a)[p(y)] b)[p(z)])] 2.[p(w)])'],
    ['1. x\n2. y\n\na) z\nb) z', 'list(1.[p(x)] 2.[p(y)]) list(a)[p(z)] b)[p(z)])'],
    ['a) x\nb) y\n1. z', 'list(a)[p(x)] b)[p(y)]) list(1.[p(z)])'],
    ['I. x\n1. y\n2. y\nII. z\n1. y', 'list(I.[p(x) list(1.[p(y)] 2.[p(y)])] II.[p(z) list(1.[p(y)])])'],
    ['> 1. x\n> a) y\n> 2. z', 'quote(list(1.[p(x) list(a)[p(y)])] 2.[p(z)]))'],
    ['1.1 x\n1.2 y', 'list(1.1[p(x)] 1.2[p(y)])'],
    [
      '1. x\n1.1 y\n1.1.1 z\n1.2 y\n2. w',
      'list(1.[p(x) list(1.1[p(y) list(1.1.1[p(z)])] 1.2[p(y)])] 2.[p(w)])',
    ],
    ['1. x\n\n1.1 y\n\n2. w', 'list(1.[p(x) list(1.1[p(y)])] 2.[p(w)])'],
    ['2.1. x\n2.2. y', 'list(2.1.[p(x)] 2.2.[p(y)])'],
    ['1.1 x', 'p(1.1 x)'],
    ['1. rund\n1.1 Milliarden', 'list(1.[p(rund 1.1 Milliarden)])'],
    ['1. ab\n1.1. gilt', 'list(1.[p(ab 1.1. gilt)])'],
    ['am\n10.02.16 und', 'p(am 10.02.16 und)'],
    ['1. x\n\nAbsatz\n\n2. y', 'list(1.[p(x)]) p(Absatz) list(2.[p(y)])'],
    ['Wir wollen:\n1. x\n2. y', 'p(Wir wollen:) list(1.[p(x)] 2.[p(y)])'],
    ['-\n  a\n-\n\nb', 'list(–[p(a)]) p(b)'],
    ['1. a\n2.\n3. c', 'list(1.[p(a)] 2.[] 3.[p(c)])'],
    ['- a\n- <!-- b -->\n- c', 'list(–[p(a)] –[p(c)])'],
    ['- - a\n- &nbsp;\n- `b`', 'list(–[list(–[p(a)])] –[p(code{b})])'],
    ['a\n\n-\n\nb', 'p(a) p(b)'],
    ['a\n\n>\n\nb', 'p(a) p(b)'],
    ['-     code', 'list(–[code(code)])'],
    ['-\ta\n\n\tb', 'list(–[p(a) p(b)])'],
    ['> 1. a\nb', 'quote(list(1.[p(a b)]))'],
  ])('%j', (text, expected) => {
    expect(blocks(text)).toBe(expected);
  });

  it.each([
    'am\n18. Juli 2023',
    'bis zum\n1. Januar 2027 und',
    '1. Januar 2027 ist ein Freitag.',
    '3. März',
    'die\n14. Sitzung',
    'i. V. m. § 7',
    'i. A. Erika Mustermann',
    'M. Mustermann',
    '(c) Musterkreis',
    '(mtm)',
    '(2024) war es',
    '1.Mai 2.000 Euro',
    'd) ist\nb) nicht'.replace('d) ', 'das '),
  ])('are none in %j', (text) => {
    expect(blocks(text)).toBe(`p(${text.replaceAll('\n', ' ')})`);
  });

  it('end a wrapped item, but not at a date', () => {
    expect(blocks('1. bis zum\n18. Juli 2023\n2. b')).toBe('list(1.[p(bis zum 18. Juli 2023)] 2.[p(b)])');
  });
});

describe('definitions of links', () => {
  it.each([
    ['[T][a] [a]\n\n[a]: https://a.de', 'p(link{T}{https://a.de} link{a}{https://a.de})'],
    ['[T][1] [1] [1][]\n\n[1]: https://a.de', 'p(link{T}{https://a.de} [1] [1][])'],
    ['[1](https://a.de) [1][a]\n\n[a]: https://b.de', 'p(link{1}{https://a.de} link{1}{https://b.de})'],
    ['![B][b]\n\n[b]: b.png', 'p(![B][b]) p([b]: b.png)'],
    [
      "Laut [1].\n\n[1]: https://a.de\n[3]: https://b.de 'Seite 7'",
      "p(Laut [1].) p([1]: link{https://a.de}{https://a.de}) p([3]: link{https://b.de}{https://b.de} 'Seite 7')",
    ],
    [
      '[a]\n\n[a]: https://a.de\n\n> [a]: https://b.de',
      'p(link{a}{https://a.de}) quote(p([a]: link{https://b.de}{https://b.de}))',
    ],
  ])('are printed where no link uses them: %j', (text, expected) => {
    expect(blocks(text)).toBe(expected);
  });
});

describe('what is not printed', () => {
  it.each([
    ['ä [T](https://a.de "Titel *x*")', ['1:21 warning markdown/link']],
    ['[T][a]\n\n[a]: https://a.de "Titel"', ['1:1 warning markdown/link']],
    ['a\nb [](https://a.de)', ['2:3 warning markdown/link']],
    ['![A](b.png "Titel")', []],
    ['- a\n\n  ~~~ zwei Wörter\n  b\n  ~~~', ['3:7 warning markdown/codeblock']],
    ['```js\na\n```', []],
    ['a\n\n```\nb\n\n    ```', ['3:1 warning markdown/codeblock']],
    ['````\na\n```\n', ['1:1 warning markdown/codeblock']],
    ['```\na\n`````  \nb', []],
    [
      'a &#0; &#x202E; &#xFFFD;',
      ['1:3 warning draft/zeichen', '1:8 warning draft/zeichen', '1:17 warning draft/zeichen'],
    ],
  ])('is told: %j', (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it('is no character that no text may hold', () => {
    expect(blocks('a &#0; &#x202e; &amp; &shy;')).toBe('p(a &#0; &#x202e; & \u00AD)');
  });
});

describe('footnotes', () => {
  it('are numbered by their first reference, the notes last', () => {
    expect(
      blocks('a[^z] b[^a] c[^z] ^[gleich *hier*]\n\n[^a]: Eins[^n]\n[^z]: Zwei\n\n    weiter\n[^n]: Drei'),
    ).toBe(
      'p(aref{1} bref{2} cref{1} ref{3}) notes(1[p(Zwei) p(weiter)] 2[p(Einsref{4})] 3[p(gleich em{hier})] 4[p(Drei)])',
    );
  });

  it('without a text stay as typed, with a warning at their place', () => {
    const text = 'ä [^1]\n\n- b [^leer]\n\n[^leer]:\n';
    expect(blocks(text)).toBe('p(ä [^1]) list(–[p(b [^leer])]) p([^leer]: )');
    expect(findings(text)).toEqual([
      '1:3 warning markdown/fussnote',
      '3:5 warning markdown/fussnote',
      '5:1 warning markdown/fussnote',
    ]);
  });

  it('that nothing refers to are printed as text', () => {
    const text = 'a\n\n[^x]: Text *kursiv*\n\nb [^y]\n\n[^y]: z\n[^y]: doppelt';
    expect(blocks(text)).toBe('p(a) p(b ref{1}) p([^x]: Text em{kursiv}) p([^y]: doppelt) notes(1[p(z)])');
    expect(findings(text)).toEqual(['3:1 warning markdown/fussnote', '8:1 warning markdown/fussnote']);
  });
});

describe('nesting', () => {
  it.each([
    ['quotations', `ä\n\n${'>'.repeat(10_000)} tief`, '3:1'],
    [
      'lists',
      Array.from(
        { length: 300 },
        (_, depth) => `${'  '.repeat(depth)}- ${depth === 299 ? 'tief' : 'x'}`,
      ).join('\n'),
      '100:1',
    ],
    ['emphasis', `a\n${'*a **b '.repeat(500)}tief ${'b** a* '.repeat(500)}`, '2:1'],
  ])('too deep in %s is an error, and nothing is lost', (_, text, place) => {
    expect(findings(text)).toEqual([`${place} error markdown/verschachtelung`]);
    expect(plainText(parseBlocks(sourceOf(text)).value ?? [])).toContain('tief');
  });

  it('as deep as 150 quotations is read', () => {
    const text = `${'>'.repeat(150)} tief`;
    expect(findings(text)).toEqual([]);
    expect(plainText(parseBlocks(sourceOf(text)).value ?? [])).toBe('tief');
  });

  it.each(['[', '![', '*a', '_a ', '`', '<', '[a](', '> - ', '1. ', '~~a', '[^', '^[', '|', '<!--', '&'])(
    'of %j does not hang or throw',
    (piece) => {
      const text = piece.repeat(5000);
      expect(parseBlocks(sourceOf(text)).value).toBeDefined();
      expect(parseBlocks(sourceOf(`${text}\n\n${text}](https://a.de)`)).value).toBeDefined();
    },
  );

  it('of labels that may be punycode does not hang', () => {
    const text = `x@${'xn--a.'.repeat(40)}zz`;
    expect(parseBlocks(sourceOf(text)).value).toHaveLength(1);
  });
});

describe('any draft', () => {
  const word = fc.constantFrom('Rat', 'Bürger', 'Straße', 'Wort', 'Çelik', 'x', 'Antrag');
  const mark = fc.constantFrom(
    ' ',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '~~',
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    'a) ',
    '(1) ',
    '   ',
    '\n    ',
    '\n- ',
    '\n1. ',
    '\n   ',
    '\n> ',
    '\t',
    '| ',
    '|',
    '\n|---|---|\n',
    '\n---\n',
    '\n===\n',
    '\\',
    '&',
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '[^1]',
    '\n[^1]: ',
    '^[',
    ':',
    '::: ',
    '\n:::\n',
    '!',
    '.',
    '\u00A0',
    '  \n',
    '-->',
  );
  const draft = fc.array(fc.oneof(word, mark), { maxLength: 40 }).map((pieces) => pieces.join(''));

  test.prop([draft], { numRuns: 1000 })('loses no word', (text) => {
    // The destination of a link and the language of a code block are no words of the text.
    fc.pre(!/\]\(|`{3}|~{3}/.test(text));
    // A label that is taken off is reported.
    fc.pre(!findings(text).some((finding) => finding.endsWith('markdown/nummer-doppelt')));
    expect(letters(plainText(parseBlocks(sourceOf(text)).value ?? []))).toBe(letters(text));
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 200 })], { numRuns: 500 })('is read', (text) => {
    expect(parseBlocks(sourceOf(text)).value).toBeDefined();
    expect(parseInline(sourceOf(text)).value).toBeDefined();
  });
});
