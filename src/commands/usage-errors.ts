import type { Command, CommanderError } from 'commander';
import { nearest } from '../diagnostics/suggestion.ts';
import { UsageError } from './io.ts';

/**
 * Commander's complaint in German. What it is about stands only in its English message, between single quotes.
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
    case 'commander.unknownCommand': {
      const names = program.commands.map((known) => known.name());
      return new UsageError(`Den Befehl „${subject}“ gibt es nicht.`, meant(subject, names) ?? help);
    }
    case 'commander.unknownOption': {
      const flag = subject.replace(/=.*$/su, '');
      const flags = command.options.flatMap(({ long }) =>
        long === undefined || long === null ? [] : [long],
      );
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

function meant(word: string, known: readonly string[]): string | undefined {
  const hit = nearest(word, known);
  return hit === undefined ? undefined : `Meinten Sie ${hit}?`;
}
