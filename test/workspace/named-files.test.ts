import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDraft, openWorkspace, placeOf } from '../../src/index.ts';
import {
  haus,
  motion,
  release,
  removeWorkspaceFolders,
  workspaceFolder,
} from '../commands/workspace-folder.ts';
import { bodyText, readPdf } from '../reading/pdf-text.ts';

afterAll(removeWorkspaceFolders);

/** One place for a path in each field that names a file, and where the fault must be told. */
const fields: readonly (readonly [
  field: string,
  line: number,
  files: (path: string) => Readonly<Record<string, string>>,
])[] = [
  ['anlagen.datei', 7, (path) => ({ 'drafts/x.md': motion(`anlagen: [{ titel: Plan, datei: ${path} }]\n`) })],
  ['bilder.datei', 5, (path) => ({ 'drafts/x.md': release(`bilder: [{ alt: Bank, datei: ${path} }]\n`) })],
  ['zum_antrag', 5, (path) => ({ 'drafts/x.md': release(`zum_antrag: ${path}\n`) })],
  ['textvorlage', 7, (path) => ({ 'drafts/x.md': motion(`textvorlage: ${path}\n`) })],
  ['haus', 7, (path) => ({ 'drafts/x.md': motion(`haus: ${path}\n`), 'templates/haus/a.yaml': haus })],
  [
    'logo.datei',
    2,
    (path) => ({
      'drafts/x.md': motion(),
      'templates/haus/a.yaml': `${haus}fraktionen: { m: { name: M, logo: { alt: Logo, datei: ${path} } } }\n`,
    }),
  ],
  [
    'logo.datei of an applicant in place',
    5,
    (path) => ({
      'drafts/x.md': motion().replace('[Musterfraktion]', `[{ name: M, logo: { alt: L, datei: ${path} } }]`),
    }),
  ],
];

const outside = [
  "'../geheim.png'",
  "'/etc/hostname'",
  "'bilder/../../geheim.png'",
  "'verweis/geheim.png'",
  "'\\\\server\\freigabe\\x.png'",
  "'//server/x.png'",
  "'C:\\x.png'",
  "'file:///etc/hostname'",
  "'http://example.org/x.png'",
  "'data:image/png;base64,AAAA'",
];

describe.each(fields)('%s', (_field, line, files) => {
  it.each(outside)('refuses %s at its place', async (path) => {
    const root = workspaceFolder({ 'geheim.png': 'geheim' });
    for (const [name, content] of Object.entries(files(path))) {
      mkdirSync(join(root, 'w', name, '..'), { recursive: true });
      writeFileSync(join(root, 'w', name), content);
    }
    symlinkSync(root, join(root, 'w/verweis'));
    const { diagnostics, outputs } = await compileDraft(openWorkspace(join(root, 'w')), 'drafts/x.md', {
      embed: true,
    });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => placeOf(error).line)).toEqual([line]);
    expect(outputs).toEqual([]);
  });
});

const compiled = (path: string) => {
  const root = workspaceFolder({
    'geheim.png': 'geheim',
    'w/drafts/x.md': `${motion()}\n![Bank](<${path.slice(1, -1)}>)\n`,
  });
  symlinkSync(root, join(root, 'w/verweis'));
  return compileDraft(openWorkspace(join(root, 'w')), 'drafts/x.md');
};
// Markdown knows these for no address of a picture: they stay as typed, to be seen on the page.
const isText = (path: string): boolean => /^'(?:[a-z]:|file:|data:)/iu.test(path);

describe('a picture of the text', () => {
  it.each(outside.filter((path) => !isText(path)))('is refused as %s at its place', async (path) => {
    const { diagnostics, outputs } = await compiled(path);
    expect(diagnostics.map((found) => [found.code, placeOf(found).line])).toEqual([['layout/bild', 11]]);
    expect(outputs).toEqual([]);
  });

  it.each(outside.filter(isText))('as %s is text', async (path) => {
    const { diagnostics, outputs } = await compiled(path);
    expect(diagnostics).toEqual([]);
    const printed = bodyText(await readPdf(outputs[0]?.bytes ?? new Uint8Array())).replaceAll(/\s+/gu, '');
    expect(printed).toContain(`![Bank](<${path.slice(1, -1)}>)`);
  });
});
