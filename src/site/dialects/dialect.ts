import type { Mark, Run } from '../marks/mark.ts';

/** How a site generator reads Markdown: what it makes marks of, and what it knows beside CommonMark. */
export interface Dialect {
  /** Each finds what of a text would be read as a mark. */
  readonly marks: readonly Mark[];
  /** The characters that a backslash takes; others become character references. */
  readonly escapable: RegExp;
  /** `[^1]` and its definition; else notes are text below. */
  readonly hasFootnotes: boolean;
  /** How an address prints whose text is the address itself. */
  readonly bareAddress: 'as-typed' | 'in-brackets' | 'as-link';
  /** Lists number themselves from 1 unless an attribute says otherwise, and two of them in a row are one (kramdown). */
  readonly needsListAttributes: boolean;
  /** A head alone is no table. */
  readonly needsRows?: boolean;
  /** The text of a picture is read without what a backslash keeps in it. */
  readonly losesEscapesInAlt?: boolean;
  /** Whether a text can be written as code; else it is text. */
  canBeCode(text: string): boolean;
  /** Whether that holds for the first of an item as well, which begins behind the item's mark; if it is not said, it does. */
  canBeginItem?(code: string): boolean;
  /** What stands in for characters of a run that no backslash can keep from being read as a mark, by their places. */
  substitutes?(run: Run): ReadonlyMap<number, string>;
  /** The whole text, kept from what reads it before Markdown does. */
  guarded?(markdown: string): string;
}

/** ASCII punctuation (CommonMark 0.31, 2.4). */
export const asciiPunctuation = /[!-/:-@[-`{-~]/u;

export const always = (): boolean => true;
