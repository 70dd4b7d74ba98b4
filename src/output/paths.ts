import { posix } from 'node:path';
import { portableName } from '../pdf/file-names.ts';
import type { Format } from './formats.ts';

/** A file to write; its path as seen from the workspace. */
export interface Target {
  readonly format: Format;
  readonly path: string;
}

/**
 * `drafts/2026/x.md` → `out/2026/x.pdf`; a draft outside `drafts/` is written under its base name.
 * `fileName` takes the place of the base name and stays in the folder: a slash in it would leave it. A name that
 * some system refuses is made one that all take (`con.md` → `_con.pdf`), so that a folder of outputs can be sent on.
 */
export function targetPath(draft: string, out: string, format: Format, fileName?: string): string {
  const path = posix.normalize(draft);
  const inDrafts = path.startsWith('drafts/') ? path.slice('drafts/'.length) : posix.basename(path);
  const name = fileName?.replaceAll(/[/\\]/gu, '-') ?? posix.basename(inDrafts, posix.extname(inDrafts));
  const folders = posix.dirname(inDrafts).split('/').map(portableFolder);
  return posix.join(out, ...folders, portableName(`${name}.${format}`));
}

function portableFolder(name: string): string {
  return name === '.' ? name : portableName(name);
}
