import { setImmediate } from 'node:timers/promises';
import { placeOf } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finished } from '../diagnostics/report.ts';
import { collisionsOf } from './collisions.ts';
import type { CompileOptions } from './options.ts';
import type { SharedInputs } from './shared-inputs.ts';

export interface Batch<T> {
  /** `collisions`: faults that keep the draft from being written. */
  readonly build: (draft: string, collisions: readonly Diagnostic[]) => Promise<T>;
  /** So many drafts are in work at a time; default 1. */
  readonly ahead?: number;
  /** All drafts of a batch that others work on as well: with any of them an output may collide. */
  readonly among?: readonly string[];
  /** What a draft writes, where that is known without reading it. */
  readonly targetOf?: (draft: string) => string | undefined;
}

/** The drafts in their order, each once, until the signal of the options is aborted. */
export async function* eachDraft<T>(
  shared: SharedInputs,
  drafts: readonly string[],
  options: CompileOptions,
  { build, ahead = 1, among = drafts, targetOf }: Batch<T>,
): AsyncGenerator<T, void, undefined> {
  const isAborted = (): Promise<boolean> => isAbortedNow(options);
  const collisions = await collisionsOf(shared, among, options, targetOf, isAborted);
  const inWork: Promise<T>[] = [];
  for (const draft of new Set(drafts)) {
    if (await isAborted()) break;
    const result = build(draft, collisions.get(draft) ?? []);
    // A rejection is thrown when it is this draft's turn; until then it must not count as unhandled.
    result.catch(() => undefined);
    inWork.push(result);
    const first = inWork.length >= ahead ? inWork.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const result of inWork) yield await result;
}

/** An abort arrives through the event loop, which this work does not give a turn by itself. */
async function isAbortedNow({ signal }: CompileOptions): Promise<boolean> {
  await setImmediate();
  return signal?.aborted ?? false;
}

/** Leaves a diagnostic about a file that drafts share (a template, Stammdaten) with the first draft that meets it. */
export function reportSharedOnce<T extends Pick<Finished, 'draft' | 'diagnostics'>>(): (whole: T) => T {
  const reported = new Set<string>();
  const isNew = (draft: string, found: Diagnostic): boolean => {
    if (found.file === draft) return true;
    const identity = JSON.stringify([found.file, placeOf(found), found.code, found.message]);
    return !reported.has(identity) && reported.add(identity).size > 0;
  };
  return (whole) => ({
    ...whole,
    diagnostics: whole.diagnostics.filter((found) => isNew(whole.draft, found)),
  });
}
