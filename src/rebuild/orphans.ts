import { lstatSync, rmdirSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { heldFiles } from '../output/held-files.ts';
import { isTaken } from '../output/write.ts';
import type { Manifest } from './manifest.ts';
import { isAsWritten } from './stamp.ts';
import { draftEntry, isStoredDraft } from './stored.ts';
import type { StoredDraft, StoredOutput } from './stored.ts';

/** The workspace, and the folder that its outputs are written to; both absolute. */
export interface OutputPlace {
  readonly root: string;
  readonly folder: string;
}

/** See `StoredDraft`. */
export const homeOf = ({ root, folder }: OutputPlace): string =>
  relative(folder, root).split(sep).join('/') || '.';

/** An output of an earlier run whose draft is gone. */
export interface Orphan {
  readonly output: StoredOutput;
  readonly record: StoredDraft;
  /** It is as that run left it; else the file is somebody else's by now. */
  readonly isOwn: boolean;
}

/**
 * What earlier runs wrote of drafts that are gone, and what no other draft has written since (`security.md` F15: a stale
 * motion may be sent).
 * @param standing names in the manifest whose drafts are known to be there: they need not be read
 */
export function findOrphans(
  place: OutputPlace,
  manifest: Pick<Manifest, 'others'>,
  standing: Iterable<string>,
): readonly Orphan[] {
  const home = homeOf(place);
  const kept: string[] = [];
  const orphans = new Map<string, Orphan>();
  for (const record of manifest.others(standing)) {
    if (!isStoredDraft(record) || record.home !== home) continue;
    if (!isGone(place.root, record.draft)) kept.push(...record.outputs.map(({ path }) => path));
    else
      for (const output of record.outputs) {
        const orphan = orphanAt(place, record, output);
        if (orphan !== undefined && orphans.get(output.path)?.isOwn !== true)
          orphans.set(output.path, orphan);
      }
  }
  return withoutKept(place, [...orphans.values()], kept);
}

/** Those that none of these paths is: a draft under another name may have the same output. */
export function withoutKept(
  { root }: OutputPlace,
  orphans: readonly Orphan[],
  kept: readonly string[],
): readonly Orphan[] {
  if (orphans.length === 0) return [];
  const paths = new Set(kept);
  const folds = new Map(kept.map((path) => [folded(path), path]));
  return orphans.filter(({ output: { path } }) => {
    const other = folds.get(folded(path));
    return (
      !paths.has(path) && (other === undefined || !isSameFile(resolve(root, path), resolve(root, other)))
    );
  });
}

/** What file systems that fold names may take for one. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase();

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [found(one), found(other)];
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/**
 * Removes those that are still as an earlier run left them, by their bytes, and folders that this leaves empty. Those that
 * stay are returned.
 */
export function removeOrphans(
  place: OutputPlace,
  orphans: readonly Orphan[],
  manifest: Pick<Manifest, 'add'>,
): readonly Orphan[] {
  const left = orphans.filter((orphan) => !removeOrphan(place, orphan));
  for (const record of new Set(orphans.map(({ record }) => record)))
    if (!record.outputs.some(({ path }) => isTaken(resolve(place.root, path))))
      manifest.add(draftEntry(record), null);
  return left;
}

function removeOrphan(place: OutputPlace, { record, output, isOwn }: Orphan): boolean {
  const file = resolve(place.root, output.path);
  const isSafe = isGone(place.root, record.draft) && liesPlainlyIn(place.folder, file);
  if (!isOwn || !isSafe || !isAsWritten(file, output, true) || !heldFiles.remove(file)) return false;
  for (let folder = dirname(file); folder !== place.folder && removeEmpty(folder);) folder = dirname(folder);
  return true;
}

function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function orphanAt(
  { root, folder }: OutputPlace,
  record: StoredDraft,
  output: StoredOutput,
): Orphan | undefined {
  const file = resolve(root, output.path);
  if (!isTaken(file) || !liesPlainlyIn(folder, file)) return undefined;
  return { record, output, isOwn: isAsWritten(file, output, false) };
}

/** Below the folder, with no symbolic link on the way: what a record says is not to be trusted. */
function liesPlainlyIn(folder: string, file: string): boolean {
  const way = wayTo(folder, dirname(file));
  return way !== undefined && way.every((step) => found(step)?.isDirectory() === true);
}

/**
 * Nobody has that name in a folder that is there. A drive that is away, or a folder that may not be read, says nothing, and
 * nor does a draft outside the workspace.
 */
function isGone(root: string, draft: string): boolean {
  for (const step of wayTo(root, resolve(root, draft)) ?? []) {
    try {
      const stats = lstatSync(step, { throwIfNoEntry: false });
      if (stats === undefined) return true;
      // A link that leads nowhere.
      if (stats.isSymbolicLink()) statSync(step);
    } catch {
      return false;
    }
  }
  return false;
}

/** Each folder on the way from one folder down to a path, and that path; nothing where it lies elsewhere. */
function wayTo(folder: string, path: string): readonly string[] | undefined {
  const way = relative(folder, path);
  if (way === '') return [];
  const steps = way.split(sep);
  if (isAbsolute(way) || steps[0] === '..') return undefined;
  return steps.map((_, index) => join(folder, ...steps.slice(0, index + 1)));
}

/** The file or link itself. */
function found(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
