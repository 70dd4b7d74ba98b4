import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';

export interface Watching {
  /** Once something has changed since it was last asked, or the signal is aborted: then always at once. */
  next(): Promise<void>;
  close(): void;
}

/**
 * The files below a folder, but for dot files, `node_modules` and what `isIgnored` names among its own folders.
 * `onFault`: a part cannot be watched (too many files for the system, no rights).
 */
export function watchFolder(
  root: string,
  signal: AbortSignal,
  isIgnored: (name: string) => boolean,
  onFault: (name: string) => void,
): Watching {
  const watchers = new Map<string, FSWatcher>();
  let hasChanged = false;
  let wake: (() => void) | undefined;

  function noted(name: string | null): void {
    // Temporary files of editors and of our own.
    if (name?.split(/[/\\]/u).some((part) => part.startsWith('.'))) return;
    hasChanged = true;
    wake?.();
  }

  function begin(name: string, recursive: boolean, listener: (changed: string | null) => void): void {
    try {
      const watcher = watch(join(root, name), { recursive }, (_, changed) => listener(changed));
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(name);
      });
      watchers.set(name, watcher);
    } catch {
      onFault(name);
    }
  }

  function watchFolders(): void {
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) {
      const isLeftOut = name.startsWith('.') || name === 'node_modules' || isIgnored(name);
      if (!isLeftOut && !watchers.has(name)) begin(name, true, noted);
    }
  }

  signal.addEventListener('abort', () => wake?.(), { once: true });
  begin('', false, (changed) => {
    if (changed !== null && isIgnored(changed)) return;
    watchFolders();
    noted(changed);
  });
  watchFolders();
  return {
    async next() {
      if (!hasChanged && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      hasChanged = false;
    },
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
