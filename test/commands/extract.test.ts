import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { readPdf } from '../reading/pdf-text.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, removeWorkspaceFolders, release, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const plan = 'Ein Plan\r\nmit Zeilen\n';
const secret = `anlagen: [{ titel: Plan, datei: anlagen/plan.txt }] # GEHEIM
notiz: |
  GEHEIM
`;
const draft = `${motion(secret)}<!-- GEHEIM -->\n\nNoch ein Satz.\n`;
const files = { 'drafts/m.md': draft, 'anlagen/plan.txt': plan, 'templates/haus/a.yaml': haus };

async function run(root: string, ...argv: readonly string[]) {
  const io = fakeIo(root);
  const code = await main(argv, io);
  return { code, out: io.out(), err: io.err() };
}

describe('extract', () => {
  it('gives back what was embedded, from which the same document can be built', async () => {
    const root = workspaceFolder(files);
    await run(root, 'build', '--embed', '--out', 'mit');
    await run(root, 'build', '--out', 'ohne');
    const { code, out, err } = await run(root, 'extract', 'mit/m.pdf', '--out', 'zurück');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(
      /^zurück\/m\.md \(\d+ Byte\) – Entwurf.*\nzurück\/m\.json .*\nzurück\/plan\.txt \(21 Byte\) – Plan\n$/u,
    );

    const source = readFileSync(join(root, 'zurück/m.md'), 'utf8');
    expect(source).toContain('titel: Plan');
    expect(source).not.toContain('GEHEIM');
    expect(readFileSync(join(root, 'zurück/plan.txt'), 'utf8')).toBe(plan);
    expect(JSON.parse(readFileSync(join(root, 'zurück/m.json'), 'utf8'))).toMatchObject({
      name: 'Neue Bänke am Musterweg',
      'drucksache:reasoning': 'Es fehlen Bänke.\nNoch ein Satz.',
    });

    const again = workspaceFolder({ ...files, 'drafts/m.md': source });
    await run(again, 'build', '--out', 'ohne');
    const printed = readFileSync(join(root, 'ohne/m.pdf'));
    expect(readFileSync(join(again, 'ohne/m.pdf')).equals(printed)).toBe(true);
    expect(await readPdf(readFileSync(join(root, 'mit/m.pdf')))).toEqual(await readPdf(printed));
  });

  it('embeds where the Stammdaten say so', async () => {
    const root = workspaceFolder({
      ...files,
      'templates/haus/a.yaml': `${haus}gestaltung: { einbetten: ja }\n`,
    });
    await run(root, 'build');
    expect((await run(root, 'extract', 'out/m.pdf', 'plan.txt', '--out', '-')).out).toBe(plan);
  });

  it('reads a PDF/A-4f', async () => {
    const root = workspaceFolder({
      ...files,
      'templates/haus/a.yaml': `${haus}gestaltung: { einbetten: ja, profil: 2.0 }\n`,
    });
    await run(root, 'build');
    expect(readFileSync(join(root, 'out/m.pdf'), 'latin1')).toContain('<pdfaid:conformance>F<');
    expect((await run(root, 'extract', 'out/m.pdf', 'plan.txt', '--out', '-')).out).toBe(plan);
  });

  it('leaves a release as it is', async () => {
    const root = workspaceFolder({ 'drafts/r.md': release() });
    expect(await run(root, 'build', '--embed')).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'out/r.md'), 'utf8')).toContain('Musterweg');
  });

  it('writes nothing when one of the files is there already', async () => {
    const root = workspaceFolder(files);
    await run(root, 'build', '--embed');
    mkdirSync(join(root, 'da'));
    writeFileSync(join(root, 'da/plan.txt'), 'alt');
    const { code, err } = await run(root, 'extract', 'out/m.pdf', '--out', 'da');
    expect(code).toBe(2);
    expect(err).toMatch(/„plan\.txt“ gibt es schon[\s\S]*--out/u);
    expect(readFileSync(join(root, 'da/plan.txt'), 'utf8')).toBe('alt');
    expect(await run(root, 'extract', 'out/m.pdf', 'm.md', '--out', 'da')).toMatchObject({ code: 0 });
  });

  it.each([
    [['fehlt.pdf'], /„fehlt\.pdf“: Die Datei gibt es nicht\./u],
    [['drafts'], /Das ist ein Ordner/u],
    [['drafts/m.md'], /„drafts\/m\.md“: Das ist kein PDF\./u],
    [['kaputt.pdf'], /Das PDF ist beschädigt\./u],
    [['ohne/m.pdf'], /nichts eingebettet[\s\S]*build --embed/u],
    [['out/m.pdf', 'm.jsn'], /„m\.jsn“ ist nicht eingebettet[\s\S]*Meinten Sie m\.json\?/u],
    [['out/m.pdf', 'unsinn'], /Eingebettet sind: m\.md, m\.json, plan\.txt\./u],
    [['out/m.pdf', '--out', '-'], /genau einer Datei[\s\S]*m\.md, m\.json, plan\.txt/u],
  ])('tells in German what is wrong: %j', async (argv, expected) => {
    const root = workspaceFolder({ ...files, 'kaputt.pdf': '%PDF-1.7\n' });
    await run(root, 'build', '--embed');
    await run(root, 'build', '--out', 'ohne');
    const { code, out, err } = await run(root, 'extract', ...argv);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(expected) });
    expect(err).not.toContain('Fehler im Programm');
  });
});
