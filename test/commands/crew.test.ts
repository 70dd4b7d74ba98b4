import { Script } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { createCrew } from '../../src/commands/crew.ts';
import { draftRun } from '../../src/commands/options.ts';
import { beginPatiently } from '../../src/start/v8.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

// As the launcher does it.
beginPatiently();
const source = '(function () { return 1; })';
const compiled = new Script(source).createCachedData();
let asked = 0;

/** V8 takes what it has compiled only under the same flags. The name keeps it from remembering the answer. */
function hasFirstFlags(): boolean {
  asked += 1;
  return new Script(source, { cachedData: compiled, filename: `${asked}` }).cachedDataRejected === false;
}

const isMeasured = process.version.startsWith('v20.');

const alone = async (draft: string) => ({ draft, failed: false, diagnostics: [], outputs: [] });

describe('the flags of V8', () => {
  const io = fakeIo(workspaceFolder({ 'templates/haus/muster.yaml': haus, 'drafts/m.md': motion() }));

  it('are others in batches only, and not beyond them', async () => {
    const crew = createCrew(draftRun([], { jobs: '1' }, io), io, true, { build: alone });
    const buildMany = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) await crew.build('drafts/m.md', []);
    };
    await buildMany(4);
    expect(hasFirstFlags()).toBe(true);
    await buildMany(195);
    expect(hasFirstFlags()).toBe(!isMeasured);
    await buildMany(1);
    expect(hasFirstFlags()).toBe(!isMeasured);
    await crew.close();
    expect(hasFirstFlags()).toBe(true);
  });

  it('are those of the start while a document is first made, however many drafts are looked through', async () => {
    const run = draftRun([], { jobs: '1' }, io);
    const drafts = Array.from({ length: 1000 }, (_, index) => `drafts/${index}.md`);
    const seen: boolean[] = [];
    const build = (draft: string): ReturnType<typeof alone> => {
      seen.push(hasFirstFlags());
      return alone(draft);
    };
    const crew = createCrew({ ...run, drafts }, io, true, { build });
    expect(hasFirstFlags()).toBe(!isMeasured);
    await crew.build('drafts/0.md', []);
    await crew.build('drafts/1.md', []);
    await crew.close();
    expect(seen).toEqual([true, !isMeasured]);
  });
});
