import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { compileDrafts, openWorkspace } from '../../src/index.ts';
import { fakeIo } from '../commands/fake-io.ts';
import { motion, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
afterAll(removeWorkspaceFolders);

describe('the bundled program', () => {
  const cli = join(repository, 'dist/cli.cjs');

  it.each(['.', 'test/ugly'])('makes of %s the bytes that the library makes', async (folder) => {
    const [root, out] = [join(repository, folder), workspaceFolder({})];
    expect(spawnSync(process.execPath, [cli, 'build', '--root', root, '--out', out]).status).toBe(0);
    const workspace = openWorkspace(root);
    for await (const { outputs } of compileDrafts(workspace, workspace.drafts(), { out: '.' }))
      for (const { path, bytes } of outputs)
        expect(readFileSync(join(out, path)).equals(bytes), path).toBe(true);
  });

  // Their table is unpacked by `scripts/bundle.mjs`.
  it('reads entities as markdown-it does', () => {
    const names = '&auml; &szlig; &euro; &hellip; &ndash; &frac12; &middot; &Ccaron; &notin; &amp &keines;';
    const root = workspaceFolder({ 'drafts/m.md': `${motion()}\n${names}\n` });
    expect(spawnSync(process.execPath, [cli, 'build', '--format', 'txt'], { cwd: root }).status).toBe(0);
    const printed = readFileSync(join(root, 'out/m.txt'), 'utf8');
    expect(printed).toContain('ä ß € … – ½ · Č ∉ &amp &keines;');
  });

  it('tells all faults with the words of its sources', async () => {
    const argv = ['check', '--root', join(repository, 'test/bad'), '--report', 'short'];
    const io = fakeIo(repository);
    const { stderr, status } = spawnSync(process.execPath, [cli, ...argv], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect(status).toBe(await main(argv, io));
    expect(stderr).toBe(io.err());
  });
});

/** A user without rights, as whom only root can start a program – if that user may run this Node at all. */
const nobody = { uid: 65_534, gid: 65_534 };
const canBeNobody =
  process.getuid?.() === 0 &&
  spawnSync(process.execPath, ['--version'], { cwd: '/', ...nobody }).status === 0;

/** An installation of its own: what V8 has compiled is kept inside it. */
describe('what starts the program', () => {
  let installed = '';
  let workspace = '';

  beforeEach(() => {
    installed = workspaceFolder({});
    for (const part of ['dist', 'templates', 'package.json'])
      cpSync(join(repository, part), join(installed, part), { recursive: true });
    rmSync(join(installed, 'dist/program/compiled'), { recursive: true, force: true });
    workspace = workspaceFolder({ 'drafts/m.md': motion() });
  });

  const run = (argv: readonly string[], flags: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [...flags, join(installed, 'dist/cli.cjs'), ...argv], {
      cwd: workspace,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });

  /** The document, once it was made without a word too many. */
  const built = (flags: readonly string[] = [], env: NodeJS.ProcessEnv = {}): string => {
    rmSync(join(workspace, 'out'), { recursive: true, force: true });
    const { status, stderr } = run(['build'], flags, env);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^.*\n1 Entwurf, .*\n$/u),
    });
    return readFileSync(join(workspace, 'out/m.pdf'), 'base64');
  };

  const kept = (): readonly string[] => {
    const compiled = join(installed, 'dist/program/compiled');
    if (!existsSync(compiled)) return [];
    const files = readdirSync(compiled, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.cjs')).map((file) => join(compiled, file));
  };

  const contents = (): readonly string[] => kept().map((file) => readFileSync(file, 'base64'));

  it('keeps what was compiled for a document, and builds the same with it', () => {
    run(['list']);
    expect(kept()).toEqual([]);
    const first = built();
    const files = kept();
    expect(files.length).toBeGreaterThan(3);
    const times = files.map((file) => readFileSync(file, 'base64').length);
    expect(built()).toBe(first);
    expect(kept().map((file) => readFileSync(file, 'base64').length)).toEqual(times);
  });

  it.each([
    ['has lost its end', (bytes: Buffer) => bytes.subarray(0, -100)],
    ['is empty', () => Buffer.alloc(0)],
    ['is not as it was', (bytes: Buffer) => bytes.fill(0, 28, 40)],
  ])('puts what %s anew', (_, broken) => {
    const first = built();
    const before = kept().map((file) => readFileSync(file));
    for (const file of kept()) writeFileSync(file, broken(readFileSync(file)));
    expect(built()).toBe(first);
    expect(kept().map((file) => readFileSync(file).length > 100)).toEqual(before.map(() => true));
    expect(built()).toBe(first);
  });

  it('puts anew what was compiled under other flags of V8', () => {
    const first = built(['--stack-size=800']);
    const before = contents();
    expect(built()).toBe(first);
    const after = contents();
    for (const [index, content] of before.entries()) expect(after[index]).not.toBe(content);
    expect(built()).toBe(first);
    expect(contents()).toEqual(after);
  });

  it('does without where nothing can be kept, where it is told to, and with other flags of V8', () => {
    const first = built();
    expect(built(['--stack-size=800', '--no-opt'])).toBe(first);
    rmSync(join(installed, 'dist/program/compiled'), { recursive: true });
    expect(built([], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(first);
    expect(kept()).toEqual([]);
    writeFileSync(join(installed, 'dist/program/compiled'), 'no folder');
    expect(built()).toBe(first);
  });

  it('keeps it in NODE_COMPILE_CACHE where it may not write beside the program', () => {
    const named = workspaceFolder({});
    const first = built([], { NODE_COMPILE_CACHE: named });
    // From version 22 on, Node keeps there what it compiles itself.
    const own = join(named, 'drucksache');
    expect(existsSync(own)).toBe(false);
    expect(kept().length).toBeGreaterThan(3);
    rmSync(join(installed, 'dist/program/compiled'), { recursive: true });
    writeFileSync(join(installed, 'dist/program/compiled'), 'no folder');
    expect(built([], { NODE_COMPILE_CACHE: named })).toBe(first);
    const files = (): readonly string[] => readdirSync(own, { recursive: true, encoding: 'utf8' });
    expect(files().filter((file) => file.endsWith('.cjs')).length).toBeGreaterThan(3);
    const before = files().map((file) => statSync(join(own, file)).mtimeMs);
    expect(built([], { NODE_COMPILE_CACHE: named })).toBe(first);
    expect(files().map((file) => statSync(join(own, file)).mtimeMs)).toEqual(before);
  });

  it.skipIf(!canBeNobody)('works for someone who may not write there, and leaves nothing behind', () => {
    const first = built();
    const compiled = join(installed, 'dist/program/compiled');
    const program = (): readonly string[] =>
      readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    for (const folder of [installed, workspace]) chmodSync(folder, 0o755);
    const asNobody = (env: NodeJS.ProcessEnv = {}): string => {
      const out = workspaceFolder({});
      chmodSync(out, 0o777);
      const argv = [join(installed, 'dist/cli.cjs'), 'build', '--out', out];
      const { status, stderr } = spawnSync(process.execPath, argv, {
        cwd: workspace,
        env: { ...process.env, ...env },
        encoding: 'utf8',
        ...nobody,
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/\n1 Entwurf, .*\n$/u) });
      return readFileSync(join(out, 'm.pdf'), 'base64');
    };
    const [files, code] = [program(), contents()];
    expect(asNobody()).toBe(first);
    expect(program()).toEqual(files);
    expect(contents()).toEqual(code);
    rmSync(compiled, { recursive: true });
    const without = program();
    expect(asNobody()).toBe(first);
    expect(program()).toEqual(without);
    const named = workspaceFolder({});
    chmodSync(named, 0o777);
    expect(asNobody({ NODE_COMPILE_CACHE: named })).toBe(first);
    expect(program()).toEqual(without);
    expect(readdirSync(join(named, 'drucksache'))).toHaveLength(1);
  });
});
