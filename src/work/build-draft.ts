import { resolve } from 'node:path';
import { settingsOf } from '../compile/options.ts';
import type { CompileOptions } from '../compile/options.ts';
import { planDraft } from '../compile/plan.ts';
import { produceOutputs } from '../compile/produce.ts';
import type { Compiled, Output } from '../compile/produce.ts';
import type { SharedInputs } from '../compile/shared-inputs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isFormat } from '../output/formats.ts';
import { outputFormats } from '../output/registry.ts';
import { createWriter } from '../output/write.ts';
import type { OutputWriter, ProcessTable } from '../output/write.ts';
import type { BuildRecord, Done } from '../rebuild/earlier-runs.ts';
import { reliableStamp, stampOf } from '../rebuild/stamp.ts';
import { storedDiagnostics } from '../rebuild/stored-diagnostics.ts';
import { reportedOutput } from '../rebuild/stored.ts';
import type { StoredOutput } from '../rebuild/stored.ts';
import { sha256Of } from '../workspace/digests.ts';

export interface Built extends Done {
  /** None for a draft with an error: the next run tries it again. */
  readonly record?: BuildRecord;
}

/** Takes one draft from its path to what is reported of it. `collisions`: faults that keep it from being written. */
export type Builder = (draft: string, collisions: readonly Diagnostic[]) => Promise<Built>;

/** Builds drafts of the workspace at `root` into files. */
export function createBuilder(
  shared: SharedInputs,
  root: string,
  options: CompileOptions,
  processes: ProcessTable,
): Builder {
  const writer = createWriter(root, processes);
  const settings = settingsOf(options);
  return async (draft, collisions) => {
    shared.takeAnswers();
    // Taken before the draft is read, so that a change in between is noticed.
    const stamp = stampOf(resolve(root, draft));
    const compiled = await produceOutputs(shared, planDraft(shared, draft, options), options, collisions);
    if (compiled.failed) {
      const paths = compiled.targets.map(({ path }) => path);
      const outdated = writer.outdated(paths, draft);
      return { draft, failed: true, diagnostics: [...compiled.diagnostics, ...outdated], outputs: [] };
    }
    const { faults, outputs } = write(writer, compiled);
    const { validity = [null, null] } = compiled;
    const withheld = compiled.withheld.map(({ path }) => path);
    const [, until] = validity;
    const finished: Done = {
      draft,
      failed: faults.length > 0,
      diagnostics: [...compiled.diagnostics, ...faults],
      outputs: outputs.map((output) => reportedOutput(draft, output, false)),
      withheld,
      ...(until !== null && { until }),
    };
    const diagnostics = storedDiagnostics(compiled.diagnostics);
    if (finished.failed || diagnostics === undefined) return finished;
    const answers = shared.takeAnswers();
    const removable = outputs.filter(
      ({ format }) => !isFormat(format) || outputFormats[format].forSites === true,
    );
    const whole = { draft, settings, stamp: reliableStamp(stamp, outputs), outputs, diagnostics, answers };
    return { ...finished, record: { ...whole, removable, withheld, validity } };
  };
}

interface WrittenFiles {
  readonly faults: readonly Diagnostic[];
  readonly outputs: readonly StoredOutput[];
}

/** Pictures first: a page never refers to one that is not there yet. */
function write(writer: OutputWriter, { draft, outputs }: Compiled): WrittenFiles {
  const pictures = writeEach(
    writer,
    draft,
    outputs.filter((output) => !isDocument(output)),
  );
  if (pictures.faults.length > 0) return pictures;
  const documents = writeEach(writer, draft, outputs.filter(isDocument));
  return { faults: documents.faults, outputs: [...documents.outputs, ...pictures.outputs] };
}

const isDocument = ({ format }: Output): boolean => isFormat(format);

function writeEach(writer: OutputWriter, draft: string, files: readonly Output[]): WrittenFiles {
  const faults: Diagnostic[] = [];
  const outputs: StoredOutput[] = [];
  for (const { path, format, bytes, pages = null } of files) {
    const written = writer.write(path, bytes, draft);
    if ('fault' in written) faults.push(written.fault);
    else outputs.push({ path, format, bytes: bytes.length, sha256: sha256Of(bytes), pages, ...written });
  }
  return { faults, outputs };
}

/** Checks drafts: a build as far as anything can be reported, which writes nothing. */
export function createChecker(shared: SharedInputs, options: CompileOptions): Builder {
  return async (draft, collisions) => {
    shared.takeAnswers();
    const plan = planDraft(shared, draft, options);
    const findings = { ...options, findingsOnly: true };
    const { failed, diagnostics } = await produceOutputs(shared, plan, findings, collisions);
    return { draft, failed, diagnostics, outputs: [] };
  };
}
