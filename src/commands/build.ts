import { resolve } from 'node:path';
import { reportersForPrograms } from '../diagnostics/reporters/reporters.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { createBuilder } from '../work/build-draft.ts';
import { createKept } from '../rebuild/earlier-runs.ts';
import { createLibrary } from '../compile/shared-inputs.ts';
import { openManifest } from '../rebuild/manifest.ts';
import { createWriter } from '../output/write.ts';
import { compilePlan, planDraft } from '../compile/produce.ts';
import { createCrew } from './crew.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import type { DraftRun } from './options.ts';
import { runDrafts } from './run.ts';
import { isFolder } from '../workspace/workspace.ts';

export function build(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { out, ...others } = flags;
  if (out === '-') return buildToStdout(draftRun(names, others, io), io);
  const run = draftRun(names, flags, io);
  if (run.among.length === 0) {
    io.stderr.write(`${noDraft(run.root)} „drucksache new antrag“ legt einen an.\n`);
  }
  return buildToFiles(run, flags, io);
}

function noDraft(root: string): string {
  if (isFolder(resolve(root, 'drafts')))
    return 'In drafts/ liegt kein Entwurf: keine Datei mit der Endung „.md“.';
  return `Hier liegt kein Entwurf: In „${visible(root)}“ gibt es keinen Ordner drafts/ (--root nennt einen anderen Arbeitsordner).`;
}

export async function buildToFiles(
  run: DraftRun,
  { force, verify, shard }: Flags,
  io: Io,
): Promise<ExitCode> {
  const { workspace, root, options } = run;
  // Who runs on the machines that share the folder, none of them can tell: nothing of theirs is cleared away.
  const processes = shard === undefined ? io.processes : { ...io.processes, isRunning: () => true };
  const manifest = openManifest(resolve(root, options.out ?? 'out'), io.edition, processes);
  const kept = createKept(workspace, root, manifest, options, {
    ...(force && { force }),
    ...(verify && { verify }),
  });
  const library = createLibrary(workspace, options.haus);
  const crew = createCrew(run, io, true, createBuilder(library, root, options, processes));
  const writer = createWriter(root, processes);
  try {
    return await runDrafts(run, io, library, {
      ahead: crew.ahead,
      targetOf: (draft) => kept.find(draft)?.outputs[0]?.path,
      work: async (draft, collisions) => {
        const found = collisions.length === 0 ? kept.find(draft) : undefined;
        if (found !== undefined) return found;
        const { note, ...built } = await crew.build(draft, collisions);
        for (const { path } of built.outputs) writer.tidy(path);
        if (note !== undefined) kept.keep(note);
        return built;
      },
    });
  } finally {
    await crew.close();
    kept.close();
  }
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
  const library = createLibrary(run.workspace, run.options.haus);
  return runDrafts(run, io, library, {
    work: async (draft, collisions) => {
      const plan = planDraft(library, draft, run.options);
      const { outputs, diagnostics, failed } = await compilePlan(library, plan, run.options, collisions);
      for (const { bytes } of outputs) io.stdout.write(bytes);
      return { draft, failed, diagnostics, outputs: [] };
    },
  });
}
