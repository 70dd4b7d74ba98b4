import { setImmediate } from 'node:timers/promises';
import { placeOf } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createLibrary } from './shared-inputs.ts';
import type { Library } from './shared-inputs.ts';
import { findCollisions, targetPath } from '../output/paths.ts';
import type { Plan } from '../output/paths.ts';
import { createSuspects } from './possible-collisions.ts';
import { compilePlan, planDraft } from './produce.ts';
import type { CompileOptions, Compiled } from './produce.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Many drafts, one after the other as the caller asks for them. Two that would write one file are known before the
 * first is made, so that neither is written; nothing else of a draft is kept, however many there are.
 */
export async function* compileDrafts(
  workspace: Workspace,
  drafts: readonly string[],
  options: CompileOptions = {},
): AsyncGenerator<Compiled, void, undefined> {
  const library = createLibrary(workspace, options.haus);
  const isNews = newsFilter();
  for await (const compiled of eachDraft(library, drafts, options, {
    work: (draft, collisions) =>
      compilePlan(library, planDraft(library, draft, options), options, collisions),
  })) {
    yield { ...compiled, diagnostics: compiled.diagnostics.filter((found) => isNews(compiled.draft, found)) };
  }
}

export interface Batch<T> {
  /** `collisions`: faults that keep the draft from being written. */
  work(draft: string, collisions: readonly Diagnostic[]): Promise<T>;
  /** So many drafts are in work at a time; default 1. */
  readonly ahead?: number;
  /** All drafts of a batch that others work on as well: with any of them an output may collide. */
  readonly among?: readonly string[];
  /** What a draft writes, where that is known without reading it. */
  targetOf?(draft: string): string | undefined;
}

/** The drafts in their order, each once, until the signal of the options is aborted. */
export async function* eachDraft<T>(
  library: Library,
  drafts: readonly string[],
  options: CompileOptions,
  batch: Batch<T>,
): AsyncGenerator<T, void, undefined> {
  const collisions = await collisionsOf(library, batch.among ?? drafts, options, batch);
  const inWork: Promise<T>[] = [];
  for (const draft of new Set(drafts)) {
    if (await isAborted(options)) break;
    const work = batch.work(draft, collisions.get(draft) ?? []);
    // Told when its turn comes; until then nobody has to catch it.
    work.catch(() => undefined);
    inWork.push(work);
    const first = inWork.length >= (batch.ahead ?? 1) ? inWork.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const work of inWork) yield await work;
}

/** Faults by draft. Most drafts are told from each other by their paths; the few that are not are planned for it. */
async function collisionsOf(
  library: Library,
  drafts: readonly string[],
  options: CompileOptions,
  { targetOf }: Pick<Batch<unknown>, 'targetOf'>,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const whereIs = (path: string): string => library.workspace.placeOf(path);
  const suspects = createSuspects(whereIs);
  const each = new Set(drafts);
  const namesFiles = library.namesFiles();
  for (const draft of each) {
    if (namesFiles && (await isAborted(options))) return new Map();
    const named = (): string | undefined =>
      targetOf?.(draft) ?? planDraft(library, draft, options).targets[0]?.path;
    suspects.writes(namesFiles ? named() : targetPath(draft, options.out ?? 'out', 'pdf'));
  }
  for (const source of each) suspects.stands(source);
  for (const source of library.workspace.drafts()) if (!each.has(source)) suspects.stands(source);

  const plans: Plan[] = [];
  let index = -1;
  for (const draft of each) {
    index += 1;
    if (!suspects.isSuspect(index)) continue;
    if (await isAborted(options)) return new Map();
    plans.push({ draft, targets: planDraft(library, draft, options).targets });
  }
  // What was asked for this is no draft's own.
  library.takeAsked();
  if (plans.length === 0) return new Map();
  return findCollisions(plans, [...new Set([...each, ...library.workspace.drafts()])], whereIs);
}

/** A finding about a file that drafts share (templates, Stammdaten) is told with the first that meets it. */
export function newsFilter(): (draft: string, found: Diagnostic) => boolean {
  const told = new Set<string>();
  return (draft, found) => {
    if (found.file === draft) return true;
    const identity = JSON.stringify([found.file, placeOf(found), found.code, found.message]);
    if (told.has(identity)) return false;
    told.add(identity);
    return true;
  };
}

/** An abort comes in by the event loop, which all this work does not let turn by itself. */
async function isAborted({ signal }: CompileOptions): Promise<boolean> {
  await setImmediate();
  return signal?.aborted ?? false;
}
