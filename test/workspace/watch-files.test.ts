import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../src/workspace/watch-files.ts';
import type { Watching } from '../../src/workspace/watch-files.ts';

let root = '';
let elsewhere = '';
let watching: Watching | undefined;
const faults: string[] = [];

function put(path: string, content = 'x'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drucksache-changes-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'drucksache-elsewhere-'));
  writeFileSync(join(elsewhere, 'a.md'), 'x');
  for (const path of ['drafts/a.md', 'drafts/2026/b.md', 'build/out/a.pdf', 'drafts/node_modules/x/y.md'])
    put(path);
  watching = watchFiles(
    { root, ignored: 'build/out', elsewhere: [join(elsewhere, 'a.md')] },
    new AbortController().signal,
    (folder) => faults.push(folder),
  );
});
afterEach(() => {
  watching?.close();
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

/** Whether it is noticed, by when nothing more is to be expected. */
async function isNoticed(change: () => void): Promise<boolean> {
  change();
  let noticed = false;
  const next = watching?.next().then(() => {
    noticed = true;
  });
  await Promise.race([next, setTimeout(700)]);
  return noticed;
}

const draft = (): string => join(root, 'drafts/a.md');

/** Saves as many editors do: whole under another name, then renamed. */
function replace(): void {
  writeFileSync(join(root, 'drafts/.a.md.swp'), 'new');
  renameSync(join(root, 'drafts/.a.md.swp'), draft());
}

/** Saves as others do: the old one is kept under another name. */
function backUp(): void {
  renameSync(draft(), `${draft()}~`);
  writeFileSync(draft(), 'new');
  rmSync(`${draft()}~`);
}

function replaceBoth(): void {
  replace();
  put('drafts/2026/b.md', 'y');
}

function makeFolderAnew(): void {
  rmSync(join(root, 'drafts'), { recursive: true });
  put('drafts/2026/b.md');
}

describe('what changes is noticed', () => {
  it.each([
    ['written', () => appendFileSync(draft(), 'y')],
    ['replaced', replace],
    ['backed up', backUp],
    ['copied over', () => copyFileSync(join(root, 'drafts/2026/b.md'), draft())],
  ])('in a file that is %s, again and again', async (_, save) => {
    for (let time = 0; time < 3; time += 1) expect(await isNoticed(save), `${time}`).toBe(true);
    expect(await isNoticed(() => appendFileSync(draft(), 'z'))).toBe(true);
  });

  it('in a folder that is new, moved, or another one of the same name', async () => {
    const change = (path: string) => isNoticed(() => appendFileSync(join(root, path), 'y'));
    expect(await isNoticed(() => put('texts/deep/c.md'))).toBe(true);
    expect(await change('texts/deep/c.md')).toBe(true);
    expect(await isNoticed(() => renameSync(join(root, 'texts'), join(root, 'drafts/texts')))).toBe(true);
    expect(await change('drafts/texts/deep/c.md')).toBe(true);
    expect(await isNoticed(makeFolderAnew)).toBe(true);
    expect(await change('drafts/2026/b.md')).toBe(true);
  });

  it('in a file elsewhere, not in what stands beside it', async () => {
    expect(await isNoticed(() => writeFileSync(join(elsewhere, 'b.md'), 'y'))).toBe(false);
    expect(await isNoticed(() => appendFileSync(join(elsewhere, 'a.md'), 'y'))).toBe(true);
  });

  it('once, when several changes come together', async () => {
    expect(await isNoticed(replaceBoth)).toBe(true);
    expect(await isNoticed(() => undefined)).toBe(false);
  });
});

describe('what is not noticed', () => {
  it.each(['drafts/.hidden.md', 'drafts/node_modules/x/y.md', 'build/out/a.pdf', 'build/out/new/b.pdf'])(
    '%s',
    async (path) => {
      expect(await isNoticed(() => put(path, 'other'))).toBe(false);
    },
  );
});

it('goes on where a link leads in circles, and when the root is gone', async () => {
  symlinkSync(root, join(root, 'drafts/loop'));
  expect(await isNoticed(replace)).toBe(true);
  expect(await isNoticed(() => rmSync(root, { recursive: true }))).toBe(true);
});
