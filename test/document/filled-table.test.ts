import { describe, expect, it } from 'vitest';
import { filledOnly, withoutEmptyColumns } from '../../src/document/filled-table.ts';
import type { Table } from '../../src/markdown/nodes.ts';
import { origin, text } from '../layout/nodes.ts';

const table = (...rows: readonly (readonly string[])[]): Table => {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => ({ children: text(cell), origin })));
  return { type: 'table', alignments: head.map(() => 'left'), head, rows: body, origin };
};

const read = ({ head, rows }: Table): readonly string[] =>
  [head, ...rows].map((row) =>
    row.map(({ children: [cell] }) => (cell?.type === 'text' ? cell.text : '')).join('|'),
  );

describe('tables without what is empty', () => {
  it('have no column in which no row has anything', () => {
    const { table: left, columns } = withoutEmptyColumns(
      table(['A', 'B', 'C'], ['a', '', 'c'], ['b', '', '']),
    );
    expect(read(left)).toEqual(['A|C', 'a|c', 'b|']);
    expect(columns).toEqual([0, 2]);
    expect(left.alignments).toHaveLength(2);
  });

  it('keep a dash where dashes say something, and their first column', () => {
    expect(withoutEmptyColumns(table(['A', 'TOP'], ['', '–'])).columns).toEqual([0, 1]);
    expect(withoutEmptyColumns(table(['A', 'TOP'], ['', '–']), ['', '–']).columns).toEqual([0]);
  });

  it('have no row of a name alone', () => {
    const contacts = table(['Name', 'Telefon', 'E-Mail'], ['A', '–', '–'], ['B', '–', 'b'], ['C', '', 'c']);
    expect(read(filledOnly(contacts, ['', '–']).table)).toEqual(['Name|E-Mail', 'B|b', 'C|c']);
  });
});
