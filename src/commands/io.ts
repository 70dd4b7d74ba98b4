import type { ProcessTable } from '../output/write.ts';

/** Everything a command may see or touch of the world outside the workspace; `cli.ts` hands in the real one. */
export interface Io {
  /** Data only: reports for programs, `--out -`, schemas, lists. */
  readonly stdout: Stream;
  /** All that is typed or piped in. */
  stdin(): Promise<Uint8Array>;
  /** Messages and progress. */
  readonly stderr: Stream;
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly processes: ProcessTable;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Of the package. */
  readonly version: string;
  /** Different for every build of the program: a new one builds again what an earlier one built. */
  readonly edition: string;
  now(): Date;
  /** Rings once, when it is that time. Returns what turns it off. */
  alarm(time: Date, ring: () => void): () => void;
}

export interface Stream {
  readonly isTTY: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  write(data: string | Uint8Array): void;
}

/** 0 done, 1 faults in drafts, templates or Stammdaten, 2 wrong usage or an internal failure, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Does the work of a command, whose result becomes the exit code. */
export type Run = (work: () => Promise<ExitCode>) => Promise<void>;

/** Wrong usage: the message is German and for the user. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Colour only where a person looks, and not against their wish (no-color.org). */
export function wantsColour(stream: Stream, env: Io['env']): boolean {
  return stream.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
