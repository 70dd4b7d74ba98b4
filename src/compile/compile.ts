import type { Workspace } from '../workspace/workspace.ts';
import { eachDraft, reportSharedOnce } from './batch.ts';
import type { CompileOptions } from './options.ts';
import { planDraft } from './plan.ts';
import { produceOutputs } from './produce.ts';
import type { Compiled } from './produce.ts';
import { createSharedInputs } from './shared-inputs.ts';

/** One draft, from its path in the workspace to the bytes of its outputs. */
export async function compileDraft(
  workspace: Workspace,
  draft: string,
  options: CompileOptions = {},
): Promise<Compiled> {
  const shared = createSharedInputs(workspace, options.haus);
  return produceOutputs(shared, planDraft(shared, draft, options), options);
}

/**
 * Many drafts, one after the other as the caller asks for them. Two that would write one file are known before the
 * first is made, so that neither is written; nothing else is held of a draft, however many there are.
 */
export async function* compileDrafts(
  workspace: Workspace,
  drafts: readonly string[],
  options: CompileOptions = {},
): AsyncGenerator<Compiled, void, undefined> {
  const shared = createSharedInputs(workspace, options.haus);
  const withoutRepeats = reportSharedOnce<Compiled>();
  for await (const compiled of eachDraft(shared, drafts, options, {
    build: (draft, collisions) =>
      produceOutputs(shared, planDraft(shared, draft, options), options, collisions),
  }))
    yield withoutRepeats(compiled);
}
