import type { Io } from './io.ts';

export interface Progress {
  /** So many are done. */
  show(done: number): void;
  clear(): void;
}

const barWidth = 24;
/** Terminals flicker when they are written to more often. */
const interval = 100;

/** A bar on a terminal, nothing elsewhere: a log would keep every line of it. */
export function createProgress(total: number, { stderr, now }: Pick<Io, 'stderr' | 'now'>): Progress {
  if (!stderr.isTTY || total < 2) return { show: () => undefined, clear: () => undefined };
  const started = now().getTime();
  let drawn = -Infinity;
  return {
    show(done) {
      const time = now().getTime();
      if (time - drawn < interval && done < total) return;
      drawn = time;
      stderr.write(`\r\u001B[K${progressLine(done, total, time - started).slice(0, stderr.columns - 1)}`);
    },
    clear: () => stderr.write('\r\u001B[K'),
  };
}

export function progressLine(done: number, total: number, ms: number): string {
  const filled = Math.round((done / total) * barWidth);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
  const rate = ms > 0 ? `  ${((done * 1000) / ms).toFixed(1).replace('.', ',')} Entwürfe/s` : '';
  return `${bar}  ${done}/${total}${rate}`;
}
