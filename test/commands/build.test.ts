import { readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const escape = '\u001B';
const two = { 'drafts/m.md': motion(), 'drafts/r.md': release() };

describe('build', () => {
  it('reports what it wrote as one JSON object', async () => {
    const root = workspaceFolder({ ...two, 'drafts/f.md': release('titl: x\n') });
    const io = fakeIo(root);
    expect(await main(['build', '--report', 'json'], io)).toBe(1);
    const report = JSON.parse(io.out());
    const bytes = readFileSync(join(root, 'out/m.pdf'));
    expect(report).toMatchObject({
      version: 1,
      diagnostics: [
        { file: 'drafts/f.md', line: 5, column: 1, severity: 'error', code: 'draft/unbekanntes-feld' },
      ],
      outputs: [
        {
          draft: 'drafts/m.md',
          path: 'out/m.pdf',
          format: 'pdf',
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          pages: 1,
          cached: false,
        },
        { draft: 'drafts/r.md', path: 'out/r.md', format: 'md', pages: null },
      ],
      summary: { drafts: 3, built: 2, cached: 0, failed: 1, errors: 1, warnings: 0, ms: 0 },
    });
  });

  it('writes the same bytes to stdout as into a file', async () => {
    const root = workspaceFolder(two);
    await main(['build', 'drafts/m.md'], fakeIo(root));
    const io = fakeIo(root);
    expect(await main(['build', 'drafts/m.md', '--out', '-'], io)).toBe(0);
    expect(readFileSync(join(root, 'out/m.pdf')).equals(io.outBytes())).toBe(true);
  });

  it('takes --root and --out from the current folder, drafts too', async () => {
    const root = workspaceFolder({ 'w/drafts/r.md': release(), 'anderswo/x.txt': '' });
    const io = fakeIo(join(root, 'anderswo'));
    expect(await main(['build', '../w/drafts/r.md', '--root', '../w', '--out', 'ziel'], io)).toBe(0);
    expect(readFileSync(join(root, 'anderswo/ziel/r.md'), 'utf8')).toContain('Musterweg');
  });

  it('dates a PDF by SOURCE_DATE_EPOCH', async () => {
    const root = workspaceFolder(two);
    const io = fakeIo(root, { env: { SOURCE_DATE_EPOCH: '981158400' } });
    await main(['build', 'drafts/m.md', '--out', '-'], io);
    expect(Buffer.from(io.outBytes()).toString('latin1')).toContain('D:20010203');
  });

  it('tells faults of shared Stammdaten once', async () => {
    const root = workspaceFolder({ ...two, 'templates/haus/a.yaml': `${haus}unsinn: 1\n` });
    const io = fakeIo(root);
    expect(await main(['build', '--report', 'short'], io)).toBe(1);
    expect(io.err().match(/unbekanntes-feld/gu)).toHaveLength(1);
  });

  it('stops when interrupted', async () => {
    const root = workspaceFolder(two);
    const interrupted = new AbortController();
    interrupted.abort();
    const io = fakeIo(root, { signal: interrupted.signal });
    expect(await main(['build'], io)).toBe(130);
    expect(io.err()).toContain('Abgebrochen nach 0 von 2 Entwürfen.');
  });

  it('colours only on a terminal, and not against NO_COLOR', async () => {
    const root = workspaceFolder(two);
    const errOf = async (isTTY: boolean, env: Readonly<Record<string, string>>) => {
      rmSync(join(root, 'out'), { recursive: true, force: true });
      const io = fakeIo(root, { isTTY, env });
      await main(['build', 'drafts/r.md'], io);
      return io.err();
    };
    expect(await errOf(true, {})).toContain(escape);
    expect(await errOf(true, { NO_COLOR: '1' })).not.toContain(escape);
    expect(await errOf(false, {})).not.toContain(escape);
  });

  it('shows progress on a terminal, and clears it away', async () => {
    const io = fakeIo(workspaceFolder(two), { isTTY: true, env: { NO_COLOR: '1' } });
    await main(['build'], io);
    const lines = io.err().split(`\r${escape}[K`);
    expect(lines).toEqual([
      expect.stringMatching(/^drafts/u),
      expect.stringMatching(/^█+░+ {2}1\/2$/u),
      expect.stringMatching(/^drafts.*\n$/u),
      expect.stringMatching(/^█+ {2}2\/2$/u),
      expect.stringMatching(/^2 Entwürfe/u),
    ]);
    expect(io.out()).toBe('');
  });
});
