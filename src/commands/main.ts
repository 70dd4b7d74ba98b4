import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { visible } from '../diagnostics/reporters/visible.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { createProgram } from './program.ts';
import { germanUsageError } from './usage-errors.ts';

/**
 * The command line without the process around it: everything it reads or prints goes through `io`.
 * @param argv the arguments after `drucksache`
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, async (work) => {
    exitCode = await work();
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, program, argv, io);
  }
}

function explain(error: unknown, program: Command, argv: readonly string[], io: Io): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Without any command commander has printed the help, which says it all.
  if (argv.length === 0) return 2;
  const usage = error instanceof CommanderError ? germanUsageError(error, program, argv) : error;
  if (usage instanceof UsageError) {
    io.stderr.write(`drucksache: ${visible(usage.message)}\n`);
    if (usage.hint !== undefined) io.stderr.write(`  Tipp: ${visible(usage.hint)}\n`);
    return 2;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `drucksache: Das ist ein Fehler im Programm, nicht in Ihren Entwürfen. Bitte melden:\n${details}\n`,
  );
  return 2;
}
