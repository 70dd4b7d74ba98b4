import { describe, expect, it } from 'vitest';
import { besideBlocks, contactsBlocks, endMatterBlock } from '../../../src/layout/blocks/end-matter.ts';
import { origin, text } from '../nodes.ts';
import { context } from '../block-context.ts';

const enclosures = (items: readonly string[]) =>
  ({ type: 'end-matter', label: text('Anlagen'), items: items.map((item) => text(item)), origin }) as const;

const copies = (line: string) =>
  ({ type: 'copies', label: text('Kopie an:'), line: text(line), origin }) as const;

const breaks = (count: number) =>
  endMatterBlock(context, enclosures(Array.from({ length: count }, () => 'A'))).boxes.map(
    ({ breakAfter }) => breakAfter,
  );

const cells = (row: readonly string[]) => row.map((cell) => ({ children: text(cell), origin }));

describe('what stands below the signatures', () => {
  it('has enclosures and copies in one style, on the same lines', () => {
    const [block] = besideBlocks(context, enclosures(['A']), copies('B, C'), 'usual');
    const lines = (block?.boxes[0]?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item] : []));
    expect(lines.map(({ runs }) => runs[0]?.text)).toEqual(['Anlagen', 'A', 'Kopie an:', 'B, C']);
    expect(lines[0]?.y).toBe(lines[2]?.y);
    expect(lines[1]?.y).toBe(lines[3]?.y);
    expect(lines[0]?.runs[0]?.style).toBe(lines[2]?.runs[0]?.style);
  });

  it('stands one below the other where side by side would be high', () => {
    const many = Array.from({ length: 14 }, (_, index) => `Anlage ${index}`);
    expect(besideBlocks(context, enclosures(many), copies('B'), 'usual')).toHaveLength(2);
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
