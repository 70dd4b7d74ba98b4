import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesNamed, memoryWorkspace, openWorkspace, pathInWorkspace } from '../src/workspace.ts';

const files = {
  'drafts/b.md': 'b',
  'drafts/2026/a.md': 'a',
  'drafts/.entwurf.md': 'hidden',
  'drafts/.alt/c.md': 'hidden',
  'drafts/notiz.txt': 'no draft',
  'templates/haus/musterstadt.yaml': '',
  'templates/haus/beispielkreis.yaml': '',
  'templates/haus/alt/frueher.yaml': '',
  'templates/antrag/dokument.md.hbs': 'own wording',
  'templates/_teile/eigenes.md.hbs': 'own part',
  'bilder/wappen.png': 'x',
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function onDisk(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'drucksache-workspace-')));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);

describe.each([
  ['on disk', () => openWorkspace(onDisk())],
  ['in memory', () => memoryWorkspace(files)],
])('a workspace %s', (_name, open) => {
  const workspace = open();

  it('lists its drafts, sorted, without dot files', () => {
    expect(workspace.drafts()).toEqual(['drafts/2026/a.md', 'drafts/b.md']);
  });

  it('lists its Stammdaten by id', () => {
    expect(workspace.houses()).toEqual(['beispielkreis', 'musterstadt']);
  });

  it('reads a file, or says in German why not', () => {
    expect(text(workspace.read('drafts/b.md').value)).toBe('b');
    expect(workspace.read('drafts/fehlt.md')).toEqual({
      diagnostics: [
        {
          severity: 'error',
          code: 'draft/unlesbar',
          message: 'Die Datei gibt es nicht.',
          file: 'drafts/fehlt.md',
        },
      ],
    });
  });

  it('prefers its own template to the shipped one', () => {
    expect(text(workspace.template('antrag/dokument.md.hbs')?.value)).toBe('own wording');
    expect(text(workspace.template('pressemitteilung/presse.md.hbs')?.value)).toContain('{{titel}}');
    expect(workspace.template('antrag/fehlt.md.hbs')).toBeUndefined();
  });

  it('names own and shipped templates of a folder', () => {
    expect(workspace.templatesIn('_teile')).toEqual(
      expect.arrayContaining(['briefkopf.md.hbs', 'eigenes.md.hbs']),
    );
    expect(workspace.templatesIn('gibt-es-nicht')).toEqual([]);
  });

  it.each([
    ['bilder/wappen.png', 'file'],
    ['./bilder/../bilder/wappen.png', 'file'],
    ['bilder/fehlt.png', 'missing'],
    ['', 'missing'],
    ['a\0b', 'missing'],
    ['../wappen.png', 'outside'],
    ['bilder/../../wappen.png', 'outside'],
    ['/etc/hostname', 'outside'],
    ['C:\\wappen.png', 'outside'],
    ['..', 'outside'],
  ])('says of %j: %s', (path, state) => {
    expect(workspace.fileState(path)).toBe(state);
  });
});

describe('a workspace in memory', () => {
  it('takes its paths as a disk would', () => {
    expect(memoryWorkspace({ './drafts/x/../a.md': '' }).drafts()).toEqual(['drafts/a.md']);
  });
});

describe('a workspace on disk', () => {
  it('reads a template that is linked from elsewhere', () => {
    const root = onDisk();
    symlinkSync(
      join(onDisk(), 'templates/antrag/dokument.md.hbs'),
      join(root, 'templates/antrag/kurz.md.hbs'),
    );
    expect(text(openWorkspace(root).template('antrag/kurz.md.hbs')?.value)).toBe('own wording');
  });

  it.skipIf(process.getuid?.() === 0)('does not take the shipped template for one it may not read', () => {
    const root = onDisk();
    chmodSync(join(root, 'templates/antrag/dokument.md.hbs'), 0);
    const codes = openWorkspace(root)
      .template('antrag/dokument.md.hbs')
      ?.diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['draft/unlesbar']);
  });

  it('does not follow a link out of it', () => {
    const root = onDisk();
    const elsewhere = onDisk();
    symlinkSync(join(elsewhere, 'bilder'), join(root, 'verweis'));
    symlinkSync(join(root, 'bilder'), join(root, 'innen'));
    const workspace = openWorkspace(root);
    expect(workspace.fileState('verweis/wappen.png')).toBe('outside');
    expect(workspace.fileState('innen/wappen.png')).toBe('file');
    expect(workspace.fileState('bilder')).toBe('missing');
  });

  it('survives a folder that links to itself', () => {
    const root = onDisk();
    symlinkSync(join(root, 'drafts'), join(root, 'drafts', 'kreis'));
    expect(openWorkspace(root).drafts()).toContain('drafts/b.md');
  });

  it('names paths with links in the root or in the current folder alike', () => {
    const root = onDisk();
    const link = `${root}-verweis`;
    symlinkSync(root, link);
    folders.push(link);
    expect(pathInWorkspace(root, join(root, 'drafts/b.md'))).toBe('drafts/b.md');
    expect(pathInWorkspace(link, join(root, 'drafts/b.md'))).toBe('drafts/b.md');
    expect(pathInWorkspace(root, join(link, 'out/2026/neu.pdf'))).toBe('out/2026/neu.pdf');
    expect(pathInWorkspace(root, join(root, '..', 'b.md'))).toBe(join(root, '..', 'b.md'));
    expect(pathInWorkspace(root, join(root, '..b.md'))).toBe('..b.md');
  });

  it('takes a file of that very name before a pattern', () => {
    const root = onDisk();
    writeFileSync(join(root, 'drafts/[1].md'), '');
    writeFileSync(join(root, 'drafts/1.md'), '');
    expect(filesNamed('drafts/[1].md', root)).toEqual([join(root, 'drafts/[1].md')]);
    expect(filesNamed('drafts/*.md', root)).toEqual(
      ['1.md', '[1].md', 'b.md'].map((name) => join(root, 'drafts', name)),
    );
    expect(filesNamed('drafts/fehlt.md', root)).toEqual([]);
    expect(filesNamed('drafts', root)).toEqual([]);
  });
});
