import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDraft, compileDrafts, openWorkspace } from '../../src/index.ts';
import { fontFile } from '../../src/pdf/fonts/font-files.ts';
import { motion, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';
import { filesBelow, installPackage, isWanted, nodes, removeInstalled, repository } from './installed.ts';

let folder = '';
const inPackage = (...path: readonly string[]): string => join(folder, 'node_modules/drucksache', ...path);

beforeAll(() => {
  if (isWanted) folder = installPackage();
}, 300_000);
afterAll(removeInstalled);
afterAll(removeWorkspaceFolders);

/** A picture of each sort, and every awkward draft. */
function awkwardWorkspace(): string {
  const root = workspaceFolder({
    'bilder/plan.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><defs><linearGradient id="g"><stop stop-color="#c00"/><stop offset="1" stop-color="#00c"/></linearGradient></defs><circle cx="20" cy="20" r="15" fill="url(#g)"/><path d="M40 10 C 50 0 60 30 70 20 Z" fill-opacity="0.5"/></svg>',
    'drafts/zeichnung.md':
      '---\nart: antrag\ntitel: Ein Plan\ndatum: 2026-02-03\nhaus: musterkreis\nantragsteller: neue-mitte\nbeschlussvorschlag: Der Plan wird gezeigt.\n---\n\n![Ein roter Kreis](bilder/plan.svg "Der Plan.")\n',
  });
  cpSync(join(repository, 'test/ugly'), root, { recursive: true });
  return root;
}

async function expectedIn(root: string, embed: boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const workspace = openWorkspace(root);
  const expected = new Map<string, Uint8Array>();
  for await (const { outputs } of compileDrafts(workspace, workspace.drafts(), { embed, out: '.' }))
    for (const { path, bytes } of outputs) expected.set(path, bytes);
  return expected;
}

/** The files of code that hold a text. */
const holding = (text: string): readonly string[] =>
  filesBelow(inPackage('dist')).filter(
    (file) => /\.c?js$/u.test(file) && readFileSync(inPackage('dist', file), 'utf8').includes(text),
  );

describe.skipIf(!isWanted)('the package (DRUCKSACHE_PACKAGE=1)', () => {
  it('is one, and small', () => {
    const modules = join(folder, 'node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['drucksache']);
    const files = filesBelow(modules);
    expect(files.length).toBeLessThanOrEqual(200);
    // As they lie on the disk, in blocks of 4 kB.
    const blocks = files.map((file) => Math.ceil(statSync(join(modules, file)).size / 4096));
    expect(blocks.reduce((sum, each) => sum + each) / 256).toBeLessThanOrEqual(15);
  });

  it('needs nothing, and nothing runs when it is installed', () => {
    const manifest: unknown = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
    expect(
      Object.keys(Object(manifest)).filter((key) => /^(?:.*dependencies|scripts|private)$/iu.test(key)),
    ).toEqual([]);
  });

  it('holds fontkit once, and the library once', () => {
    expect(holding('Unknown font format')).toEqual(['program/fontkit.cjs']);
    expect(holding('Unbekanntes Feld').length + holding('Unbekannte Option').length).toBeGreaterThanOrEqual(
      0,
    );
    expect(holding('Der Entwurf beginnt nicht mit einem Vorspann')).toHaveLength(1);
  });

  it('has every font that a document can be set in', () => {
    const families = ['text', 'apparat', 'fallback', 'arabic', 'hebrew'] as const;
    const faces = families.flatMap((family) =>
      ([400, 600, 700] as const).flatMap((weight) =>
        [false, true].map((italic) => ({ family, weight, italic })),
      ),
    );
    const pairs = ['source', 'dejavu'] as const;
    const files = new Set(pairs.flatMap((pair) => faces.map((face) => basename(fontFile(pair, face)))));
    const shipped = readdirSync(inPackage('dist/data')).filter((name) => name.endsWith('.ttf'));
    expect(shipped.sort()).toEqual([...files].sort());
  });

  it('names the licence of everything in it', () => {
    const licences = readFileSync(inPackage('THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['pdfmake', 'pdfkit', 'fontkit', 'zod', 'markdown-it', 'dejavu-fonts-ttf', 'hyphen'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'mu'));
    expect(licences.match(/SIL OPEN FONT LICENSE/gu)?.length).toBeGreaterThanOrEqual(2);
    // A copy inside pdfmake.
    expect(licences).toContain('SVG-to-PDFKit');
  });

  it('has no page with a link to what is not in it', () => {
    const pages = filesBelow(inPackage()).filter((file) => /^(?:docs\/.*|[^/]+)\.md$/u.test(file));
    expect(pages).toContain('docs/handbuch/erster-antrag.md');
    const dead = pages.flatMap((page) => {
      const text = readFileSync(inPackage(page), 'utf8').replaceAll(/^```[\s\S]*?^```|`[^`\n]*`/gmu, '');
      const targets = [...text.matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)|src="([^"]+)"/gu)].map(
        ([, link, image]) => link ?? image ?? '',
      );
      const missing = targets.filter((target) => !existsSync(resolve(dirname(inPackage(page)), target)));
      return missing.map((target) => `${page}: ${target}`);
    });
    expect(dead).toEqual([]);
  });

  it('has types that need those of no one else', () => {
    // The handbook shows JavaScript: one parameter has no type there.
    const programs = examplesOfHandbook().map((code) => code.replace('(titel) =>', '(titel: string) =>'));
    expect(programs).toHaveLength(3);
    for (const [index, code] of programs.entries()) writeFileSync(join(folder, `example${index}.ts`), code);
    const options = { module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], types: [], strict: true };
    const compilerOptions = { ...options, skipLibCheck: false, noEmit: true };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['example*.ts'] }),
    );
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('is the only one: the repository does not pack itself', () => {
    const { status, stderr } = spawnSync('npm', ['pack', '--dry-run'], { cwd: repository, encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('„npm run package“');
  });

  it('puts its command where npm looks for commands', () => {
    const command = join(folder, 'node_modules/.bin/drucksache');
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

function examplesOfHandbook(): readonly string[] {
  const handbook = readFileSync(join(repository, 'docs/api.md'), 'utf8');
  return [...handbook.matchAll(/```js\n([\s\S]*?)```/gu)].map(([, code]) => code ?? '');
}

describe.skipIf(!isWanted).each(nodes)('the package on %s', (node) => {
  const run = (cwd: string, ...args: readonly string[]) =>
    spawnSync(node, [inPackage('dist/cli.cjs'), ...args], { cwd, encoding: 'utf8' });

  it.each([
    ['antrag', 'pdf'],
    ['pressemitteilung', 'md'],
  ])('starts and builds a new %s, with the bytes we build ourselves', async (art, format) => {
    const root = workspaceFolder({});
    expect(run(root, 'new', art)).toMatchObject({ status: 0 });
    expect(run(root, 'build', `drafts/${art}.md`)).toMatchObject({ status: 0 });
    const { outputs } = await compileDraft(openWorkspace(root), `drafts/${art}.md`);
    expect(outputs).toHaveLength(1);
    expect(
      readFileSync(join(root, 'out', `${art}.${format}`)).equals(outputs[0]?.bytes ?? new Uint8Array()),
    ).toBe(true);
  });

  it.each([
    ['with pictures, by two workers', false, ['--jobs', '2']],
    ['with what it was made of inside', true, ['--embed']],
  ])('builds every awkward draft %s, with the bytes we build ourselves', async (_, embed, options) => {
    const root = awkwardWorkspace();
    expect(run(root, 'build', ...options)).toMatchObject({ status: 0 });
    const expected = await expectedIn(root, embed);
    expect(expected.size).toBeGreaterThan(15);
    for (const [path, bytes] of expected)
      expect(readFileSync(join(root, 'out', path)).equals(bytes), path).toBe(true);
  });

  it.each([
    ['import', 'mjs', "import * as library from 'drucksache';"],
    ['require', 'cjs', "const library = require('drucksache');"],
  ])('is a library by %s, and builds as the command line does', (_, ending, first) => {
    const body = `${first}
      const { compileDraft, memoryWorkspace, kinds } = library;
      const workspace = memoryWorkspace({ 'drafts/a.md': process.argv[2] });
      compileDraft(workspace, 'drafts/a.md').then(({ outputs }) =>
        console.log(kinds.length, Buffer.from(outputs[0].bytes).toString('base64')));`;
    const program = join(folder, `program.${ending}`);
    writeFileSync(program, body);
    const draft = motion();
    const root = workspaceFolder({ 'drafts/a.md': draft });
    expect(run(root, 'build')).toMatchObject({ status: 0 });
    const { stdout, stderr } = spawnSync(node, [program, draft], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(`10 ${readFileSync(join(root, 'out/a.pdf'), 'base64')}`);
    expect(stderr).toBe('');
  });

  it('works where nothing may be written, and leaves nothing', () => {
    rmSync(inPackage('dist/program/compiled'), { recursive: true, force: true });
    const before = filesBelow(folder);
    const root = workspaceFolder({});
    // Root may write everywhere: so someone else runs it.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chmodSync(root, 0o777);
    else chmodSync(inPackage('dist/program'), 0o555);
    const someone = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    const home = { ...process.env, HOME: root };
    const as = (...args: readonly string[]) =>
      spawnSync(node, [inPackage('dist/cli.cjs'), ...args], {
        cwd: root,
        env: home,
        encoding: 'utf8',
        ...someone,
      });
    try {
      expect(as('new', 'antrag')).toMatchObject({ status: 0 });
      for (let round = 0; round < 2; round += 1)
        expect(as('build', '--force')).toMatchObject({
          status: 0,
          stderr: expect.stringMatching(/1 Entwurf, 1 gebaut\n$/u),
        });
    } finally {
      if (!isRoot) chmodSync(inPackage('dist/program'), 0o755);
    }
    expect(filesBelow(folder)).toEqual(before);
  });

  it('takes up the notes of 0.1.0, or makes them anew', () => {
    const root = workspaceFolder({
      'drafts/neu.md': readFileSync(new URL('draft-of-0.1.0.md', import.meta.url), 'utf8'),
      'out/.drucksache/8389-85c8cb1c.jsonl': readFileSync(
        new URL('notes-of-0.1.0.jsonl', import.meta.url),
        'utf8',
      ),
    });
    expect(run(root, 'build')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^1 Entwurf, 1 gebaut$/mu),
    });
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['.drucksache', 'neu.pdf']);
    expect(run(root, 'build')).toMatchObject({ status: 0, stderr: expect.stringContaining('unverändert') });
    // The same notes by another build of the same version.
    for (const file of readdirSync(join(root, 'out/.drucksache'))) {
      const path = join(root, 'out/.drucksache', file);
      const noted = readFileSync(path, 'utf8').replace(/^.*\n/u, '{"drucksache":"0.1.0"}\n');
      writeFileSync(path, noted);
    }
    expect(run(root, 'build')).toMatchObject({ status: 0, stderr: expect.stringContaining('1 gebaut') });
  });
});
