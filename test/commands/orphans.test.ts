import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const files = {
  'templates/haus/muster.yaml': haus,
  'drafts/2026/m.md': motion(),
  'drafts/r.md': release(),
  'drafts/s.md': release(),
};

interface Told {
  readonly code: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

/** What a build tells of outputs without a draft. */
async function build(root: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const io = fakeIo(root);
  await main(['build', '--report', 'json', ...argv], io);
  const { diagnostics }: Told = JSON.parse(io.out());
  return diagnostics
    .filter(({ code }) => code === 'output/verwaist' || code === 'output/entfernt')
    .map(({ code, severity, message }) => `${severity} ${code} ${/„(.*?)“/u.exec(message)?.[1]}`);
}

async function text(root: string, ...argv: readonly string[]): Promise<string> {
  const io = fakeIo(root);
  await main(argv, io);
  return io.out() + io.err();
}

/** A workspace whose drafts were built once. */
async function built(
  more: Readonly<Record<string, string>> = {},
  ...argv: readonly string[]
): Promise<string> {
  const root = workspaceFolder({ ...files, ...more });
  expect(await build(root, ...argv)).toEqual([]);
  return root;
}

const outputs = (root: string, out = 'out'): readonly string[] =>
  readdirSync(join(root, out), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:pdf|md|txt)$/u.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();

const all = ['2026/m.pdf', 'r.md', 's.md'];

describe('outputs whose draft is gone', () => {
  it.each<readonly [string, (root: string) => void, readonly string[], readonly string[]]>([
    ['deleted', (root) => rmSync(join(root, 'drafts/r.md')), ['out/r.md'], ['2026/m.pdf', 's.md']],
    [
      'renamed',
      (root) => renameSync(join(root, 'drafts/r.md'), join(root, 'drafts/x.md')),
      ['out/r.md'],
      ['2026/m.pdf', 's.md', 'x.md'],
    ],
    [
      'moved with its folder',
      (root) => renameSync(join(root, 'drafts/2026'), join(root, 'drafts/alt')),
      ['out/2026/m.pdf'],
      ['alt/m.pdf', 'r.md', 's.md'],
    ],
    [
      'moved out of drafts/',
      (root) => {
        mkdirSync(join(root, 'ablage'));
        renameSync(join(root, 'drafts/s.md'), join(root, 'ablage/s.md'));
      },
      ['out/s.md'],
      ['2026/m.pdf', 'r.md'],
    ],
  ])('are named when it was %s, and removed when asked for', async (_, change, orphans, left) => {
    const root = await built();
    change(root);
    expect(await build(root)).toEqual(orphans.map((path) => `info output/verwaist ${path}`));
    expect(outputs(root)).toEqual(expect.arrayContaining(all));
    expect(await text(root, 'list')).toContain(`Ausgaben ohne Entwurf\n  ${orphans[0]}  drafts/`);
    expect(await build(root, '--aufraeumen')).toEqual(orphans.map((path) => `info output/entfernt ${path}`));
    expect(outputs(root)).toEqual(left);
    expect(await build(root)).toEqual([]);
    expect(await text(root, 'list')).not.toContain('Ausgaben ohne Entwurf');
  });

  it('are of all formats and flags', async () => {
    const root = await built();
    await build(root, '--format', 'pdf,txt');
    rmSync(join(root, 'drafts/r.md'));
    expect([...(await build(root))].toSorted()).toEqual(
      ['md', 'pdf', 'txt'].map((format) => `info output/verwaist out/r.${format}`),
    );
    await build(root, '--aufraeumen');
    expect(outputs(root).filter((path) => path.startsWith('r.'))).toEqual([]);
  });

  it('are listed for programs', async () => {
    const root = await built();
    rmSync(join(root, 'drafts/s.md'));
    const { orphans }: { orphans: unknown } = JSON.parse(await text(root, 'list', '--report', 'json'));
    expect(orphans).toEqual([{ draft: 'drafts/s.md', path: 'out/s.md', format: 'md' }]);
  });

  it('are not those in another folder of outputs', async () => {
    const root = await built();
    rmSync(join(root, 'drafts/r.md'));
    expect(await build(root, '--out', join(root, 'neu'))).toEqual([]);
    expect(await build(root, '--out', join(root, 'neu'), '--aufraeumen')).toEqual([]);
    expect(outputs(root)).toEqual(all);
    expect(outputs(root, 'neu')).toEqual(['2026/m.pdf', 's.md']);
  });

  it('are not those of another workspace that writes into the same folder', async () => {
    const there = workspaceFolder({});
    const [one, other] = [workspaceFolder(files), workspaceFolder({ ...files, 'drafts/x.md': release() })];
    await build(other, '--out', there);
    rmSync(join(other, 'drafts/x.md'));
    expect(await build(one, '--out', there, '--aufraeumen')).toEqual([]);
    expect(existsSync(join(there, 'x.md'))).toBe(true);
    expect(await build(other, '--out', there, '--aufraeumen')).toEqual([
      expect.stringMatching(/^info output\/entfernt .*x\.md$/u),
    ]);
  });

  it('stay where somebody has changed them, and where the draft has only a fault', async () => {
    const root = await built();
    rmSync(join(root, 'drafts/r.md'));
    writeFileSync(join(root, 'drafts/s.md'), release('titl: x\n'));
    writeFileSync(join(root, 'out/r.md'), 'Von Hand.');
    writeFileSync(join(root, 'out/fremd.pdf'), 'Von anderswo.');
    expect(await build(root)).toEqual([]);
    expect(await build(root, '--aufraeumen')).toEqual(['warning output/entfernt out/r.md']);
    expect(outputs(root)).toEqual(['2026/m.pdf', 'fremd.pdf', 'r.md', 's.md']);
  });

  it('are none where a renamed draft has, or would have, the same output', async () => {
    const jekyll = 'ziel: jekyll\n';
    const root = await built({ 'drafts/r.md': release(jekyll) });
    const output = '2026-02-03-r.md';
    expect(outputs(root)).toContain(output);
    renameSync(join(root, 'drafts/r.md'), join(root, `drafts/${output}`));
    expect(await build(root, '--aufraeumen')).toEqual([]);
    writeFileSync(join(root, `drafts/${output}`), release(`${jekyll}titl: x\n`));
    expect(await build(root, '--aufraeumen')).toEqual([]);
    expect(outputs(root)).toContain(output);
  });

  it('stay where there is no draft at all', async () => {
    const root = await built();
    renameSync(join(root, 'drafts'), join(root, 'weg'));
    expect(await text(root, 'build', '--aufraeumen')).toContain(
      'Solange in drafts/ kein einziger Entwurf liegt',
    );
    expect(outputs(root)).toEqual(all);
  });

  it('are not looked for by a build of some drafts, or of a part', async () => {
    const root = await built();
    rmSync(join(root, 'drafts/r.md'));
    expect(await build(root, 'drafts/s.md')).toEqual([]);
    expect(await build(root, '--shard', '1/2')).toEqual([]);
    for (const argv of [['drafts/s.md'], ['--shard', '1/2'], ['--out', '-']])
      expect(await text(root, 'build', '--aufraeumen', ...argv)).toContain('--aufraeumen geht nicht mit');
    expect(outputs(root)).toEqual(all);
  });

  it('are counted beyond the first five for people, and all named for programs', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`drafts/alt/${index}.md`, release()]),
    );
    const root = await built(many);
    rmSync(join(root, 'drafts/alt'), { recursive: true });
    const told = await text(root, 'build');
    expect(told.match(/output\/verwaist/gu)).toHaveLength(5);
    expect(told).toContain('Ohne Entwurf sind noch 2 weitere; „drucksache list“ nennt alle.');
    expect(await build(root)).toHaveLength(7);
  });

  it('are named by watch once, and never removed', async () => {
    const root = workspaceFolder(files);
    const interrupted = new AbortController();
    const io = fakeIo(root, { signal: interrupted.signal });
    const ended = main(['watch'], io);
    const told = (words: RegExp) => vi.waitFor(() => expect(io.err()).toMatch(words), 20_000);
    await told(/Warte auf Änderungen/u);
    renameSync(join(root, 'drafts/r.md'), join(root, 'drafts/x.md'));
    await told(/„out\/r\.md“ ist noch da, aber den Entwurf „drafts\/r\.md“ gibt es nicht mehr/u);
    writeFileSync(join(root, 'drafts/neu.md'), release());
    await told(/4 Entwürfe, 1 gebaut, 3 unverändert/u);
    interrupted.abort();
    expect(await ended).toBe(130);
    expect(io.err().match(/output\/verwaist/gu)).toHaveLength(1);
    expect(outputs(root)).toContain('r.md');
    expect(await text(root, 'watch', '--aufraeumen')).toContain('--aufraeumen');
  });
});
