import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fillStarter } from '../../src/commands/new.ts';
import { kinds } from '../../src/kinds/registry.ts';
import { fakeIo } from './fake-io.ts';
import { removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const house = `
koerperschaft: { name: Musterkreis, land: NW }
gremien:
  kreistag: { name: Kreistag, artikel: der }
fraktionen:
  neue-mitte: { name: Fraktion Neue Mitte, kurz: Neue-Mitte-Fraktion }
empfaenger:
  landraetin: { anschrift: [An die Landrätin], anrede: "Sehr geehrte Frau Landrätin," }
`;

describe.each(kinds.map(({ name }) => name))('new %s', (art) => {
  it('builds without a finding in an empty folder', async () => {
    const root = workspaceFolder({});
    expect(await main(['new', art], fakeIo(root))).toBe(0);
    const io = fakeIo(root);
    expect(await main(['build', '--report', 'json'], io)).toBe(0);
    expect(JSON.parse(io.out()).diagnostics).toEqual([]);
  });

  it('names what the Stammdaten of the workspace offer', async () => {
    const root = workspaceFolder({
      'templates/haus/musterkreis.yaml': house,
      'templates/haus/zweites.yaml': house,
    });
    expect(await main(['new', art, 'drafts/2026/neu.md', '--haus', 'musterkreis'], fakeIo(root))).toBe(0);
    const draft = readFileSync(join(root, 'drafts/2026/neu.md'), 'utf8');
    expect(draft).toContain('haus: musterkreis');
    expect(draft).toContain('neue-mitte');
    expect(draft).toContain('datum: 2026-02-03');
    const io = fakeIo(root);
    expect(await main(['build', '--report', 'json'], io)).toBe(0);
    expect(JSON.parse(io.out()).diagnostics).toEqual([]);
  });

  it('takes the starter of the workspace before the shipped one', async () => {
    const root = workspaceFolder({ [`templates/${art}/neu.md`]: 'eigener Anfang vom <<datum>>' });
    await main(['new', art], fakeIo(root));
    expect(readFileSync(join(root, `drafts/${art}.md`), 'utf8')).toBe('eigener Anfang vom 2026-02-03');
  });
});

describe('a starter', () => {
  it('is filled, falls back, or loses the line', () => {
    const starter = 'a: <<a>>\nb: <<b>>\nc: <<c|{ x: [1, 2] }>>\nd: <<a>>/<<b>>\n';
    expect(fillStarter(starter, new Map([['a', '1']]))).toBe('a: 1\nc: { x: [1, 2] }\n');
  });
});
