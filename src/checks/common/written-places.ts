import type { Span } from '../../diagnostics/source-file.ts';
import type { Passage } from '../../markdown/passages.ts';

/**
 * The source places of all matches of `pattern` in a passage's text, in order. Undefined if the source has other matches
 * too (in a link's title, as an entity), so that no place is sure.
 */
export function writtenPlaces(
  { text, spanOf }: Pick<Passage, 'text' | 'spanOf'>,
  pattern: RegExp,
): readonly Span[] | undefined {
  if (text === '') return [];
  const { file, start, end } = spanOf(0, text.length);
  const read = [...text.matchAll(pattern)];
  const written = [...file.text.slice(start, end).matchAll(pattern)];
  const isSame =
    read.length === written.length && read.every(([found], index) => written[index]?.[0] === found);
  if (!isSame) return undefined;
  return written.map(({ 0: found, index }) => ({
    file,
    start: start + index,
    end: start + index + found.length,
  }));
}
