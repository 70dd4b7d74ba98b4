import { tokenize } from '../dialect.ts';
import { pastedTable } from '../rules/tab-table.ts';
import { markdownOf } from '../tab-table.ts';

/** The same text with what only drafts have written as every Markdown has it: tables of tabs, headings without the blank. */
export function asPlainMarkdown(source: string): string {
  if (!/\t|^\s*#+\S/mu.test(source)) return source;
  const lines: (string | undefined)[] = source.split('\n');
  for (const token of tokenize(source, 'blocks').tokens) {
    const [from, to] = token.map ?? [0, 0];
    const table = pastedTable(token);
    if (table !== undefined) {
      const prefix = /^[ >]*/u.exec(lines[from] ?? '')?.[0] ?? '';
      const rows = markdownOf(table).map((row) => prefix + row);
      const isParted = (lines[to] ?? '').trim() === '';
      lines.fill(undefined, from, to);
      lines[from] = [...rows, ...(isParted ? [] : [prefix.trimEnd()])].join('\n');
    }
    if (token.meta?.['lacksBlank'] === true)
      lines[from] = (lines[from] ?? '').replace(/#+/u, '$& ').replace(/#+\s*$/u, '');
  }
  return lines.filter((line) => line !== undefined).join('\n');
}
