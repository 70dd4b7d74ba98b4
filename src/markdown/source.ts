import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Draft } from '../draft/value.ts';

/** A stretch of Markdown and the file it stands in. */
export interface MarkdownSource {
  readonly text: string;
  readonly file: SourceFile;
  /** Line in `file` (from 1) of line `index` (from 0) of `text`. */
  lineOf(index: number): number;
  /** Its lines cannot be written as Markdown where they stand: YAML would join them. */
  readonly isFolded?: true;
}

export function sourceOfBody({ file, body }: Draft): MarkdownSource {
  return { text: body.text, file, lineOf: (index) => body.line + index };
}
