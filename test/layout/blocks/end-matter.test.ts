import { describe, expect, it } from 'vitest';
import { besideBlocks, contactsBlocks, endMatterBlock } from '../../../src/layout/blocks/end-matter.ts';
import type { Box } from '../../../src/layout/flow/box.ts';
import { origin, text } from '../nodes.ts';
import { context } from '../block-context.ts';

const matter = <T extends 'end-matter' | 'copies'>(type: T, items: readonly string[]) => ({
  type,
  label: text(type === 'copies' ? 'Kopie an' : 'Anlagen'),
  items: items.map((item) => text(item)),
  origin,
});

const textsOf = (boxes: readonly Box[]): readonly string[] =>
  boxes.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' ? [item.runs.map((run) => run.text).join('')] : [])),
  );

const breaks = (count: number) =>
  endMatterBlock(
    context,
    matter(
      'end-matter',
      Array.from({ length: count }, () => 'A'),
    ),
  ).boxes.map(({ breakAfter }) => breakAfter);

const cells = (row: readonly string[]) => row.map((cell) => ({ children: text(cell), origin }));

describe('what stands below the signatures', () => {
  it('has enclosures and copies in one style, on the same lines', () => {
    const [block] = besideBlocks(context, matter('end-matter', ['A']), matter('copies', ['B', 'C']), 'usual');
    const lines = (block?.boxes[0]?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item] : []));
    expect(lines.map(({ runs }) => runs[0]?.text)).toEqual(['Anlagen', 'A', 'Kopie an', 'B', 'C']);
    expect(lines[0]?.y).toBe(lines[2]?.y);
    expect(lines[1]?.y).toBe(lines[3]?.y);
    expect(lines[0]?.runs[0]?.style).toBe(lines[2]?.runs[0]?.style);
  });

  it('stands one below the other where side by side would be high', () => {
    const many = Array.from({ length: 14 }, (_, index) => `Anlage ${index}`);
    expect(besideBlocks(context, matter('end-matter', many), matter('copies', ['B']), 'usual')).toHaveLength(
      2,
    );
  });

  it('sets copies in columns where room is short', () => {
    const copies = matter('copies', ['A', 'B', 'C']);
    expect(textsOf(endMatterBlock(context, copies).boxes)).toEqual(['Kopie an', 'A', 'B', 'C']);
    const tight = endMatterBlock(context, copies, undefined, 'tight').boxes;
    expect(textsOf(tight)).toEqual(['Kopie an', 'A', 'B', 'C']);
    expect(tight).toHaveLength(2);
    const enclosures = matter('end-matter', ['A', 'B']);
    expect(textsOf(endMatterBlock(context, enclosures, undefined, 'tight').boxes)).toEqual([
      'Anlagen',
      'A',
      'B',
    ]);
  });

  it('sets no copies in columns that save no line', () => {
    const copies = matter('copies', ['Fraktion Bürgerbündnis Ländlicher Raum im Kreis', 'Kreisklinik']);
    const measure = { x: 0, width: 240 };
    const tight = endMatterBlock(context, copies, measure, 'tight').boxes;
    expect(textsOf(tight)).toEqual(textsOf(endMatterBlock(context, copies, measure).boxes));
  });

  it('leaves no item alone', () => {
    expect(breaks(2)).toEqual([false, false, true]);
    expect(breaks(5)).toEqual([false, false, true, true, false, true]);
  });

  it('gives the room of a column of contacts that is left out to the names', () => {
    const rows = [cells(['Fraktion A', 'a@b.example'])];
    const table = {
      type: 'table',
      alignments: ['left', 'left'],
      head: cells(['Name', 'E-Mail']),
      rows,
      origin,
    } as const;
    const blocks = contactsBlocks(
      context,
      {
        type: 'contacts',
        heading: text('Antragstellende'),
        table,
        columns: [0, 2],
        origin,
      },
      'usual',
    );
    const xs = blocks[1]?.boxes[0]?.items.flatMap((item) => (item.kind === 'line' ? [item.x] : [])) ?? [];
    expect(((xs[1] ?? 0) - (xs[0] ?? 0)) / (72 / 25.4)).toBeCloseTo(96.5);
  });
});
