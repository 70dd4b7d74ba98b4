import { Command } from 'commander';
import { declareFlags } from './flags.ts';
import type { Flags } from './flags.ts';
import { germanHelp } from './german-help.ts';
import type { ExitCode, Io, Run } from './io.ts';

/** Of the commands that write documents. */
const outputFlags = [
  'root',
  'out',
  'format',
  'embed',
  'profil',
  'haus',
  'stand',
  'auchGesperrte',
  'force',
  'verify',
  'jobs',
] as const;

/** What may be typed. What a command does is loaded when it is called: help and typing errors need none of it. */
export function createProgram(io: Io, run: Run): Command {
  const program = emptyProgram(io);

  function forDrafts(name: string, description: string, load: () => Promise<DraftsCommand>): Command {
    return program
      .command(name)
      .description(description)
      .argument('[entwuerfe...]', 'Dateien, Ordner oder Muster; sonst alle in drafts/.')
      .action((names: readonly string[], flags: Flags) => run(async () => (await load())(names, flags, io)));
  }

  declareFlags(
    forDrafts('build', 'Macht aus Entwürfen Dokumente.', async () => (await import('./build.ts')).build),
    [...outputFlags, 'aufraeumen', 'shard', 'report', 'maxWarnings'],
  );
  declareFlags(
    forDrafts(
      'watch',
      'Baut, und nach jeder Änderung neu, was sie betrifft.',
      async () => (await import('./watch.ts')).watch,
    ),
    [...outputFlags, 'report'],
  );
  declareFlags(
    forDrafts(
      'check',
      'Prüft Entwürfe wie build, schreibt aber nichts; mit --fix nur in die Entwürfe selbst.',
      async () => (await import('./check.ts')).check,
    ),
    ['root', 'format', 'haus', 'jobs', 'shard', 'report', 'maxWarnings', 'fix'],
  );
  declareFlags(
    forDrafts(
      'fristen',
      'Nennt zu jedem Antrag und Gremium den letzten Tag, an dem er eingehen kann.',
      async () => (await import('./fristen.ts')).fristen,
    ),
    ['root', 'haus', 'report'],
    { report: ['--report <art>', 'Form der Liste: table, json, ics (Kalender); sonst table.'] },
  );

  program
    .command('extract')
    .description('Holt die Dateien heraus, die in ein PDF eingebettet sind.')
    .argument('<pdf>', 'Ein PDF, das mit „build --embed“ entstanden ist.')
    .argument('[dateien...]', 'Nur diese; sonst alle.')
    .option(
      '--out <ordner>',
      'Wohin; sonst in den aktuellen Ordner. „-“ schreibt eine auf die Standardausgabe.',
    )
    .action((file: string, names: readonly string[], flags: Flags) =>
      run(async () => (await import('./extract.ts')).extract(file, names, flags, io)),
    );

  const list = program
    .command('list')
    .description('Zeigt Arten, Stammdaten und Entwürfe, und was jeder ergäbe.')
    .action((flags: Flags) => run(async () => (await import('./list.ts')).list(flags, io)));
  declareFlags(list, ['root', 'out', 'format', 'haus', 'stand', 'auchGesperrte', 'report'], {
    report: ['--report <art>', 'Form der Liste: pretty, json; sonst pretty.'],
  });

  const create = program
    .command('new')
    .description('Legt einen kommentierten Entwurf an, der sich gleich bauen lässt.')
    .argument(
      '<art>',
      'Art des Dokuments, zum Beispiel antrag („drucksache list“ nennt alle), oder haus: Stammdaten.',
    )
    .argument('[datei]', 'Wohin; sonst drafts/<art>.md, Stammdaten nach templates/haus/.')
    .action((art: string, file: string | undefined, flags: Flags) =>
      run(async () => (await import('./new.ts')).createDraft(art, file, flags, io)),
    );
  declareFlags(create, ['root', 'haus', 'zum', 'land', 'koerperschaft']);

  program
    .command('felder')
    .description('Zeigt die Felder einer Art mit Erklärung und Beispiel.')
    .argument('[art]', 'Art des Dokuments, oder „haus“ für die Stammdaten; sonst die Arten.')
    .action((art: string | undefined) => run(async () => (await import('./felder.ts')).felder(art, io)));

  program
    .command('schema')
    .description('Gibt das JSON Schema des Vorspanns aus, für die Vervollständigung im Editor.')
    .argument('[art]', 'Art des Dokuments, oder „haus“ für die Stammdaten; sonst alle Arten.')
    .action((art: string | undefined) => run(async () => (await import('./schema.ts')).schema(art, io)));

  return program;
}

type DraftsCommand = (names: readonly string[], flags: Flags, io: Io) => ExitCode | Promise<ExitCode>;

function emptyProgram(io: Io): Command {
  const program = new Command('drucksache')
    .description('Macht aus Entwürfen in Markdown Anträge (PDF) und Pressemitteilungen (Markdown, PDF).')
    .version(io.version, '--version', 'Zeigt die Version.')
    .exitOverride()
    // Commander's own English text is dropped; `main` says it in German.
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      outputError: () => undefined,
    });
  germanHelp(program);
  return program;
}
