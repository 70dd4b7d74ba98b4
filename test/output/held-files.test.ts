import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHeldFiles } from '../../src/output/held-files.ts';
import { release, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

afterAll(removeWorkspaceFolders);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drucksache-held-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (code: string): Error => Object.assign(new Error('refused'), { code });

/** A system that refuses so often, with that error. */
function refusing(code: string, times: number, isWindows = true) {
  const pauses: number[] = [];
  let tries = 0;
  const answer = (): void => {
    tries += 1;
    if (tries <= times) throw refusal(code);
  };
  const files = createHeldFiles({
    isWindows,
    rename: answer,
    remove: answer,
    wait: (milliseconds) => pauses.push(milliseconds),
  });
  return { files, pauses, tries: () => tries };
}

const waited = (pauses: readonly number[]): number => pauses.reduce((sum, pause) => sum + pause, 0);

/** Given up without a second try. */
function expectNoWaiting(code: string, target: string, isWindows = true): void {
  const { files, tries } = refusing(code, Infinity, isWindows);
  expect(() => files.rename('from', target)).toThrow('refused');
  expect(tries()).toBe(1);
}

describe('a file that another program holds open', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is renamed at the third try on Windows after %s', (code) => {
    const { files, pauses, tries } = refusing(code, 2);
    files.rename('from', join(folder, 'to'));
    expect([tries(), pauses.length]).toEqual([3, 2]);
    expect(waited(pauses)).toBeLessThan(100);
  });

  it('is renamed at once where nobody holds it', () => {
    const { files, pauses, tries } = refusing('EPERM', 0);
    files.rename('from', join(folder, 'to'));
    expect([tries(), pauses]).toEqual([1, []]);
  });

  it('is given up after two seconds, with what the system says', () => {
    const { files, pauses } = refusing('EBUSY', Infinity);
    expect(() => files.rename('from', join(folder, 'to'))).toThrow('refused');
    expect(waited(pauses)).toBe(2000);
  });

  it('is waited for on a network drive, too', () => {
    const { files, tries } = refusing('EBUSY', 1, false);
    files.rename('from', join(folder, 'to'));
    expect(tries()).toBe(2);
  });

  it('is removed when it is let go', () => {
    const passing = refusing('EPERM', 2);
    expect(passing.files.remove(join(folder, 'x'))).toBe(true);
    expect(passing.tries()).toBe(3);
    expect(refusing('EPERM', Infinity).files.remove(join(folder, 'x'))).toBe(false);
  });
});

describe('what does not pass', () => {
  it.each(['ENOENT', 'ENOSPC', 'EXDEV', 'EROFS'])('is %s, anywhere', (code) => {
    expectNoWaiting(code, join(folder, 'to'));
    expectNoWaiting(code, join(folder, 'to'), false);
  });

  it.each(['EPERM', 'EACCES'])('is a lack of rights, which %s means but on Windows', (code) => {
    expectNoWaiting(code, join(folder, 'to'), false);
  });

  it('is a folder in the way', () => {
    mkdirSync(join(folder, 'to'));
    for (const code of ['EPERM', 'EACCES', 'EBUSY']) expectNoWaiting(code, join(folder, 'to'));
  });

  it('is a file that is write-protected', () => {
    writeFileSync(join(folder, 'to'), '');
    chmodSync(join(folder, 'to'), 0o444);
    expectNoWaiting('EPERM', join(folder, 'to'));
  });
});

describe('a folder where no file may be replaced', () => {
  it('takes the whole time for three files, and hardly any for the others', () => {
    const { files, pauses } = refusing('EPERM', Infinity);
    for (let file = 0; file < 100; file += 1) {
      expect(() => files.rename('from', join(folder, `${file}`))).toThrow('refused');
    }
    expect(waited(pauses)).toBe(3 * 2000 + 97 * 70);
  });

  it('is waited for again once a file could be replaced', () => {
    const pauses: number[] = [];
    let isHeld = true;
    const files = createHeldFiles({
      isWindows: true,
      rename: () => {
        if (isHeld) throw refusal('EPERM');
      },
      remove: () => undefined,
      wait: (milliseconds) => pauses.push(milliseconds),
    });
    const rename = (): void => files.rename('from', join(folder, 'to'));
    for (let file = 0; file < 3; file += 1) expect(rename).toThrow('refused');
    isHeld = false;
    rename();
    isHeld = true;
    pauses.length = 0;
    expect(rename).toThrow('refused');
    expect(waited(pauses)).toBe(2000);
  });
});

const outputs = (root: string): readonly string[] => readdirSync(join(root, 'out')).sort();

describe('the program, where renames are refused', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
  const refused = fileURLToPath(new URL('refused-renames.cjs', import.meta.url));

  const build = (root: string, held: string, times: number) =>
    spawnSync(process.execPath, ['--require', refused, cli, 'build', '--jobs', '1'], {
      cwd: root,
      env: { ...process.env, HELD: held, TIMES: String(times) },
      encoding: 'utf8',
    });
  const drafts = { 'drafts/a.md': release(), 'drafts/b.md': release(), 'drafts/c.md': release() };
  const unchanged = (root: string): number => {
    const { stdout } = spawnSync(process.execPath, [cli, 'build', '--report', 'json'], {
      cwd: root,
      encoding: 'utf8',
    });
    return JSON.parse(stdout).summary.cached;
  };

  it('writes all when each is refused twice', () => {
    const root = workspaceFolder(drafts);
    const { status, stderr } = build(root, '\\.md$', 2);
    expect(stderr).not.toContain('lässt sich nicht');
    expect(status).toBe(0);
    expect(outputs(root)).toEqual(['.drucksache', 'a.md', 'b.md', 'c.md']);
    expect(unchanged(root)).toBe(3);
  });

  it('tells of the one that stays refused, keeps its old output, and remembers the others', () => {
    const root = workspaceFolder({ ...drafts, 'out/b.md': 'alt' });
    const { status, stderr } = build(root, 'b\\.md$', Infinity);
    expect(stderr).toContain(
      '„out/b.md“ lässt sich nicht schreiben: die Datei ist in einem anderen Programm geöffnet.',
    );
    expect(status).toBe(2);
    expect(readFileSync(join(root, 'out/b.md'), 'utf8')).toBe('alt');
    expect(outputs(root)).toEqual(['.drucksache', 'a.md', 'b.md', 'c.md']);
    expect(unchanged(root)).toBe(2);
    expect(readFileSync(join(root, 'out/b.md'), 'utf8')).not.toBe('alt');
  });

  it('keeps the records of all runs when they cannot be put together', () => {
    const root = workspaceFolder(drafts);
    for (let run = 0; run < 9; run += 1) {
      const changed = join(root, 'drafts/a.md');
      utimesSync(changed, run, run);
      writeFileSync(changed, release(`ort: Musterstadt ${'y'.repeat(run)}\n`));
      expect(build(root, 'jsonl$', Infinity).status).toBe(0);
    }
    const records = readdirSync(join(root, 'out/.drucksache'));
    expect(records).toHaveLength(9);
    expect(records.filter((name) => !name.endsWith('.jsonl'))).toEqual([]);
    expect(unchanged(root)).toBe(3);
  });

  it('goes on watching, and writes what is let go with the next change', async () => {
    const root = workspaceFolder(drafts);
    const watching = spawn(process.execPath, ['--require', refused, cli, 'watch', '--jobs', '1'], {
      cwd: root,
      env: { ...process.env, HELD: String.raw`a\.md$`, TIMES: '11' },
    });
    let told = '';
    watching.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const hasTold = async (words: string): Promise<void> => {
      await vi.waitUntil(() => told.includes(words), { timeout: 30_000 });
    };
    onTestFinished(() => void watching.kill());
    await hasTold('„out/a.md“ lässt sich nicht schreiben');
    await hasTold('Warte auf Änderungen');
    expect(outputs(root)).toEqual(['.drucksache', 'b.md', 'c.md']);
    writeFileSync(join(root, 'drafts/a.md'), release('ort: Musterstadt\n'));
    await hasTold('→ out/a.md');
    expect(outputs(root)).toEqual(['.drucksache', 'a.md', 'b.md', 'c.md']);
    watching.kill('SIGINT');
    await new Promise((resolve) => watching.once('close', resolve));
  });
});
