export interface Grapheme {
  readonly segment: string;
  readonly index: number;
}

/** Nearly all of German text: each unit is a character of its own, one cell wide. */
const plain = /^[\t\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2013-\u201E\u2026\u20AC]*$/;

export function isPlain(text: string): boolean {
  return plain.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * What a reader takes for one character: a letter with its accents, an emoji of several code points. What tells them
 * apart takes a fifth of Node's own start to load, so only a text that may hold some waits for it.
 */
export function graphemesOf(text: string): Iterable<Grapheme> {
  if (isPlain(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter('de');
  return segmenter.segment(text);
}
