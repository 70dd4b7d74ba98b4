import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledCode } from '../../src/start/compiled-code.ts';
import { removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const source = '(function () { return 42; })';
const script = (): Script => new Script(source);
const own = (path: string) => ({ path, isShared: false });
const shared = (path: string) => ({ path, isShared: true });
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

/** Code that counts how often V8 is asked for it. */
function counted() {
  const made = { script: script(), times: 0 };
  const createCachedData = made.script.createCachedData.bind(made.script);
  made.script.createCachedData = () => {
    made.times += 1;
    return createCachedData();
  };
  return made;
}

function aged(folder: string, days: number): void {
  mkdirSync(folder, { recursive: true });
  const time = Date.now() / 1000 - days * 86_400;
  writeFileSync(join(folder, 'a.cjs'), '');
  utimesSync(folder, time, time);
}

describe('compiled code', () => {
  it('is read as it was written, and V8 takes it', () => {
    const cache = compiledCode([own(workspaceFolder({}))], 'b1', 'v20');
    expect(cache.read('a.cjs')).toBeUndefined();
    cache.write([['a.cjs', script()]]);
    const cachedData = cache.read('a.cjs');
    expect(cachedData).toBeDefined();
    expect(new Script(source, { ...(cachedData && { cachedData }) }).cachedDataRejected).toBe(false);
  });

  it('is not read for another build or another Node', () => {
    const folder = own(workspaceFolder({}));
    compiledCode([folder], 'b1', 'v20').write([['a.cjs', script()]]);
    expect(compiledCode([folder], 'b2', 'v20').read('a.cjs')).toBeUndefined();
    expect(compiledCode([folder], 'b1', 'v22').read('a.cjs')).toBeUndefined();
  });

  it('goes to the first folder that can be written to, and is read from any', () => {
    const [file, second, third] = [
      join(workspaceFolder({}), 'file'),
      workspaceFolder({}),
      workspaceFolder({}),
    ];
    writeFileSync(file, '');
    const cache = compiledCode([own(file), shared(second), shared(third)], 'b', 'v');
    cache.write([['a.cjs', script()]]);
    expect(filesIn(second)).toEqual(['b-v', 'b-v/a.cjs']);
    expect(filesIn(third)).toEqual([]);
    expect(cache.read('a.cjs')).toBeDefined();
  });

  it('is not put together where nothing can be written', () => {
    const file = join(workspaceFolder({}), 'file');
    writeFileSync(file, '');
    const made = counted();
    compiledCode([own(file)], 'b', 'v').write([['a.cjs', made.script]]);
    compiledCode([], 'b', 'v').write([['a.cjs', made.script]]);
    expect(made.times).toBe(0);
  });

  it('is neither put together nor left behind where the rename is refused, and the rest is kept', () => {
    const folder = workspaceFolder({});
    mkdirSync(join(folder, 'b-v', 'a.cjs', 'taken'), { recursive: true });
    const [refused, other] = [counted(), counted()];
    const cache = compiledCode([own(folder)], 'b', 'v');
    cache.write([
      ['a.cjs', refused.script],
      ['b.cjs', other.script],
    ]);
    expect(filesIn(folder)).toEqual(['b-v', 'b-v/a.cjs', 'b-v/a.cjs/taken', 'b-v/b.cjs']);
    expect([refused.times, other.times]).toEqual([0, 1]);
    expect(cache.read('a.cjs')).toBeUndefined();
    expect(cache.read('b.cjs')).toBeDefined();
  });

  it.each([
    ['has lost its end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['is empty', () => Buffer.alloc(0)],
    ['is not as it was', (bytes: Buffer) => bytes.fill(0, 28, 40)],
  ])('is not read where it %s', (_, broken) => {
    const folder = workspaceFolder({});
    const cache = compiledCode([own(folder)], 'b', 'v');
    cache.write([['a.cjs', script()]]);
    const file = join(folder, 'b-v/a.cjs');
    writeFileSync(file, broken(readFileSync(file)));
    expect(cache.read('a.cjs')).toBeUndefined();
  });

  it('of other builds goes at once, and of other Nodes after a month', () => {
    const folder = workspaceFolder({});
    for (const [name, days] of [
      ['b1-v20', 0],
      ['b2-v18', 31],
      ['b2-v22', 29],
    ] as const)
      aged(join(folder, name), days);
    compiledCode([own(folder)], 'b2', 'v20').write([['a.cjs', script()]]);
    expect(readdirSync(folder).toSorted()).toEqual(['b2-v20', 'b2-v22']);
  });

  it('of other installations, in a folder that they share, goes after a month', () => {
    const folder = workspaceFolder({});
    aged(join(folder, 'b1-v20'), 29);
    aged(join(folder, 'b1-v22'), 31);
    compiledCode([shared(folder)], 'b2', 'v20').write([['a.cjs', script()]]);
    expect(readdirSync(folder).toSorted()).toEqual(['b1-v20', 'b2-v20']);
  });

  it('of two Nodes that are used in turn stays', () => {
    const folder = workspaceFolder({});
    const caches = ['v20', 'v26'].map((node) => compiledCode([own(folder)], 'b', node));
    for (const cache of caches) cache.write([['a.cjs', script()]]);
    for (const cache of caches) expect(cache.read('a.cjs')).toBeDefined();
  });

  /** Root may write everywhere (capabilities(7)). */
  it.skipIf(process.getuid?.() === 0)('leaves a folder alone that may only be read', () => {
    const folder = workspaceFolder({});
    chmodSync(folder, 0o555);
    compiledCode([own(folder)], 'b', 'v').write([['a.cjs', script()]]);
    expect(existsSync(join(folder, 'b-v'))).toBe(false);
    chmodSync(folder, 0o755);
  });
});
