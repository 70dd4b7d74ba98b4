import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { formats } from '../../src/output/formats.ts';
import { kinds } from '../../src/output/registry.ts';
import { fakeIo } from './fake-io.ts';
import type { FakeOptions } from './fake-io.ts';
import { haus, motion, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const workspace = {
  'templates/haus/muster.yaml': haus,
  'drafts/m.md': motion(),
  'drafts/r.md': release(),
  'drafts/s.md': release('zum_antrag: drafts/m.md\n'),
};

interface Told {
  readonly outputs: readonly { readonly draft: string; readonly cached: boolean }[];
  readonly diagnostics: readonly unknown[];
  readonly summary: { readonly built: number; readonly cached: number; readonly warnings: number };
}

async function build(root: string, argv: readonly string[] = [], options: FakeOptions = {}): Promise<Told> {
  const io = fakeIo(root, options);
  await main(['build', '--report', 'json', ...argv], io);
  return JSON.parse(io.out());
}

/** The drafts that were made and not kept. */
async function made(root: string, argv: readonly string[] = [], options: FakeOptions = {}) {
  const { outputs } = await build(root, argv, options);
  return outputs.filter(({ cached }) => !cached).map(({ draft }) => draft);
}

function put(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const template = (root: string, path: string): string =>
  readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8') + root.slice(0, 0);
const all = ['drafts/m.md', 'drafts/r.md', 'drafts/s.md'];

describe('records that cannot be kept', () => {
  it('are told once, and cost the next run its time only', async () => {
    const root = workspaceFolder({ ...workspace, 'out/.drucksache': 'a file' });
    const io = fakeIo(root);
    expect(await main(['build'], io)).toBe(0);
    expect(io.err()).toContain(
      'Was dieser Lauf gebaut hat, lässt sich nicht vermerken (auf dem Weg dorthin liegt eine Datei, wo ein Ordner sein müsste): Der nächste Lauf baut es noch einmal.\n',
    );
    expect(await made(root)).toEqual(all);
  });

  it('are not missed where nothing was made', async () => {
    const root = workspaceFolder({ 'drafts/x.txt': '', 'out/.drucksache': 'a file' });
    const io = fakeIo(root);
    await main(['build'], io);
    expect(io.err()).not.toContain('vermerken');
  });
});

describe('what is unchanged', () => {
  it('is not made again, and told as such', async () => {
    const root = workspaceFolder(workspace);
    const first = await build(root);
    expect(first.summary).toMatchObject({ built: 3, cached: 0 });
    const again = await build(root);
    expect(again.summary).toMatchObject({ built: 0, cached: 3 });
    expect(again.outputs).toEqual(first.outputs.map((output) => ({ ...output, cached: true })));
  });

  it.each(formats)('is known again in the format %s', async (format) => {
    const root = workspaceFolder(workspace);
    const isRelease = kinds.find(({ name }) => name === 'pressemitteilung')?.formats.includes(format);
    const argv = [isRelease === true ? 'drafts/r.md' : 'drafts/m.md', '--format', format];
    expect(await made(root, argv)).toHaveLength(1);
    expect(await made(root, argv)).toEqual([]);
  });

  it('is made with --force, to the same bytes', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    const before = readFileSync(join(root, 'out/m.pdf'));
    expect(await made(root, ['--force'])).toEqual(all);
    expect(readFileSync(join(root, 'out/m.pdf')).equals(before)).toBe(true);
  });

  it('keeps its warnings, with their places', async () => {
    const root = workspaceFolder({ 'drafts/r.md': release().replace(/datum.*\n/u, '') });
    const first = await build(root);
    const again = await build(root);
    expect(first.summary.warnings).toBeGreaterThan(0);
    expect(again.summary).toMatchObject({ cached: 1, warnings: first.summary.warnings });
    expect(again.diagnostics).toEqual(first.diagnostics);
  });

  it('is listed among few, and only counted among many', async () => {
    const many = Array.from({ length: 21 }, (_, index) => [`drafts/r${index}.md`, release()] as const);
    for (const [drafts, lines] of [
      [many.slice(1), 20],
      [many, 0],
    ] as const) {
      const root = workspaceFolder(Object.fromEntries(drafts));
      await build(root);
      const io = fakeIo(root);
      await main(['build'], io);
      expect(io.err().match(/→/gu)?.length ?? 0).toBe(lines);
      expect(io.err()).toContain(`${drafts.length} unverändert`);
    }
  });

  it('is known after its files were copied, with other times', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    for (const path of ['drafts/m.md', 'out/m.pdf', 'templates/haus/muster.yaml'])
      utimesSync(join(root, path), 1000, 1000);
    expect(await made(root)).toEqual([]);
  });

  it('is told by what the system says of its file once that has come to rest, but for --verify', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    const draft = join(root, 'drafts/r.md');
    writeFileSync(draft, release().replace('neue', 'alte'));
    // As if the system had said the same of the file before.
    const { size, mtimeMs, ctimeMs, ino } = statSync(draft);
    const stamp = `"stamp":${JSON.stringify([size, mtimeMs, ctimeMs, ino])}`;
    for (const name of notes(root)) {
      const path = join(root, 'out/.drucksache', name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/("draft":"drafts\/r\.md".*?)"stamp":null/u, `$1${stamp}`));
    }
    expect(await made(root)).toEqual([]);
    expect(await made(root, ['--verify'])).toEqual(['drafts/r.md']);
    expect(await made(root, ['--verify'])).toEqual([]);
  });
});

describe('what is changed makes exactly what depends on it', () => {
  it.each<[string, (root: string) => void, readonly string[]]>([
    ['a draft', (root) => put(root, 'drafts/r.md', release('ort: Musterstadt\n')), ['drafts/r.md']],
    [
      'a draft another one names',
      (root) => put(root, 'drafts/m.md', `${motion()}\nDas ist neu.\n`),
      ['drafts/m.md', 'drafts/s.md'],
    ],
    ['the Stammdaten', (root) => put(root, 'templates/haus/muster.yaml', haus.replace('NW', 'HE')), all],
    [
      'a template that wins over the shipped one',
      (root) =>
        put(root, 'templates/antrag/dokument.md.hbs', `${template(root, 'antrag/dokument.md.hbs')}\nEnde.\n`),
      ['drafts/m.md'],
    ],
    [
      'the same template as the shipped one',
      (root) => put(root, 'templates/antrag/dokument.md.hbs', template(root, 'antrag/dokument.md.hbs')),
      [],
    ],
    [
      'a partial',
      (root) =>
        put(root, 'templates/_teile/schluss.md.hbs', `${template(root, '_teile/schluss.md.hbs')}\nEnde.\n`),
      ['drafts/m.md'],
    ],
    ['a partial nobody calls', (root) => put(root, 'templates/_teile/neu.md.hbs', 'Neu.\n'), []],
    ['a file nobody asked for', (root) => put(root, 'templates/antrag/kurz.md.hbs', 'Kurz.\n'), []],
    ['an output that is gone', (root) => rmSync(join(root, 'out/r.md')), ['drafts/r.md']],
    ['an output that was edited', (root) => put(root, 'out/r.md', 'anders'), ['drafts/r.md']],
    [
      'a link in place of an output',
      (root) => {
        put(root, 'alt', readFileSync(join(root, 'out/r.md'), 'utf8'));
        rmSync(join(root, 'out/r.md'));
        symlinkSync(join(root, 'alt'), join(root, 'out/r.md'));
      },
      ['drafts/r.md'],
    ],
  ])('%s', async (_, change, expected) => {
    const root = workspaceFolder(workspace);
    await build(root);
    const before = statSync(join(root, 'drafts/m.md')).mtimeMs;
    change(root);
    expect(await made(root)).toEqual(expected);
    expect(before).toBeGreaterThan(0);
    expect(await made(root)).toEqual([]);
  });

  it('other Stammdaten, but for a draft that names its own', async () => {
    const root = workspaceFolder({ ...workspace, 'drafts/r.md': release('haus: muster\n') });
    await build(root);
    put(root, 'templates/haus/zwei.yaml', haus);
    expect((await build(root)).summary).toMatchObject({ built: 0, cached: 1, failed: 2 });
    expect((await build(root, ['--haus', 'zwei'])).summary).toMatchObject({ built: 3, failed: 0 });
    rmSync(join(root, 'templates/haus/muster.yaml'));
    expect((await build(root)).summary).toMatchObject({ cached: 0, failed: 1 });
  });

  it('other Stammdaten that make the choice unclear', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    put(root, 'templates/haus/zwei.yaml', haus);
    expect((await build(root)).summary).toMatchObject({ built: 0, cached: 0, failed: 3 });
  });

  it('flags and SOURCE_DATE_EPOCH, and back', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    expect(await made(root, ['--embed'])).toEqual(all);
    expect(await made(root, ['--profil', '2.0'])).toEqual(all);
    expect(await made(root, [], { env: { SOURCE_DATE_EPOCH: '1' } })).toEqual(all);
    // The PDF of that run stands in the place of this one's; the releases are the same bytes.
    expect(await made(root)).toEqual(['drafts/m.md']);
  });

  it('same size and time by chance only with --verify', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    const path = join(root, 'out/r.md');
    const { mtime, atime } = statSync(path);
    const text = readFileSync(path, 'utf8');
    utimesSync(path, 5000, 5000);
    await build(root, ['--force']);
    writeFileSync(path, text.replace('neue', 'NEUE'));
    utimesSync(path, atime, mtime);
    utimesSync(path, 5000, 5000);
    expect(await made(root)).toEqual([]);
    expect(await made(root, ['--verify'])).toEqual(['drafts/r.md']);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

const notes = (root: string): readonly string[] => readdirSync(join(root, 'out/.drucksache'));

describe('the notes', () => {
  it('are made one file when there are many, and none is lost', async () => {
    const root = workspaceFolder(workspace);
    for (let run = 0; run < 12; run += 1) {
      put(root, 'drafts/r.md', release().replace('neue', `${run} neue`));
      await build(root);
      expect(notes(root).length).toBeLessThan(11);
    }
    expect(await made(root)).toEqual([]);
  });

  it.each(['', '{', '\u0000\u0000', '000000000000 {"draft":1}\n', '[]\n{}\nnull\n'])(
    'that are broken (%j) are made anew',
    async (broken) => {
      const root = workspaceFolder(workspace);
      await build(root);
      for (const name of notes(root)) {
        const path = join(root, 'out/.drucksache', name);
        const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n');
        writeFileSync(path, [header, ...lines.map((line) => `${line.slice(0, 13)}${broken}`)].join('\n'));
      }
      expect(await made(root)).toEqual(all);
      expect(await made(root)).toEqual([]);
    },
  );

  it('are not read where they were half written', async () => {
    const root = workspaceFolder(workspace);
    await build(root);
    const [name = ''] = notes(root);
    const path = join(root, 'out/.drucksache', name);
    writeFileSync(path, readFileSync(path).subarray(0, -20));
    expect(await made(root)).toEqual(['drafts/s.md']);
  });

  it('are written nowhere by check and --out -', async () => {
    const root = workspaceFolder(workspace);
    await main(['check'], fakeIo(root));
    await main(['build', 'drafts/r.md', '--out', '-'], fakeIo(root));
    expect(readdirSync(root)).not.toContain('out');
  });

  it('do not stop a build where they cannot be written', async () => {
    const root = workspaceFolder({ ...workspace, 'out/.drucksache': '' });
    expect(await made(root)).toEqual(all);
    expect(await made(root)).toEqual(all);
  });
});
