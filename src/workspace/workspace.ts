import { opendirSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dir, Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { hasLostName, unreadable } from '../diagnostics/unreadable.ts';
import {
  deadLinkOn,
  errorCode,
  isThere,
  leadsOut,
  liesOutside,
  liesPlainlyInside,
  linksOut,
  lstatOf,
  realPath,
} from './symbolic-links.ts';

/** `missing`: no such file; `outside`: the path leaves the workspace (absolute, `..`, a URL, a link). */
export type FileState = 'file' | 'missing' | 'outside';

/**
 * The one port to files and shipped templates. Paths are relative to the workspace and use `/`; a draft that the
 * user named outside of it has an absolute path.
 */
export interface Workspace {
  /** The bytes, or `draft/unlesbar`, also of a link that leads out of the workspace. */
  read(path: string): Outcome<Uint8Array>;
  fileState(path: string): FileState;
  /**
   * The Markdown files in `drafts/` and below, sorted; dot files are not drafts. What keeps some of them from being
   * found (a folder that may not be read, a link to nowhere) is listed as well: `read` says what is wrong with it.
   */
  drafts(): readonly string[];
  /** The ids of the Stammdaten: the base names of `templates/haus/*.yaml`, sorted. */
  houses(): readonly string[];
  /** One of them: for whoever depends on no other. */
  hasHouse(id: string): boolean;
  /** A file under `templates/`: the workspace's own, else the shipped one, else nothing; or `draft/unlesbar`. */
  template(path: string): Outcome<Uint8Array> | undefined;
  /** Names of the template files in a folder under `templates/`, own and shipped, sorted. */
  templatesIn(folder: string): readonly string[];
  /** Where a file of that path lies or would lie: its folder with links resolved. Two paths may mean one place. */
  placeOf(path: string): string;
}

/** The package's own folder: above both `src/` and `dist/`. */
const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A folder on disk as workspace; `root` is absolute. */
export function openWorkspace(root: string): Workspace {
  return workspaceOf(filesOnDisk(root));
}

/** A workspace out of `{ path: content }`, for tests and programs. */
export function memoryWorkspace(contents: Readonly<Record<string, string | Uint8Array>>): Workspace {
  return workspaceOf(filesInMemory(contents));
}

function workspaceOf(own: Files): Workspace {
  const shipped = filesOnDisk(packageRoot);
  const houses = (): readonly string[] =>
    own.list('templates/haus', /\.yaml$/u).map((path) => posix.basename(path, '.yaml'));
  return {
    read: own.read,
    fileState: own.fileState,
    // Programs on Windows also write `.MD`, and mean the same.
    drafts: () => own.list('drafts', /\.md$/iu, 'deep'),
    houses,
    hasHouse: (id) => houses().includes(id),
    template: (path) => {
      const holder = [own, shipped].find((files) => files.has(`templates/${path}`));
      return holder?.read(`templates/${path}`);
    },
    templatesIn: (folder) => {
      const paths = [own, shipped].flatMap((files) => files.list(`templates/${folder}`, /\.hbs$/u));
      return [...new Set(paths.map((path) => posix.basename(path)))].sort();
    },
    placeOf: own.placeOf,
  };
}

/** A folder exists there and can be a workspace. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * How a path on disk is called in the workspace at `root`: relative with `/` where it lies inside it. The current
 * folder is told with its links resolved, `--root` as typed, so both ways of naming are tried.
 */
export function pathInWorkspace(root: string, absolute: string): string {
  const candidates = [relative(root, absolute), relative(realPath(root), realPath(absolute))];
  const inside = candidates.find((candidate) => !liesOutside(candidate));
  return (inside ?? absolute).split(sep).join('/');
}

interface Files {
  readonly read: Workspace['read'];
  readonly fileState: Workspace['fileState'];
  readonly placeOf: Workspace['placeOf'];
  /** Something has that name, readable or not. */
  has(path: string): boolean;
  /** Paths of the files in a folder, sorted; without dot files. */
  list(folder: string, name: RegExp, depth?: 'deep'): readonly string[];
}

function filesOnDisk(root: string): Files {
  return {
    read: (path) => {
      try {
        return readOnDisk(root, path);
      } catch (error) {
        const isDead = deadLinkOn(root, path) !== undefined;
        return unreadable(path, isDead ? 'dead link' : errorCode(error));
      }
    },
    fileState: (path) => {
      if (leaves(path)) return 'outside';
      try {
        const real = realpathSync(resolve(root, path));
        if (liesOutside(relative(realpathSync(root), real))) return 'outside';
        return statSync(real).isFile() ? 'file' : 'missing';
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
function readOnDisk(root: string, path: string): Outcome<Uint8Array> {
  const absolute = resolve(root, path);
  // An absolute path was named by the user, not by a file of the workspace.
  if (!isAbsolute(path) && !liesPlainlyInside(root, path) && leadsOut(root, absolute))
    return unreadable(path, 'outside');
  const found = statSync(absolute);
  if (found.isDirectory()) {
    // Of a folder that may not be listed, that is the news.
    readdirSync(absolute);
    return unreadable(path, 'EISDIR');
  }
  // To open a pipe waits for someone who writes to it; a device may have no end.
  if (!found.isFile()) return unreadable(path, 'no file');
  return { value: readFileSync(absolute), diagnostics: [] };
}

interface Listing {
  readonly root: string;
  /** The folder whose files are asked for. */
  readonly top: string;
  readonly name: RegExp;
  readonly depth: 'deep' | undefined;
}

/** What cannot be listed is named itself, so that to read it tells why. */
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

/** One by one: a folder may hold a hundred thousand. */
function* entriesIn(folder: Dir): Generator<Dirent> {
  try {
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) yield entry;
  } finally {
    folder.closeSync();
  }
}

/** A linked folder around or inside the one that is listed: its files are found where they stand. */
function goesInCircles({ root, top }: Listing, path: string, seen: ReadonlySet<string>): boolean {
  if (lstatOf(resolve(root, path))?.isSymbolicLink() !== true) return false;
  const target = realPath(resolve(root, path));
  const whole = realPath(resolve(root, top));
  return seen.has(target) || !liesOutside(relative(target, whole)) || !liesOutside(relative(whole, target));
}

/** A link to nowhere without an extension: of the drafts behind it nothing else would be heard. */
function mayBeFolder(root: string, path: string): boolean {
  return posix.extname(path) === '' && deadLinkOn(root, path) === path;
}

function filesInMemory(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [posix.normalize(path), bytesOf(content)]),
  );
  return {
    read: (path) => {
      const value = files.get(posix.normalize(path));
      return value === undefined ? unreadable(path, 'ENOENT') : { value, diagnostics: [] };
    },
    fileState: (path) => {
      if (leaves(path)) return 'outside';
      return files.has(posix.normalize(path)) ? 'file' : 'missing';
    },
    placeOf: (path) => posix.normalize(path),
    has: (path) => files.has(posix.normalize(path)),
    list: (folder, name, depth) => {
      const inFolder = [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && name.test(path));
      const names = inFolder.map((path) => path.slice(folder.length + 1).split('/'));
      const listed = names.filter(
        (parts) => (depth === 'deep' || parts.length === 1) && !parts.some((part) => part.startsWith('.')),
      );
      return listed.map((parts) => `${folder}/${parts.join('/')}`).sort();
    },
  };
}

/** A drive of Windows (also `C:x`, its current folder) or an address of the internet. */
const foreign = /^(?:[a-z]:|[a-z][a-z\d+.-]*:\/\/|(?:data|file|ftp|https?|javascript):)/iu;

/** Absolute or leading up on any system: a draft must mean the same file everywhere. */
function leaves(path: string): boolean {
  if (posix.isAbsolute(path) || win32.isAbsolute(path) || foreign.test(path)) return true;
  return /^\.\.(?:\/|$)/u.test(posix.normalize(path.replaceAll('\\', '/')));
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
