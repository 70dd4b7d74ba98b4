import type { Span } from '../../diagnostics/source-file.ts';
import type { Passage } from '../../markdown/passages.ts';

/**
 * Where each match of `pattern` in a passage's text was written, in order; undefined where its source has others too
 * (in the title of a link, typed as an entity), so that none can be told for sure.
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
