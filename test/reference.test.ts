import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileDrafts, openWorkspace } from '../src/index.ts';
import type { Compiled } from '../src/index.ts';
import { printHeard } from './conformance/print-heard.ts';
import { readTagged } from './reading/pdf-structure.ts';
import { bodyText, readPdf, unbroken } from './reading/pdf-text.ts';
import { pageText } from './reading/page-text.ts';
import { outOfOrder, printedLines } from './reading/printed-text.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Real documents lie outside the repository: they are other people's. Each has an invented twin inside it. */
const folders = [
  {
    name: 'the invented twins',
    root: join(repository, 'test/twins'),
    motion: 'antrag-streuobst',
    published: 'antrag-streuobst.txt',
    dated: 'presse-tausend-kronen',
  },
  {
    name: 'the reference documents',
    root: resolve(repository, process.env['DRUCKSACHE_REFERENCE'] ?? '../shared/reference'),
    motion: 'antrag-integrationszentrum-kleve',
    published: 'texte/003_11d8c3ac33af6cc7.txt',
    dated: 'presse-staatssekretaerin-heinsberg',
  },
];

describe.each(folders)('$name', ({ root, motion, published, dated }) => {
  it.skipIf(!existsSync(root))(`lie in ${root}`, () => {
    expect(existsSync(join(root, 'drafts'))).toBe(true);
  });

  describe.runIf(existsSync(root))('build', () => {
    let compiled: readonly Compiled[] = [];

    beforeAll(async () => {
      const workspace = openWorkspace(root);
      const all: Compiled[] = [];
      for await (const one of compileDrafts(workspace, workspace.drafts())) all.push(one);
      compiled = all;
    });

    const bytesOf = (draft: string): Uint8Array => {
      const found = compiled.find((one) => one.draft === `drafts/${draft}.md`)?.outputs[0]?.bytes;
      if (found === undefined) throw new Error(`${draft} was not built`);
      return found;
    };

    it('builds five drafts without an error', () => {
      const errors = compiled.flatMap(({ diagnostics }) =>
        diagnostics.filter(({ severity }) => severity === 'error'),
      );
      expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
      expect(compiled.map(({ outputs }) => outputs.length)).toEqual([1, 1, 1, 1, 1]);
    });

    it('warns of the missing date, and only where it is missing', () => {
      const warned = compiled
        .filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'check/datum-fehlt'))
        .map(({ draft }) => draft);
      const dateless = compiled
        .map(({ draft }) => draft)
        .filter((draft) => !draft.includes(motion) && !draft.includes(dated));
      expect(warned).toEqual(dateless);
      expect(warned).toHaveLength(3);
    });

    it('prints every line of the published motion in its order', async () => {
      const text = unbroken(bodyText(await readPdf(bytesOf(motion))));
      const lines = printedLines(readFileSync(join(root, published), 'utf8'));
      expect(lines.length).toBeGreaterThan(30);
      expect(outOfOrder(text, lines.map(unbroken))).toEqual([]);
    });

    it('is heard in the order of the published motion, under one title, with its end', async () => {
      const heard = printHeard(await readTagged(bytesOf(motion)));
      const lines = printedLines(readFileSync(join(root, published), 'utf8'));
      const words = heard.replaceAll(/\[[^\]]*\] ?/gu, '');
      expect(outOfOrder(unbroken(words), lines.map(unbroken))).toEqual([]);
      const roles = [...heard.matchAll(/^\[(Überschrift Ebene \d|Abschnitt|Ende des Abschnitts)/gmu)];
      const [title, ...others] = roles.map(([, role = '']) => role);
      expect(title).toBe('Überschrift Ebene 1');
      expect(others.filter((role) => role === title)).toEqual([]);
      expect(others.filter((role) => role.endsWith('Abschnitts'))).toHaveLength(1);
    });

    it('prints the motion on two or three pages', async () => {
      const pages = await readPdf(bytesOf(motion));
      expect([2, 3]).toContain(pages.length);
    });

    it('gives the same bytes in another zone, from another folder', () => {
      const folder = mkdtempSync(join(tmpdir(), 'drucksache-reference-'));
      const cli = join(repository, 'dist/cli.cjs');
      execFileSync(process.execPath, [cli, 'build', '--root', root, '--out', 'ziel'], {
        cwd: folder,
        env: { ...process.env, TZ: 'America/Los_Angeles' },
        stdio: 'ignore',
      });
      for (const { path, bytes } of compiled.flatMap(({ outputs }) => outputs)) {
        const again = readFileSync(join(folder, path.replace(/^out/u, 'ziel')));
        expect({ path, same: again.equals(bytes) }).toEqual({ path, same: true });
      }
      rmSync(folder, { recursive: true });
    });

    it('shows every paragraph of a release as written, and the parts in their order', () => {
      const releases = compiled.map(({ draft }) => draft.slice('drafts/'.length, -'.md'.length));
      for (const name of releases.filter((release) => release !== motion)) {
        const release = new TextDecoder().decode(bytesOf(name));
        const [title = '', ...parts] = partsOf(join(root, 'drafts', `${name}.md`), root);
        expect(parts.length).toBeGreaterThan(3);
        expect(release.slice(0, release.indexOf('\n---\n'))).toContain(title);
        expect({ name, missing: outOfOrder(pageText(release), parts.map(pageText)) }).toEqual({
          name,
          missing: [],
        });
      }
    });
  });
});

interface Release {
  readonly haus: string;
  readonly rubrik?: string;
  readonly dachzeile?: string;
  readonly titel: string;
  readonly datum?: string;
  readonly ort?: string;
  readonly lead?: string;
  readonly bilder?: readonly { readonly unterschrift: string; readonly nachweis: string }[];
  readonly kuerzel?: string;
}

/** What the release must hold, in the order of the contract; the headline stands first, in the front matter. */
function partsOf(path: string, root: string): readonly string[] {
  const [, head = '', body = ''] = readFileSync(path, 'utf8').split(/^---$/mu);
  const release: Release = parse(head);
  const haus: { presse?: { datumszeile?: string } } = parse(
    readFileSync(join(root, 'templates/haus', `${release.haus}.yaml`), 'utf8'),
  );
  const dateLine = haus.presse?.datumszeile?.replace('{datum}', germanDay(release.datum));
  const paragraphs = body.trim().split(/\n{2,}/u);
  const first = release.lead ?? paragraphs.shift();
  return [
    release.titel,
    release.rubrik,
    dateLine,
    release.dachzeile,
    release.ort === undefined ? undefined : `**${release.ort}.**`,
    first,
    ...(release.bilder ?? []).flatMap(({ unterschrift, nachweis }) => [
      unterschrift.trim(),
      `Foto: ${nachweis}`,
    ]),
    ...paragraphs,
    release.kuerzel === undefined ? undefined : `(${release.kuerzel})`,
    'Zeichen inkl. Leerzeichen',
  ].flatMap((part) => part?.trim() ?? []);
}

function germanDay(iso = ''): string {
  return iso.split('-').toReversed().join('.');
}
