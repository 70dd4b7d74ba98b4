import { resolve } from 'node:path';
import { reportersForPrograms } from '../diagnostics/reporters/reporters.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { createWriter } from '../output/write.ts';
import type { Compiled } from '../pipeline.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import type { DraftRun } from './options.ts';
import { runDrafts } from './run.ts';
import { reportedOutput } from './tally.ts';
import type { Finished } from './tally.ts';
import { isFolder } from '../workspace.ts';

export function build(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { out, ...others } = flags;
  if (out === '-') return buildToStdout(draftRun(names, others, io), io);
  const run = draftRun(names, flags, io);
  if (run.drafts.length === 0) {
    io.stderr.write(`${noDraft(run.root)} „drucksache new antrag“ legt einen an.\n`);
  }
  return buildToFiles(run, io);
}

function noDraft(root: string): string {
  if (isFolder(resolve(root, 'drafts')))
    return 'In drafts/ liegt kein Entwurf: keine Datei mit der Endung „.md“.';
  return `Hier liegt kein Entwurf: In „${visible(root)}“ gibt es keinen Ordner drafts/ (--root nennt einen anderen Arbeitsordner).`;
}

function buildToFiles(run: DraftRun, io: Io): Promise<ExitCode> {
  const writer = createWriter(run.root, io.processes);
  return runDrafts(run, io, ({ draft, targets, outputs, diagnostics, failed }): Finished => {
    if (failed) {
      const outdated = writer.outdated(
        targets.map(({ path }) => path),
        draft,
      );
      return { draft, failed, diagnostics: [...diagnostics, ...outdated], outputs: [] };
    }
    const written = outputs.map((output) => ({
      output,
      fault: writer.write(output.path, output.bytes, draft),
    }));
    const faults = written.flatMap(({ fault }) => fault ?? []);
    return {
      draft,
      failed: faults.length > 0,
      diagnostics: [...diagnostics, ...faults],
      outputs: written.flatMap(({ output, fault }) =>
        fault === undefined ? reportedOutput(draft, output) : [],
      ),
    };
  });
}

/** `--out -`: the document itself is the data. */
function buildToStdout(run: DraftRun, io: Io): Promise<ExitCode> {
  if (reportersForPrograms.includes(run.report)) {
    throw new UsageError(
      `--out - und --report ${run.report} schreiben beide auf die Standardausgabe.`,
      'Eines von beiden weglassen.',
    );
  }
  if (run.drafts.length !== 1 || (run.options.formats?.length ?? 1) !== 1) {
    throw new UsageError(
      '--out - geht mit genau einem Entwurf und einem Format.',
      'Zum Beispiel: drucksache build drafts/antrag.md --out -',
    );
  }
  return runDrafts(run, io, ({ draft, outputs, diagnostics, failed }: Compiled): Finished => {
    for (const { bytes } of outputs) io.stdout.write(bytes);
    return { draft, failed, diagnostics, outputs: [] };
  });
}
