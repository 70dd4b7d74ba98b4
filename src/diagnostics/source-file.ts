/**
 * A text file as read. Every room works on `text` (NFC, LF, no BOM). Positions are reported in the original file, so
 * that an editor finds the right character.
 */
export interface SourceFile {
  /** Relative to the workspace with `/`, else as given. */
  readonly path: string;
  /** NFC, line ends LF, no BOM. */
  readonly text: string;
  /** The decoded file without its BOM. Equal to `text` where nothing had to be normalised. */
  readonly original: string;
  /** The file begins with a byte order mark. */
  readonly hasBom?: true;
}

/** Half-open range of UTF-16 offsets into `file.text`. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Counted from 1; columns in Unicode code points of the file as it stands, a tab as one (cli.md). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a node of a document comes from: `line` counts from 1 in `file`. */
export interface Origin {
  readonly file: SourceFile;
  readonly line: number;
}

/** `original` is the decoded text without its BOM; `hasBom` says whether there was one. */
export function sourceFile(path: string, original: string, hasBom = false): SourceFile {
  return { path, original, text: normalized(original), ...(hasBom ? { hasBom } : {}) };
}

/** The form every room works on: NFC, line ends (CRLF, lone CR) as LF. */
export function normalized(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  return lines.normalize('NFC');
}

/** Where `offset` (UTF-16, into `file.text`) stands in the file; an offset outside is moved to its nearest end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const { index, inLine } = originalPlace(file, offset);
  return { line: index + 1, column: codePointsBefore(lineText(file, index + 1), inLine) + 1 };
}

/** The offset in `file.original` of an offset in `file.text`; one outside is moved to its nearest end. */
export function originalOffset(file: SourceFile, offset: number): number {
  const { index, inLine } = originalPlace(file, offset);
  return (lineStartsOf(file).original[index] ?? 0) + inLine;
}

/** The line, from 0, and the UTF-16 offset in that line of `file.original`. */
function originalPlace(
  file: SourceFile,
  offset: number,
): { readonly index: number; readonly inLine: number } {
  const inside = Math.min(Math.max(offset, 0), file.text.length);
  const starts = lineStartsOf(file).text;
  const index = lineIndexAt(starts, inside);
  const inLine = inside - (starts[index] ?? 0);
  const line = lineAt(file.text, starts, index);
  const original = lineText(file, index + 1);
  return { index, inLine: original === line ? inLine : originalIndex(original, line, inLine) };
}

/** Line `line` (from 1) of the file as it stands, without its line end; empty where there is no such line. */
export function lineText(file: SourceFile, line: number): string {
  return lineAt(file.original, lineStartsOf(file).original, line - 1);
}

/** Line `line` (from 1) of `file.text` without its line end; a line outside the file is moved to its nearest end. */
export function spanOfLine(file: SourceFile, line: number): Span {
  const starts = lineStartsOf(file).text;
  const index = Math.min(Math.max(line, 1), starts.length) - 1;
  return { file, start: starts[index] ?? 0, end: lineEnd(file.text, starts, index) };
}

export function originOf(span: Span): Origin {
  return { file: span.file, line: positionAt(span.file, span.start).line };
}

interface LineStarts {
  readonly text: readonly number[];
  readonly original: readonly number[];
}

const lineStartsByFile = new WeakMap<SourceFile, LineStarts>();

/** The lines of `text` and `original` are the same in number: NFC never joins characters across a line end. */
function lineStartsOf(file: SourceFile): LineStarts {
  const known = lineStartsByFile.get(file);
  if (known !== undefined) return known;
  const text = lineStarts(file.text);
  const found = { text, original: file.original === file.text ? text : lineStarts(file.original) };
  lineStartsByFile.set(file, found);
  return found;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
    return starts;
  }
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineIndexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineAt(text: string, starts: readonly number[], index: number): string {
  const start = starts[index];
  return start === undefined ? '' : text.slice(start, lineEnd(text, starts, index));
}

function lineEnd(text: string, starts: readonly number[], index: number): number {
  const start = starts[index] ?? 0;
  let end = starts[index + 1] ?? text.length;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}

/** How many code points begin before `index`; an index between the halves of a pair means the pair's start. */
function codePointsBefore(line: string, index: number): number {
  const before = line.slice(0, index);
  const pairs = before.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
  const insidePair = /[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(line.slice(index)) ? 1 : 0;
  return before.length - pairs - insidePair;
}

/**
 * A base with all that NFC can join to it: marks, and the vowels and final consonants of Hangul, which are letters
 * (Unicode Standard Annex #15, Normalization Forms).
 */
const composable = /.[\p{M}\u1160-\u11FF]*/gsu;

/**
 * The place in `original` of `index` in `composed`, its NFC form. Inside a composed sequence there is no such
 * place: then the sequence's start.
 */
function originalIndex(original: string, composed: string, index: number): number {
  let from = 0;
  let at = 0;
  for (const [sequence] of original.matchAll(composable)) {
    const joined = sequence.normalize('NFC');
    // A newer Unicode may join sequences in yet another way: stay at the last place that is sure.
    if (!composed.startsWith(joined, at)) return from;
    if (index < at + joined.length) return sequence === joined ? from + index - at : from;
    from += sequence.length;
    at += joined.length;
  }
  return original.length;
}
