import { resolve } from 'node:path';
import type { Note } from '../work/build-draft.ts';
import { reported, settingsOf } from '../work/build-draft.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finished } from '../diagnostics/report.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { decode } from '../draft/decode.ts';
import type { Manifest } from './manifest.ts';
import { isAsWritten, stampOf } from './stamp.ts';
import { isStoredBundle, isStoredDraft } from './stored.ts';
import type { StoredDiagnostic, StoredDraft } from './stored.ts';
import type { CompileOptions } from '../compile/produce.ts';
import { answerTo } from './workspace-answers.ts';
import type { Answer } from './workspace-answers.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What earlier runs made and what still holds. */
export interface Kept {
  /** The draft as an earlier run finished it, if it would come out the same and its outputs are there. */
  find(draft: string): Finished | undefined;
  keep(note: Note): void;
  close(): void;
}

export interface KeptOptions {
  /** Nothing found counts; what is made is noted as ever. */
  readonly force?: boolean;
  /** Drafts and outputs are compared by their bytes, not by what the system says of their files. */
  readonly verify?: boolean;
}

/** Answers remembered at a time: those to what drafts share come again and again, those of each draft do not. */
const ANSWERS = 1000;

export function createKept(
  workspace: Workspace,
  root: string,
  manifest: Manifest,
  options: CompileOptions,
  { force = false, verify = false }: KeptOptions,
): Kept {
  const settings = settingsOf(options);
  const nameOf = (draft: string): string => `draft ${settings} ${draft}`;
  const sound = new Map<string, boolean>();
  const noted = new Set<string>();
  let answers = new Map<string, string | undefined>();

  function holds([question, answer]: Answer): boolean {
    if (!answers.has(question)) {
      if (answers.size >= ANSWERS) answers = new Map();
      answers.set(question, answerTo(workspace, question));
    }
    return answers.get(question) === answer;
  }

  function isSound(id: string): boolean {
    const known = sound.get(id);
    if (known !== undefined) return known;
    const bundle = manifest.find(`bundle ${id}`);
    const isSame = isStoredBundle(bundle) && bundle.id === id && bundle.answers.every(holds);
    sound.set(id, isSame);
    return isSame;
  }

  function isUnchanged({ draft, stamp, answers: own, bundles, outputs }: StoredDraft): boolean {
    const isSameFile = !verify && stamp !== null && stampOf(resolve(root, draft))?.join() === stamp.join();
    const others = isSameFile ? own.filter(([question]) => question !== `read ${draft}`) : own;
    return (
      bundles.every(isSound) &&
      others.every(holds) &&
      outputs.every((output) => isAsWritten(resolve(root, output.path), output, verify))
    );
  }

  return {
    find(draft) {
      if (force) return undefined;
      const stored = manifest.find(nameOf(draft));
      if (!isStoredDraft(stored) || stored.draft !== draft || stored.settings !== settings) return undefined;
      if (!isUnchanged(stored)) return undefined;
      const diagnostics = restored(workspace, stored.diagnostics);
      if (diagnostics === undefined) return undefined;
      const outputs = stored.outputs.map((output) => reported(draft, output, true));
      return { draft, failed: false, diagnostics, outputs };
    },
    keep({ draft, bundles }) {
      for (const bundle of bundles) {
        if (noted.has(bundle.id)) continue;
        noted.add(bundle.id);
        manifest.add(`bundle ${bundle.id}`, bundle);
      }
      manifest.add(nameOf(draft.draft), draft);
    },
    close: () => manifest.close(),
  };
}

/** With their places in the files, which are as they were; nothing where one of these cannot be read after all. */
function restored(
  workspace: Workspace,
  stored: readonly StoredDiagnostic[],
): readonly Diagnostic[] | undefined {
  const files = new Map<string, SourceFile | undefined>();
  const found: Diagnostic[] = [];
  for (const { severity, code, message, hint, file: path, span, fix } of stored) {
    const told = { severity, code, message, file: path, ...(hint !== null && { hint }) };
    if (span === null) {
      found.push(told);
      continue;
    }
    if (!files.has(path)) files.set(path, sourceAt(workspace, path));
    const file = files.get(path);
    if (file === undefined) return undefined;
    const spanned = ([start, end]: readonly [number, number]) => ({ file, start, end });
    const edits = fix.map((edit) => ({ span: spanned(edit.span), replacement: edit.replacement }));
    const mends = edits.length > 0 && { fix: edits };
    found.push({ ...told, span: spanned(span), ...mends });
  }
  return found;
}

function sourceAt(workspace: Workspace, path: string): SourceFile | undefined {
  const inTemplates = /^templates\/(.*)$/su.exec(path)?.[1];
  const bytes =
    (inTemplates === undefined ? undefined : workspace.template(inTemplates)) ?? workspace.read(path);
  return bytes.value && decode(path, bytes.value).value;
}
