import { isMap, isNode, isScalar, Parser, type Pair } from 'yaml';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Cut } from './cuts.ts';
import { splitFrontMatter } from './front-matter.ts';
import { lineAround, type Range } from './yaml-lines.ts';

/** What front matter holds for the office alone: its comments, and the whole field that `note` names. */
export function unprintedYaml(file: SourceFile, note: string): readonly Cut[] {
  const { document, source, start: offset } = splitFrontMatter(file.text);
  const inFile = ({ start, end }: Range): Range => ({ start: offset + start, end: offset + end });
  const root: unknown = document?.contents;
  const comments = commentsIn(source).map(inFile);
  const notes = (isMap(root) ? root.items : []).filter(
    ({ key }) => isScalar(key) && key.source?.trim().toLowerCase() === note,
  );
  const inBraces = isMap(root) && root.flow === true;
  return [
    ...comments.map((comment) => aroundComment(file.text, comment)),
    ...notes.map((pair) => {
      const range = inFile(rangeOfPair(pair));
      return inBraces ? withItsComma(file.text, range, comments) : wholeLines(file.text, range);
    }),
  ].map((range) => ({ ...range, left: '' }));
}

/** As yaml's tokens have them: a `#` in quotes, in a block of text or inside a word begins no comment. */
function commentsIn(source: string): readonly Range[] {
  const comments: Range[] = [];
  const visit = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if (isComment(token)) comments.push({ start: token.offset, end: token.offset + token.source.length });
    else for (const child of Object.values(token)) visit(child);
  };
  for (const token of new Parser().parse(source)) visit(token);
  return comments;
}

function isComment(token: object): token is { readonly offset: number; readonly source: string } {
  return (
    'type' in token &&
    token.type === 'comment' &&
    'offset' in token &&
    typeof token.offset === 'number' &&
    'source' in token &&
    typeof token.source === 'string'
  );
}

/** A line of nothing else goes whole; behind a value go the blanks before the comment as well. */
function aroundComment(text: string, { start, end }: Range): Range {
  const line = lineAround(text, start);
  const before = text.slice(line.start, start).replace(/[ \t]+$/, '');
  return before === ''
    ? { start: line.start, end: line.end + 1 }
    : { start: line.start + before.length, end };
}

/** From the key to the end of the value. */
function rangeOfPair({ key, value }: Pair): Range {
  const [start, endOfKey] = isScalar(key) && key.range ? key.range : [0, 0];
  return { start, end: isNode(value) && value.range ? value.range[1] : endOfKey };
}

/** Blank lines below a block of text may be those of the next field, and stay. */
function wholeLines(text: string, { start, end }: Range): Range {
  const value = text.slice(start, end).replace(/[ \t\n]+$/, '');
  return { start: lineAround(text, start).start, end: lineAround(text, start + value.length).end + 1 };
}

/** A field in braces goes with the comma behind it, the last one with that before it. */
function withItsComma(text: string, { start, end }: Range, comments: readonly Range[]): Range {
  const behind = skipBlanks(text, end, 1, comments);
  if (text[behind] === ',') {
    const blanks = /^[ \t]*/.exec(text.slice(behind + 1))?.[0].length ?? 0;
    return { start, end: behind + 1 + blanks };
  }
  const before = skipBlanks(text, start - 1, -1, comments);
  return text[before] === ',' ? { start: before, end } : { start, end };
}

/** The first place from `at` on, forwards or backwards, that is neither blank nor in a comment. */
function skipBlanks(text: string, at: number, step: 1 | -1, comments: readonly Range[]): number {
  let place = at;
  for (;;) {
    const comment = comments.find(({ start, end }) => start <= place && place < end);
    if (comment !== undefined) place = step === 1 ? comment.end : comment.start - 1;
    else if (/\s/.test(text[place] ?? '')) place += step;
    else return place;
  }
}
