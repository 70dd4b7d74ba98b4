import { setFlagsFromString } from 'node:v8';

// What the program asks of V8 (docs/decisions/0011-one-bundle.md). V8 takes no code that was kept under other flags: whoever
// changes one sees to it that everything is loaded by then, and that what is kept is made under those of the start.

/** V8 tells the user of flags that it does not know, and other versions count otherwise: for the one that was measured. */
const isMeasured = process.version.startsWith('v20.');

/**
 * V8 watches a function run before it compiles it for speed: twice as long as by itself. A run of one document, or a worker
 * that has no core for compiling beside it, is over before that pays.
 */
export function beginPatiently(): void {
  if (isMeasured) setFlagsFromString('--interrupt-budget=300000');
}

/** V8's own measure again: where a batch is made in one thread, another core is free to compile. */
export function compileAsUsual(): void {
  if (isMeasured) setFlagsFromString('--interrupt-budget=135168');
}

/**
 * V8 lets a heap with little in use grow to four times of that, and by and by a long batch takes it all. Cleared up more
 * often, for which there is little to look through, it takes hardly more time.
 */
export function keepHeapSmall(): void {
  if (isMeasured) setFlagsFromString('--heap-growing-percent=50');
}

/** As V8 sees fit again. */
export function letHeapGrow(): void {
  if (isMeasured) setFlagsFromString('--heap-growing-percent=0');
}
