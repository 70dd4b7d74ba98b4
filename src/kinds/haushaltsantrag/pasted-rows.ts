import { type Diagnostic, type Edit, error, info } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, spanOfLine } from '../../diagnostics/source-file.ts';
import { linesOfValue } from '../../draft/value-path.ts';
import type { List, Mapping, MappingEntry, Scalar, Value } from '../../draft/value.ts';
import { type Resolved, quoted } from '../fault.ts';

/** A column of a table of the budget: its field, and how spreadsheets call it. */
export interface PastedColumn {
  readonly field: string;
  readonly heads: RegExp;
  /** It may be left out. */
  readonly isOptional?: true;
  readonly isNumber?: true;
}

/** The columns of each field that takes rows, in the order of the fields. */
export type PastedTables = Readonly<Record<string, readonly PastedColumn[]>>;

/**
 * Rows copied from a spreadsheet in place of fields: `0501200⇥Gutachten⇥210.000⇥-85.000`, a line or an item each. Read
 * where their columns are known, each cell as a value at its place; else reported once.
 */
export function withPastedRows(root: Mapping, tables: PastedTables): Resolved<Mapping> {
  const diagnostics: Diagnostic[] = [];
  const entries = root.entries.flatMap((entry): readonly MappingEntry[] => {
    const columns = Object.hasOwn(tables, entry.key) ? tables[entry.key] : undefined;
    const lines = columns === undefined ? [] : linesOf(entry.value);
    if (columns === undefined || lines.length === 0) return [entry];
    const read = rowsFrom(lines.map(cellsOf), columns);
    if (read === undefined) {
      diagnostics.push(unreadable(entry, columns, lines));
      return [];
    }
    diagnostics.push(readAsRows(entry, read));
    return [{ ...entry, value: listOf(entry.value, read.rows) }];
  });
  return { value: diagnostics.length === 0 ? root : { ...root, entries }, diagnostics };
}

interface Line {
  readonly file: SourceFile;
  readonly text: string;
  readonly start: number;
}

/** The lines as typed; none where the value is no text, or no list of texts that have columns. */
function linesOf(value: Value): readonly Line[] {
  const lines = value.kind === 'list' ? value.items.flatMap(linesOfText) : linesOfText(value);
  const isPasted = value.kind !== 'list' || value.items.every(({ kind }) => kind === 'scalar');
  return isPasted && lines.some(({ text }) => separatorOf(text) !== undefined) ? lines : [];
}

function linesOfText(value: Value): readonly Line[] {
  if (value.kind !== 'scalar') return [];
  const { file } = value.span;
  return writtenLines(value)
    .filter(({ text }) => text.trim() !== '' && !/^[\s|:-]+$/u.test(text))
    .map((line) => ({ file, ...line }));
}

function writtenLines({
  span,
  style,
  text,
}: Scalar): readonly { readonly text: string; readonly start: number }[] {
  const { file, start, end } = span;
  if (style === 'literal') {
    const lineOf = linesOfValue({ kind: 'scalar', span, style, text, isNull: false });
    return text.split('\n').flatMap((read, index) => {
      if (read.trim() === '') return [];
      const line = spanOfLine(file, lineOf(index));
      return { text: file.text.slice(line.start, line.end), start: line.start };
    });
  }
  let at = style === 'quoted' ? start + 1 : start;
  const written = file.text.slice(at, style === 'quoted' ? end - 1 : end);
  return written.split('\n').map((line) => {
    const found = { text: line, start: at };
    at += line.length + 1;
    return found;
  });
}

const separators = [/\t/gu, / *\| */gu, / *; */gu, / {2,}/gu] as const;

function separatorOf(text: string): RegExp | undefined {
  return separators.find(
    (separator) => text.trim().split(separator).length >= (separator.source.includes('t') ? 2 : 3),
  );
}

interface Cell {
  readonly text: string;
  readonly span: Scalar['span'];
}

function cellsOf({ file, text, start }: Line): readonly Cell[] {
  const separator = separatorOf(text) ?? /\t/gu;
  // Bars may also stand at the ends; tabs there are empty cells.
  const bare = separator.source.includes('|')
    ? text.replace(/\|\s*$/u, '').replace(/^(\s*)\|/u, '$1 ')
    : text.replace(/ +$/u, '');
  const before = /^ */u.exec(bare)?.[0].length ?? 0;
  const cells: Cell[] = [];
  let from = before;
  for (const { 0: found, index } of [
    ...bare.slice(before).matchAll(separator),
    { 0: '', index: bare.length - before },
  ]) {
    const typed = bare.slice(from, before + index);
    const at = start + from + (typed.length - typed.trimStart().length);
    cells.push({ text: typed.trim(), span: { file, start: at, end: at + typed.trim().length } });
    from = before + index + found.length;
  }
  return cells;
}

interface Rows {
  readonly columns: readonly PastedColumn[];
  readonly rows: readonly (readonly Field[])[];
  /** The total, which is worked out. */
  readonly total?: string;
}

interface Field extends Cell {
  readonly field: string;
}

function rowsFrom(lines: readonly (readonly Cell[])[], columns: readonly PastedColumn[]): Rows | undefined {
  const [first = []] = lines;
  const named = columnsNamed(first, columns);
  const body = named === undefined ? lines : lines.slice(1);
  const last = body.at(-1) ?? [];
  const isTotal =
    body.length > 1 && last.some(({ text }) => /^(?:Summe|Gesamt\p{L}*|Insgesamt)[:.]?$/iu.test(text));
  const counted = isTotal ? body.slice(0, -1) : body;
  const width = Math.max(0, ...counted.map((cells) => cells.length));
  const needed = columns.filter(({ isOptional }) => isOptional !== true).length;
  const meant = named ?? (width >= needed && width <= columns.length ? columns.slice(0, width) : undefined);
  if (meant === undefined || counted.length === 0 || counted.some((cells) => cells.length > meant.length))
    return undefined;
  const rows = counted.map((cells) =>
    cells.flatMap((cell, index) => {
      const field = meant[index]?.field;
      return field === undefined ? [] : [{ ...cell, field }];
    }),
  );
  const total = isTotal
    ? last
        .map(({ text }) => text)
        .join(' ')
        .trim()
    : undefined;
  return { columns: meant, rows, ...(total === undefined ? {} : { total }) };
}

/** The columns in the order of a head; undefined where the row is none. */
function columnsNamed(
  head: readonly Cell[],
  columns: readonly PastedColumn[],
): readonly PastedColumn[] | undefined {
  const left = [...columns];
  const found = head.flatMap(({ text }) => {
    const index = left.findIndex(({ heads }) => heads.test(text));
    return index < 0 ? [] : left.splice(index, 1);
  });
  const isWhole = found.length === head.length && left.every(({ isOptional }) => isOptional === true);
  return isWhole ? found : undefined;
}

function listOf({ span }: Value, rows: Rows['rows']): List {
  const items = rows.map((cells): Mapping => {
    const [first, last] = [cells[0]?.span ?? span, cells.at(-1)?.span ?? span];
    const entries = cells.map(({ field, text, span: place }): MappingEntry => ({
      key: field,
      keySpan: place,
      value: { kind: 'scalar', text, isNull: text === '', style: 'plain', span: place },
    }));
    return { kind: 'mapping', entries, span: { ...first, end: last.end } };
  });
  return { kind: 'list', items, span };
}

const code = 'draft/eingefuegte-zeilen';

function readAsRows({ key, keySpan, value }: MappingEntry, { columns, rows, total }: Rows): Diagnostic {
  const names = columns.map(({ field }) => field).join(', ');
  const count = rows.length === 1 ? 'einer eingefügten Zeile' : `${rows.length} eingefügten Zeilen`;
  const left = total === undefined ? '' : ` Die Summe (${quoted(total)}) wird neu berechnet.`;
  const message = `${key}: aus ${count} gelesen, in dieser Reihenfolge: ${names}.${left}`;
  const written = rows.map((cells) => `  - ${rowOf(cells)}`);
  const { file } = keySpan;
  const fix: Edit = {
    span: { file, start: keySpan.end, end: value.span.end },
    replacement: [':', ...written].join('\n'),
  };
  const hint = `Als Felder: „${written[0]?.trim() ?? ''}“`;
  return { ...info(code, rows[0]?.[0]?.span ?? value.span, message, hint), fix: [fix] };
}

/** `{ sachkonto: 0501200, bezeichnung: Gutachten, … }` */
function rowOf(cells: readonly Pick<Field, 'field' | 'text'>[]): string {
  const fields = cells
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${field}: ${asYaml(text)}`);
  return `{ ${fields.join(', ')} }`;
}

function asYaml(text: string): string {
  return /^[\p{L}\d…](?:[\p{L}\d ./()-]*[\p{L}\d.)-])?$|^-\d[\d.]*$/u.test(text)
    ? text
    : JSON.stringify(text);
}

const isNumber = (text: string): boolean => /^[+\-−–]?\s*\d[\d.,]*(?:-|\s*(?:€|EUR|Euro))?$/u.test(text);
const isAccount = (text: string): boolean => /^\d{4,}$/u.test(text);

/** One error, with the first row as fields: its numbers and words where they probably belong. */
function unreadable(
  { key, value }: MappingEntry,
  columns: readonly PastedColumn[],
  lines: readonly Line[],
): Diagnostic {
  const [line] = lines;
  const cells =
    line === undefined
      ? []
      : cellsOf(line)
          .map(({ text }) => text)
          .filter((text) => text !== '');
  const left = {
    accounts: cells.filter(isAccount),
    numbers: cells.filter((text) => isNumber(text) && !isAccount(text)),
    words: cells.filter((text) => !isNumber(text)),
  };
  const guessed = columns
    .filter(({ isOptional }) => isOptional !== true)
    .map(({ field, isNumber: counts }) => ({
      field,
      text:
        (counts === true ? left.numbers : /konto/u.test(field) ? left.accounts : left.words).shift() ?? '…',
    }));
  const names = columns.map(({ field, isOptional }) =>
    isOptional === true ? `${field} (freiwillig)` : field,
  );
  const message = `${key}: Die ${lines.length === 1 ? 'eingefügte Zeile hat' : `${lines.length} eingefügten Zeilen haben`} andere Spalten, als hier gelesen werden: ${quoted(line?.text ?? '')}`;
  const hint = `Erwartet werden, durch Tabulatoren getrennt: ${names.join(', ')}. Oder je Zeile als Felder: „- ${rowOf(guessed)}“`;
  const { file, start } = value.span;
  const span =
    line === undefined
      ? value.span
      : { file: line.file, start: line.start, end: line.start + line.text.length };
  return error(code, line === undefined ? { file, start, end: value.span.end } : span, message, hint);
}
