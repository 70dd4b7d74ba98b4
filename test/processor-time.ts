/** Milliseconds of processor time so far. Unlike the clock it does not run on while other programs have the processor. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
