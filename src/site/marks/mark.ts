/** The texts of a paragraph, a heading or a cell in one row; what is no text stands in it as one character. */
export interface Run {
  readonly text: string;
  readonly place: Place;
  /** The document has footnotes, `[^1]` leads to one. */
  readonly hasNotes: boolean;
}

/** What the text stands in: for marks that only have a meaning there. */
export type Place = 'paragraph' | 'item' | 'quote' | 'heading' | 'cell';

/** What stands in a run for a mark that opens or closes, for a link, a picture or a note, and for code. */
export const OPENS = '\uE000';
export const CLOSES = '\uE001';
export const OBJECT = '\uE002';
export const CODE = '\uE003';
/** Around the text of a link or a picture. */
export const LABEL_OPENS = '\uE004';
export const LABEL_CLOSES = '\uE005';

/** Nothing is seen of it; what stands on both sides of it does not meet. */
export const WORD_JOINER = '\u2060';

/** The places in a run that a backslash must precede. */
export type Mark = (run: Run) => readonly number[];

/** Each match is a mark; in it, the character at its start. Only in some places, where any are named. */
export function pattern(expression: RegExp, ...places: readonly Place[]): Mark {
  return ({ text, place }) =>
    places.length > 0 && !places.includes(place)
      ? []
      : [...text.matchAll(expression)].map(({ index }) => index);
}

/** Signs that only are marks where one of these follows, anywhere: each before the last of them. */
export function before(expression: RegExp, ...below: readonly string[]): Mark {
  return (run) => {
    const last = Math.max(...below.map((each) => run.text.lastIndexOf(each)));
    return pattern(expression)(run).filter((place) => place < last);
  };
}

/** What an expression finds in each match of another, and no farther: a look back or ahead over a whole text takes long. */
export function within(outer: RegExp, inner: RegExp, ...places: readonly Place[]): Mark {
  return (run) =>
    [...run.text.matchAll(outer)].flatMap(({ 0: text, index }) =>
      pattern(inner, ...places)({ ...run, text }).map((place) => index + place),
    );
}

/** In the text of a link or a picture. */
export const inLabels = (expression: RegExp): Mark => within(/\uE004[^\uE005]*\uE005/gu, expression);

/** Anywhere else, up to the sign where such a text begins. */
export const outsideLabels = (expression: RegExp): Mark =>
  within(/(?:^|\uE005)[^\uE004]*\uE004?/gu, expression);

/** Where text begins as a block does. */
export const blockStarts: readonly Place[] = ['paragraph', 'item', 'quote'];
