import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { MarkdownSource } from '../../src/markdown/source.ts';

/** A text that is a file of its own. */
export function sourceOf(text: string): MarkdownSource {
  const file = sourceFile('drafts/probe.md', text);
  return { text: file.text, file, lineOf: (index) => index + 1 };
}
