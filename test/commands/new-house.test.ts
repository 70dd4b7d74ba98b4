import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { compileDraft } from '../../src/compile/compile.ts';
import { lands } from '../../src/deadlines/holidays.ts';
import { councils } from '../../src/kinds/stammdaten/councils.ts';
import { bodiesOf, idOf, starterHouse } from '../../src/kinds/stammdaten/starter.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import { fakeIo } from './fake-io.ts';
import { removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const all = lands.flatMap((land) => bodiesOf(land).map((body) => [land, body] as const));

/** A motion that uses what the Stammdaten have. */
async function tried(haus: string, organ: string, recipient: string) {
  const draft = `---
art: antrag
datum: 2026-11-30
titel: Ein Radweg am Bach
antragsteller: [musterfraktion]
empfaenger: ${recipient}
beratungsfolge:
  - { gremium: ${organ}, datum: 2026-12-17 }
beschlussvorschlag: Die Verwaltung wird beauftragt, einen Radweg zu planen.
---

Am Bach fehlt ein Weg.
`;
  const workspace = memoryWorkspace({ 'drafts/a.md': draft, 'templates/haus/x.yaml': haus });
  return compileDraft(workspace, 'drafts/a.md', { formats: ['pdf'] });
}

/** The file with its other version of the addressee. */
function otherVersion(text: string): string {
  return text
    .replace(/^ {4}(anschrift: \[An die|anrede: ).*\n/gmu, '')
    .replaceAll(/^ {4}# (anschrift: \[An den|anrede: )/gmu, '    $1');
}

describe('new haus', () => {
  it('knows every Land', () => {
    for (const land of lands) expect(bodiesOf(land)).not.toEqual([]);
    expect(all.length).toBeGreaterThan(60);
  });

  it.each(all)('writes Stammdaten for %s, %s that raise nothing', async (land, body) => {
    const text = starterHouse(land, body) ?? '';
    const { organ, source } = councils[land][body] ?? { organ: '', source: '' };
    expect(source).not.toBe('');
    expect(text).toContain(source);
    const recipient = /^empfaenger:\n.*\n {2}([a-z]+):$/mu.exec(text)?.[1] ?? '';
    for (const version of [text, otherVersion(text)]) {
      const { outputs, diagnostics } = await tried(version, idOf(organ), recipient);
      expect(diagnostics).toEqual([]);
      expect(outputs).toHaveLength(1);
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(125);
  });

  it.each([
    ['BW', 'gemeinde', 'Gemeinderat', 'Bürgermeister'],
    ['BB', 'stadt', 'Stadtverordnetenversammlung', 'Bürgermeister'],
    ['NI', 'samtgemeinde', 'Samtgemeinderat', 'Samtgemeindebürgermeister'],
    ['ni', 'Landkreis', 'Kreistag', 'Landrat'],
    ['Hamburg', 'stadtstaat', 'Bürgerschaft', 'Präsident'],
    ['Berlin', 'bezirk', 'Bezirksverordnetenversammlung', 'Vorsteher'],
    ['Baden-Württemberg', 'kreisfreie Stadt', 'Gemeinderat', 'Oberbürgermeister'],
  ])('--land %s --koerperschaft %s', async (land, body, organ, head) => {
    const root = workspaceFolder({});
    const io = fakeIo(root);
    expect(await main(['new', 'haus', 'wir', '--land', land, '--koerperschaft', body], io)).toBe(0);
    const text = readFileSync(join(root, 'templates/haus/wir.yaml'), 'utf8');
    expect(text).toContain(`    name: ${organ}\n`);
    expect(text).toContain(`# anrede: "Sehr geehrter Herr ${head},"`);
  });

  it.each([
    [['--koerperschaft', 'gemeinde'], /Es fehlt das Land.*BW, BY/su],
    [['--land', 'Bayer', '--koerperschaft', 'gemeinde'], /Meinten Sie Bayern/u],
    [['--land', 'BW'], /In BW gibt es: gemeinde, stadt, kreisfreie_stadt, kreis\./u],
    [['--land', 'BW', '--koerperschaft', 'samtgemeinde'], /„samtgemeinde“ gibt es in BW nicht/u],
  ])('says what is missing: %j', async (flags, message) => {
    const io = fakeIo(workspaceFolder({}));
    expect(await main(['new', 'haus', ...flags], io)).toBe(2);
    expect(io.err()).toMatch(message);
  });
});
