import type { Command } from 'commander';
import type { Run } from './io.ts';
import { declareFlags, draftRun } from './options.ts';
import type { Flags } from './options.ts';
import { runDrafts } from './run.ts';

/** The whole way, down to the page: only there a character without a font or an unusable image is found. */
export function addCheck(program: Command, run: Run): void {
  const command = program
    .command('check')
    .description('Prüft Entwürfe wie build, schreibt aber nichts.')
    .argument('[entwuerfe...]', 'Dateien oder Muster; sonst alle in drafts/.');
  declareFlags(command, ['root', 'format', 'haus', 'report', 'maxWarnings']);
  command.action((names: readonly string[], flags: Flags) =>
    run((io) =>
      runDrafts(draftRun(names, flags, io), io, ({ draft, failed, diagnostics }) => ({
        draft,
        failed,
        diagnostics,
        outputs: [],
      })),
    ),
  );
}
