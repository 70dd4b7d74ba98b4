import { afterAll, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/draft/read.ts';
import { antrag } from '../../src/kinds/antrag/antrag.ts';
import type { Entry, Kind } from '../../src/kinds/kind.ts';
import { createSharedInputs } from '../../src/compile/shared-inputs.ts';
import { memoryWorkspace, openWorkspace } from '../../src/workspace/workspace.ts';
import { motion, release, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const asking = '---\nart: antrag\n---\n';
const house = 'koerperschaft: { name: Musterkreis, land: NW }\n';

/** What a draft is told about others, asked for one after the other. */
function others(
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
): readonly (Entry | undefined)[] {
  const draft = readDraft('drafts/fragt.md', new TextEncoder().encode(asking)).value;
  if (draft === undefined) throw new Error('faulty');
  const found: (Entry | undefined)[] = [];
  const curious: Kind = {
    ...antrag,
    read: (_, context) => {
      found.push(...paths.map((path) => context.entryOf(path)));
      return { diagnostics: [] };
    },
  };
  createSharedInputs(memoryWorkspace({ ...files, 'drafts/fragt.md': asking })).entry(draft, curious);
  return found;
}

describe('another draft', () => {
  it('is read with its Stammdaten, once', () => {
    const files = {
      'drafts/a.md': motion('haus: muster\n'),
      'drafts/b.md': release(),
      'templates/haus/muster.yaml': house,
    };
    const [a, again, b] = others(files, ['drafts/a.md', 'drafts/a.md', 'drafts/b.md']);
    expect(a?.kind).toBe('antrag');
    expect(a?.haus?.koerperschaft?.name).toBe('Musterkreis');
    expect(again).toBe(a);
    expect(b?.kind).toBe('pressemitteilung');
  });

  it.each([
    ['is missing', {}],
    ['has a fault of its own', { 'drafts/a.md': motion('titl: x\n') }],
    ['is of no kind', { 'drafts/a.md': '---\nart: brief\n---\n' }],
    ['has no Stammdaten of that name', { 'drafts/a.md': motion('haus: fremd\n') }],
  ])('is none where it %s', (_, files) => {
    expect(others(files, ['drafts/a.md', 'drafts/a.md'])).toEqual([undefined, undefined]);
  });
});

describe('a partial', () => {
  it('whose name no file can have is unknown', () => {
    const files = { 'templates/antrag/dokument.md.hbs': '{{> a\0b}}' };
    const template = createSharedInputs(openWorkspace(workspaceFolder(files))).template(antrag, 'dokument');
    expect(template?.diagnostics.map(({ code }) => code)).toEqual(['template/unbekanntes-teil']);
  });
});
