import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createJobs } from '../../src/work/jobs.ts';
import { beginPatiently } from '../../src/start/v8.ts';

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
  const run = { root: '/', options: {}, jobs: 1 };
  const worker = { pid: 1, writes: true };

  it('are others in batches only, and not beyond them', async () => {
    const jobs = createJobs({ ...run, drafts: ['drafts/m.md'] }, worker, alone);
    const buildMany = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) await jobs.build('drafts/m.md', []);
    };
    await buildMany(4);
    expect(hasFirstFlags()).toBe(true);
    await buildMany(195);
    expect(hasFirstFlags()).toBe(!isMeasured);
    await buildMany(1);
    expect(hasFirstFlags()).toBe(!isMeasured);
    await jobs.close();
    expect(hasFirstFlags()).toBe(true);
  });

  it('are those of the start while a document is first made, however many drafts are looked through', async () => {
    const drafts = Array.from({ length: 1000 }, (_, index) => `drafts/${index}.md`);
    const seen: boolean[] = [];
    const build = (draft: string): ReturnType<typeof alone> => {
      seen.push(hasFirstFlags());
      return alone(draft);
    };
    const jobs = createJobs({ ...run, drafts }, worker, build);
    expect(hasFirstFlags()).toBe(!isMeasured);
    await jobs.build('drafts/0.md', []);
    await jobs.build('drafts/1.md', []);
    await jobs.close();
    expect(seen).toEqual([true, !isMeasured]);
  });
});
