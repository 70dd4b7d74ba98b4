import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { foldText } from '../../src/markdown/escape.ts';
import type { Block } from '../../src/markdown/nodes.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { mustLoad, mustRender } from './vocabulary.ts';

/** What a reader sees of a field, by way of template and Markdown; `☚` and `☛` stand around it. */
const places: Readonly<Record<string, string>> = {
  'in a heading': '# ☚ {{titel}} ☛\n',
  'at the end of a heading': '# ☚ {{titel}}\n',
  'in a paragraph': '☚ {{titel}} ☛\n',
  'at the start of a line': '{{titel}}\n',
  'on a line below': 'oben ☚\n{{titel}}\n☛ unten\n',
  'in strong': '☚ **{{titel}}** ☛\n',
  'in a list': '- {{titel}}\n',
  'in a numbered list': '1. x\n2. {{titel}}\n',
  'in the first cell of a table': '| A | B |\n| --- | --- |\n| {{titel}} | ☛ |\n',
  'in the last cell of a table': '| A | B |\n| --- | --- |\n| ☚ | {{titel}} |\n',
  'in a loop': '{{#each zeilen}}\n- {{this}}\n{{/each}}\n',
  'in a partial': '{{> teil}}\n',
};
const partials = { teil: '> ☚ {{titel}} ☛' };
const templates = Object.entries(places).map(([name, text]) => [name, mustLoad(text, partials)] as const);

function parse(text: string): readonly Block[] {
  const source = { text, file: sourceFile('dokument.md', text), lineOf: (index: number) => index + 1 };
  return parseBlocks(source).value ?? [];
}

/** The tree's shape with every text taken out: what the template itself makes. */
function shape(nodes: readonly Block[]): string {
  return JSON.stringify(nodes, (key, value: unknown) =>
    key === 'text' || key === 'origin' ? undefined : value,
  );
}

const samples = [
  'Bürger*innen und *Anwohner*innen*',
  '_kursiv_ und __fett__',
  '{{x}} {{{x}}} {{#if x}}',
  '::: slot begruendung',
  ':::',
  '<b>fett</b> <!-- x --> <script>',
  '1. B',
  '1) B',
  'a) B',
  '- B',
  '# B',
  '> B',
  '`code` ```',
  'a | b',
  '| a | b |',
  '\\* \\\\',
  '[Link](https://example.org) ![Bild](x.png) [^1]',
  'https://example.org/a_b_c',
  '&amp; &#42; &',
  '~~weg~~',
  '---',
  '===',
  '  eingerückt',
  'zwei  \nZeilen',
];

describe('a field prints literally', () => {
  it.each(templates)('%s', (_, template) => {
    for (const sample of samples) expectLiteral(template, sample);
  });
});

describe('any string survives template and Markdown', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('*', '_', '`', '|', ':', '#', '\\', '[', ']', '(', '1', '.', ' ', 'ä', '\n', '<'),
    }),
  );
  for (const [name, template] of templates) {
    test.prop([text])(name, (titel) => expectLiteral(template, titel));
  }
});

function words(blocks: readonly Block[]): string {
  return plainText(blocks).replaceAll(/\s+/gu, ' ').trim();
}

function expectLiteral(template: Parameters<typeof mustRender>[0], titel: string): void {
  const rendered = parse(mustRender(template, { titel, zeilen: [titel] }));
  const usual = parse(mustRender(template, { titel: 'Titel', zeilen: ['Titel'] }));
  const expected = foldText(titel);
  // A field of nothing leaves an empty mark-up behind; what matters is that nothing else appears.
  if (expected.trim() === '') return;
  expect(words(rendered)).toBe(words(usual).replace('Titel', () => expected.replaceAll(/\s+/gu, ' ').trim()));
  expect(shape(rendered)).toBe(shape(usual));
}
