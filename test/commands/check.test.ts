import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import { motion, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

async function run(
  cwd: string,
  args: readonly string[],
  stdin = '',
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const io = fakeIo(cwd, { stdin });
  const code = await main(args, io);
  return { code, out: io.out(), err: io.err() };
}

describe('check', () => {
  it('says that a clean draft is clean', async () => {
    const root = workspaceFolder({ 'drafts/a.md': motion() });
    const { err } = await run(root, ['check', 'drafts/a.md']);
    expect(err).toMatch(/1 Entwurf; (?:keine Fehler|\d+ Warnung)/u);
  });

  it('helps in an empty folder, as build does', async () => {
    const root = workspaceFolder({});
    for (const command of ['check', 'build'])
      expect((await run(root, [command])).err).toContain('Hier liegt kein Entwurf');
  });

  it('reads a draft from standard input', async () => {
    const root = workspaceFolder({ 'drafts/a.md': motion() });
    const { out, code } = await run(root, ['check', '-', '--report', 'json'], motion('datm: 2026-01-01\n'));
    const { diagnostics, summary } = JSON.parse(out);
    expect(code).toBe(1);
    expect(summary.drafts).toBe(1);
    expect(diagnostics[0]).toMatchObject({ file: '-', code: 'draft/unbekanntes-feld' });
    expect((await run(root, ['check', '-', '--fix'], motion())).code).toBe(2);
    expect((await run(root, ['check', '-', 'drafts/a.md'], motion())).code).toBe(2);
  });
});

describe('drafts as people name them', () => {
  const files = { 'drafts/radweg.md': motion(), 'drafts/2026/wege.md': motion(), 'drafts/2026/b.txt': 'x' };

  it.each([
    ['a folder', ['drafts'], ['drafts/2026/wege.md', 'drafts/radweg.md']],
    ['a folder below', ['drafts/2026'], ['drafts/2026/wege.md']],
    ['a name', ['radweg'], ['drafts/radweg.md']],
    ['a file name', ['wege.md'], ['drafts/2026/wege.md']],
  ])('%s', async (_, names, expected) => {
    const root = workspaceFolder(files);
    const { out } = await run(root, ['build', ...names, '--report', 'json']);
    const { outputs } = JSON.parse(out);
    expect(outputs.map(({ draft }: { draft: string }) => draft)).toEqual(expected);
  });

  it('suggests the draft whose name is near', async () => {
    const { err, code } = await run(workspaceFolder(files), ['check', 'radwge']);
    expect(code).toBe(2);
    expect(err).toContain('Meinten Sie drafts/radweg.md?');
  });

  it('says that a folder holds none', async () => {
    const root = workspaceFolder(files);
    mkdirSync(join(root, 'bilder'));
    expect((await run(root, ['check', 'bilder'])).err).toContain('Im Ordner „bilder“ liegt kein Entwurf');
  });

  it.each(['drafts', 'drafts/2026'])('from within %s', async (folder) => {
    const root = workspaceFolder(files);
    const { out } = await run(join(root, folder), ['build', 'radweg', '--report', 'json']);
    expect(JSON.parse(out).outputs).toMatchObject([{ draft: 'drafts/radweg.md', path: 'out/radweg.pdf' }]);
    const { err } = await run(join(root, folder), ['new', 'Anfrage']);
    expect(err).toContain('anfrage.md angelegt');
    expect((await run(root, ['list'])).out).toContain('drafts/anfrage.md');
  });

  it('names the texts that are passed over', async () => {
    const root = workspaceFolder({
      ...files,
      'drafts/a.md.txt': 'x',
      'drafts/bild.png': 'x',
      'drafts/.x.txt': '',
    });
    for (const command of ['check', 'build', 'list'])
      expect((await run(root, [command])).err).toContain(
        'Übergangen: drafts/2026/b.txt, drafts/a.md.txt (Entwürfe enden auf „.md“).',
      );
    expect((await run(root, ['check', 'radweg'])).err).not.toContain('Übergangen');
  });
});

describe('new', () => {
  it.each(['Änderungsantrag', 'änderungsantrag', 'AENDERUNGSANTRAG'])('takes %s', async (art) => {
    const root = workspaceFolder({});
    expect((await run(root, ['new', art])).err).toContain('drafts/aenderungsantrag.md angelegt');
  });

  it('makes a draft of any name', async () => {
    const root = workspaceFolder({});
    expect((await run(root, ['new', 'antrag', 'drafts/neu'])).err).toContain('drafts/neu.md angelegt');
    expect((await run(root, ['new', 'antrag', 'drafts/neu.docx'])).err).toContain(
      'drafts/neu.docx.md angelegt',
    );
    expect((await run(root, ['build'])).code).toBe(0);
  });

  it('says why it takes nothing from faulty Stammdaten', async () => {
    const root = workspaceFolder({ 'templates/haus/x.yaml': 'gremien: { rat: { name: Rat } }\n' });
    expect((await run(root, ['new', 'antrag'])).err).toContain(
      'Die Stammdaten x haben Fehler, darum stehen im Entwurf Platzhalter (templates/haus/x.yaml:1: ',
    );
  });
});

describe('a run', () => {
  it('tells once that nothing can be written', async () => {
    const drafts = Object.fromEntries(['a', 'b', 'c'].map((name) => [`drafts/${name}.md`, motion()]));
    const root = workspaceFolder({ ...drafts, out: 'a file' });
    const { err } = await run(root, ['build']);
    expect(err.match(/output\/schreiben/gu)).toHaveLength(1);
    expect(err).toContain('Dasselbe bei 2 weiteren Entwürfen.');
    const { out } = await run(root, ['build', '--report', 'json']);
    expect(
      JSON.parse(out).diagnostics.filter(({ code }: { code: string }) => code === 'output/schreiben'),
    ).toHaveLength(3);
  });

  it('says that it was interrupted, also to programs', async () => {
    const root = workspaceFolder({ 'drafts/a.md': motion(), 'drafts/b.md': motion() });
    const stop = new AbortController();
    stop.abort();
    const io = fakeIo(root, { signal: stop.signal });
    expect(await main(['build', '--report', 'json'], io)).toBe(130);
    expect(JSON.parse(io.out()).summary).toMatchObject({ drafts: 0, interruptedOf: 2 });
  });
});
