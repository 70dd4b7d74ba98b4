import { createRequire } from 'node:module';
import type { Direction } from '../../markdown/right-to-left.ts';
import type { Isolate, Run } from './run.ts';

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
  const load: (name: string) => () => Bidi = createRequire(import.meta.url);
  loaded ??= load('bidi-js')();
  return loaded;
}

export const mirrored = (character: string): string => bidi().getMirroredCharacter(character) ?? character;

/** Isolates (UAX #9, 2.4), with the direction they are known to have, and the end of one. */
const OPEN = { ltr: '\u2066', rtl: '\u2067' } as const;
const CLOSE = '\u2069';

/** The levels of a text whose runs may be isolated, by UTF-16 unit. */
export function levelsOf(
  spans: readonly { readonly run: Pick<Run, 'text' | 'isolate'> }[],
  direction: Direction,
): Uint8Array {
  let text = '';
  let isolate: Isolate | undefined;
  const places: number[] = [];
  for (const { run } of spans) {
    if (run.isolate !== isolate) {
      if (isolate !== undefined) text += CLOSE;
      ({ isolate } = run);
      if (isolate !== undefined) text += OPEN[isolate.direction];
    }
    for (let index = 0; index < run.text.length; index += 1) places.push(text.length + index);
    text += run.text;
  }
  const { levels } = bidi().getEmbeddingLevels(text, direction);
  return Uint8Array.from(places, (place) => levels[place] ?? 0);
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
