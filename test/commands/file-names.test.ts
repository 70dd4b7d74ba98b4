import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { motion, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
afterAll(removeWorkspaceFolders);

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What hangs is ended: then the code is null. */
function run(cwd: string, ...argv: readonly string[]): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

interface Told {
  readonly diagnostics: readonly { file: string; line: number; code: string; message: string }[];
  readonly outputs: readonly { draft: string; path: string }[];
}

function told(cwd: string, ...argv: readonly string[]): Told & { readonly code: number | null } {
  const { code, out } = run(cwd, ...argv, '--report', 'json');
  const report: Told = JSON.parse(out);
  return { ...report, code };
}

const outputsOf = (root: string): readonly string[] =>
  readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.drucksache') && statSync(join(root, 'out', name)).isFile())
    .toSorted();

const long = 'ü'.repeat(118);

/** Drafts' names, and the names of what they become. */
const names: Readonly<Record<string, string>> = {
  'mit Leerzeichen': 'mit Leerzeichen',
  'Über Grün': 'Über Grün',
  'U\u0308ber Rot': 'U\u0308ber Rot',
  'TOP 1: Bänke': 'TOP 1_ Bänke',
  'Entwurf*': 'Entwurf_',
  '„neu“ \'alt\' "so"': "„neu“ 'alt' _so_",
  '[1]': '[1]',
  '{a,b}': '{a,b}',
  '!wichtig': '!wichtig',
  '(a)': '(a)',
  '$HOME ${x} $(date)': '$HOME ${x} $(date)',
  '`date`': '`date`',
  '--force': '--force',
  'zwei\nZeilen': 'zwei_Zeilen',
  'mit\tTabulator': 'mit_Tabulator',
  'rot\u001B[31m': 'rot_[31m',
  'a\\b': 'a_b',
  con: '_con',
  'Aux.2026': '_Aux.2026',
  'Punkt.': 'Punkt.',
  '100 % & #1': '100 % & #1',
  [long]: long,
};
const drafts = Object.fromEntries(Object.keys(names).map((name) => [`drafts/${name}.md`, release()]));
const written = Object.values(names)
  .map((name) => `${name}.md`)
  .toSorted();

describe('drafts with unusual names', () => {
  it('are found, built under names that every system takes, and told by their true names', () => {
    const root = workspaceFolder(drafts);
    const { code, diagnostics, outputs } = told(root, 'build');
    expect([code, diagnostics]).toEqual([0, []]);
    expect(outputsOf(root)).toEqual(written);
    expect(outputs.map(({ draft }) => draft).toSorted()).toEqual(Object.keys(drafts).toSorted());
    expect(Buffer.byteLength(`${long}.md`)).toBeGreaterThan(238);
  });

  it('are taken as they stand when named, also where they look like a pattern', () => {
    const root = workspaceFolder(drafts);
    const folder = join(root, 'drafts');
    const { code, err } = run(folder, 'build', '--root', '..', '--', ...readdirSync(folder));
    expect([code, err]).toEqual([0, expect.stringContaining('drafts/[1].md → out/[1].md')]);
    expect(outputsOf(root)).toEqual(written);
  });

  it.each([
    ['[1].md', '1.md'],
    ['{a,b}.md', 'a.md'],
    ['(a).md', 'a.md'],
    ['!a.md', 'b.md'],
  ])('%s means that file alone, and not %s', (name, other) => {
    const root = workspaceFolder({ [name]: release(), [other]: release(), 'b.md': release() });
    expect(run(root, 'build', '--', name).code).toBe(0);
    expect(outputsOf(root)).toEqual([name]);
  });

  it('are no line of a report, and obeyed by no terminal', () => {
    const name = 'x\n::error::y\u001B[2J\u202E\u009B.md';
    const root = workspaceFolder({ [`drafts/${name}`]: release('titl: x\n') });
    for (const report of ['pretty', 'short', 'github']) {
      const { err } = run(root, 'build', '--report', report);
      expect(err).not.toMatch(/(?!\n)[\p{Cc}\u202E]|^::error::y/mu);
      expect(err).toContain('titl');
    }
    for (const { out, err } of [run(root, 'list'), run(root, 'check', 'drafts/\u001B.md')])
      expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\u202E]|^::error::y/mu);
    expect(told(root, 'check').diagnostics[0]?.file).toBe(`drafts/${name}`);
  });

  it('as documents printed on paper, with the source embedded', () => {
    const root = workspaceFolder({ 'drafts/nul.md': motion(), 'drafts/A: „b“ (c).md': motion() });
    expect(run(root, 'build', '--embed').code).toBe(0);
    expect(outputsOf(root)).toEqual(['A_ „b“ (c).pdf', '_nul.pdf']);
    const extracted = run(root, 'extract', 'out/_nul.pdf', '--out', 'heraus');
    expect([extracted.code, readdirSync(join(root, 'heraus'))]).toEqual([0, ['_nul.json', '_nul.md']]);
  });

  it.each([
    ['drafts/Antrag.md', 'drafts/antrag.md'],
    ['drafts/\u00FCber.md', 'drafts/u\u0308ber.md'],
    ['drafts/a?.md', 'drafts/a:.md'],
    ['drafts/con.md', 'drafts/_CON.md'],
    ['drafts/2026/x.md', 'drafts/2026./x.md'],
  ])('%j and %j meet in one file, which is told before anything is written', (first, second) => {
    const root = workspaceFolder({ [first]: release(), [second]: release(), 'drafts/anders.md': release() });
    const { code, diagnostics } = told(root, 'build');
    expect([code, diagnostics.map(({ file, code: what }) => [what, file])]).toEqual([
      1,
      [first, second].toSorted().map((file) => ['output/kollision', file]),
    ]);
    expect(outputsOf(root)).toEqual(['anders.md']);
  });

  it('too long for their document get a message, and the others are built', () => {
    const name = `drafts/${'x'.repeat(252)}.md`;
    const root = workspaceFolder({ [name]: motion(), 'drafts/kurz.md': release() });
    const { code, diagnostics } = told(root, 'build');
    expect([code, diagnostics]).toMatchObject([2, [{ file: name, code: 'output/schreiben' }]]);
    expect(diagnostics[0]?.message).toContain('der Dateiname ist zu lang');
    expect(outputsOf(root)).toEqual(['kurz.md']);
    writeFileSync(join(root, name), release('titl: x\n').replace('pressemitteilung', 'antrag'));
    expect(told(root, 'build').code).toBe(1);
  });

  it.skipIf(process.platform !== 'linux')('that are no UTF-8 are told to be that', () => {
    const root = workspaceFolder({ 'drafts/gut.md': release() });
    const named = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${root}/drafts/`), Buffer.from(name, 'latin1')]);
    writeFileSync(named('b\u00E4nke.md'), release());
    mkdirSync(named('Stra\u00DFen'));
    const { code, diagnostics, outputs } = told(root, 'build');
    expect([code, outputs.map(({ draft }) => draft)]).toEqual([1, ['drafts/gut.md']]);
    expect(diagnostics.map(({ file }) => file)).toEqual(['drafts/Stra\uFFFDen', 'drafts/b\uFFFDnke.md']);
    for (const { code: what, message } of diagnostics)
      expect([what, message]).toEqual([
        'draft/unlesbar',
        expect.stringContaining('nicht in UTF-8 geschrieben'),
      ]);
  });

  it('with other extensions', () => {
    const root = workspaceFolder({
      'drafts/GROSS.MD': release(),
      'drafts/lang.markdown': release(),
      'drafts/.md': release(),
      'drafts/.versteckt.md': release(),
      'drafts/.git/x.md': release(),
    });
    expect(told(root, 'build').outputs.map(({ draft }) => draft)).toEqual(['drafts/GROSS.MD']);
    expect(run(root, 'build', 'drafts/lang.markdown', 'drafts/.md', 'drafts/.versteckt.md').code).toBe(0);
    expect(outputsOf(root)).toEqual(['.md.md', '.versteckt.md', 'GROSS.md', 'lang.md']);
  });
});

const makePipe = (path: string): void => void spawnSync('mkfifo', [path]);
const makeSocket = (path: string): void =>
  void spawnSync(process.execPath, [
    '-e',
    `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`,
  ]);

describe('a draft that is none', () => {
  const leadsOut = 'Das ist ein Verweis (Symlink), der aus dem Arbeitsordner hinausführt.';
  const nowhere = 'Das ist ein Verweis (Symlink), der ins Leere führt.';
  const noFile = 'Das ist keine gewöhnliche Datei, sondern ein Gerät oder eine Verbindung.';

  it.skipIf(process.platform === 'win32').each([
    ['a pipe', makePipe, noFile],
    ['a socket', makeSocket, noFile],
    ['a link to a device', (path: string) => symlinkSync('/dev/zero', path), leadsOut],
    ['a link to nowhere', (path: string) => symlinkSync('fehlt.md', path), nowhere],
    ['a link to itself', (path: string) => symlinkSync('x.md', path), nowhere],
    ['a link out of the workspace', (path: string) => symlinkSync(cli, path), leadsOut],
  ])('%s is refused, and the others are built', (_name, make, message) => {
    const root = workspaceFolder({ 'drafts/gut.md': release() });
    make(join(root, 'drafts/x.md'));
    for (const argv of [[], ['drafts/gut.md', 'drafts/x.md']]) {
      const { code, diagnostics } = told(root, 'build', ...argv);
      expect([code, diagnostics]).toMatchObject([
        1,
        [{ file: 'drafts/x.md', line: 1, code: 'draft/unlesbar', message }],
      ]);
      expect(outputsOf(root)).toEqual(['gut.md']);
    }
  });

  it.skipIf(!existsSync('/dev/zero'))('a device named by the user is refused', () => {
    const { code, diagnostics } = told(workspaceFolder({}), 'build', '/dev/zero');
    expect([code, diagnostics]).toMatchObject([1, [{ file: '/dev/zero', message: noFile }]]);
  });

  it('a folder stands for the drafts in it, whatever its name', () => {
    const root = workspaceFolder({ 'drafts/ordner.md/x.md': release() });
    for (const name of ['drafts/ordner.md', 'drafts/', 'drafts'])
      expect(run(root, 'build', name).code).toBe(0);
    expect(outputsOf(root)).toEqual(['ordner.md/x.md']);
  });

  it('a folder drafts/ that is missing, empty or leads nowhere is told', () => {
    const root = workspaceFolder({ 'a.txt': '' });
    expect(run(root, 'build')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/keinen Ordner drafts\/.*--root/u),
    });
    symlinkSync('/gibt/es/nicht', join(root, 'drafts'));
    expect(told(root, 'build')).toMatchObject({
      code: 1,
      diagnostics: [{ file: 'drafts', message: nowhere }],
    });
    expect(run(workspaceFolder({ 'drafts/a.txt': '' }), 'build').err).toContain('Endung „.md“');
  });
});

describe('where outputs go', () => {
  it('a file on the way is told, and stays', () => {
    const root = workspaceFolder({ 'drafts/2026/x.md': release(), 'out/2026': 'Datei' });
    const { code, diagnostics } = told(root, 'build');
    expect([code, diagnostics]).toMatchObject([2, [{ code: 'output/schreiben', file: 'drafts/2026/x.md' }]]);
    expect(diagnostics[0]?.message).toContain('wo ein Ordner sein müsste');
    expect(readFileSync(join(root, 'out/2026'), 'utf8')).toBe('Datei');
  });

  it('a folder of that name is told', () => {
    const root = workspaceFolder({ 'drafts/x.md': release(), 'out/x.md/y': '' });
    const { code, diagnostics } = told(root, 'build');
    expect([code, diagnostics[0]?.message]).toEqual([2, expect.stringContaining('dort liegt ein Ordner')]);
    expect(outputsOf(root)).toEqual(['x.md/y']);
  });

  it('an --out that leads nowhere or in circles is told', () => {
    for (const target of ['/gibt/es/nicht', 'out']) {
      const root = workspaceFolder({ 'drafts/x.md': release() });
      symlinkSync(target, join(root, 'out'));
      const { code, diagnostics } = told(root, 'build');
      expect([code, diagnostics[0]?.message]).toEqual([2, expect.stringMatching(/Verweis|Datei, wo/u)]);
    }
  });

  it('a link in place of an output is replaced, and what it leads to stays', () => {
    const root = workspaceFolder({ 'drafts/x.md': release(), 'drafts/y.md': release(), 'fremd.md': 'fremd' });
    mkdirSync(join(root, 'out'));
    symlinkSync('../fremd.md', join(root, 'out/x.md'));
    symlinkSync('fehlt.md', join(root, 'out/y.md'));
    expect(run(root, 'build').code).toBe(0);
    expect(readFileSync(join(root, 'fremd.md'), 'utf8')).toBe('fremd');
    expect(readFileSync(join(root, 'out/x.md'), 'utf8')).toContain('neue Bänke');
    expect(outputsOf(root)).toEqual(['x.md', 'y.md']);
  });

  it('a link to drafts/ does not get a draft overwritten', () => {
    const root = workspaceFolder({ 'drafts/x.md': release(), 'drafts/2026/y.md': release() });
    symlinkSync('drafts', join(root, 'ausgabe'));
    mkdirSync(join(root, 'out'));
    symlinkSync('../drafts/2026', join(root, 'out/2026'));
    const collisions = (...argv: readonly string[]) =>
      told(root, 'build', ...argv).diagnostics.flatMap(({ code, file }) =>
        code === 'output/kollision' ? [file] : [],
      );
    expect(collisions('--out', 'ausgabe')).toEqual(['drafts/2026/y.md', 'drafts/x.md']);
    expect(collisions()).toEqual(['drafts/2026/y.md']);
    expect(readFileSync(join(root, 'drafts/2026/y.md'), 'utf8')).toBe(release());
  });

  it('two builds at once both end well, with whole files', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`drafts/${i}.md`, release()]));
    const root = workspaceFolder(many);
    const codes = await Promise.all(
      [1, 2].map(
        () =>
          new Promise((resolve) => {
            spawn(process.execPath, [cli, 'build'], { cwd: root, stdio: 'ignore' }).once('close', resolve);
          }),
      ),
    );
    expect(codes).toEqual([0, 0]);
    expect(outputsOf(root)).toHaveLength(60);
    const contents = outputsOf(root).map((name) => readFileSync(join(root, 'out', name), 'utf8'));
    expect(new Set(contents).size).toBe(1);
    expect(contents[0]).toContain('neue Bänke');
  });
});
