import { opendirSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dir, Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { errorCode, hasLostName, unreadable } from '../diagnostics/unreadable.ts';
import { leavesWorkspace } from './files.ts';
import type { Files } from './files.ts';
import { limits, tooLargeFile } from './limits.ts';
import {
  deadLinkOn,
  isThere,
  leadsOut,
  liesOutside,
  liesPlainlyInside,
  linksOut,
  lstatOf,
  realPath,
} from './symbolic-links.ts';

/** A folder exists there and can be a workspace. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * A path on disk as the workspace at `root` names it: relative with `/` where it lies inside. The current folder
 * comes with its links resolved and `--root` as typed, so both ways of naming are tried.
 */
export function pathInWorkspace(root: string, absolute: string): string {
  const candidates = [relative(root, absolute), relative(realPath(root), realPath(absolute))];
  const inside = candidates.find((candidate) => !liesOutside(candidate));
  return (inside ?? absolute).split(sep).join('/');
}

export function filesOnDisk(root: string): Files {
  return {
    read: (path, most) => {
      try {
        return readOnDisk(root, path, most);
      } catch (error) {
        const isDead = deadLinkOn(root, path) !== undefined;
        return unreadable(path, isDead ? 'dead link' : errorCode(error));
      }
    },
    fileState: (path) => {
      if (leavesWorkspace(path)) return 'outside';
      try {
        const real = realpathSync(resolve(root, path));
        if (liesOutside(relative(realpathSync(root), real))) return 'outside';
        const found = statSync(real);
        if (found.isDirectory()) return path === '' ? 'missing' : 'folder';
        return found.isFile() ? 'file' : 'missing';
      } catch {
        return linksOut(root, path) ? 'outside' : 'missing';
      }
    },
    placeOf: (path) => {
      const absolute = resolve(root, path);
      return join(realPath(dirname(absolute)), basename(absolute));
    },
    has: (path) => isThere(resolve(root, path)) || deadLinkOn(root, path) !== undefined,
    list: (folder, name, depth) => [...filesBelow({ root, top: folder, name, depth }, folder)].sort(),
  };
}

/** @throws what the system says about a file that cannot be read */
function readOnDisk(root: string, path: string, most: number = limits.file): Outcome<Uint8Array> {
  const absolute = resolve(root, path);
  // An absolute path was named by the user, not by a file of the workspace.
  if (!isAbsolute(path) && !liesPlainlyInside(root, path) && leadsOut(root, absolute))
    return unreadable(path, 'outside');
  const found = statSync(absolute);
  if (found.isDirectory()) {
    // Fails where the folder may not be listed, which is then the reason.
    readdirSync(absolute);
    return unreadable(path, 'EISDIR');
  }
  // Opening a pipe waits for a writer, and a device may never end.
  if (!found.isFile()) return unreadable(path, 'no file');
  if (found.size > most) return tooLargeFile(path, found.size, most);
  return { value: readFileSync(absolute), diagnostics: [] };
}

interface Listing {
  readonly root: string;
  /** The folder whose files are asked for. */
  readonly top: string;
  readonly name: RegExp;
  readonly depth: 'deep' | undefined;
}

/** A folder that cannot be listed is named itself, so that reading it reports why. */
function* filesBelow(
  listing: Listing,
  folder: string,
  seen: ReadonlySet<string> = new Set(),
): Generator<string> {
  const { root, name, depth } = listing;
  const entries = openedFolder(resolve(root, folder));
  if (entries === undefined || leadsOut(root, resolve(root, folder))) {
    entries?.closeSync();
    const isLost = hasLostName(folder) || deadLinkOn(root, folder) !== undefined;
    if (isLost || isThere(resolve(root, folder))) yield folder;
    return;
  }
  const here = new Set([...seen, realPath(resolve(root, folder))]);
  for (const entry of entriesIn(entries)) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(resolve(root, path)))) {
      if (depth === 'deep' && !goesInCircles(listing, path, here)) yield* filesBelow(listing, path, here);
    } else if (name.test(entry.name) || (depth === 'deep' && mayBeFolder(root, path))) yield path;
  }
}

/** Nothing where the folder is missing or may not be read. */
function openedFolder(folder: string): Dir | undefined {
  try {
    return opendirSync(folder);
  } catch {
    return undefined;
  }
}

/** One by one, because a folder may hold a hundred thousand. */
function* entriesIn(folder: Dir): Generator<Dirent> {
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) yield entry;
  } finally {
    folder.closeSync();
  }
}

/** A link to a folder around or inside the listed one: its files are found where they are. */
function goesInCircles({ root, top }: Listing, path: string, seen: ReadonlySet<string>): boolean {
  if (lstatOf(resolve(root, path))?.isSymbolicLink() !== true) return false;
  const target = realPath(resolve(root, path));
  const whole = realPath(resolve(root, top));
  return seen.has(target) || !liesOutside(relative(target, whole)) || !liesOutside(relative(whole, target));
}

/** A link to nowhere without an extension: nothing else would report the drafts behind it. */
function mayBeFolder(root: string, path: string): boolean {
  return posix.extname(path) === '' && deadLinkOn(root, path) === path;
}
