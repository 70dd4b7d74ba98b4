import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cases } from './commands/contract.ts';
import { motion, release, removeWorkspaceFolders, workspaceFolder } from './commands/workspace-folder.ts';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
afterAll(removeWorkspaceFolders);

const run = (argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [cli, ...argv], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });

describe('the built program', () => {
  it('is there (npm run build)', () => {
    expect(existsSync(cli)).toBe(true);
  });

  it.each(cases.filter(({ spawned }) => spawned))(
    '$name',
    ({ files = {}, argv, env, exit, stdout, stderr }) => {
      const result = run(argv, workspaceFolder(files), env);
      expect({ code: result.status, out: result.stdout, err: result.stderr }).toMatchObject({
        code: exit,
        out: stdout === undefined ? '' : expect.stringMatching(stdout),
        err: stderr === undefined ? expect.any(String) : expect.stringMatching(stderr),
      });
    },
  );

  it('gives the same bytes in any zone and from any folder', () => {
    const root = workspaceFolder({ 'drafts/m.md': motion(), 'drafts/r.md': release() });
    const elsewhere = workspaceFolder({});
    const bytes = (cwd: string, argv: readonly string[], zone: string) => {
      expect(run(['build', ...argv], cwd, { TZ: zone }).status).toBe(0);
      return ['m.pdf', 'r.md'].map((name) => readFileSync(join(root, 'out', name), 'base64'));
    };
    const first = bytes(root, [], 'Europe/Berlin');
    expect(bytes(root, [], 'America/Los_Angeles')).toEqual(first);
    expect(bytes(elsewhere, ['--root', root], 'Asia/Tokyo')).toEqual(first);
  });

  it('ends quietly when its reader has seen enough', () => {
    const root = workspaceFolder({});
    const result = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" schema | head -c 1`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([result.stdout, result.stderr]).toEqual(['{', '']);
  });

  it('tells by its exit code what a reader of its messages did not wait for', () => {
    const root = workspaceFolder({ 'drafts/r.md': release() });
    const command = `{ "${process.execPath}" "${cli}" build; echo $? > exit; } 2>&1 | true; cat exit`;
    expect(spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' }).stdout).toBe('0\n');
    expect(readdirSync(join(root, 'out'))).toEqual(['.drucksache', 'r.md']);
  });

  it('is interrupted with 130 and leaves no half file', async () => {
    const drafts = Array.from({ length: 300 }, (_, index) => [`drafts/${index}.md`, release()] as const);
    const root = workspaceFolder(Object.fromEntries(drafts));
    const child = spawn(process.execPath, [cli, 'build'], { cwd: root });
    const out = join(root, 'out');
    const watch = setInterval(() => {
      if (!existsSync(out)) return;
      child.kill('SIGINT');
      clearInterval(watch);
    }, 5);
    const code = await new Promise((resolve) => {
      child.on('exit', resolve);
    });
    expect(code).toBe(130);
    const outputs = readdirSync(out).filter((name) => name !== '.drucksache');
    expect(outputs.filter((name) => !/^\d+\.md$/u.test(name))).toEqual([]);
    for (const name of outputs) expect(readFileSync(join(out, name), 'utf8')).toContain('neue Bänke');
  });
});
