import { lstatSync, readdirSync, watch } from 'node:fs';
import type { Dirent, FSWatcher } from 'node:fs';
import { platform } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Watching {
  /** Once something has changed since it was last asked, and has come to rest; or the signal is aborted. */
  next(): Promise<void>;
  close(): void;
}

export interface Watched {
  /** Absolute. All files below it count, but for dot files and `node_modules`. */
  readonly root: string;
  /** A folder below the root, as seen from it, that does not count: what the program itself writes. */
  readonly ignored: string;
  /** Absolute paths of files elsewhere that count as well. */
  readonly elsewhere: readonly string[];
}

/** Editors write a file in several steps; after so many milliseconds they are through. */
const SETTLE_MS = 40;

/**
 * Here the system itself follows a folder down to its last file. For any other Node watches file by file, and loses
 * those that are saved by renaming: there each folder gets a watcher of its own.
 */
const followsDown = ['darwin', 'win32'].includes(platform());

/** `onFault`: a folder cannot be watched (too many for the system, no rights). */
export function watchFiles(
  { root, ignored, elsewhere }: Watched,
  signal: AbortSignal,
  onFault: (folder: string) => void,
): Watching {
  const watchers = new Map<string, FSWatcher>();
  let hasChanged = false;
  let wake: (() => void) | undefined;

  function note(): void {
    hasChanged = true;
    wake?.();
  }

  function isLeftOut(path: string): boolean {
    if (path === ignored || path.startsWith(`${ignored}/`)) return true;
    return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
  }

  function begin(folder: string, onChange: (event: string, name: string | null) => void): void {
    try {
      const recursive = followsDown && folder !== '';
      const watcher = watch(join(root, folder), { recursive }, onChange);
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
    } catch {
      if (isFolderItself(join(root, folder))) onFault(folder);
    }
  }

  function follow(folder: string): void {
    begin(folder, (event, name) => {
      if (name === null) return note();
      const path = posix.join(folder, name.replaceAll('\\', '/'));
      if (isLeftOut(path)) return;
      if (event === 'rename' && (folder === '' || !followsDown)) followAnew(path);
      note();
    });
    if (folder !== '' && followsDown) return;
    for (const entry of entriesOf(join(root, folder))) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && !isLeftOut(path) && !watchers.has(path)) follow(path);
    }
  }

  /** What has that name now may be another folder than before. */
  function followAnew(path: string): void {
    for (const known of watchers.keys()) if (known === path || known.startsWith(`${path}/`)) forget(known);
    if (isFolderItself(join(root, path))) follow(path);
  }

  function forget(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  signal.addEventListener('abort', () => wake?.(), { once: true });
  follow('');
  const outside = elsewhere.map((path) => watchFile(path, note));
  return {
    async next() {
      if (!hasChanged && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (!signal.aborted) await setTimeout(SETTLE_MS);
      hasChanged = false;
    },
    close() {
      for (const watcher of [...watchers.values(), ...outside]) watcher?.close();
    },
  };
}

/** By its folder: under its name may stand another file after each saving. */
function watchFile(path: string, note: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(path), (_, name) => {
      if (name === basename(path)) note();
    });
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}

/** No link to one: what it leads to is watched where it stands. */
function isFolderItself(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
