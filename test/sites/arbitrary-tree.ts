import { fc } from '@fast-check/vitest';
import type { Alignment, Block, Footnotes, Inline, ListItem, TableCell } from '../../src/markdown/nodes.ts';
import { origin } from '../layout/nodes.ts';
import { words } from './arbitrary-words.ts';

/** As our reading leaves it: some text, and no more than a blank at its ends. */
const text: fc.Arbitrary<Inline> = words.map((one): Inline => ({ type: 'text', text: one, origin }));

/** The reading lets no mark begin or end with a blank. */
const trimmed: fc.Arbitrary<Inline> = words
  .filter((one) => one.trim() !== '')
  .map((one): Inline => ({ type: 'text', text: one.trim(), origin }));

const targets = fc.constantFrom(
  'https://example.org/',
  'https://example.org/a_b_c*d*',
  'https://example.org/a(b)c',
  'https://example.org/a)b',
  'https://example.org/?a=1&b=2&copy=3',
  'https://example.org/%22x%22',
  'https://example.org/a|b',
  'https://example.org/~x~/$$/{{x}}/{%y%}',
  'https://example.org/stra%C3%9Fe#teil',
  'mailto:presse@example.org',
  'mailto:presse@example.org?subject=a%20b',
);

const styled = (children: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Inline> =>
  fc
    .tuple(fc.constantFrom('strong', 'emphasis', 'strikethrough'), children)
    .map(([type, inside]): Inline => ({ type, children: inside, origin }));

const shifted: fc.Arbitrary<Inline> = fc
  .tuple(fc.constantFrom('subscript', 'superscript'), fc.constantFrom('2', '3', '10', '*', 'x'))
  .map(([type, inside]): Inline => ({ type, children: [{ type: 'text', text: inside, origin }], origin }));

const code: fc.Arbitrary<Inline> = words
  .filter((one) => one.trim() !== '')
  .map((one): Inline => ({ type: 'code', text: one.trim(), origin }));

const inLink = fc.oneof(
  { weight: 3, arbitrary: trimmed },
  { weight: 1, arbitrary: styled(fc.tuple(trimmed)) },
);

const link: fc.Arbitrary<Inline> = fc
  .tuple(targets, fc.oneof(fc.tuple(inLink), fc.constant(undefined)))
  .map(([href, children]): Inline => ({
    type: 'link',
    href,
    children: children ?? [{ type: 'text', text: href.replace(/^mailto:/u, ''), origin }],
    origin,
  }));

const lineBreak = fc.constant<Inline>({ type: 'break', origin });

const mark: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: styled(fc.tuple(trimmed)) },
  { weight: 1, arbitrary: styled(fc.tuple(trimmed, styled(fc.tuple(trimmed)))) },
  { weight: 1, arbitrary: styled(fc.tuple(link)) },
  { weight: 1, arbitrary: shifted },
  { weight: 1, arbitrary: code },
  { weight: 2, arbitrary: link },
);

/** It begins and ends with words, as every line that was read does; two texts are never beside each other. */
const line: fc.Arbitrary<readonly Inline[]> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: trimmed }, { weight: 2, arbitrary: mark }),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: text },
        { weight: 4, arbitrary: mark },
        { weight: 1, arbitrary: fc.tuple(lineBreak, trimmed) },
      ),
      { maxLength: 4 },
    ),
  )
  .map(([first, rest]) => joinedTexts([first, ...rest.flat()]));

/** Two texts side by side are one, as the reading leaves them. */
function joinedTexts(nodes: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      kept.splice(-1, 1, { ...last, text: last.text + node.text });
    else kept.push(node);
  }
  return kept;
}

const paragraph: fc.Arbitrary<Block> = line.map((children): Block => ({
  type: 'paragraph',
  children,
  origin,
}));

const heading: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(2, 3, 4), line)
  .map(([level, children]): Block => ({ type: 'heading', level, children, origin }));

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((columns) => {
  const exactly = { minLength: columns, maxLength: columns };
  const row: fc.Arbitrary<readonly TableCell[]> = fc.array(
    line.map((children): TableCell => ({ children, origin })),
    exactly,
  );
  return fc.record({
    type: fc.constant('table' as const),
    alignments: fc.array(fc.constantFrom<Alignment>('left', 'center', 'right'), exactly),
    head: row,
    rows: fc.array(row, { minLength: 1, maxLength: 2 }),
    origin: fc.constant(origin),
  });
});

const codeBlock: fc.Arbitrary<Block> = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .filter((lines) => lines.some((one) => one.trim() !== ''))
  .map((lines): Block => ({ type: 'code-block', text: lines.join('\n'), origin }));

const labels = fc.constantFrom(
  ['1.', '2.', '3.'],
  ['3.', '4.', '5.'],
  ['1.', '3.', '7.'],
  ['7.', '3.', '3.'],
  ['a)', 'b)', 'c)'],
  ['1)', '2)', '3)'],
  ['(9)', '(10)', '(11)'],
  ['2.1', '2.2', '2.3'],
  ['–', '–', '–'],
  ['–', '–', '–'],
);

const blocks = fc.letrec<{ readonly block: Block; readonly item: readonly Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: paragraph },
    { weight: 1, arbitrary: heading },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: codeBlock },
    { weight: 1, arbitrary: fc.constant<Block>({ type: 'rule', origin }) },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 2 })
        .map((children): Block => ({ type: 'quote', children, origin })),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(labels, fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
        .map(([typed, items]): Block => ({
          type: 'list',
          ordered: typed[0] !== '–',
          items: items.map((children, index): ListItem => ({ label: typed[index] ?? '', children, origin })),
          origin,
        })),
    },
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest]),
})).block;

/** A reference at the end of a paragraph, and the notes: numbered in their order, each named once. */
const notes: fc.Arbitrary<readonly Block[]> = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { maxLength: 2 })
  .map((all): readonly Block[] => {
    if (all.length === 0) return [];
    const references = all.map((_, index): Inline => ({
      type: 'footnote-reference',
      number: index + 1,
      origin,
    }));
    const children = references.flatMap((reference): readonly Inline[] => [
      { type: 'text', text: 'Dazu eine Anmerkung', origin },
      reference,
      { type: 'text', text: '. ', origin },
    ]);
    const footnotes: Footnotes = {
      type: 'footnotes',
      notes: all.map((inside, index) => ({ number: index + 1, children: inside, origin })),
      origin,
    };
    return [{ type: 'paragraph', children, origin }, footnotes];
  });

/** Any text that a release can have, with all that a site might read otherwise. */
export const anyTree: fc.Arbitrary<readonly Block[]> = fc
  .tuple(fc.array(blocks, { minLength: 1, maxLength: 4 }), notes)
  .map(([body, below]) => [...body, ...below]);
