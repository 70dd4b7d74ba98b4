import type { Edit } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../kinds/kind.ts';
import { type Columns, columnsIn } from './common/columns.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** A table set with blanks: Markdown makes one line of it. */
export const columnsOfBlanks: Rule = {
  id: 'spalten-leerzeichen',
  severity: 'warning',
  explain:
    'Spalten, die mit Leerzeichen gesetzt sind, gehen beim Drucken verloren: Die Zeilen laufen zu einer zusammen. Eine Tabelle steht zwischen senkrechten Strichen, mit einer Linie unter dem Kopf.',
  example: {
    wrong: 'Ort     Bänke   Bedarf\nNord    3       7\nSüd     2       5',
    right: '| Ort | Bänke | Bedarf |\n| --- | --- | --- |\n| Nord | 3 | 7 |\n| Süd | 2 | 5 |',
  },
  run: (entry) => passagesOf(entry).flatMap((passage) => findingsIn(entry, passage)),
};

function findingsIn(entry: Entry, passage: DraftPassage): readonly Finding[] {
  if (passage.type === 'cell' || passage.type === 'field') return [];
  return columnsIn(passage).map((columns) => {
    const { span, rows } = columns;
    const [head = []] = rows;
    const fix = asTable(entry, columns);
    return {
      span,
      message: `${rows.length} Zeilen mit Spalten aus Leerzeichen werden zu einer Zeile: „${head.join('  ')}“ …`,
      hint: `Als Tabelle schreiben: „${lineOf(head)}“, darunter „${delimitersFor(head)}“ und die anderen Zeilen.`,
      ...(fix !== undefined && { fix: [fix] }),
    };
  });
}

const lineOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const delimitersFor = (head: readonly string[]): string => lineOf(head.map(() => '---'));

/** Only where every line has the same cells, in the body: a field of the front matter may join its lines. */
function asTable({ draft }: Entry, { span, rows: [head = [], ...others] }: Columns): Edit | undefined {
  const { file, start, end } = span;
  const isEven = others.every((row) => row.length === head.length);
  if (!isEven || file !== draft.file || start < draft.body.start) return undefined;
  const prefix = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^[ >]*$/u.test(prefix)) return undefined;
  const rows = [lineOf(head), delimitersFor(head), ...others.map(lineOf)].join(`\n${prefix}`);
  const below = /^\n[ >]*(?=\S)/u.test(file.text.slice(end)) ? `\n${prefix.trimEnd()}` : '';
  return { span, replacement: rows + below };
}
