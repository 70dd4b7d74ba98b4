import { resolve } from 'node:path';
import { visible } from '../diagnostics/reporters/visible.ts';
import { isFolder } from '../workspace/disk.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Io } from './io.ts';
import type { DraftRun } from './options.ts';

/** That there is no draft, and which files of `drafts/` are none, where no draft was named. */
export function tellOfNoDrafts(
  { among, root, workspace }: DraftRun,
  names: readonly string[],
  { stderr }: Io,
): void {
  if (names.length > 0) return;
  if (among.length === 0) stderr.write(`${noDraft(root)} „drucksache new antrag“ legt einen an.\n`);
  const others = passedOver(workspace);
  if (others !== undefined) stderr.write(`${others}\n`);
}

function noDraft(root: string): string {
  if (isFolder(resolve(root, 'drafts')))
    return 'In drafts/ liegt kein Entwurf: keine Datei mit der Endung „.md“.';
  return `Hier liegt kein Entwurf: In „${visible(root)}“ gibt es keinen Ordner drafts/ (--root nennt einen anderen Arbeitsordner).`;
}

/** More would hide the messages. */
const NAMED = 5;

/** One line about the texts that look like drafts and are none. */
export function passedOver(workspace: Workspace): string | undefined {
  const files = workspace.passedOver();
  if (files.length === 0) return undefined;
  const named = files.slice(0, NAMED).join(', ');
  const more = files.length > NAMED ? ` und ${files.length - NAMED} weitere` : '';
  return visible(`Übergangen: ${named}${more} (Entwürfe enden auf „.md“).`);
}
