import type { StateBlock, Token } from 'markdown-it';
import { textOfLine } from './line.ts';
import type { BlockRule } from './rule.ts';

/**
 * GFM drops the cells of a row that go beyond the head's. In a document nothing may get lost: they are kept in the
 * row's last cell, as typed.
 */
export function keepSurplusCells(table: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const from = state.tokens.length;
    if (!table(state, startLine, endLine, silent)) return false;
    if (!silent) for (const row of rowsOf(state.tokens.slice(from))) addSurplus(state, row);
    return true;
  };
}

/** How many cells a row was typed with, where the head has another number. */
export function cellsTyped({ meta }: Token): number | undefined {
  const typed = meta?.['cellsTyped'];
  return typeof typed === 'number' ? typed : undefined;
}

interface Row {
  readonly open: Token;
  readonly line: number;
  readonly cells: readonly Token[];
}

function rowsOf(tokens: readonly Token[]): readonly Row[] {
  const rows: { open: Token; line: number; cells: Token[] }[] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open' && token.map) rows.push({ open: token, line: token.map[0], cells: [] });
    else if (token.type === 'inline') rows.at(-1)?.cells.push(token);
  }
  return rows;
}

function addSurplus(state: StateBlock, { open, line, cells }: Row): void {
  const last = cells.at(-1);
  const typed = cellsOf(textOfLine(state, line));
  if (typed.length !== cells.length) open.meta = { cellsTyped: typed.length };
  const surplus = typed.slice(cells.length);
  if (last === undefined || surplus.length === 0) return;
  last.content = [last.content, ...surplus.map((cell) => cell.trim())].join(' | ');
}

/** The cells of a row, without the bars at its ends; `\|` is no bar. */
export function cellsOf(row: string): readonly string[] {
  const cells = row.trim().split(/(?<!\\)\|/u);
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
