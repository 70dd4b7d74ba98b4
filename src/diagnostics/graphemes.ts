let segmenter: Intl.Segmenter | undefined;

/**
 * What a reader takes for one character: a letter with its accents, an emoji of several code points. Few runs ask for
 * them, and what tells them apart takes a fifth of Node's own start to load.
 */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('de');
  return segmenter.segment(text);
}
