import { wordsOf } from './pdf-structure.ts';

/** The words of a plain text or of what is read aloud: numbers of notes as digits, without brackets around changes. */
export const wordsOfText = (text: string): readonly string[] =>
  wordsOf(text.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => digit.normalize('NFKC')).replaceAll(/[[\]]/gu, ''));
