import { createHash } from 'node:crypto';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report, ReportedOutput } from '../diagnostics/report.ts';
import type { Output } from '../pipeline.ts';

/** What became of one draft, once its outputs are written or not. */
export interface Finished {
  readonly draft: string;
  readonly failed: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly ReportedOutput[];
}

export function reportOf(finished: readonly Finished[], ms: number): Report {
  const diagnostics = finished.flatMap((one) => one.diagnostics).sort(compareDiagnostics);
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    diagnostics,
    outputs: finished.flatMap((one) => one.outputs),
    summary: {
      drafts: finished.length,
      built: finished.filter(({ outputs }) => outputs.length > 0).length,
      cached: 0,
      failed: finished.filter(({ failed }) => failed).length,
      errors: count('error'),
      warnings: count('warning'),
      ms,
    },
  };
}

export function reportedOutput(draft: string, { path, format, bytes, pages }: Output): ReportedOutput {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { draft, path, format, bytes: bytes.length, sha256, pages: pages ?? null, cached: false };
}
