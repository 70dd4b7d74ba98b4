import { originalOffset, type SourceFile } from '../diagnostics/source-file.ts';
import type { Range } from './yaml-lines.ts';

/** A stretch of a text to leave out. An HTML comment between two blocks leaves an empty one that keeps them apart. */
export interface Cut extends Range {
  readonly left: '' | '<!---->';
}

/** A text without the stretches; of two that overlap the later one begins where the earlier ends. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, left } of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= from) continue;
    kept.push(text.slice(from, Math.max(start, from)), left);
    from = end;
  }
  return [...kept, text.slice(from)].join('');
}

/** The file's bytes without stretches of its `text`; every other byte is as it was. */
export function bytesWithoutCuts(file: SourceFile, cuts: readonly Cut[]): Uint8Array {
  const inOriginal = cuts.map((cut) => ({
    ...cut,
    start: originalOffset(file, cut.start),
    end: originalOffset(file, cut.end),
  }));
  const mark = file.hasBom === true ? '\uFEFF' : '';
  return new TextEncoder().encode(mark + withoutCuts(file.original, inOriginal));
}
