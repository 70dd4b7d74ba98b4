import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Outcome } from './diagnostics/diagnostic.ts';

/** `missing`: no such file; `outside`: the path leaves the workspace (absolute, `..`, symlink). */
export type FileState = 'file' | 'missing' | 'outside';

/**
 * The one port to files and shipped templates. Paths are relative to the workspace and use `/`; a draft that the
 * user named outside of it has an absolute path.
 */
export interface Workspace {
  /** The bytes, or `draft/unlesbar`. Ask `fileState` first about a path that a draft names. */
  read(path: string): Outcome<Uint8Array>;
  fileState(path: string): FileState;
  /** The Markdown files in `drafts/` and below, sorted; dot files are not drafts. */
  drafts(): readonly string[];
  /** The ids of the Stammdaten: the base names of `templates/haus/*.yaml`, sorted. */
  houses(): readonly string[];
  /** A file under `templates/`: the workspace's own, else the shipped one, else nothing; or `draft/unlesbar`. */
  template(path: string): Outcome<Uint8Array> | undefined;
  /** Names of the template files in a folder under `templates/`, own and shipped, sorted. */
  templatesIn(folder: string): readonly string[];
}

/** The package's own folder: one above both `src/` and `dist/`. */
const packageRoot = fileURLToPath(new URL('..', import.meta.url));

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
  return {
    read: own.read,
    fileState: own.fileState,
    drafts: () => own.list('drafts', '.md', 'deep'),
    houses: () => own.list('templates/haus', '.yaml').map((path) => posix.basename(path, '.yaml')),
    template: (path) => {
      const holder = [own, shipped].find((files) => files.fileState(`templates/${path}`) !== 'missing');
      return holder?.read(`templates/${path}`);
    },
    templatesIn: (folder) => {
      const paths = [own, shipped].flatMap((files) => files.list(`templates/${folder}`, '.hbs'));
      return [...new Set(paths.map((path) => posix.basename(path)))].sort();
    },
  };
}

/** A folder exists there and can be a workspace. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
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

/** The files that an argument means, absolute and sorted: the file of that very name, else a glob's hits. */
export function filesNamed(argument: string, folder: string): readonly string[] {
  const literal = resolve(folder, argument);
  if (statSync(literal, { throwIfNoEntry: false })?.isFile() === true) return [literal];
  if (!isDynamicPattern(argument)) return [];
  const hits = globSync(argument, { cwd: folder, absolute: true, expandDirectories: false });
  return hits.map((path) => resolve(path)).sort();
}

interface Files {
  readonly read: Workspace['read'];
  readonly fileState: Workspace['fileState'];
  /** Paths of the files in a folder, sorted; without dot files. */
  list(folder: string, extension: string, depth?: 'deep'): readonly string[];
}

function filesOnDisk(root: string): Files {
  return {
    read: (path) => {
      try {
        return { value: readFileSync(resolve(root, path)), diagnostics: [] };
      } catch (error) {
        return unreadable(path, errorCode(error));
      }
    },
    fileState: (path) => {
      if (leaves(path)) return 'outside';
      try {
        const real = realpathSync(resolve(root, path));
        if (liesOutside(relative(realpathSync(root), real))) return 'outside';
        return statSync(real).isFile() ? 'file' : 'missing';
      } catch {
        return 'missing';
      }
    },
    list: (folder, extension, depth) => {
      const pattern = `${folder}/${depth === 'deep' ? '**/' : ''}*${extension}`;
      return globSync(pattern, { cwd: root, expandDirectories: false }).sort();
    },
  };
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
    list: (folder, extension, depth) => {
      const inFolder = [...files.keys()].filter(
        (path) => path.startsWith(`${folder}/`) && path.endsWith(extension),
      );
      const names = inFolder.map((path) => path.slice(folder.length + 1).split('/'));
      const listed = names.filter(
        (parts) => (depth === 'deep' || parts.length === 1) && !parts.some((part) => part.startsWith('.')),
      );
      return listed.map((parts) => `${folder}/${parts.join('/')}`).sort();
    },
  };
}

/** Absolute on any system: a draft must mean the same file everywhere. */
function leaves(path: string): boolean {
  return posix.isAbsolute(path) || win32.isAbsolute(path) || /^\.\.(?:\/|$)/u.test(posix.normalize(path));
}

function liesOutside(relativePath: string): boolean {
  return relativePath === '..' || relativePath.startsWith(`..${sep}`) || isAbsolute(relativePath);
}

/** With links resolved as far as the path exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Die Datei gibt es nicht.',
  EISDIR: 'Das ist ein Ordner, keine Datei.',
  EACCES: 'Die Datei darf nicht gelesen werden.',
};

function unreadable(path: string, code: string): Outcome<never> {
  const reason = reasons[code] ?? `Die Datei lässt sich nicht lesen${code === '' ? '' : ` (${code})`}.`;
  return { diagnostics: [{ severity: 'error', code: 'draft/unlesbar', message: reason, file: path }] };
}
