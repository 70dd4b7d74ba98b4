import type { Command, CommanderError } from 'commander';
import { nearest } from '../diagnostics/suggestion.ts';
import { UsageError } from './io.ts';

/**
 * Commander's error in German. Its subject stands only in the English message, between single quotes.
 */
export function germanUsageError(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
): UsageError {
  const subject = /'(.*)'/u.exec(error.message)?.[1] ?? '';
  const command = program.commands.find((known) => argv.includes(known.name())) ?? program;
  const help = `„drucksache ${[...(command === program ? [] : [command.name()]), '--help'].join(' ')}“ zeigt die Hilfe.`;
  switch (error.code) {
    // `help` for a command that does not exist.
    case 'commander.help':
      return unknownCommand(argv[1] ?? '', program, help);
    case 'commander.unknownCommand':
      return unknownCommand(subject, program, help);
    case 'commander.unknownOption': {
      const flag = subject.replace(/=.*$/su, '');
      const flags = flagsOf(command);
      if (command !== program && flags.includes(flag)) {
        const example = `Zum Beispiel: drucksache ${command.name()} ${flag} …`;
        return new UsageError(`Der Schalter „${flag}“ steht hinter dem Befehl.`, example);
      }
      return new UsageError(`Den Schalter „${flag}“ gibt es hier nicht.`, meant(flag, flags) ?? help);
    }
    case 'commander.optionMissingArgument':
      return new UsageError(`Dem Schalter „${subject.replace(/ .*$/su, '')}“ fehlt sein Wert.`, help);
    case 'commander.missingArgument':
      return new UsageError(`Es fehlt die Angabe <${subject}>.`, help);
    case 'commander.excessArguments':
      return new UsageError('Das sind zu viele Angaben.', help);
    default:
      return new UsageError(`So lässt sich das Programm nicht aufrufen (${error.code}).`, help);
  }
}

function unknownCommand(name: string, program: Command, help: string): UsageError {
  const names = program.commands.map((known) => known.name());
  return new UsageError(`Den Befehl „${name}“ gibt es nicht.`, meant(name, names) ?? help);
}

function flagsOf(command: Command): readonly string[] {
  const flags = command.options.map(({ long }) => long);
  return [...flags.filter((long) => typeof long === 'string'), '--help'];
}

function meant(word: string, known: readonly string[]): string | undefined {
  const hit = nearest(word, known);
  return hit === undefined ? undefined : `Meinten Sie ${hit}?`;
}
