import { Script } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { createCrew } from '../../src/commands/crew.ts';
import { draftRun } from '../../src/commands/options.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const source = '(function () { return 1; })';
const compiled = new Script(source).createCachedData();
let asked = 0;

/** V8 takes what it has compiled only under the same flags. The name keeps it from remembering the answer. */
function hasUsualFlags(): boolean {
  asked += 1;
  return new Script(source, { cachedData: compiled, filename: `${asked}` }).cachedDataRejected === false;
}

describe('the heap', () => {
  it('is kept small in long batches only, and not beyond them', async () => {
    const io = fakeIo(workspaceFolder({ 'templates/haus/muster.yaml': haus, 'drafts/m.md': motion() }));
    const crew = createCrew(draftRun([], { jobs: '1' }, io), io, true, {
      build: async (draft) => ({ draft, failed: false, diagnostics: [], outputs: [] }),
    });
    const buildMany = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) await crew.build('drafts/m.md', []);
    };
    await buildMany(199);
    expect(hasUsualFlags()).toBe(true);
    await buildMany(1);
    expect(hasUsualFlags()).toBe(false);
    await crew.close();
    expect(hasUsualFlags()).toBe(true);
  });
});
