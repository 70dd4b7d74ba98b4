import { graphemesOf, isPlain } from '../graphemes.ts';

/** Two cells wide: East Asian Wide and Fullwidth (Unicode Standard Annex #11), and emoji. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u;

/** Cells in a terminal. Marks and joiners of a grapheme take none; `visible` may have turned it into letters. */
export function widthOf(grapheme: string): number {
  if (isPlain(grapheme)) return grapheme.length;
  if (wide.test(grapheme)) return 2;
  return Array.from(grapheme.replaceAll(/[\p{M}\p{Cf}]/gu, '')).length;
}

export function widthOfText(text: string): number {
  if (isPlain(text)) return text.length;
  return Array.from(graphemesOf(text)).reduce((total, { segment }) => total + widthOf(segment), 0);
}
