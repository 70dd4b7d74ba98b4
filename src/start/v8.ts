import { setFlagsFromString } from 'node:v8';

// What the program asks of V8 (docs/decisions/0011-one-bundle.md). V8 takes no cached code that was compiled under
// other flags. So flags change only when everything is loaded, and are those of the start when code is cached.

/** V8 warns the user of flags that it does not know, and other versions count differently: only where measured. */
const isMeasured = process.version.startsWith('v20.');

function ask(flag: string): void {
  if (isMeasured) setFlagsFromString(flag);
}

/**
 * V8 watches a function run before it compiles it for speed: here twice as long as by default. A run of one document,
 * or a worker that has no core for compiling beside it, is over before that pays.
 */
export const beginPatiently = (): void => ask('--interrupt-budget=300000');

/** V8's default: where one thread makes a batch, another core is free to compile. */
const compileAsUsual = (): void => ask('--interrupt-budget=135168');

/**
 * V8 lets a heap with little in use grow to four times of that, and a long batch takes it all in time. Collecting
 * garbage more often takes hardly more time, because there is little to look through.
 */
const keepHeapSmall = (): void => ask('--heap-growing-percent=50');
const letHeapGrow = (): void => ask('--heap-growing-percent=0');

/** After so many drafts everything that a batch needs is loaded, and flags may change. */
const LOADED = 5;
const MANY = 200;
/** Looking through so many drafts takes long even if none has changed: the default pays before the first is made. */
const LONG_LIST = 1000;

/** Changes the flags during a batch, and back. `isAlone`: this thread makes the documents. */
export function flagsInBatch(drafts: number, isAlone: boolean) {
  const isLong = drafts >= LONG_LIST;
  if (isLong) compileAsUsual();
  const loaded = isLong ? 1 : LOADED;
  let begun = 0;
  let made = 0;
  return {
    beforeDraft(): void {
      begun += 1;
      // What makes documents is loaded now, here or by workers.
      if (isLong && begun === 1) beginPatiently();
    },
    afterDraft(): void {
      made += 1;
      if (made === loaded && isAlone) compileAsUsual();
      if (made === MANY) keepHeapSmall();
    },
    end(): void {
      beginPatiently();
      if (made >= MANY) letHeapGrow();
    },
  };
}
