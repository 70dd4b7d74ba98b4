import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { wordingMarkdown } from '../../src/kinds/pressemitteilung/wording.ts';
import type { Block } from '../../src/markdown/nodes.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';

const origin = { file: sourceFile('x.md', ''), line: 1 };

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text, origin }],
  origin,
});

const list = (labels: readonly string[], items: readonly (readonly Block[])[]): Block => ({
  type: 'list',
  ordered: labels[0] !== '–',
  items: items.map((children, index) => ({ label: labels[index] ?? '–', children, origin })),
  origin,
});

const parsed = (text: string): readonly Block[] =>
  parseBlocks({ text, file: sourceFile('x.md', text), lineOf: (line) => line + 1 }).value ?? [];

/** Types, labels and words; not where they stand. */
const shapeOf = (blocks: readonly Block[]): readonly unknown[] =>
  blocks.map((block) => {
    if (block.type === 'list') return block.items.map(({ label, children }) => [label, ...shapeOf(children)]);
    return block.type === 'quote' ? { quote: shapeOf(block.children) } : [block.type, plainText([block])];
  });

describe('a wording as Markdown', () => {
  const words = fc.constantFrom('Bänke *grün*', '5.000 EUR', '1. Halbjahr', '# am Weg', 'a) b', '> x', '- y');
  const items = fc.array(words.map(paragraph), { minLength: 2, maxLength: 3 });
  const inner = fc.oneof(
    items.map((all) =>
      list(
        ['a)', 'b)', 'c)'],
        all.map((each) => [each]),
      ),
    ),
    items.map((all) =>
      list(
        ['–', '–', '–'],
        all.map((each) => [each]),
      ),
    ),
  );
  const outer = fc
    .array(fc.tuple(words.map(paragraph), fc.option(inner, { nil: undefined })), {
      minLength: 2,
      maxLength: 3,
    })
    .map((all) =>
      list(
        ['1.', '2.', '3.'],
        all.map(([first, below]) => (below === undefined ? [first] : [first, below])),
      ),
    );

  test.prop([words.map(paragraph), outer, words.map(paragraph)])(
    'reads back with its words, labels and nesting',
    (before, middle, after) => {
      const blocks = [before, middle, after];
      expect(shapeOf(parsed(wordingMarkdown(blocks)))).toEqual(shapeOf(blocks));
    },
  );

  it('keeps headings, tables and quotations, and leaves out rules', () => {
    const cell = (text: string) => ({ children: [{ type: 'text', text, origin } as const], origin });
    const blocks: readonly Block[] = [
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'Teil A', origin }], origin },
      { type: 'rule', origin },
      {
        type: 'table',
        alignments: ['left', 'left'],
        head: [cell('Jahr'), cell('EUR')],
        rows: [[cell('2026'), cell('a|b')]],
        origin,
      },
      { type: 'quote', children: [paragraph('eins'), paragraph('zwei')], origin },
    ];
    expect(wordingMarkdown(blocks)).toBe(
      '### Teil A\n\n| Jahr | EUR |\n| --- | --- |\n| 2026 | a\\|b |\n\n> eins\n>\n> zwei',
    );
  });
});
