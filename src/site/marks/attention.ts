import type { Mark, Run } from './mark.ts';

/** Whether a run of the mark may open, and close, a mark between these two characters (empty at the ends). */
export type Flanking = (
  before: string,
  after: string,
) => { readonly opens: boolean; readonly closes: boolean };

const isBlank = (character: string): boolean => character === '' || /\s/u.test(character);
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}\uE000-\uE005]/u.test(character);

/** CommonMark 0.31, 6.2: rules 1 and 3, for `*`. */
export const anywhere: Flanking = (before, after) => ({
  opens: !isBlank(after) && (!isPunctuation(after) || isBlank(before) || isPunctuation(before)),
  closes: !isBlank(before) && (!isPunctuation(before) || isBlank(after) || isPunctuation(after)),
});

/** Rules 2 and 4, for `_`: never within a word. */
export const betweenWords: Flanking = (before, after) => {
  const { opens, closes } = anywhere(before, after);
  return {
    opens: opens && (!closes || isPunctuation(before)),
    closes: closes && (!opens || isPunctuation(after)),
  };
};

/** The same where a mark beside another may open and close (micromark, `attention`), and what stands between dots and dashes is no word. */
export const besideMarks =
  (flanking: Flanking): Flanking =>
  (before, after) => {
    const { opens, closes } = flanking(before, after);
    return { opens: opens || /[*_~]/u.test(after), closes: closes || /[*_~.`-]/u.test(before) };
  };

/** kramdown asks for blanks only (`parser/kramdown/emphasis.rb`). */
export const wherePossible: Flanking = (before, after) => ({
  opens: !isBlank(after),
  closes: !isBlank(before),
});

export const wherePossibleBetweenWords: Flanking = (before, after) => ({
  opens: !isBlank(after) && !(/\p{L}/u.test(before) && /\p{L}/u.test(after)),
  closes: !isBlank(before) && !/[\p{L}\p{M}\p{Nd}]/u.test(after),
});

/**
 * The signs of which a pair would be a mark: each that may open one and has a later one that may close it. The last of
 * a text stays as it is: „Bürger\*innen und Anwohner*innen“. Beside real marks of the text all are found that may open or close.
 * @param sizes of a run that can be marks
 * @param pairsWithin a long run is a pair of its own
 * @param beside what of the text's own could meet a sign: then all that may open or close count
 */
export function attention(
  sign: string,
  flanking: Flanking,
  {
    sizes = /./u,
    beside = /[\uE000\uE001]/u,
    pairsWithin = false,
  }: { readonly sizes?: RegExp; readonly beside?: RegExp; readonly pairsWithin?: boolean } = {},
): Mark {
  const runs = new RegExp(`${sign === '*' ? '\\*' : sign}+`, 'gu');
  return ({ text }: Run) => {
    if (!text.includes(sign)) return [];
    const found = [...text.matchAll(runs)]
      .filter(({ 0: run }) => sizes.test(run))
      .map(({ 0: run, index }) => {
        const sides = flanking(text.charAt(index - 1), text.charAt(index + run.length));
        return { ...sides, index, length: run.length };
      });
    const isBesideMarks = beside.test(text);
    const last = found.findLast(({ closes }) => closes)?.index ?? -1;
    return found
      .filter(
        ({ opens, closes, index, length }) =>
          (isBesideMarks ? opens || closes : opens && index < last) || (pairsWithin && length > 2),
      )
      .flatMap(({ index, length }) => Array.from({ length }, (_, offset) => index + offset));
  };
}
