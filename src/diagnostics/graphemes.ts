export interface Grapheme {
  readonly segment: string;
  readonly index: number;
}

/** Nearly all German texts match: each code unit is a character of its own, one cell wide. */
const plain = /^[\t\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2013-\u201E\u2026\u20AC]*$/;

export function isPlain(text: string): boolean {
  return plain.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The characters as a reader counts them: a letter with its accents, an emoji of several code points. `Intl.Segmenter`
 * takes a fifth of Node's own start to load, so it is used only for texts that may hold such characters.
 */
export function graphemesOf(text: string): Iterable<Grapheme> {
  if (isPlain(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter('de');
  return segmenter.segment(text);
}
