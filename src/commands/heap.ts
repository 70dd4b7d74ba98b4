import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets a heap with little in use grow to four times of that, and by and by a long batch takes it all. Cleared up more
 * often, for which there is little to look through, it takes no more time.
 */
export function keepHeapSmall(): void {
  letGrow(50);
}

/** V8's own way again. */
export function letHeapGrow(): void {
  letGrow(0);
}

/** @param percent of what is in use, by which the heap may grow before it is cleared up; 0: as V8 sees fit */
function letGrow(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
