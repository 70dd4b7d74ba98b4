import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Built } from '../../src/work/build-draft.ts';
import { createWorkerPool } from '../../src/work/workers.ts';
import type { WorkerPool } from '../../src/work/workers.ts';

/** Stands in for the worker: a draft is what it is told to do. */
const script = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ draft }) => {
  if (draft === 'crash') throw new Error('kaputt');
  if (draft === 'reject') void Promise.reject(new Error('verworfen'));
  else if (draft === 'exit') process.exit(3);
  else if (draft === 'hang') for (;;);
  else if (draft === 'later') setTimeout(() => process.exit(3), 1);
  if (!['crash', 'reject', 'exit', 'hang'].includes(draft)) parentPort.postMessage({ draft, failed: false, diagnostics: [], outputs: [], threadId });
});
`;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drucksache-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function pooled<T>(jobs: number, use: (pool: WorkerPool) => Promise<T>): Promise<T> {
  const work = { root: folder, options: {}, pid: 1, writes: true };
  const pool = createWorkerPool(jobs, work, 1500, pathToFileURL(join(folder, 'worker.mjs')));
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

const messageOf = ({ failed, diagnostics }: Built) => [failed, diagnostics[0]?.code, diagnostics[0]?.message];

describe('workers', () => {
  it('do all drafts, more than there are of them', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `d${index}`);
    const built = await pooled(2, (pool) => Promise.all(names.map((name) => pool.build(name, []))));
    expect(built.map(({ draft }) => draft)).toEqual(names);
    expect(new Set(built.map((one) => 'threadId' in one && one.threadId)).size).toBeLessThanOrEqual(2);
  });

  it.each([
    ['crash', 'abgestürzt (kaputt)'],
    ['reject', 'abgestürzt (verworfen)'],
    ['exit', 'abgestürzt.'],
    ['hang', 'noch nicht fertig'],
  ])('that %s cost their draft only', async (name, expected) => {
    const names = ['a', name, 'b', 'c', 'd'];
    const built = await pooled(1, (pool) => Promise.all(names.map((draft) => pool.build(draft, []))));
    expect(built.map(({ failed }) => failed)).toEqual([false, true, false, false, false]);
    const [, faulty] = built;
    expect(faulty && messageOf(faulty)).toEqual([
      true,
      'output/abgebrochen',
      expect.stringContaining(expected),
    ]);
  });

  it('that end between two drafts cost none', async () => {
    const built = await pooled(1, async (pool) => {
      const first = await pool.build('later', []);
      await setTimeout(300);
      return [first, await pool.build('a', [])];
    });
    expect(built.map(({ failed }) => failed)).toEqual([false, false]);
  });
});
