import type { Alignment } from './nodes.ts';

/** Rows of cells that a spreadsheet, a word processor or a website separates with tabs when they are copied. */
export interface TabTable {
  /** The first is the head; its cells are empty where each row begins with its own label („Ort:“). */
  readonly rows: readonly TabRow[];
  readonly alignments: readonly Alignment[];
  /** How many lines it takes. */
  readonly lines: number;
}

export interface TabRow {
  /** Of its first line, from the first of the table. */
  readonly line: number;
  /** Markdown, a line end within a cell as `<br>`; as many as the table has columns. */
  readonly cells: readonly string[];
  /** How many cells were typed where these are more than the head has. */
  readonly surplus?: number;
}

/** The line so many lines below the first; undefined where the text ends. */
type LineAt = (index: number) => string | undefined;

/**
 * The table that begins at a line: two rows at least. Cells that are empty at a row's end may have lost their tabs,
 * rows between others all of them. A list („1.⇥Text“) is none, nor is text that is indented by a tab.
 */
export function tabTableAt(lineAt: LineAt): TabTable | undefined {
  const first = rowAt(lineAt, 0);
  const second = first && rowAt(lineAt, first.next);
  if (first === undefined || second === undefined || !beginsTable(first, second)) return undefined;
  const typed: TypedRow[] = [first, second];
  for (;;) {
    const next = rowBelow(lineAt, typed.at(-1)?.next ?? 0);
    if (next === undefined) break;
    typed.push(next);
  }
  return tableOf(typed);
}

interface TypedRow {
  readonly line: number;
  /** The line below it. */
  readonly next: number;
  readonly cells: readonly string[];
}

const longestLabel = 60;

/** Goes on below a row whose cells are all empty, and with one that has a text in its first cell only. */
function rowBelow(lineAt: LineAt, line: number): TypedRow | undefined {
  const row = rowAt(lineAt, line);
  if (row !== undefined) return row;
  const text = lineAt(line);
  if (text === undefined) return undefined;
  const isEmptyRow = text.includes('\t') && text.trim() === '';
  const isLabel =
    text.trim() !== '' && text.length <= longestLabel && !/[.:;,!?|]\s*$|^\s*[#>|-]/u.test(text);
  if (!isEmptyRow && !isLabel) return undefined;
  const below = rowAt(lineAt, line + 1);
  if (below === undefined || isEmptyRow) return below;
  return { line, next: line + 1, cells: [text.trim()] };
}

function rowAt(lineAt: LineAt, line: number): TypedRow | undefined {
  const text = lineAt(line);
  if (text === undefined || !text.includes('\t') || text.trim() === '' || /^ {4}|^\s*[|>#]/u.test(text))
    return undefined;
  const { cells, next } = cellsFrom(lineAt, line, text);
  return { line, next, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) };
}

/** The lines of one cell; a quotation mark that opens a cell and is closed nowhere must not take in the whole text. */
const mostLines = 20;

/** A cell with line ends stands between straight quotes, its own doubled (RFC 4180, 2.6). */
function cellsFrom(
  lineAt: LineAt,
  line: number,
  text: string,
): { readonly cells: readonly string[]; readonly next: number } {
  let next = line + 1;
  let rest = text;
  const cells: string[] = [];
  for (;;) {
    const quoted = /^ ?"/u.test(rest) ? quotedCell(lineAt, next, rest) : undefined;
    if (quoted !== undefined) ({ next } = quoted);
    const source = quoted?.rest ?? rest;
    const tab = source.indexOf('\t');
    const own = tab < 0 ? source : source.slice(0, tab);
    cells.push(quoted?.cell ?? own.trim());
    if (tab < 0) return { cells, next };
    rest = source.slice(tab + 1);
  }
}

interface QuotedCell {
  readonly cell: string;
  /** Behind it on its last line. */
  readonly rest: string;
  readonly next: number;
}

const closed = /^ ?"((?:[^"]|"")*)" ?(?=\t|$)/u;

function quotedCell(lineAt: LineAt, below: number, rest: string): QuotedCell | undefined {
  let text = rest;
  for (let next = below; next < below + mostLines; next += 1) {
    const [all, content] = closed.exec(text) ?? [];
    if (all !== undefined && content !== undefined) {
      // Only what needs its quotes has got them from a spreadsheet; else they are the author's.
      if (!/\n|""/u.test(content)) return undefined;
      const lines = content.replaceAll('""', '"').split('\n');
      const cell = lines.map((each) => each.trim()).join('<br>');
      return { cell, rest: text.slice(all.length), next };
    }
    const line = lineAt(next);
    if (line === undefined || line.trim() === '') return undefined;
    text = `${text}\n${line}`;
  }
  return undefined;
}

function beginsTable(first: TypedRow, second: TypedRow): boolean {
  const filled = filledOf(first);
  const [label = ''] = filled;
  if (isListLabel(label) && filled.length <= 2) return false;
  if (bullet.test(label) || (numbered.test(label) && numbered.test(filledOf(second)[0] ?? ''))) return false;
  if (isRunningText(first, second)) return false;
  if (isCounted(first, second) && filled.length === 2) return false;
  // A cell alone in its row may be a corner's neighbour or the label of what follows, but not both of them.
  if (filled.length < 2 && filledOf(second).length < 2) return false;
  if (first.cells.length >= second.cells.length || isLabelled([first, second])) return first.cells.length > 1;
  return filled.length > 1 && !filled.some(isProse);
}

/** Each row begins with its own label. */
const isLabelled = (rows: readonly Pick<TypedRow, 'cells'>[]): boolean =>
  rows.every(({ cells: [label = ''] }) => label.endsWith(':'));

const filledOf = ({ cells }: TypedRow): readonly string[] => cells.filter((cell) => cell !== '');

/** A number, letter or bullet before a text, as word processors copy lists. */
function isListLabel(cell: string): boolean {
  return /^(?:[^\p{L}\p{N}]{1,2}|o|\(?(?:\d{1,3}(?:\.\d{1,2})*|(\p{L})\1?|[ivx]{1,5})[.):]{1,2}|\d{1,2}(?:\.\d{1,2})+)$/iu.test(
    cell,
  );
}

/** Items that have tabs in their text. */
const bullet = /^[-+*•▪◦‣·–—]\s/u;
const numbered = /^\(?(?:\d{1,3}|[a-z])[.)]{1,2}\s/iu;

/** Lines of a paragraph with a stray tab each. */
function isRunningText({ cells: above }: TypedRow, { cells: below }: TypedRow): boolean {
  return (
    /^\p{Ll}/u.test(below[0] ?? '') &&
    /\p{Ll}[,-]?$/u.test(above.at(-1) ?? '') &&
    /[.!?]$/u.test(below.at(-1) ?? '')
  );
}

/** `1⇥Text`, below it `2⇥Text`. */
function isCounted({ cells: [one = ''] }: TypedRow, { cells: [two = ''] }: TypedRow): boolean {
  return /^\d{1,2}$/u.test(one) && Number(two) === Number(one) + 1;
}

function isProse(cell: string): boolean {
  return /[.:;!?]$/u.test(cell) || cell.split(/\s+/u).length > 6;
}

function tableOf(typed: readonly TypedRow[]): TabTable | undefined {
  const rows = aligned(typed);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => (cells[column] ?? '') !== ''),
  );
  if (columns.length < 2) return undefined;
  const headWidth = rows[0]?.cells.length ?? 0;
  const wide = rows.map(({ line, cells }): TabRow => {
    const kept = columns.map((column) => cells[column] ?? '');
    return { line, cells: kept, ...(cells.length > headWidth ? { surplus: cells.length } : {}) };
  });
  const lines = typed.at(-1)?.next ?? 0;
  const hasHead = !isLabelled(wide);
  const head: readonly TabRow[] = hasHead ? [] : [{ line: 0, cells: columns.map(() => '') }];
  const body = hasHead ? wide.slice(1) : wide;
  const alignments = columns.map((_, column) =>
    isOfNumbers(body.map(({ cells }) => cells[column] ?? '')) ? ('right' as const) : ('left' as const),
  );
  return { rows: [...head, ...wide], alignments, lines };
}

/** Several tabs in a row set a text below another where the first row has them too; else the cells between are empty. */
function aligned(typed: readonly TypedRow[]): readonly TypedRow[] {
  const [first] = typed;
  const isEven = typed.every(({ cells }) => cells.length === first?.cells.length);
  const isSpaced = first?.cells.slice(1).includes('') === true || isLabelled(typed);
  if (isEven || !isSpaced) return typed;
  const collapsed = typed.map((row) => ({ ...row, cells: row.cells.filter((cell) => cell !== '') }));
  return collapsed.every(({ cells }) => cells.length === collapsed[0]?.cells.length) ? collapsed : typed;
}

const number =
  /^[+\-−–]?\s*\d[\d., ]*(?:-|,-)?\s*(?:€|EUR|Euro|%|T€|Tsd\.?(?: ?€| EUR)?|Mio\.?(?: ?€| EUR)?)?$/u;

function isOfNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !/^[–—-]?$/u.test(cell));
  return filled.length > 0 && filled.every((cell) => number.test(cell));
}

/** The same table as Markdown, a line each. */
export function markdownOf({ rows, alignments }: TabTable): readonly string[] {
  const [head, ...others] = rows.map(({ cells }) =>
    lineOf(cells.map((cell) => cell.replaceAll(/(?<!\\)\|/gu, '\\|'))),
  );
  const below = lineOf(alignments.map((alignment) => (alignment === 'right' ? '---:' : '---')));
  return [head ?? '', below, ...others];
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
