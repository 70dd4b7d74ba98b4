/** Milliseconds of processor time so far. Unlike the clock it does not run on while other programs have the processor. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * How long work takes as a multiple of a fixed piece of computing, done right before and right after it: a busy machine
 * makes both slower. The piece takes some 50 ms where nothing else runs.
 */
export function inYardsticks(work: () => void): number {
  const before = timeOf(yardstick);
  const time = timeOf(work);
  return time / Math.max(1, (before + timeOf(yardstick)) / 2);
}

function timeOf(work: () => void): number {
  const begun = processorTime();
  work();
  return processorTime() - begun;
}

/** Bytes and objects, as what is measured deals with. */
function yardstick(): void {
  const bytes = Buffer.alloc(8_000_000, 'xref 0000000000 65535 f');
  let sum = 0;
  for (const byte of bytes) sum += byte;
  const kept = Array.from({ length: 200_000 }, (_, index) => ({ index, sum }));
  if (kept.length + sum === 0) throw new Error('the yardstick has been optimised away');
}
