import { afterAll, describe, expect, it } from 'vitest';
import { createChecker } from '../../src/work/build-draft.ts';
import type { DraftRun } from '../../src/commands/options.ts';
import { runDrafts } from '../../src/commands/run.ts';
import { createSharedInputs } from '../../src/compile/shared-inputs.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { fakeIo } from './fake-io.ts';
import { release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

describe('a run in which the program fails', () => {
  it('goes on with the other drafts, reports it at its draft, and ends with 2', async () => {
    const root = workspaceFolder({ 'drafts/a.md': release(), 'drafts/b.md': release('titl: x\n') });
    const workspace = openWorkspace(root);
    const run: DraftRun = {
      root,
      workspace: {
        ...workspace,
        read: (path) => {
          if (path === 'drafts/a.md') throw new RangeError('Maximum call stack size exceeded');
          return workspace.read(path);
        },
      },
      drafts: ['drafts/a.md', 'drafts/b.md'],
      among: ['drafts/a.md', 'drafts/b.md'],
      options: {},
      report: 'short',
      maxWarnings: Infinity,
      isWhole: false,
    };
    const io = fakeIo(root);
    const shared = createSharedInputs(run.workspace, run.options.haus);
    const checker = createChecker(shared, run.options);
    const code = await runDrafts(run, io, shared, { build: checker });
    expect(code).toBe(2);
    expect(io.err()).toMatch(/drafts\/a\.md.*output\/programmfehler.*Fehler im Programm/u);
    expect(io.err()).toMatch(/drafts\/b\.md:5:1.*draft\/unbekanntes-feld/u);
    expect(io.err()).not.toContain('call stack');
  });
});
