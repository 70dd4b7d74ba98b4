import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { ordinaryBlocks, ordinaryTemplate } from '../../src/markdown/ordinary-blocks.ts';
import { ordinaryInline } from '../../src/markdown/ordinary-inline.ts';
import {
  parseBlocks,
  parseBlocksByLibrary,
  parseInline,
  parseInlineByLibrary,
} from '../../src/markdown/parse.ts';
import {
  parseTemplateByLibrary,
  parseTemplateText,
  templateLines,
} from '../../src/markdown/template-text.ts';
import { sourceOf } from './source-of.ts';

const origin = { file: sourceFile('x.md', ''), line: 1 };
const texts = { originOf: () => origin, inlineOf: () => [] };
const originOf = () => origin;

describe('what is read without markdown-it', () => {
  it.each([
    'Ein Absatz\nin zwei Zeilen.\n\n## Überschrift\nText',
    '- eins\n- zwei\n  - drei\n  - vier\n\n  weiter\n\nText',
    '1. eins\n2. zwei\n\n3. drei\n',
    '| A | B |\n| --- | ---: |\n| a | 1 |\n',
    '18. Juli 2026\n',
  ])('%j', (text) => {
    expect(ordinaryBlocks(text, texts)).toBeDefined();
    expect(ordinaryTemplate(`::: teil begruendung\n${text}\n:::`, texts)).toBeDefined();
  });

  it.each([
    '50\u00A0€',
    '**Datum** 3\\. Februar 2026',
    'hier: *Antrag*',
    'post@muster.de',
    'post@muster.example',
  ])('inline: %j', (text) => expect(ordinaryInline(text, originOf)).toBeDefined());

  // linkify-it finds no address with a name that long; markdown-it prints NUL as U+FFFD.
  it.each([`${'a'.repeat(65)}@b.de`, `a@${'b'.repeat(64)}.de`, 'a\0b'])('inline is not %j', (text) =>
    expect(ordinaryInline(text, originOf)).toBeUndefined(),
  );

  it.each([
    '> Zitat',
    '- a\nb',
    '1. a\n   - b\n  c',
    '[a]: https://a.de',
    'a\n---',
    '```\na\n```',
    'a\tb',
    'a  \nb',
  ])('is not %j', (text) => expect(ordinaryBlocks(text, texts)).toBeUndefined());

  it('leaves a long line in no time', () => {
    const start = performance.now();
    expect(ordinaryBlocks(`# ${' '.repeat(60_000)}#`, texts)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

const starts = [
  '',
  '',
  '# ',
  '## ',
  '- ',
  '- ',
  '* ',
  '• ',
  '1. ',
  '2. ',
  '3) ',
  'a) ',
  '(1) ',
  '2.1 ',
  '  ',
  '  - ',
  '   ',
]
  .concat([
    '   1. ',
    '    - ',
    '::: slot lead',
    '::: betreff',
    ':::',
    ':::',
    '::: teil x',
    '> ',
    '---',
    '===',
    '- - ',
  ])
  .concat([
    '| a | b |\n| --- | ---: |\n',
    '| c | d |',
    '|',
    '```',
    '####### ',
    '[a]: b',
    '\\- ',
    ': ',
    '_',
    '18. Juli ',
  ]);
const words = [
  'Text',
  'und',
  '**fett**',
  '*kursiv*',
  '**Label:** Wert',
  'a*b',
  '*',
  '**',
  '_x_',
  'a_b',
  '19\\. März',
  '\\*',
]
  .concat([
    '\\',
    '[x](y)',
    '[1]',
    '`c`',
    '&amp;',
    '<b>',
    'x@y.de',
    'x@y.example',
    'http://a.de',
    '//',
    '(**a**)',
    '~~x~~',
  ])
  .concat([
    '„*Zitat*“',
    '**a.**',
    '**a**b',
    '*a*,',
    '50\u00A0€',
    '\u00A0',
    '![a](b)',
    '#',
    '|',
    'a | b',
    '***x***',
    '𝒳*y*',
  ])
  .concat([
    '**a *b* c**',
    '-',
    '1.',
    '  ',
    '^',
    '=',
    '<!-- x -->',
    '[^1]',
    '\\a',
    '*a **b** c*',
    '**x',
    'y**',
    '§ 5',
  ]);
const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(fc.constantFrom(...words), { maxLength: 3 }),
    fc.constantFrom(' ', ''),
  )
  .map(([start, parts, gap]) => start + parts.join(gap));
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n\n', ' \n', '  \n', '')), { maxLength: 7 })
  .map((parts) => parts.flat().join('').normalize('NFC'));

describe('what is read without markdown-it is read as markdown-it reads it', () => {
  test.prop([text], { numRuns: 3000 })('blocks', (typed) => {
    const source = sourceOf(typed);
    expect(parseBlocks(source)).toEqual(parseBlocksByLibrary(source));
  });

  test.prop([text], { numRuns: 3000 })('inline', (typed) => {
    const source = sourceOf(typed);
    expect(parseInline(source)).toEqual(parseInlineByLibrary(source));
  });

  test.prop([text], { numRuns: 3000 })('templates', (typed) => {
    const file = sourceFile('dokument.md.hbs', typed);
    const lines = templateLines(typed, file);
    const source = { text: typed, file, lineOf: (index: number) => lines[index] ?? 1 };
    expect(parseTemplateText(typed, file)).toEqual(parseTemplateByLibrary(source));
  });
});
