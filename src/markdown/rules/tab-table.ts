import type { StateBlock, Token } from 'markdown-it';
import type { Alignment } from '../nodes.ts';
import { type TabTable, tabTableAt } from '../tab-table.ts';
import { at, indentOf, startOfLine } from './line.ts';

const tables = new WeakMap<Token, TabTable>();

/** The table that the token opens, where its cells were separated by tabs. */
export function pastedTable(open: Token): TabTable | undefined {
  return tables.get(open);
}

/** Tables as they are pasted, their cells separated by tabs: the tokens of a Markdown table. */
export function tabTable(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!hasTab(state, startLine) || !beginsLine(state, startLine)) return false;
  const found = tabTableAt((index) => lineAt(state, startLine + index, endLine));
  if (found === undefined) return false;
  if (!silent) pushTable(state, startLine, found);
  return true;
}

/** Most lines have none; those that do may begin with it. */
function hasTab(state: StateBlock, line: number): boolean {
  return state.src.slice(at(state.bMarks, line), at(state.eMarks, line)).includes('\t');
}

/** Behind the mark of a list a table has no line of its own. */
function beginsLine(state: StateBlock, line: number): boolean {
  return state.src.slice(at(state.bMarks, line), startOfLine(state, line)).trim() === '';
}

function lineAt(state: StateBlock, line: number, endLine: number): string | undefined {
  if (line >= endLine || indentOf(state, line) < 0) return undefined;
  if (indentOf(state, line) < state.blkIndent && !state.isEmpty(line)) return undefined;
  return state.getLines(line, line + 1, state.blkIndent, false);
}

function pushTable(state: StateBlock, startLine: number, table: TabTable): void {
  const [head, ...rows] = table.rows;
  const open = state.push('table_open', 'table', 1);
  open.map = [startLine, startLine + table.lines];
  tables.set(open, table);
  const pushRow = (row: TabTable['rows'][number], tag: 'th' | 'td'): void => {
    const line = startLine + row.line;
    state.push('tr_open', 'tr', 1).map = [line, line + 1];
    for (const [column, cell] of row.cells.entries())
      pushCell(state, line, tag, cell, table.alignments[column]);
    state.push('tr_close', 'tr', -1);
  };
  state.push('thead_open', 'thead', 1).map = [startLine, startLine + 1];
  if (head !== undefined) pushRow(head, 'th');
  state.push('thead_close', 'thead', -1);
  state.push('tbody_open', 'tbody', 1).map = [startLine + 1, startLine + table.lines];
  for (const row of rows) pushRow(row, 'td');
  state.push('tbody_close', 'tbody', -1);
  state.push('table_close', 'table', -1);
  state.line = startLine + table.lines;
}

function pushCell(
  state: StateBlock,
  line: number,
  tag: 'th' | 'td',
  content: string,
  alignment: Alignment | undefined,
): void {
  const open = state.push(`${tag}_open`, tag, 1);
  if (alignment === 'right') open.attrs = [['style', 'text-align:right']];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push(`${tag}_close`, tag, -1);
}
