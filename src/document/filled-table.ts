import { plainText } from '../markdown/plain-text.ts';
import type { Table, TableCell } from '../markdown/nodes.ts';

export interface FilledTable {
  readonly table: Table;
  /** Which columns are left, by their place in the table as written. */
  readonly columns: readonly number[];
}

/** Without the columns in which no row has anything; the first names the rows and stays. */
export function withoutEmptyColumns(table: Table, nothing: readonly string[] = ['']): FilledTable {
  const columns = table.head.flatMap((_, column) =>
    column === 0 || table.rows.some((row) => hasText(row[column], nothing)) ? [column] : [],
  );
  if (columns.length === table.head.length) return { table, columns };
  const kept = <T>(cells: readonly T[]): readonly T[] =>
    cells.filter((_, column) => columns.includes(column));
  return {
    table: {
      ...table,
      alignments: kept(table.alignments),
      head: kept(table.head),
      rows: table.rows.map(kept),
    },
    columns,
  };
}

/** Without the rows that have nothing beside their first cell, and without empty columns. */
export function filledOnly(table: Table, nothing: readonly string[]): FilledTable {
  if (table.head.length < 2) return withoutEmptyColumns(table, nothing);
  const rows = table.rows.filter((row) => row.slice(1).some((cell) => hasText(cell, nothing)));
  return withoutEmptyColumns({ ...table, rows }, nothing);
}

const hasText = (cell: TableCell | undefined, nothing: readonly string[]): boolean =>
  cell !== undefined && !nothing.includes(plainText(cell.children).trim());
