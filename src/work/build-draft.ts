import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finished, ReportedOutput } from '../diagnostics/report.ts';
import type { Library } from '../compile/shared-inputs.ts';
import { isSettled, sha256Of, stampOf } from '../rebuild/stamp.ts';
import type { StoredBundle, StoredDiagnostic, StoredDraft, StoredOutput } from '../rebuild/stored.ts';
import { createWriter } from '../output/write.ts';
import type { ProcessTable } from '../output/write.ts';
import { compilePlan, planDraft } from '../compile/produce.ts';
import type { CompileOptions, Compiled } from '../compile/produce.ts';
import type { Asked } from '../rebuild/workspace-answers.ts';

/** What later runs may know of a draft without making it again. */
export interface Note {
  readonly draft: StoredDraft;
  /** Those that no note before has told. */
  readonly bundles: readonly StoredBundle[];
}

export interface Built extends Finished {
  /** None for a draft with an error: it is tried again. */
  readonly note?: Note;
}

/** Makes drafts of the workspace at `root` into files. */
export interface Builder {
  build(draft: string, collisions: readonly Diagnostic[]): Promise<Built>;
}

export function createBuilder(
  library: Library,
  root: string,
  options: CompileOptions,
  processes: ProcessTable,
): Builder {
  const writer = createWriter(root, processes);
  const told = new Set<string>();

  function write(compiled: Compiled): { readonly faults: readonly Diagnostic[]; outputs: StoredOutput[] } {
    const faults: Diagnostic[] = [];
    const outputs: StoredOutput[] = [];
    for (const { path, format, bytes, pages } of compiled.outputs) {
      const written = writer.write(path, bytes, compiled.draft);
      if ('fault' in written) faults.push(written.fault);
      else
        outputs.push({
          path,
          format,
          bytes: bytes.length,
          sha256: sha256Of(bytes),
          pages: pages ?? null,
          ...written,
        });
    }
    return { faults, outputs };
  }

  function noteOf(stored: Omit<StoredDraft, 'answers' | 'bundles'>, asked: Asked): Note {
    const bundles = [...asked.bundles.values()].filter(({ id }) => !told.has(id));
    for (const { id } of bundles) told.add(id);
    return {
      draft: { ...stored, answers: [...asked.answers], bundles: [...asked.bundles.keys()] },
      bundles,
    };
  }

  return {
    async build(draft, collisions) {
      library.takeAsked();
      // Before it is read: what changes from now on is seen to have changed.
      const stamp = stampOf(resolve(root, draft));
      const compiled = await compilePlan(library, planDraft(library, draft, options), options, collisions);
      if (compiled.failed) {
        const paths = compiled.targets.map(({ path }) => path);
        const outdated = writer.outdated(paths, draft);
        return { draft, failed: true, diagnostics: [...compiled.diagnostics, ...outdated], outputs: [] };
      }
      const { faults, outputs } = write(compiled);
      const failed = faults.length > 0;
      const diagnostics = storable(compiled.diagnostics);
      const settled = stamp !== undefined && isSettled(stamp, outputs) ? stamp : null;
      const settings = settingsOf(options);
      return {
        draft,
        failed,
        diagnostics: [...compiled.diagnostics, ...faults],
        outputs: outputs.map((output) => reported(draft, output, false)),
        ...(!failed &&
          diagnostics !== undefined && {
            note: noteOf({ draft, settings, stamp: settled, outputs, diagnostics }, library.takeAsked()),
          }),
      };
    },
  };
}

/** Goes the same way as far as there is something to be found, and writes nothing. */
export function createChecker(library: Library, options: CompileOptions): Builder {
  const findings = { ...options, findingsOnly: true };
  return {
    async build(draft, collisions) {
      library.takeAsked();
      const plan = planDraft(library, draft, options);
      const { failed, diagnostics } = await compilePlan(library, plan, findings, collisions);
      return { draft, failed, diagnostics, outputs: [] };
    },
  };
}

/** All options that show in an output or in its place. */
export function settingsOf({ formats, haus, out, date, embed }: CompileOptions): string {
  return JSON.stringify([
    formats ?? null,
    haus ?? null,
    out ?? 'out',
    date?.getTime() ?? null,
    embed ?? false,
  ]);
}

export function reported(draft: string, stored: StoredOutput, cached: boolean): ReportedOutput {
  const { path, format, bytes, sha256, pages } = stored;
  return { draft, path, format, bytes, sha256, pages, cached };
}

/** Nothing where a finding would mend another file than its own: too rare to be noted. */
function storable(diagnostics: readonly Diagnostic[]): readonly StoredDiagnostic[] | undefined {
  const isPlain = diagnostics.every(({ fix = [], span: place }) =>
    fix.every(({ span }) => span.file === place?.file),
  );
  if (!isPlain) return undefined;
  return diagnostics.map(({ severity, code, message, hint, file, span, fix = [] }) => ({
    severity,
    code,
    message,
    hint: hint ?? null,
    file,
    span: span === undefined ? null : [span.start, span.end],
    fix: fix.map((edit) => ({ span: [edit.span.start, edit.span.end], replacement: edit.replacement })),
  }));
}
