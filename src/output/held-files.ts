import { lstatSync, renameSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { errorCode } from '../diagnostics/unreadable.ts';

/**
 * Windows refuses to rename or remove a file that another program holds open, if only a virus scanner, an indexer or
 * OneDrive for a moment (npm/write-file-atomic#28 and #227 are what happens without a second try; graceful-fs repeats
 * too, but not where one waits for the answer). A network drive of Windows does so to Linux as well, by EBUSY.
 */
export interface HeldFiles {
  /** Puts a file in place of another. Throws what the system says to the last try. */
  rename(from: string, to: string): void;
  /** Whether the file is gone. */
  remove(path: string): boolean;
}

/** What is asked of the system; tests put one in its place that refuses. */
export interface FileSystem {
  readonly isWindows: boolean;
  rename(from: string, to: string): void;
  remove(path: string): void;
  wait(milliseconds: number): void;
}

/** Two seconds in all. */
const PAUSES: readonly number[] = [10, 20, 40, 80, 150, 200, 300, 400, 400, 400];
/** Who may make files in a folder but not replace them must not wait two seconds for each of hundreds. */
const IN_VAIN = 3;
const FEW = 3;

/** @param pauses milliseconds before each further try */
export function createHeldFiles(system: FileSystem, pauses: readonly number[] = PAUSES): HeldFiles {
  /** So many files in a row stayed refused. */
  let inVain = 0;

  function tryAgain(action: () => void, target: string): void {
    for (const pause of inVain < IN_VAIN ? pauses : pauses.slice(0, FEW)) {
      try {
        action();
        inVain = 0;
        return;
      } catch (error) {
        if (!mayPass(error, target, system.isWindows)) throw error;
      }
      system.wait(pause);
    }
    inVain += 1;
    action();
    inVain = 0;
  }

  return {
    rename: (from, to) => tryAgain(() => system.rename(from, to), to),
    remove(path) {
      try {
        tryAgain(() => system.remove(path), path);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Whether the same may succeed a moment later. Elsewhere than on Windows EPERM and EACCES are a lack of rights. */
function mayPass(error: unknown, target: string, isWindows: boolean): boolean {
  const codes = isWindows ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];
  return codes.includes(errorCode(error)) && !isBarred(target);
}

/** A folder, or a file with the attribute "read-only", which Node gives as a mode that nobody may write. */
function isBarred(target: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  return found !== undefined && (found.isDirectory() || (found.mode & 0o222) === 0);
}

function waitFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const system: FileSystem = {
  isWindows: platform() === 'win32',
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  wait: waitFor,
};

/** Of this thread. */
export const heldFiles = createHeldFiles(system);

/** For what can be made again: nobody waits for it. */
export const heldCacheFiles = createHeldFiles(system, PAUSES.slice(0, FEW));
