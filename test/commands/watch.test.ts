import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import { haus, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const files = {
  'templates/haus/muster.yaml': haus,
  'drafts/r.md': release(),
  'drafts/s.md': release().replace(/datum.*\n/u, ''),
};

describe('watch', () => {
  it('builds what a change touches, tells only that, and ends when interrupted', async () => {
    const root = workspaceFolder(files);
    const interrupted = new AbortController();
    const io = fakeIo(root, { signal: interrupted.signal });
    const ended = main(['watch'], io);
    const told = (text: RegExp) => vi.waitFor(() => expect(io.err()).toMatch(text), 20_000);

    await told(/Warte auf Änderungen/u);
    expect(readFileSync(join(root, 'out/r.md'), 'utf8')).toContain('Musterweg');
    const before = io.err().length;

    writeFileSync(join(root, 'drafts/r.md'), release().replace('neue Bänke.', 'keine Bänke.'));
    await told(/2 Entwürfe, 1 gebaut, 1 unverändert/u);
    expect(readFileSync(join(root, 'out/r.md'), 'utf8')).toContain('keine Bänke.');
    expect(io.err().slice(before)).not.toContain('drafts/s.md');

    writeFileSync(join(root, 'drafts/neu.md'), release());
    await told(/3 Entwürfe, 1 gebaut, 2 unverändert/u);
    writeFileSync(join(root, 'drafts/neu.md'), release('titl: x\n'));
    await told(/drafts\/neu.md:5:1 Fehler/u);
    rmSync(join(root, 'drafts/neu.md'));
    await told(/2 Entwürfe, 2 unverändert/u);
    expect(existsSync(join(root, 'out/neu.md'))).toBe(true);

    writeFileSync(join(root, 'templates/haus/muster.yaml'), haus.replace('NW', 'HE'));
    await told(/2 Entwürfe, 2 gebaut/u);

    interrupted.abort();
    expect(await ended).toBe(130);
  });

  it('writes documents to files only', async () => {
    const io = fakeIo(workspaceFolder(files));
    expect(await main(['watch', '--out', '-'], io)).toBe(2);
  });
});
