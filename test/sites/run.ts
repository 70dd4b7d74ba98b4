import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** All that it said, for whoever looks for the reason. */
  readonly said: string;
}

/**
 * The machine that builds a site is in UTC, as most are; a person's own zone must not hide a day that is one off.
 * Nothing is told to anyone (`ASTRO_TELEMETRY_DISABLED`), and Jekyll takes Debian's gems, not a Gemfile's.
 */
const environment = {
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
  ASTRO_TELEMETRY_DISABLED: '1',
  JEKYLL_NO_BUNDLER_REQUIRE: 'true',
} as const;

/** Runs a program; its standard input is `input`. */
export async function run(command: Command, input = ''): Promise<Ran> {
  const child = spawn(command.program, [...command.arguments], {
    cwd: command.folder,
    env: { ...process.env, ...environment, ...command.environment },
  });
  child.stdin.on('error', () => {}).end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, said: `${out}\n${errors}` };
}
