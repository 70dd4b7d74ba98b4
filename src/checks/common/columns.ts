import { type Span, positionAt, spanOfLine } from '../../diagnostics/source-file.ts';
import type { Passage } from '../../markdown/passages.ts';

/** Lines one below the other whose words stand in columns of blanks. */
export interface Columns {
  /** From the first line to the end of the last. */
  readonly span: Span;
  /** The cells of each line. */
  readonly rows: readonly (readonly string[])[];
}

const severalBlanks = /[ \u00A0]{2}/;

/** Two lines at least: with several wide gaps each, or one below the other with one that is wider. */
export function columnsIn({ text, spanOf }: Pick<Passage, 'text' | 'spanOf'>): readonly Columns[] {
  if (!severalBlanks.test(text)) return [];
  const written = spanOf(0, text.length);
  const { file } = written;
  const lines: Line[] = [];
  const last = positionAt(file, written.end).line;
  for (let line = positionAt(file, written.start).line; line <= last; line += 1) {
    const span = spanOfLine(file, line);
    // Behind the mark of a list.
    const mark = Math.max(0, written.start - span.start);
    lines.push(lineOf(span, file.text.slice(span.start, span.end), mark));
  }
  return runsOf(lines).map((run) => {
    const [first, end] = [run[0]?.span ?? written, run.at(-1)?.span ?? written];
    return { span: { ...first, end: end.end }, rows: run.map(({ cells }) => cells) };
  });
}

interface Gap {
  readonly start: number;
  readonly end: number;
  readonly isBehindSentence: boolean;
}

interface Line {
  readonly span: Span;
  readonly gaps: readonly Gap[];
  readonly cells: readonly string[];
}

function lineOf(span: Span, written: string, mark: number): Line {
  const text = written.trimEnd();
  const before = Math.max(mark, text.length - text.replace(/^[ >]+/u, '').length);
  const gaps = [...text.matchAll(/(?<=\S)[ \u00A0]{2,}(?=\S)/gu)]
    .filter(({ index }) => index >= before)
    .map(({ 0: blanks, index }) => ({
      start: index,
      end: index + blanks.length,
      isBehindSentence: /[.!?:]/u.test(text.charAt(index - 1)),
    }));
  const cells = [...gaps, { start: text.length, end: text.length }].map(({ start }, index) =>
    text.slice(gaps[index - 1]?.end ?? before, start),
  );
  return { span: { ...span, start: span.start + before }, gaps, cells };
}

function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const goesOn = above !== undefined && belongTogether(above, line);
    if (goesOn && isOpen) runs.at(-1)?.push(line);
    else if (goesOn) runs.push([above, line]);
    isOpen = goesOn;
  }
  return runs;
}

function belongTogether(above: Line, line: Line): boolean {
  const [one, other] = [above.gaps, line.gaps];
  if (one.length === 0 || other.length === 0) return false;
  const inColumn = one.filter((gap) => other.some(({ start, end }) => gap.start < end && start < gap.end));
  if (inColumn.length > 1) return true;
  const [a, b] = [one, other].map((gaps) => gaps.filter(({ isBehindSentence }) => !isBehindSentence).length);
  if (one.length > 1) return one.length === other.length && a === b && a === one.length;
  const isWide = [...one, ...other].some(({ start, end }) => end - start > 2);
  return inColumn.length === 1 && other.length === 1 && isWide && isAligned(above, line);
}

/** The words behind the gap begin or end in one column. */
function isAligned(above: Line, line: Line): boolean {
  const ends = [above, line].map(({ gaps: [gap], cells: [, cell = ''] }) => (gap?.end ?? 0) + cell.length);
  return above.gaps[0]?.end === line.gaps[0]?.end || ends[0] === ends[1];
}
