import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { jpeg, position, tiff } from '../site/jpeg.ts';
import { fakeIo } from './fake-io.ts';
import { release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const credit = 'alt: Der Weg, unterschrift: Der Weg, nachweis: Paul Muster';
const pictured = (more = '', datei = 'bilder/Weg.jpg'): string =>
  release(`${more}bilder: [{ datei: ${datei}, ${credit} }]\n`);
const photo = jpeg();
const two = {
  'drafts/2026/x.md': `${pictured()}\n![Plan](bilder/plan.svg "Der Plan")\n`,
  'bilder/Weg.jpg': photo,
  'bilder/plan.svg': '<svg viewBox="0 0 4 2"><!-- von Hand --><rect width="2" height="2"/></svg>',
};

interface Told {
  readonly outputs: readonly { readonly path: string; readonly format: string; readonly cached: boolean }[];
  readonly diagnostics: readonly {
    readonly line: number;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
  }[];
}

async function build(root: string, ...argv: readonly string[]): Promise<Told> {
  const io = fakeIo(root);
  await main(['build', '--report', 'json', ...argv], io);
  return JSON.parse(io.out());
}

const paths = ({ outputs }: Told): readonly string[] => outputs.map(({ path }) => path);
const codes = ({ diagnostics }: Told): readonly string[] =>
  diagnostics.map(({ line, severity, code }) => `${line} ${severity} ${code}`);

describe('the pictures of a release', () => {
  it('come with its Markdown, from bilder and from the text', async () => {
    const root = workspaceFolder(two);
    const run = await build(root);
    expect(run.diagnostics).toEqual([]);
    expect(run.outputs).toMatchObject([
      { path: 'out/2026/x.md', format: 'md' },
      { path: 'out/2026/x/weg.jpg', format: 'jpg' },
      { path: 'out/2026/x/plan.svg', format: 'svg' },
    ]);
    const text = readFileSync(join(root, 'out/2026/x.md'), 'utf8');
    expect(text).toContain('![Der Weg](weg.jpg)');
    expect(text).toContain('![Plan](plan.svg');
    expect(readFileSync(join(root, 'out/2026/x/weg.jpg')).equals(photo)).toBe(true);
    expect(readFileSync(join(root, 'out/2026/x/plan.svg'), 'utf8')).toBe(
      '<svg width="4" height="2" viewBox="0 0 4 2" xmlns="http://www.w3.org/2000/svg">\n    <defs/>\n' +
        '    <path fill="#000000" stroke="none" d="M 0 0 L 2 0 L 2 2 L 0 2 Z"/>\n</svg>\n',
    );
  });

  it.each(['Büro.jpg', 'ein & zwei (3) 100%.jpg', 'a_b*c~d.jpg'])(
    'are named in its keys: %s',
    async (name) => {
      const root = workspaceFolder({
        'drafts/x.md': pictured('', `"bilder/${name}"`),
        [`bilder/${name}`]: photo,
      });
      const { diagnostics } = await build(root);
      expect(diagnostics).toEqual([]);
      expect(readFileSync(join(root, 'out/x.md'), 'utf8')).toMatch(/^images:\n {2}- [a-z\d-]+\.jpg$/mu);
    },
  );

  it('are in none of its keys where the template prints none', async () => {
    const root = workspaceFolder({
      ...two,
      'drafts/2026/x.md': pictured('textvorlage: kurz\n'),
      'templates/pressemitteilung/kurz.md.hbs': '::: slot lead\n',
    });
    const { outputs } = await build(root);
    expect(outputs).toMatchObject([{ path: 'out/2026/x.md' }]);
    expect(readFileSync(join(root, 'out/2026/x.md'), 'utf8')).not.toMatch(/bilder|images/u);
  });

  it('do not come with its PDF', async () => {
    const root = workspaceFolder({ 'drafts/x.md': release(), 'bilder/Weg.jpg': photo });
    expect(paths(await build(root, '--format', 'pdf'))).toEqual(['out/x.pdf']);
  });

  it.each(['removed', 'changed'])(
    'are made again when they were %s by hand, or their source has changed',
    async (how) => {
      const root = workspaceFolder(two);
      const written = join(root, 'out/2026/x/weg.jpg');
      await build(root);
      const again = await build(root);
      expect(again.outputs.map(({ cached }) => cached)).toEqual([true, true, true]);
      if (how === 'removed') rmSync(written);
      else writeFileSync(written, 'x');
      await build(root);
      expect(readFileSync(written).equals(photo)).toBe(true);
      const other = Buffer.concat([photo, Buffer.of(1)]);
      writeFileSync(join(root, 'bilder/Weg.jpg'), other);
      await build(root, '--verify');
      expect(readFileSync(written).equals(other)).toBe(true);
    },
  );

  it('are listed with it', async () => {
    const root = workspaceFolder({ ...two, 'drafts/y.md': release() });
    const io = fakeIo(root);
    await main(['list'], io);
    expect(io.out()).toContain(
      'drafts/2026/x.md  → out/2026/x.md, out/2026/x/weg.jpg, out/2026/x/plan.svg\n',
    );
    expect(io.out()).toContain('drafts/y.md       → out/y.md\n');
  });

  it('are not written with --out -, and that is said', async () => {
    const root = workspaceFolder(two);
    const io = fakeIo(root);
    expect(await main(['build', '--out', '-'], io)).toBe(0);
    expect(io.out()).toMatch(/^---\n[^]*Der Weg[^]*\n$/u);
    expect(io.err()).toContain('2 Bilder gehören dazu; mit „--out -“ wird nur der Text ausgegeben.');
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('come by workers as well', async () => {
    const drafts = Object.fromEntries([1, 2, 3].map((count) => [`drafts/${count}.md`, pictured()]));
    const run = await build(workspaceFolder({ ...two, ...drafts }), '--jobs', '2');
    expect(paths(run)).toContain('out/3/weg.jpg');
    expect(run.diagnostics).toEqual([]);
  });

  it('are not missing on a page that was written: without them it is not', async () => {
    const root = workspaceFolder(two);
    mkdirSync(join(root, 'out/2026/x/weg.jpg'), { recursive: true });
    const run = await build(root);
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['output/schreiben']);
    expect(existsSync(join(root, 'out/2026/x.md'))).toBe(false);
  });
});

const heavy = (bytes: number): Buffer => Buffer.concat([photo, Buffer.alloc(bytes - photo.length)]);
const told = async (bytes: Uint8Array): Promise<readonly string[]> =>
  codes(await build(workspaceFolder({ 'drafts/x.md': pictured(), 'bilder/Weg.jpg': bytes })));

describe('a picture', () => {
  it.each([
    ['that is none', 'Die Datei ist kein Bild, das Browser zeigen.', 'ein Text'],
    ['whose end is missing', 'Die Bilddatei ist beschädigt: Ihr Ende fehlt.', photo.subarray(0, -2)],
    ['with a script', 'Die SVG-Datei enthält ein Skript.', '<svg viewBox="0 0 1 1"><script>x</script></svg>'],
    ['that acts', 'Die SVG-Datei enthält Anweisungen für Ereignisse.', '<svg viewBox="0 0 1 1" onload="x"/>'],
  ])('%s is refused', async (_, message, bytes) => {
    const root = workspaceFolder({ 'drafts/x.md': pictured(), 'bilder/Weg.jpg': bytes });
    const run = await build(root);
    expect(codes(run)).toEqual(['5 error output/bild']);
    expect(run.diagnostics[0]?.message).toBe(
      `Das Bild „bilder/Weg.jpg“ lässt sich nicht veröffentlichen. ${message}`,
    );
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('of the text is refused at its line', async () => {
    const draft = `${release()}\n![Weg](bilder/Weg.png)\n`;
    expect(codes(await build(workspaceFolder({ 'drafts/x.md': draft })))).toEqual(['11 error output/bild']);
  });

  it('of the text is found beside its draft as well', async () => {
    const root = workspaceFolder({
      'drafts/2026/x.md': `${release()}\n![Weg](Weg.jpg)\n`,
      'drafts/2026/Weg.jpg': photo,
    });
    expect(paths(await build(root))).toEqual(['out/2026/x.md', 'out/2026/x/weg.jpg']);
  });

  it('counts with the others of its release', async () => {
    const draft = `${pictured()}\n![Weg](bilder/Weg2.jpg)\n`;
    const large = { 'bilder/Weg.jpg': heavy(20_000_000), 'bilder/Weg2.jpg': heavy(20_000_001) };
    const { diagnostics } = await build(workspaceFolder({ 'drafts/x.md': draft, ...large }));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { message: expect.stringContaining('zusammen größer als 40 MB') },
    ]);
  });

  it('of an address elsewhere stays there', async () => {
    const draft = `${release()}\n![Weg](https://muster.example/Weg%201.png)\n`;
    const root = workspaceFolder({ 'drafts/x.md': draft });
    expect(codes(await build(root))).toEqual([]);
    expect(readFileSync(join(root, 'out/x.md'), 'utf8')).toContain('](https://muster.example/Weg%201.png)');
  });

  it('is told when it is heavy, and when it says where it was taken', async () => {
    expect(await told(heavy(2_000_001))).toEqual(['5 warning output/bild-schwer']);
    expect(await told(heavy(2_000_000))).toEqual([]);
    expect(await told(jpeg(tiff('MM', position)))).toEqual(['5 warning output/bild-standort']);
    expect(await told(jpeg(tiff('MM')))).toEqual([]);
  });
});

const housed = (bilder: string, more = '') => ({
  ...two,
  'drafts/2026/x.md': pictured(more),
  'templates/haus/m.yaml': `presse: { bilder: ${bilder} }\n`,
});

describe('presse.bilder', () => {
  it('says where the pictures go, and what their addresses begin with', async () => {
    const root = workspaceFolder(housed('{ ordner: static/presse, adresse: /presse }'));
    expect(paths(await build(root))).toEqual(['out/2026/x.md', 'static/presse/2026/x/weg.jpg']);
    expect(readFileSync(join(root, 'out/2026/x.md'), 'utf8')).toContain('](/presse/2026/x/weg.jpg)');
  });

  it.each(['jekyll', 'eleventy'])('is asked for by %s, until it is there', async (ziel) => {
    const without = await build(workspaceFolder({ ...two, 'drafts/2026/x.md': pictured(`ziel: ${ziel}\n`) }));
    expect(codes(without)).toEqual(['6 info output/bild-ablage']);
    const run = await build(workspaceFolder(housed('{ adresse: /bilder/ }', `ziel: ${ziel}\n`)));
    expect(codes(run)).toEqual([]);
    const name = ziel === 'jekyll' ? '2026-02-03-x' : 'x';
    expect(paths(run)).toEqual([`out/2026/${name}.md`, `out/bilder/2026/${name}/weg.jpg`]);
  });

  it.each([
    '{ ordner: ../static, adresse: /b/ }',
    '{ ordner: /tmp, adresse: /b/ }',
    '{ ordner: C:\\b, adresse: /b/ }',
    '{ ordner: templates/haus, adresse: /b/ }',
    '{ ordner: a/../../b, adresse: /b/ }',
    '{ ordner: .git, adresse: /b/ }',
    '{ adresse: bilder }',
    '{ adresse: //boese.example }',
    '{ adresse: "javascript:alert(1)" }',
    `{ adresse: '/b"onerror="' }`,
  ])('refuses %s', async (bilder) => {
    expect((await build(workspaceFolder(housed(bilder)))).diagnostics.map(({ code }) => code)).toEqual([
      'draft/auswahl',
    ]);
  });

  it('does not write through a link that leads out', async () => {
    const root = workspaceFolder(housed('{ ordner: static/presse, adresse: /presse/ }'));
    const elsewhere = workspaceFolder({ 'a.txt': '' });
    symlinkSync(elsewhere, join(root, 'static'));
    // What lies beside the draft says nothing of where the pictures go.
    mkdirSync(join(root, 'drafts/2026/static'));
    writeFileSync(join(root, 'drafts/2026/static/presse'), '');
    expect(codes(await build(root))).toEqual(['5 error output/bild']);
    expect(existsSync(join(elsewhere, 'presse'))).toBe(false);
  });
});
