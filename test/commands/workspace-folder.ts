import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder on disk with these files; gone after the test file. */
export function workspaceFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'drucksache-commands-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  made.push(root);
  return root;
}

const made: string[] = [];

export function removeWorkspaceFolders(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
}

export const release = (more = ''): string => `---
art: pressemitteilung
titel: Neue Bänke am Musterweg
datum: 2026-02-03
${more}kontakt: { name: Paul Muster }
visdp: Erika Mustermann
---

Am Musterweg stehen neue Bänke.
`;

export const motion = (more = ''): string => `---
art: antrag
titel: Neue Bänke am Musterweg
datum: 2026-02-03
antragsteller: [Musterfraktion]
beschlussvorschlag: Am Musterweg werden Bänke aufgestellt.
${more}---

Es fehlen Bänke.
`;

export const haus = 'koerperschaft: { name: Musterkreis, land: NW }\n';
