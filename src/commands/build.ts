import { resolve } from 'node:path';
import { settingsOf } from '../compile/options.ts';
import { planDraft } from '../compile/plan.ts';
import { produceOutputs } from '../compile/produce.ts';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportersForPrograms } from '../diagnostics/reporters/reporters.ts';
import { createWriter } from '../output/write.ts';
import { clearWithheld } from '../rebuild/clear-withheld.ts';
import { createEarlierRuns } from '../rebuild/earlier-runs.ts';
import type { Done } from '../rebuild/earlier-runs.ts';
import { openManifest } from '../rebuild/manifest.ts';
import { watchForOrphans } from './orphans.ts';
import { createBuilder } from '../work/build-draft.ts';
import { createJobs } from '../work/jobs.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { draftRun } from './options.ts';
import type { DraftRun } from './options.ts';
import { runDrafts } from './run.ts';
import { tellOfNoDrafts } from './no-drafts.ts';

export async function build(names: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { out, ...others } = flags;
  refuseToTidy(names, flags);
  if (out === '-') return buildToStdout(draftRun(names, others, io), io);
  const run = draftRun(names, flags, io);
  tellOfNoDrafts(run, names, io);
  return (await buildToFiles(run, flags, io)).exitCode;
}

interface BuiltToFiles {
  readonly exitCode: ExitCode;
  /** When the first unchanged draft becomes something else, in milliseconds since 1970; else `Infinity`. */
  readonly until: number;
}

/** @param reported orphans that earlier runs of this process have named */
export async function buildToFiles(
  run: DraftRun,
  { force, verify, shard, aufraeumen: removes = false }: Flags,
  io: Io,
  reported = new Set<string>(),
): Promise<BuiltToFiles> {
  const { workspace, root, options } = run;
  // Machines that share a folder do not see each other's processes: with `--shard` no leftovers are cleared away.
  const processes = shard === undefined ? io.processes : { ...io.processes, isRunning: () => true };
  const place = { root, folder: resolve(root, options.out ?? 'out') };
  const manifest = openManifest(place.folder, io.edition, processes);
  const settings = settingsOf(options);
  const earlier = createEarlierRuns(workspace, place, manifest, settings, {
    force,
    verify,
    stand: options.stand?.getTime(),
  });
  const shared = createSharedInputs(workspace, options.haus);
  const jobs = createJobs(
    run,
    { pid: processes.pid, writes: true },
    createBuilder(shared, root, options, processes),
  );
  const writer = createWriter(root, processes);
  const orphans = run.isWhole
    ? watchForOrphans({ run, place, manifest, shared, removes, reported })
    : undefined;
  let until = Infinity;
  /** Known only here: workers see no notes of earlier runs. */
  const finish = (done: Done): Done => {
    until = Math.min(until, done.until ?? Infinity);
    orphans?.passed(done);
    const cleared = clearWithheld(done.draft, done.withheld ?? [], earlier, writer);
    return cleared.length === 0
      ? done
      : { ...done, diagnostics: [...done.diagnostics, ...cleared], isUnchanged: false };
  };
  try {
    const exitCode = await runDrafts(
      run,
      io,
      shared,
      {
        ahead: jobs.ahead,
        targetOf: (draft) => earlier.find(draft)?.outputs[0]?.path,
        build: async (draft, collisions) => {
          const unchanged = collisions.length === 0 ? earlier.find(draft) : undefined;
          if (unchanged !== undefined) return finish(unchanged);
          const { record, ...finished } = await jobs.build(draft, collisions);
          for (const { path } of finished.outputs) writer.tidy(path);
          if (record !== undefined) earlier.keep(record);
          return finish(finished);
        },
      },
      orphans?.found,
    );
    return { exitCode, until };
  } finally {
    await jobs.close();
    const fault = earlier.close();
    // While it watches, once is enough.
    if (fault !== undefined && run.isAgain !== true) io.stderr.write(notKept(fault));
  }
}

/** @throws UsageError where not all outputs would be seen */
function refuseToTidy(names: readonly string[], { aufraeumen, shard, out }: Flags): void {
  if (aufraeumen !== true) return;
  const others = [
    ...(names.length > 0 ? ['einzelnen Entwürfen'] : []),
    ...(shard === undefined ? [] : ['--shard']),
    ...(out === '-' ? ['--out -'] : []),
  ];
  if (others.length === 0) return;
  throw new UsageError(
    `--aufraeumen geht nicht mit ${others.join(' und ')}.`,
    'Es sieht alle Ausgaben durch: „drucksache build --aufraeumen“ ohne Namen aufrufen.',
  );
}

const notKept = (reason: string): string =>
  `Was dieser Lauf gebaut hat, lässt sich nicht vermerken (${reason}): Der nächste Lauf baut es noch einmal.\n`;

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
  const shared = createSharedInputs(run.workspace, run.options.haus);
  return runDrafts(run, io, shared, {
    build: async (draft, collisions) => {
      const plan = planDraft(shared, draft, run.options);
      const compiled = await produceOutputs(shared, plan, run.options, collisions);
      const [document, ...pictures] = compiled.outputs;
      if (document !== undefined) io.stdout.write(document.bytes);
      if (pictures.length > 0) io.stderr.write(notWritten(pictures.length));
      // Who asks for this one document and gets none must notice.
      const isWithheld = compiled.withheld.length > 0;
      const diagnostics = compiled.diagnostics.map((found): Diagnostic =>
        found.code === 'output/gesperrt' ? { ...found, severity: 'error' } : found,
      );
      return { draft, failed: compiled.failed || isWithheld, diagnostics, outputs: [] };
    },
  });
}

const notWritten = (count: number): string =>
  `${count === 1 ? 'Ein Bild gehört' : `${count} Bilder gehören`} dazu; mit „--out -“ wird nur der Text ausgegeben.\n`;
