import type { Command } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Argumente:',
  'Options:': 'Schalter:',
  'Commands:': 'Befehle:',
};

/** Commander's help with German words; commands added afterwards inherit it. */
export function germanHelp(program: Command): void {
  program
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => usage(command),
      subcommandTerm: (command) => term(command),
    })
    .helpOption('-h, --help', 'Zeigt diese Hilfe.')
    .helpCommand('help [befehl]', 'Zeigt die Hilfe zu einem Befehl.');
}

function usage(command: Command): string {
  if (command.parent === null) return `${command.name()} <befehl> [schalter]`;
  return `${command.parent.name()} ${term(command)} [schalter]`;
}

function term(command: Command): string {
  const parameters = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...parameters].join(' ');
}
