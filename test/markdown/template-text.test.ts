import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { parseTemplateText } from '../../src/markdown/template-text.ts';
import { outline } from './outline.ts';

const read = (text: string): string =>
  outline(parseTemplateText(text, sourceFile('t.md.hbs', text)).value ?? []);
const findings = (text: string, template = text): readonly string[] =>
  parseTemplateText(text, sourceFile('t.md.hbs', template)).diagnostics.map(
    (found) => `${placeOf(found).line} ${found.code} ${found.message}`,
  );

describe('parseTemplateText', () => {
  it.each([
    ['::: gruss\nMit Grüßen\n:::', 'gruss(p(Mit Grüßen))'],
    [
      '::: teil begruendung\n\n## A\n\n::: beschluss\n::: slot x\n:::\n:::\n\nb',
      'teil(begruendung: h2(A) beschluss(slot(x))) p(b)',
    ],
    ['a\n::: kopie\nb\n:::\nc', 'p(a) kopie(p(b)) p(c)'],
    ['::: absender\n- a\n- b\n:::', 'absender(list(–[p(a)] –[p(b)]))'],
    ['::: kontakte\n| a |\n| --- |\n| b |\n:::', 'kontakte(table(a/b))'],
    ['> a\n::: slot x', 'quote(p(a)) slot(x)'],
    ['**Ort.**\n::: slot lead', 'slot(lead: strong{Ort.})'],
    ['**Ort.**\n\n::: slot lead', 'p(strong{Ort.}) slot(lead)'],
    ['# A\n::: slot x', 'h1(A) slot(x)'],
    ['::: beschluss\n::: slot a\n::: slot b\n:::', 'beschluss(slot(a) slot(b))'],
    ['\\::: slot x', 'p(::: slot x)'],
    ['::: teil a\n:::\n::: teil b\n:::', 'teil(a: ) teil(b: )'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(findings(text)).toEqual([]);
  });

  it.each([
    ['a\n\n::: gruss\nb', ['3 template/block Der Block „::: gruss“ ist nicht geschlossen.']],
    ['a\n:::\nb', ['1 template/block Die Zeile „:::“ schließt nichts.']],
    ['::: grus\n:::', ['1 template/block Den Block „::: grus“ gibt es nicht.']],
    [
      '- a\n  ::: gruss\n  b\n  :::',
      ['2 template/block „::: gruss“ kann nicht in einer Liste oder einem Zitat stehen.'],
    ],
    ['> ::: slot x', ['1 template/block „::: slot“ kann nicht in einer Liste oder einem Zitat stehen.']],
  ])('reports %j', (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it('tells the line in the template, which is another than in the filled-in text', () => {
    const template = '{{#if x}}\n{{x}}\n{{/if}}\n\n::: gruss\na\n:::\n\n::: gruss\n:::\n\n::: kop\n:::\n';
    expect(
      findings('a\n\nb\n\nc\n\n::: gruss\na\n:::\n\n::: gruss\n:::\n\n::: kop\n:::\n', template),
    ).toEqual(['12 template/block Den Block „::: kop“ gibt es nicht.']);
  });
});

const bodies = [
  'a',
  '- a\n- b',
  '::: slot x',
  '**a**',
  '[a](https://a.de)',
  '[^1]',
  '^[n]',
  '<!-- a',
  '-->',
  '&#0;',
  ':::',
].concat([
  '::: teil x\nb\n:::',
  '::: teil x',
  '::: nichts\n:::',
  '[a]: https://a.de',
  '[a]',
  '```',
  '> a',
  'a\n::: slot x',
]);
const block = fc
  .tuple(
    fc.constantFrom('gruss', 'kopie', 'teil x', 'nichts'),
    fc.array(fc.constantFrom(...bodies), { maxLength: 3 }),
  )
  .map(([name, parts]) => `::: ${name}\n${parts.join('\n\n')}\n:::\n`);
const text = fc
  .array(fc.oneof(block, fc.constantFrom(...bodies)), { maxLength: 6 })
  .map((parts) => parts.join('\n'));

const readAlike = (texts: readonly string[]): void => {
  const template = texts.join('\n\n');
  const shared = sourceFile('t.md.hbs', template);
  for (const typed of texts)
    expect(parseTemplateText(typed, shared)).toEqual(
      parseTemplateText(typed, sourceFile('t.md.hbs', template)),
    );
};

describe('a block that drafts share', () => {
  test.prop([fc.array(text, { minLength: 2, maxLength: 4 })])('is read as in the first one', readAlike);

  it('but where it refers to what stands elsewhere', () =>
    readAlike(['::: gruss\n[a]\n:::', '::: gruss\n[a]\n:::\n\n[a]: https://a.de']));
});
