import { lstatSync, readdirSync, watch } from 'node:fs';
import type { Dirent, FSWatcher } from 'node:fs';
import { platform } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Watching {
  /** Resolves when files have changed since the last call and are at rest again, or when the signal is aborted. */
  next(): Promise<void>;
  /** As if a file had changed. */
  wake(): void;
  close(): void;
}

export interface Watched {
  /** Absolute. All files below it are watched, except dot files and `node_modules`. */
  readonly root: string;
  /** A folder below the root, as seen from it, that is not watched: the program itself writes there. */
  readonly ignored: string;
  /** Absolute paths of files elsewhere that are watched too. */
  readonly elsewhere: readonly string[];
}

/** Editors save a file in several steps; after so many milliseconds they have finished. */
const SETTLE_MS = 40;

/**
 * On these systems one watcher covers a folder with all that is below it. Elsewhere Node would watch file by file and
 * lose files that are saved by renaming, so there each folder gets a watcher of its own.
 */
const watchesDeep = ['darwin', 'win32'].includes(platform());

/** `onFault`: a folder cannot be watched (too many for the system, no rights). */
export function watchFiles(
  { root, ignored, elsewhere }: Watched,
  signal: AbortSignal,
  onFault: (folder: string) => void,
): Watching {
  const watchers = new Map<string, FSWatcher>();
  let hasChanged = false;
  let wake: (() => void) | undefined;

  function wakeUp(): void {
    hasChanged = true;
    wake?.();
  }

  function isIgnored(path: string): boolean {
    if (path === ignored || path.startsWith(`${ignored}/`)) return true;
    return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
  }

  function begin(folder: string, onChange: (event: string, name: string | null) => void): void {
    try {
      const recursive = watchesDeep && folder !== '';
      const watcher = watch(join(root, folder), { recursive }, onChange);
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
    } catch {
      if (isFolderItself(join(root, folder))) onFault(folder);
    }
  }

  function follow(folder: string): void {
    begin(folder, (event, name) => {
      if (name === null) return wakeUp();
      const path = posix.join(folder, name.replaceAll('\\', '/'));
      if (isIgnored(path)) return;
      if (event === 'rename' && (folder === '' || !watchesDeep)) followAnew(path);
      wakeUp();
    });
    if (folder !== '' && watchesDeep) return;
    for (const entry of entriesOf(join(root, folder))) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory() && !isIgnored(path) && !watchers.has(path)) follow(path);
    }
  }

  /** Another folder may have that name now. */
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
  const outside = elsewhere.map((path) => watchFile(path, wakeUp));
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
    wake: wakeUp,
    close() {
      for (const watcher of [...watchers.values(), ...outside]) watcher?.close();
    },
  };
}

/** Watches its folder, because each saving may put another file in its place. */
function watchFile(path: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(path), (_, name) => {
      if (name === basename(path)) onChange();
    });
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}

/** A folder and not a link to one: the folder behind a link is watched where it is. */
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
