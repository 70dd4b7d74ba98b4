import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/work/build-draft.ts';
import { createSharedInputs } from '../../src/compile/shared-inputs.ts';
import { planDraft } from '../../src/compile/plan.ts';
import { produceOutputs } from '../../src/compile/produce.ts';
import type { Format } from '../../src/output/formats.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const workspaces = readdirSync(`${repository}/test/bad/workspaces`).map(
  (name) => `test/bad/workspaces/${name}`,
);
const both: readonly Format[] = ['pdf', 'md'];

describe('a check', () => {
  it.each(['.', 'test/bad', 'test/ugly', 'test/look', 'test/twins', ...workspaces])(
    'finds in %s what building finds, though it makes nothing',
    async (folder) => {
      const workspace = openWorkspace(`${repository}/${folder}`);
      for (const options of [{}, { formats: both, embed: true }]) {
        const [builds, checks] = [createSharedInputs(workspace), createSharedInputs(workspace)];
        const check = createChecker(checks, options);
        for (const draft of workspace.drafts()) {
          const built = await produceOutputs(builds, planDraft(builds, draft, options), options);
          const { failed, diagnostics, outputs } = await check(draft, []);
          // What is held back for a time is no finding.
          const found = built.diagnostics.filter(({ code }) => code !== 'output/gesperrt');
          expect({ failed, diagnostics }).toEqual({ failed: built.failed, diagnostics: found });
          expect(outputs).toEqual([]);
        }
      }
    },
  );
});
