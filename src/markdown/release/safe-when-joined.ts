import { type Danger, type SiteReading, readAsSite } from './site-reading.ts';

/** Published Markdown in a row: what a template says, and what a draft does. */
export interface PublishedPiece {
  readonly text: string;
  /** Only a draft's pieces are changed: a template's HTML is meant. */
  readonly isDraft: boolean;
}

/** Each round repairs all it finds; a repair may uncover another fault. */
const maxRounds = 20;

/**
 * The same pieces, read together as a website reads them: in what comes from a draft no tag is HTML, no link leads to
 * a script, and code that nothing closes is closed at the end of its piece.
 */
export function safeWhenJoined(pieces: readonly PublishedPiece[]): readonly PublishedPiece[] {
  let safe = pieces.map(closed);
  for (let round = 0; round < maxRounds; round += 1) {
    const reading = readAsSite(safe.map(({ text }) => text).join(''));
    const next = repaired(safe, reading);
    if (next.every(({ text }, index) => text === safe[index]?.text)) break;
    safe = next.map(closed);
  }
  return safe;
}

function closed(piece: PublishedPiece): PublishedPiece {
  const { openFence } = piece.isDraft ? readAsSite(piece.text) : {};
  return openFence === undefined ? piece : closedAt(piece, openFence.line, openFence.markup);
}

function closedAt(piece: PublishedPiece, line: number, markup: string): PublishedPiece {
  const before = (piece.text.split('\n')[line] ?? '').split(markup)[0] ?? '';
  // The empty line behind a quotation ends it, and all code within.
  if (before.includes('>')) return piece;
  return { ...piece, text: `${piece.text.trimEnd()}\n${before.replaceAll(/[^\t]/gu, ' ')}${markup}` };
}

function repaired(
  pieces: readonly PublishedPiece[],
  { dangers, openFence }: SiteReading,
): readonly PublishedPiece[] {
  let first = 0;
  return pieces.map((piece) => {
    const lines = piece.text.split('\n');
    const from = first;
    first += lines.length - 1;
    if (!piece.isDraft) return piece;
    for (const danger of dangers) {
      const start = Math.max(0, danger.from - from);
      for (let line = start; line < danger.to - from && line < lines.length; line += 1)
        lines[line] = escaped(lines[line] ?? '', danger);
    }
    const text = lines.join('\n');
    const isOpen = openFence !== undefined && openFence.line >= from && openFence.line <= first;
    return isOpen
      ? closedAt({ ...piece, text }, openFence.line - from, openFence.markup)
      : { ...piece, text };
  });
}

function escaped(line: string, { link }: Danger): string {
  if (link === undefined) return escapeTags(line);
  const [start = ''] = link.replace(/^!/u, '').split('\n');
  return line.replaceAll(/\\[\s\S]|\[/gu, (found, offset: number) =>
    found === '[' && line.startsWith(start, offset) ? '\\[' : found,
  );
}

/** Behind the `<` of an address in angle brackets. */
export const autolinkPattern =
  /<(?:(?:https?:\/\/|mailto:)[^<>\s]+|[\w.#$%&'*+=^`{|}~-][\w.!#$%&'*+/=?^`{|}~-]*@[a-z\d.-]+)>/iu;

const tagOrKept = new RegExp(String.raw`\\[\s\S]|${autolinkPattern.source}|<(?=[a-z/!?])`, 'giu');

/** Every tag of the text, also in code: where it is none on the website. */
export function escapeTags(text: string): string {
  return text.replaceAll(tagOrKept, (found) => (found === '<' ? '\\<' : found));
}
