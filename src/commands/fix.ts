import { resolve } from 'node:path';
import { compileDrafts } from '../compile/compile.ts';
import type { Diagnostic, Edit } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { positionAt, spanOfLine } from '../diagnostics/source-file.ts';
import { applyEdits, bytesOfFile } from '../diagnostics/edits.ts';
import { rewriteFile } from '../output/rewrite.ts';
import type { Io } from './io.ts';
import type { DraftRun } from './options.ts';

/** A fix can reveal another fault. Rules that need more rounds than these would undo each other's work. */
const ROUNDS = 4;

/** Fixes the drafts in place and reports how much; the check that follows reports the rest. */
export async function fixDrafts(run: DraftRun, io: Io): Promise<void> {
  let drafts = run.drafts;
  const fixed = new Map<string, number>();
  for (let round = 0; round < ROUNDS && drafts.length > 0; round += 1) {
    const changed: string[] = [];
    for await (const { draft, diagnostics } of compileDrafts(run.workspace, drafts, {
      ...run.options,
      signal: io.signal,
    })) {
      const made = fixDraft(draft, diagnostics, run.root, io);
      if (made === 0) continue;
      changed.push(draft);
      fixed.set(draft, (fixed.get(draft) ?? 0) + made);
    }
    drafts = changed;
  }
  for (const [draft, count] of fixed) {
    io.stderr.write(`${draft}: ${count === 1 ? 'eine Stelle' : `${count} Stellen`} behoben\n`);
  }
}

/** How many places were fixed. */
function fixDraft(draft: string, diagnostics: readonly Diagnostic[], root: string, io: Io): number {
  const edits = diagnostics
    .flatMap(({ fix = [] }): readonly Edit[] => fix)
    .filter(({ span }) => span.file.path === draft);
  const file = edits[0]?.span.file;
  if (file === undefined) return 0;
  const { bytes, made } = applyEdits(file, edits);
  const fault = rewriteFile(resolve(root, draft), bytesOfFile(file), bytes, io.processes.pid);
  if (fault === undefined) {
    for (const edit of edits) io.stderr.write(`${visible(changeInWords(edit))}\n`);
    return made;
  }
  io.stderr.write(`${draft} wurde nicht geändert: ${fault}.\n`);
  return 0;
}

/** Characters around a change, so that one sees where it is. */
const AROUND = 15;

/** `drafts/a.md:3 „Antrag: Radweg“ → „Radweg“`, cut to the line. */
function changeInWords({ span: { file, start, end }, replacement }: Edit): string {
  const { line } = positionAt(file, start);
  const whole = spanOfLine(file, line);
  const from = Math.max(whole.start, start - AROUND);
  const to = Math.max(end, Math.min(spanOfLine(file, positionAt(file, end).line).end, end + AROUND));
  const [before, behind] = [file.text.slice(from, start), file.text.slice(end, to)];
  return `${file.path}:${line} ${shown(before + file.text.slice(start, end) + behind)} → ${shown(before + replacement + behind)}`;
}

function shown(text: string): string {
  return `„${text.replaceAll('\n', '⏎')}“`;
}
