import type { Span } from '../../diagnostics/source-file.ts';
import type { Passage } from '../../markdown/passages.ts';

export interface TypedMatch {
  readonly text: string;
  /** Groups of the pattern. */
  readonly groups: readonly (string | undefined)[];
  readonly index: number;
  readonly span: Span;
}

/** Where the text, not its code, has the pattern as it was typed: behind a backslash it is meant to be printed. */
export function typedMatches(
  { text, code, spanOf }: Pick<Passage, 'text' | 'code' | 'spanOf'>,
  pattern: RegExp,
): readonly TypedMatch[] {
  return [...text.matchAll(pattern)].flatMap((found): readonly TypedMatch[] => {
    const { 0: typed, index } = found;
    if (code.some(({ start, end }) => start < index + typed.length && index < end)) return [];
    const span = spanOf(index, index + typed.length);
    const { file, start, end } = span;
    const next = text.charAt(index + typed.length).trim();
    const isTyped =
      file.text.slice(start, end) === typed &&
      file.text[start - 1] !== '\\' &&
      // Else the same stands elsewhere in the line.
      (next === '' || file.text[end] === next);
    return isTyped ? [{ text: typed, groups: found.slice(1), index, span }] : [];
  });
}
