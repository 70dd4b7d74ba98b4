import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { filesNamed } from '../../src/workspace/named-files.ts';
import { pathInWorkspace } from '../../src/workspace/disk.ts';
import { memoryWorkspace, openWorkspace } from '../../src/workspace/workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';

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
    ['..\\wappen.png', 'outside'],
    ['bilder\\..\\..\\wappen.png', 'outside'],
    ['C:wappen.png', 'outside'],
    ['\\\\server\\freigabe\\wappen.png', 'outside'],
    ['//server/freigabe/wappen.png', 'outside'],
    ['file:///etc/hostname', 'outside'],
    ['FILE:bilder/wappen.png', 'outside'],
    ['https://example.org/wappen.png', 'outside'],
    ['data:image/png;base64,AAAA', 'outside'],
    ['smb://server/wappen.png', 'outside'],
    ['bilder/TOP 3: wappen.png', 'missing'],
    ['bilder', 'folder'],
    ['bilder/', 'folder'],
    ['bild', 'missing'],
  ])('says of %j: %s', (path, state) => {
    expect(workspace.fileState(path)).toBe(state);
  });
});

describe('a workspace in memory', () => {
  it('takes its paths as a disk would', () => {
    expect(memoryWorkspace({ './drafts/x/../a.md': '' }).drafts()).toEqual(['drafts/a.md']);
  });
});

/** A workspace where such a link stands in place of what may be there. */
const linked = (path: string, target: string): Workspace => {
  const root = onDisk();
  rmSync(join(root, path), { recursive: true, force: true });
  symlinkSync(target, join(root, path));
  return openWorkspace(root);
};
const told = (read: Outcome<unknown> | undefined): string => read?.diagnostics[0]?.message ?? 'nothing';
const leadsOut = 'Das ist ein Verweis (Symlink), der aus dem Arbeitsordner hinausführt.';
const leadsNowhere = 'Das ist ein Verweis (Symlink), der ins Leere führt.';

describe('a workspace on disk', () => {
  it('reads no template and no Stammdaten through a link out of it, and takes no shipped one for them', () => {
    const elsewhere = onDisk();
    const template = 'templates/antrag/dokument.md.hbs';
    for (const path of [template, 'templates/antrag', 'templates'])
      expect(told(linked(path, join(elsewhere, path)).template('antrag/dokument.md.hbs'))).toBe(leadsOut);
    for (const path of [template, 'templates/antrag', 'templates'])
      expect(told(linked(path, '/gibt/es/nicht').template('antrag/dokument.md.hbs'))).toBe(leadsNowhere);
    const haus = 'templates/haus/musterstadt.yaml';
    expect(told(linked(haus, join(elsewhere, haus)).read(haus))).toBe(leadsOut);
    for (const target of [join(elsewhere, 'templates/haus'), '/gibt/es/nicht'])
      expect(linked('templates/haus', target).houses()).toEqual(['haus']);
  });

  it.each([
    ['a file', () => join(onDisk(), 'bilder/wappen.png'), 'outside'],
    ['nothing', () => '/gibt/es/nicht.png', 'outside'],
    ['a link out of it', () => '../bilder/hinaus.png', 'outside'],
    ['nothing within', () => 'fehlt.png', 'missing'],
    ['itself', () => 'c.png', 'missing'],
    ['a file within', () => 'wappen.png', 'file'],
  ])('tells of a link to %s where it leads, and not what is there', (_, target, state) => {
    const root = onDisk();
    symlinkSync('/gibt/es/nicht.png', join(root, 'bilder/hinaus.png'));
    symlinkSync(target(), join(root, 'bilder/c.png'));
    expect(openWorkspace(root).fileState('bilder/c.png')).toBe(state);
  });

  it('reads what is linked from within', () => {
    const workspace = linked('templates/antrag/kurz.md.hbs', 'dokument.md.hbs');
    expect(text(workspace.template('antrag/kurz.md.hbs')?.value)).toBe('own wording');
  });

  it.each([
    ['a link out of it', () => join(onDisk(), 'drafts/b.md'), leadsOut],
    ['a link to nowhere', () => '/gibt/es/nicht', leadsNowhere],
    ['a link to itself', () => 'c.md', leadsNowhere],
    ['a link to a device', () => '/dev/zero', leadsOut],
  ])('lists %s as a draft, and says what it is', (_name, target, message) => {
    const workspace = linked('drafts/c.md', target());
    expect(workspace.drafts()).toContain('drafts/c.md');
    expect(told(workspace.read('drafts/c.md'))).toBe(message);
  });

  it('lists a folder behind which drafts may be missed', () => {
    expect(linked('drafts/2026', '/gibt/es/nicht').drafts()).toEqual(['drafts/2026', 'drafts/b.md']);
    expect(linked('drafts/2026', join(onDisk(), 'drafts')).drafts()).toEqual(['drafts/2026', 'drafts/b.md']);
    expect(linked('drafts', '/gibt/es/nicht').drafts()).toEqual(['drafts']);
    expect(linked('drafts', join(onDisk(), 'drafts')).drafts()).toEqual(['drafts']);
    expect(linked('drafts', 'bilder').drafts()).toEqual([]);
  });

  it('follows a link to a folder within, and none in circles', () => {
    const root = onDisk();
    mkdirSync(join(root, 'ablage/tief'), { recursive: true });
    writeFileSync(join(root, 'ablage/alt.MD'), '');
    symlinkSync('../..', join(root, 'ablage/tief/oben'));
    symlinkSync('..', join(root, 'ablage/tief/kreis'));
    symlinkSync('../ablage', join(root, 'drafts/ablage'));
    symlinkSync('2026', join(root, 'drafts/nochmal'));
    expect(openWorkspace(root).drafts()).toEqual(['drafts/2026/a.md', 'drafts/ablage/alt.MD', 'drafts/b.md']);
  });

  it('takes a folder for a folder, whatever its name', () => {
    const root = onDisk();
    mkdirSync(join(root, 'drafts/ordner.md'));
    writeFileSync(join(root, 'drafts/ordner.md/x.md'), '');
    expect(openWorkspace(root).drafts()).toEqual([
      'drafts/2026/a.md',
      'drafts/b.md',
      'drafts/ordner.md/x.md',
    ]);
    expect(told(openWorkspace(root).read('drafts/ordner.md'))).toBe('Das ist ein Ordner, keine Datei.');
  });

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be read', () => {
    const root = onDisk();
    chmodSync(join(root, 'drafts/2026'), 0);
    const workspace = openWorkspace(root);
    expect(workspace.drafts()).toEqual(['drafts/2026', 'drafts/b.md']);
    expect(told(workspace.read('drafts/2026'))).toBe('Die Leserechte fehlen.');
    chmodSync(join(root, 'drafts/2026'), 0o700);
  });

  it('tells where a file lies behind a linked folder', () => {
    const root = onDisk();
    symlinkSync('drafts', join(root, 'ausgabe'));
    const workspace = openWorkspace(root);
    expect(workspace.placeOf('ausgabe/2026/neu.pdf')).toBe(workspace.placeOf('drafts/2026/neu.pdf'));
    expect(workspace.placeOf('out/neu.pdf')).not.toBe(workspace.placeOf('drafts/neu.pdf'));
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
    expect(workspace.fileState('bilder')).toBe('folder');
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
