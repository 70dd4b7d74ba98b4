import type { Edit } from './diagnostic.ts';
import { originalOffset } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/**
 * The file's bytes with the edits made and every other byte kept: BOM, line ends, decomposed letters. Of edits that
 * overlap only the first in the file is made. Returns how many were made, too.
 */
export function applyEdits(
  file: SourceFile,
  edits: readonly Edit[],
): { readonly bytes: Uint8Array; readonly made: number } {
  const inOrder = edits
    .map(({ span, replacement }) => ({
      start: originalOffset(file, span.start),
      end: originalOffset(file, span.end),
      replacement,
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  let text = file.hasBom ? '\uFEFF' : '';
  let at = 0;
  let made = 0;
  for (const { start, end, replacement } of inOrder) {
    if (start < at || (start === at && made > 0 && end === start)) continue;
    text += file.original.slice(at, start) + replacement;
    at = end;
    made += 1;
  }
  return { bytes: new TextEncoder().encode(text + file.original.slice(at)), made };
}

/** The bytes the file was read from. */
export function bytesOfFile(file: SourceFile): Uint8Array {
  return applyEdits(file, []).bytes;
}
