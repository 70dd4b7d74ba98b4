import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDraft, openWorkspace } from '../src/index.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.env['DRUCKSACHE_PACKAGE'] === '1';

/** What a user gets is the tarball, with the dependencies that npm finds for it there. */
describe.skipIf(!wanted)('the packed package (DRUCKSACHE_PACKAGE=1)', () => {
  let folder = '';
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'drucksache-package-'));
    const packed = execFileSync(
      'npm',
      ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
      {
        cwd: repository,
        encoding: 'utf8',
      },
    );
    const tarball = packed.trim().split('\n').at(-1) ?? '';
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run('npm', 'install', '--no-audit', '--no-fund', '--silent', join(folder, tarball));
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['antrag', 'pdf'],
    ['pressemitteilung', 'md'],
  ])('starts and builds a new %s, with the bytes we build ourselves', async (art, format) => {
    run('npx', '--no-install', 'drucksache', 'new', art);
    run('npx', '--no-install', 'drucksache', 'build', `drafts/${art}.md`);
    const { outputs } = await compileDraft(openWorkspace(folder), `drafts/${art}.md`);
    expect(outputs).toHaveLength(1);
    expect(
      readFileSync(join(folder, 'out', `${art}.${format}`)).equals(outputs[0]?.bytes ?? new Uint8Array()),
    ).toBe(true);
  });

  it('can be imported, with its types', () => {
    const program =
      "import { compileDraft, memoryWorkspace } from 'drucksache'; console.log(typeof compileDraft, typeof memoryWorkspace);";
    writeFileSync(join(folder, 'program.mjs'), program);
    expect(run('node', 'program.mjs').trim()).toBe('function function');
    const types = readFileSync(join(folder, 'node_modules/drucksache/dist/index.d.ts'), 'utf8');
    expect(types).toContain('compileDraft');
  });
});
