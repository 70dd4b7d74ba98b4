/**
 * Liang's hyphenation patterns as a trie in one block of bytes, which is read as it stands: the `hyphen` package
 * makes a hundred thousand objects of the same patterns before it knows its first word.
 */
export interface PatternTrie {
  /** Of each node: its first child; its children end where those of the next node begin. */
  readonly children: Uint16Array;
  /** Of each node: the number of its pattern's levels, counted from 1; 0 where no pattern ends. */
  readonly patterns: Uint16Array;
  /** Where the levels of a pattern begin; they end where those of the next begin. */
  readonly levelStarts: Uint16Array;
  readonly levels: Uint8Array;
  /** Of each node: the character that leads to it. */
  readonly characters: Uint8Array;
}

/** Tells a file of this form on a machine of the same byte order. */
const MARK = 0x1996;
const HEADER = 4;

/** @throws where the bytes were not packed by `scripts/hyphenation.mjs`, on a machine of the same byte order */
export function readPatterns(bytes: Uint8Array): PatternTrie {
  // Numbers of two bytes must begin at an even place, which only a buffer of one's own is sure of.
  const { buffer } = new Uint8Array(bytes);
  const [mark, nodes = 0, patterns = 0, levels = 0] = new Uint16Array(buffer, 0, HEADER);
  if (mark !== MARK) throw new Error('these are no hyphenation patterns');
  let at = HEADER * 2;
  const shorts = (count: number): Uint16Array => {
    const found = new Uint16Array(buffer, at, count);
    at += found.byteLength;
    return found;
  };
  return {
    levelStarts: shorts(patterns + 1),
    children: shorts(nodes + 1),
    patterns: shorts(nodes),
    levels: new Uint8Array(buffer, at, levels),
    characters: new Uint8Array(buffer, at + levels, nodes),
  };
}

/** Places in `word` (in lower case) where the patterns allow a hyphen; those beside its ends are not to be used. */
export function hyphensIn(trie: PatternTrie, word: string): readonly number[] {
  const text = `.${word}.`;
  const marks = new Uint8Array(text.length);
  for (let start = 0; start < text.length - 2; start += 1) markFrom(trie, text, start, marks);
  const points: number[] = [];
  for (let at = 1; at < word.length; at += 1) if (((marks[at] ?? 0) & 1) === 1) points.push(at);
  return points;
}

/** Raises the marks of all patterns that begin at `start`. */
function markFrom(
  { children, patterns, levelStarts, levels, characters }: PatternTrie,
  text: string,
  start: number,
  marks: Uint8Array,
): void {
  const first = Math.max(0, start - 1);
  let node = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    const end = children[node + 1] ?? 0;
    let child = children[node] ?? end;
    while (child < end && characters[child] !== character) child += 1;
    if (child >= end) return;
    node = child;
    const pattern = patterns[node] ?? 0;
    if (pattern === 0) continue;
    const from = levelStarts[pattern - 1] ?? 0;
    const to = levelStarts[pattern] ?? 0;
    for (let at = from; at < to; at += 1) {
      const level = levels[at] ?? 0;
      const mark = first + at - from;
      if (level > (marks[mark] ?? 0)) marks[mark] = level;
    }
  }
}
