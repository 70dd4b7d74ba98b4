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
  return piecewise(text, segmenter);
}

/** V8 takes longer for a character the longer the text is that it is given: 80,000 took it many seconds. */
const WINDOW = 500;

/** What stands last in a window may go on behind it, and is read again with what follows. */
function* piecewise(text: string, segments: Intl.Segmenter): Iterable<Grapheme> {
  let size = WINDOW;
  for (let start = 0; start < text.length;) {
    const end = endOfCharacter(text, start + size);
    const found = Array.from(segments.segment(text.slice(start, end)));
    const whole = end < text.length ? found.slice(0, -1) : found;
    const last = whole.at(-1);
    for (const { segment: grapheme, index } of whole) yield { segment: grapheme, index: start + index };
    // A character longer than the window.
    size = last === undefined ? size * 2 : WINDOW;
    start += last === undefined ? 0 : last.index + last.segment.length;
  }
}

/** Not between the halves of a code point. */
const endOfCharacter = (text: string, end: number): number =>
  /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end + 1 : end;
