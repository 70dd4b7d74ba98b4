import { wordsOf } from './pdf-structure.ts';

/**
 * The words of a plain text or of what is read aloud: numbers of notes as digits, without brackets around changes and
 * without the addresses of links, which only the plain text has.
 */
export const wordsOfText = (text: string): readonly string[] =>
  wordsOf(
    text
      .replaceAll(/\s+\((?:https?:\/\/\S*?|[^\s@()]+@[^\s@()]+)\)/gu, '')
      .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => digit.normalize('NFKC'))
      .replaceAll(/[[\]]/gu, ''),
  );

/**
 * The same in any order, for texts that put notes elsewhere; without what is said for the ear alone, such as once more
 * that words are struck where a link in them ends.
 */
export const wordsSaid = (text: string): readonly string[] =>
  wordsOfText(text.replaceAll(/Fußnote (\d+):/gu, '$1'))
    .map((word) => word.replace(/[,:]$/u, ''))
    .filter((word) => word !== 'gestrichen')
    .toSorted();
