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
