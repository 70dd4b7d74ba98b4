import type { Io } from './io.ts';

export interface Progress {
  show(done: number): void;
  clear(): void;
}

const barWidth = 24;
/** Terminals flicker when they are written to more often than every so many milliseconds. */
const interval = 100;
/** A log keeps every line, so lines are rare, and a short batch has none. */
const logInterval = 5000;

/** A bar on a terminal; elsewhere a line every few seconds, which shows that a long batch is alive. */
export function createProgress(total: number, { stderr, now }: Pick<Io, 'stderr' | 'now'>): Progress {
  const { isTTY } = stderr;
  const started = now().getTime();
  let shown = isTTY ? -Infinity : started;
  return {
    show(done) {
      const time = now().getTime();
      const isDue = time - shown >= (isTTY ? interval : logInterval);
      const isLast = done >= total;
      if (total < 2 || (isTTY ? !isDue && !isLast : !isDue || isLast)) return;
      shown = time;
      const ms = time - started;
      if (isTTY) stderr.write(`\r\u001B[K${progressLine(done, total, ms).slice(0, stderr.columns - 1)}`);
      else stderr.write(`${done} von ${total} Entwürfen${pace(done, total, ms)}\n`);
    },
    clear() {
      if (!isTTY || shown === -Infinity) return;
      shown = -Infinity;
      stderr.write('\r\u001B[K');
    },
  };
}

export function progressLine(done: number, total: number, ms: number): string {
  const filled = Math.round((done / total) * barWidth);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
  return `${bar}  ${done}/${total}${pace(done, total, ms)}`;
}

/** Drafts a second, and how long the rest will take at that rate. */
function pace(done: number, total: number, ms: number): string {
  if (ms <= 0) return '';
  const rate = `  ${((done * 1000) / ms).toFixed(1).replace('.', ',')} Entwürfe/s`;
  const left = Math.ceil(((total - done) * ms) / done / 1000);
  return done === 0 || left < 1 ? rate : `${rate}  noch ${duration(left)}`;
}

/** `45 s`, `2 min 05 s`, `1 h 10 min` */
function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
