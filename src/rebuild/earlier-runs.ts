import { resolve } from 'node:path';
import { isTaken } from '../output/write.ts';
import type { Finished } from '../diagnostics/report.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Manifest } from './manifest.ts';
import { homeOf } from './orphans.ts';
import type { OutputPlace } from './orphans.ts';
import { isAsWritten, stampOf } from './stamp.ts';
import { restoredDiagnostics } from './stored-diagnostics.ts';
import { draftEntry, isStoredBundle, isStoredDraft, isStoredOutput, reportedOutput } from './stored.ts';
import type { StoredDraft, StoredOutput } from './stored.ts';
import { answerTo } from './workspace-answers.ts';
import type { Answer, Answers } from './workspace-answers.ts';

/** What earlier runs made and what of it is still valid. */
export interface EarlierRuns {
  /** The draft as an earlier run finished it, if it would come out the same and its outputs are there. */
  find(draft: string): Done | undefined;
  /** Whether an earlier run wrote the file that is there now; nothing where there is none. */
  hasWritten(path: string): boolean | undefined;
  keep(record: BuildRecord): void;
  /** Why not all records could be kept, as the end of a German sentence. */
  close(): string | undefined;
}

/** What a run did with a draft, beside what it reports. */
export interface Done extends Finished {
  /** When an unchanged draft becomes something else, in milliseconds since 1970. */
  readonly until?: number;
}

/** What a later run needs to know of a draft so as not to build it again. */
export interface BuildRecord extends Omit<StoredDraft, 'answers' | 'bundles' | 'home'> {
  readonly answers: Answers;
  /** Outputs that a later run may have to take away. */
  readonly removable: readonly StoredOutput[];
}

export interface RebuildOptions {
  /** All drafts are built again; their build records are kept as always. */
  readonly force?: boolean | undefined;
  /** Drafts and outputs are compared by their bytes, not by size and time. */
  readonly verify?: boolean | undefined;
  /** What counts as now, in milliseconds since 1970; without it every embargo lies ahead. */
  readonly stand?: number | undefined;
}

/** So many answers are cached: those about shared files are needed again and again, those about one draft are not. */
const CACHED = 1000;

/** `settings`: all options that show in an output or in its path. */
export function createEarlierRuns(
  workspace: Workspace,
  place: OutputPlace,
  manifest: Manifest,
  settings: string,
  { force = false, verify = false, stand = -Infinity }: RebuildOptions,
): EarlierRuns {
  const { root } = place;
  const home = homeOf(place);
  const validBundles = new Map<string, boolean>();
  const keptBundles = new Set<string>();
  let answers = new Map<string, string | undefined>();

  function isValid([question, answer]: Answer): boolean {
    if (!answers.has(question)) {
      if (answers.size >= CACHED) answers = new Map();
      answers.set(question, answerTo(workspace, question));
    }
    return answers.get(question) === answer;
  }

  function isValidBundle(id: string): boolean {
    const known = validBundles.get(id);
    if (known !== undefined) return known;
    const bundle = manifest.find(`bundle ${id}`);
    const valid = isStoredBundle(bundle) && bundle.id === id && bundle.answers.every(isValid);
    validBundles.set(id, valid);
    return valid;
  }

  function isUnchanged({ draft, stamp, answers: own, bundles, outputs }: StoredDraft): boolean {
    const isSameFile = !verify && stamp !== null && stampOf(resolve(root, draft))?.join() === stamp.join();
    const others = isSameFile ? own.filter(([question]) => question !== `read ${draft}`) : own;
    return (
      bundles.every(isValidBundle) &&
      others.every(isValid) &&
      outputs.every((output) => isAsWritten(resolve(root, output.path), output, verify))
    );
  }

  const isNow = ([from, until]: StoredDraft['validity']): boolean =>
    (from === null || from <= stand) && (until === null || stand < until);

  return {
    find(draft) {
      if (force) return undefined;
      const stored = manifest.find(draftEntry({ draft, settings }));
      if (!isStoredDraft(stored) || stored.draft !== draft || stored.settings !== settings) return undefined;
      if (!isNow(stored.validity) || !isUnchanged(stored)) return undefined;
      const diagnostics = restoredDiagnostics(workspace, stored.diagnostics);
      if (diagnostics === undefined) return undefined;
      const outputs = stored.outputs.map((output) => reportedOutput(draft, output, true));
      const { withheld, validity } = stored;
      const [, until] = validity;
      const done = { draft, failed: false, diagnostics, outputs, withheld, isUnchanged: true } as const;
      return until === null ? done : { ...done, until };
    },
    hasWritten(path) {
      const file = resolve(root, path);
      if (!isTaken(file)) return undefined;
      const stored = manifest.find(`output ${path}`);
      return isStoredOutput(stored) && stored.path === path && isAsWritten(file, stored, true);
    },
    keep({ answers: { answers: own, bundles }, removable, ...record }) {
      for (const [id, bundle] of bundles) {
        if (!keptBundles.has(id)) manifest.add(`bundle ${id}`, bundle);
        keptBundles.add(id);
      }
      const stored: StoredDraft = { ...record, home, answers: [...own], bundles: [...bundles.keys()] };
      for (const output of removable) manifest.add(`output ${output.path}`, output);
      manifest.add(draftEntry(stored), stored);
    },
    close: () => manifest.close(),
  };
}
