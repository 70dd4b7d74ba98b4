import { type Diagnostic, type Edit, info, warning } from '../diagnostics/diagnostic.ts';
import { type Span, spanOfLine } from '../diagnostics/source-file.ts';
import type { Table } from './nodes.ts';
import { cellsOf } from './rules/table.ts';
import type { MarkdownSource } from './source.ts';
import { markdownOf, type TabTable } from './tab-table.ts';

/**
 * A table whose cells were separated by tabs, and how it is written in Markdown.
 *
 * @param line of its first row, from 0, in the text that is read
 */
export function tableOfTabs(source: MarkdownSource, line: number, table: TabTable): Diagnostic {
  const { file } = source;
  const { alignments, rows } = table;
  const hasHead = rows[0]?.cells.some((cell) => cell !== '') === true;
  const count = `${hasHead ? rows.length : rows.length - 1} Zeilen und ${alignments.length} Spalten`;
  const head = hasHead ? '; die erste Zeile ist ihr Kopf' : '';
  const message = `Zeilen mit Tabulatoren werden als Tabelle gedruckt: ${count}${head}.`;
  const { start, end } = spanOfLine(file, source.lineOf(line));
  const span = { file, start: start + prefixOf(file.text.slice(start, end)).length, end };
  const fix = asMarkdown(source, line, table);
  const [first = '', delimiter = '', second = ''] = markdownOf(table);
  const written = hasHead ? `„${first}“, darunter „${delimiter}“` : `„${second}“`;
  const hint =
    fix === undefined ? `In Markdown: ${written} …` : `„check --fix“ schreibt sie als Markdown: ${written} …`;
  const found = info('markdown/tabulatoren', span, message, hint);
  return fix === undefined ? found : { ...found, fix: [fix] };
}

/** Blanks, and the marks of a quotation, before a line's text. */
function prefixOf(line: string): string {
  return /^[ >]*/u.exec(line)?.[0] ?? '';
}

/** None where the file does not have the lines as they are read. */
function asMarkdown(source: MarkdownSource, line: number, table: TabTable): Edit | undefined {
  const { text, file, isFolded } = source;
  if (isFolded === true) return undefined;
  const read = text.split('\n').slice(line, line + table.lines + 1);
  const rows = read.slice(0, table.lines);
  const places = rows.map((_, index) => spanOfLine(file, source.lineOf(line + index)));
  const written = places.map(({ start, end }) => file.text.slice(start, end));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isWhole = written.every((typed, index) => typed.trimEnd().endsWith((rows[index] ?? '').trim()));
  const isInOrder = places.every(({ start }, index) => index === 0 || start > (places[index - 1]?.end ?? 0));
  if (!isWhole || !isInOrder) return undefined;
  const prefix = prefixOf(written[0] ?? '');
  const below = read[table.lines]?.trim() ?? '';
  const lines = markdownOf(table).map((row) => prefix + row);
  // Without an empty line what follows would be another row.
  const replacement = [...lines, ...(below === '' ? [] : [prefix.trimEnd()])].join('\n');
  return { span: { file, start: first.start, end: last.end }, replacement };
}

const rowCode = 'markdown/tabellenzeile';

/** A row of a Markdown table that the head does not fit. */
export function rowOfOtherWidth(line: Span, typed: number, wanted: number): Diagnostic {
  const { file, start, end } = line;
  const text = file.text.slice(start, end);
  const isMore = typed > wanted;
  const found = `Diese Zeile hat ${cells(typed)}, der Kopf der Tabelle ${wanted}`;
  const message = isMore
    ? `${found}: Alles ab der ${wanted}. steht in der letzten Spalte.`
    : `${found}: Die letzten Spalten bleiben leer.`;
  const hint = isMore
    ? 'Einen Strich, der zum Text gehört, als „\\|“ schreiben, auch in Code; sonst einen löschen oder den Kopf ergänzen.'
    : 'Für jede leere Zelle einen Strich „|“ ergänzen; Text unter der Tabelle braucht eine leere Zeile davor.';
  return warning(rowCode, { file, start: start + prefixOf(text).length, end }, message, hint);
}

const cells = (count: number): string => (count === 1 ? '1 Zelle' : `${count} Zellen`);

/** Columns, from 1, without a word in head and rows: `||` typed for `|`. */
export function emptyColumns({ head, rows }: Table): readonly number[] {
  if (rows.length === 0) return [];
  const all = [head, ...rows];
  return head.flatMap((_, column) =>
    all.every((row) => (row[column]?.children.length ?? 0) === 0) ? [column + 1] : [],
  );
}

export function emptyColumn(line: Span, column: number): Diagnostic {
  const message = `Die ${column}. Spalte der Tabelle ist leer, im Kopf und in jeder Zeile.`;
  return warning(rowCode, line, message, 'Steht „||“ für einen Strich, einen davon löschen.');
}

const rowWithBars = /^[ \t]*\|.*\|[ \t]*$/u;
const delimiters = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Rows between bars that are text, since the line below their head is missing or has another number of cells. */
export function isTornTable(typed: string): boolean {
  if (!typed.includes('|') || !typed.includes('\n')) return false;
  const [head = '', below = ''] = typed.split('\n');
  if (delimiters.test(below) && below.includes('|')) return head.includes('|');
  return (rowWithBars.test(head) && rowWithBars.test(below)) || haveCells(typed, barred);
}

/** `Jahr | Betrag` in each line; two lines with one bar may be an address. */
const barred = / \| /gu;
/** As a spreadsheet exports them. */
const exported = /;(?=[^;\s])/gu;

function haveCells(typed: string, between: RegExp): boolean {
  const counts = typed.split('\n').map((row) => [...row.matchAll(between)].length);
  const [first = 0] = counts;
  return first > 0 && counts.length + first > 3 && counts.every((count) => count === first);
}

/** A line of `+-----+-----+` above or below rows, or cells between semicolons: none of it is Markdown. */
export function isForeignTable(typed: string): boolean {
  if (!typed.includes('\n')) return false;
  return /^\+[-=+]{3,}\+[ \t]*\n/u.test(typed) || (typed.includes(';') && haveCells(typed, exported));
}

/** @param line of its first row, from 0, in the text that is read */
export function foreignTable(source: MarkdownSource, line: number): Diagnostic {
  const { file } = source;
  const { start, end } = spanOfLine(file, source.lineOf(line));
  const message = 'Diese Zeilen sehen nach einer Tabelle aus und werden als fortlaufender Text gedruckt.';
  const hint =
    'Eine Tabelle steht so da: „| Jahr | Betrag |“, darunter „| --- | --- |“, darunter die Zeilen.';
  return warning(
    rowCode,
    { file, start: start + prefixOf(file.text.slice(start, end)).length, end },
    message,
    hint,
  );
}

/** @param line of its head, from 0, in the text that is read */
export function tornTable(source: MarkdownSource, line: number, typed: string): Diagnostic {
  const { file } = source;
  const [head = '', below = ''] = typed.split('\n');
  const count = cellsOf(head).length;
  const wanted = `|${' --- |'.repeat(count)}`;
  const isWrong = delimiters.test(below);
  const message = isWrong
    ? `Diese Zeilen werden als Text gedruckt, nicht als Tabelle: Ihr Kopf hat ${cells(count)}, die Linie darunter ${cellsOf(below).length}.`
    : 'Diese Zeilen werden als Text gedruckt, nicht als Tabelle: Unter dem Kopf fehlt die Linie.';
  const hint = `Die zweite Zeile der Tabelle muss heißen: „${wanted}“`;
  const span = spanOfLine(file, source.lineOf(line));
  const found = warning(rowCode, span, message, hint);
  const next = spanOfLine(file, source.lineOf(line + 1));
  const isWritten = [span, next].every(({ start, end }, index) =>
    file.text.slice(start, end).endsWith([head, below][index]?.trimEnd() ?? ''),
  );
  if (!isWritten || next.start <= span.end) return found;
  const prefix = prefixOf(file.text.slice(next.start, next.end));
  const edit: Edit = isWrong
    ? { span: next, replacement: prefix + wanted }
    : { span: { file, start: next.start, end: next.start }, replacement: `${prefix}${wanted}\n` };
  return { ...found, fix: [edit] };
}
