import { placeOf } from '../diagnostic.ts';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { lineText } from '../source-file.ts';
import type { Style } from './reporter.ts';
import { visible } from './visible.ts';
import { graphemesOf } from '../graphemes.ts';
import { widthOf } from './width.ts';

const maxLines = 3;
/** Terminal cells for the source; a longer line is cut around the reported place. */
const maxCells = 96;
const cellsBefore = 24;
const tabStop = 4;
/** Code points read on each side of the place: splitting a whole book into graphemes would take seconds. */
const pointsAround = 400;

/** The source lines of a diagnostic, underlined; none where it has no span. */
export function codeFrame(diagnostic: Diagnostic, style: Style): readonly string[] {
  const { span } = diagnostic;
  if (span === undefined) return [];
  const place = placeOf(diagnostic);
  const lastLine = lastLineOf(place);
  const shown = Math.min(lastLine, place.line + maxLines - 1);
  const gutter = String(shown).length;
  const frame: string[] = [];
  for (let line = place.line; line <= shown; line += 1) {
    const { source, underline } = marked(lineText(span.file, line), line, place);
    frame.push(`  ${style('dim', `${String(line).padStart(gutter)} |`)} ${source}`.trimEnd());
    if (underline.trim() !== '') {
      frame.push(`  ${style('dim', `${' '.repeat(gutter)} |`)} ${style('red', underline)}`);
    }
  }
  if (shown < lastLine) frame.push(`  ${style('dim', `${' '.repeat(gutter)} | …`)}`);
  return frame;
}

/** A span that ends at the start of a line has nothing in that line. */
function lastLineOf({ line, endLine, endColumn }: Place): number {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly isMeant: boolean;
}

function marked(whole: string, line: number, place: Place): { source: string; underline: string } {
  const from = line === place.line ? place.column - 1 : whole.search(/\S|$/);
  const to = line === place.endLine ? place.endColumn - 1 : Infinity;
  const { source, skipped, isCut } = around(whole, from);
  const cells = window(cellsOf(source, from - skipped, to - skipped), skipped > 0, isCut);
  const underline = cells.map(({ isMeant, width }) => (isMeant ? '^' : ' ').repeat(width)).join('');
  const atLineEnd = line === place.line && !underline.includes('^');
  return {
    source: cells.map(({ text }) => text).join(''),
    underline: atLineEnd ? `${underline}^` : underline.trimEnd(),
  };
}

interface Excerpt {
  readonly source: string;
  /** Code points left out before it. */
  readonly skipped: number;
  /** Whether something is left out behind it. */
  readonly isCut: boolean;
}

function around(line: string, place: number): Excerpt {
  const points = Array.from(line);
  const skipped = Math.max(0, Math.min(place, points.length) - pointsAround);
  const end = skipped + 2 * pointsAround;
  return { source: points.slice(skipped, end).join(''), skipped, isCut: end < points.length };
}

/** One cell group per grapheme; `from` and `to` count code points. */
function cellsOf(source: string, from: number, to: number): readonly Cell[] {
  const cells: Cell[] = [];
  let codePoint = 0;
  let column = 0;
  for (const { segment } of graphemesOf(source)) {
    const next = codePoint + Array.from(segment).length;
    const isTab = segment === '\t';
    const text = isTab ? ' '.repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = isTab ? text.length : widthOf(text);
    // An empty span stands before a character, which is marked.
    cells.push({ text, width, isMeant: next > from && codePoint < Math.max(to, from + 1) });
    codePoint = next;
    column += width;
  }
  return cells;
}

/** The cells that fit; `goesBefore` and `goesOn` say whether the line continues beyond them. */
function window(cells: readonly Cell[], goesBefore: boolean, goesOn: boolean): readonly Cell[] {
  const isWhole = totalWidth(cells) <= maxCells;
  const meant = cells.findIndex(({ isMeant }) => isMeant);
  const first = isWhole ? 0 : Math.max(0, (meant === -1 ? cells.length : meant) - cellsBefore);
  const last = isWhole ? cells.length : first + maxCells;
  const ellipsis = { text: '…', width: 1, isMeant: false };
  return [
    ...(goesBefore || first > 0 ? [ellipsis] : []),
    ...cells.slice(first, last),
    ...(goesOn || last < cells.length ? [ellipsis] : []),
  ];
}

function totalWidth(cells: readonly Cell[]): number {
  return cells.reduce((total, { width }) => total + width, 0);
}
