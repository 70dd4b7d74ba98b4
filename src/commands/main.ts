import { Command, CommanderError } from 'commander';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { germanHelp } from './german-help.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io, Run } from './io.ts';
import { addList } from './list.ts';
import { addNew } from './new.ts';
import { addSchema } from './schema.ts';
import { germanUsageError } from './usage-errors.ts';

/**
 * The command line without the process around it: everything it reads or prints goes through `io`.
 * @param argv the arguments after `drucksache`
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, async (work) => {
    exitCode = await work(io);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, program, argv, io);
  }
}

function createProgram(io: Io, run: Run): Command {
  const program = new Command('drucksache')
    .description('Macht aus Entwürfen in Markdown Anträge (PDF) und Pressemitteilungen (Markdown).')
    .version(io.version, '--version', 'Zeigt die Version.')
    .exitOverride()
    // Commander's own English text is dropped; `explain` says it in German.
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      outputError: () => undefined,
    });
  germanHelp(program);
  for (const add of [addBuild, addCheck, addList, addNew, addSchema]) add(program, run);
  return program;
}

function explain(error: unknown, program: Command, argv: readonly string[], io: Io): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Without any command commander has printed the help.
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const usage = error instanceof CommanderError ? germanUsageError(error, program, argv) : error;
  if (usage instanceof UsageError) {
    io.stderr.write(`drucksache: ${usage.message}\n`);
    if (usage.hint !== undefined) io.stderr.write(`  Tipp: ${usage.hint}\n`);
    return 2;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `drucksache: Das ist ein Fehler im Programm, nicht in Ihren Entwürfen. Bitte melden:\n${details}\n`,
  );
  return 2;
}
