import { createRequire } from 'node:module';
import type { Direction } from '../../markdown/right-to-left.ts';
import type { Stretch } from './addresses.ts';

/** What is used of bidi-js, which publishes no types (test/layout/text/bidi.test.ts). */
interface Bidi {
  /** The levels of UAX #9 by UTF-16 unit: even ones run from left to right, odd ones from right to left. */
  getEmbeddingLevels(text: string, direction: Direction): Levels;
  /** The order of a line's units from the left. */
  getReorderedIndices(text: string, levels: Levels): readonly number[];
  /** „(“ for „)“; nothing for a character that is not mirrored. */
  getMirroredCharacter(character: string): string | null;
}

interface Levels {
  readonly levels: Uint8Array;
  readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
}

let loaded: Bidi | undefined;

/** Few documents need the library: its tables take a while to load. */
function bidi(): Bidi {
  if (loaded === undefined) {
    const library: () => Bidi = createRequire(import.meta.url)('bidi-js');
    loaded = library();
  }
  return loaded;
}

export const mirrored = (character: string): string => bidi().getMirroredCharacter(character) ?? character;

/** The levels of a text, by UTF-16 unit. */
export function levelsOf(text: string, direction: Direction): Uint8Array {
  return bidi().getEmbeddingLevels(text, direction).levels;
}

/** What a text that runs from left to right holds of the other direction: words with the figures and brackets that belong to them. */
export function stretchesOf(text: string): readonly Stretch[] {
  const levels = levelsOf(text, 'ltr');
  const stretches: Stretch[] = [];
  for (let start = 0; start < levels.length; start += 1) {
    if ((levels[start] ?? 0) === 0) continue;
    let end = start;
    while (end < levels.length && (levels[end] ?? 0) > 0) end += 1;
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

/** What stands on a line from the left: the indices of its parts by their levels (UAX #9, L2). */
export function visualOrder(levels: readonly number[], direction: Direction): readonly number[] {
  // The library asks for a text only to find blanks at its end; a line has none that count.
  const text = 'x'.repeat(levels.length);
  const paragraphs = [{ start: 0, end: levels.length - 1, level: direction === 'rtl' ? 1 : 0 }];
  return bidi().getReorderedIndices(text, { levels: Uint8Array.from(levels), paragraphs });
}
