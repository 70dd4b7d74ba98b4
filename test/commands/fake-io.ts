import type { Io } from '../../src/commands/io.ts';

export interface FakeIo extends Io {
  out(): string;
  outBytes(): Uint8Array;
  err(): string;
}

export interface FakeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  readonly now?: Date;
  readonly stdin?: string;
  /** Gets what `watch` waits for. */
  readonly alarm?: Io['alarm'];
}

/** A process without a process. */
export function fakeIo(cwd: string, options: FakeOptions = {}): FakeIo {
  const [stdout, stderr] = [[] as Uint8Array[], [] as Uint8Array[]];
  const stream = (chunks: Uint8Array[]) => ({
    isTTY: options.isTTY ?? false,
    columns: 100,
    write: (data: string | Uint8Array): void => {
      chunks.push(Buffer.from(data));
    },
  });
  return {
    cwd,
    env: options.env ?? {},
    stdout: stream(stdout),
    stderr: stream(stderr),
    stdin: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
    processes: { pid: 4711, isRunning: () => false },
    signal: options.signal ?? new AbortController().signal,
    version: '9.9.9',
    edition: '9.9.9',
    now: () => options.now ?? new Date(2026, 1, 3, 14, 5),
    alarm: options.alarm ?? (() => () => undefined),
    out: () => Buffer.concat(stdout).toString(),
    outBytes: () => Buffer.concat(stdout),
    err: () => Buffer.concat(stderr).toString(),
  };
}
