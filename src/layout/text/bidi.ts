import { createRequire } from 'node:module';
import type { Direction } from '../../markdown/right-to-left.ts';

/** What is used of bidi-js, which publishes no types (`test/layout/text/bidi.test.ts`). */
interface Bidi {
  /** The levels of UAX #9 by UTF-16 unit: even ones run from left to right, odd ones from right to left. */
  getEmbeddingLevels(text: string, direction: Direction): { readonly levels: Uint8Array };
  /** „(“ for „)“; nothing for a character that is not mirrored. */
  getMirroredCharacter(character: string): string | null;
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

/** A part of a text, by UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
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
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = Array.from(levels.keys());
  const highest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0, end = 0; start < order.length; start = end + 1) {
      end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      reverse(order, start, end - 1);
    }
  }
  return order;
}

function reverse(order: number[], first: number, last: number): void {
  for (let [low, high] = [first, last]; low < high; low += 1, high -= 1)
    [order[low], order[high]] = [order[high] ?? 0, order[low] ?? 0];
}
