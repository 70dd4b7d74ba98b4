import { posix, win32 } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';

/** `missing`: no such file; `outside`: the path leaves the workspace (absolute, `..`, a URL, a symbolic link). */
export type FileState = 'file' | 'folder' | 'missing' | 'outside';

/** Where the files of a workspace are: on disk or in memory. */
export interface Files {
  /** @param most bytes of the file; else the limit of any file */
  readonly read: (path: string, most?: number) => Outcome<Uint8Array>;
  readonly fileState: (path: string) => FileState;
  readonly placeOf: (path: string) => string;
  /** Something has that name, readable or not. */
  has(path: string): boolean;
  /** Paths of the files in a folder, sorted; without dot files. */
  list(folder: string, name: RegExp, depth?: 'deep'): readonly string[];
}

/** A drive of Windows (also `C:x`, its current folder) or an address of the internet. */
const foreign = /^(?:[a-z]:|[a-z][a-z\d+.-]*:\/\/|(?:data|file|ftp|https?|javascript):)/iu;

/** Absolute or leading up on any system: a draft must mean the same file everywhere. */
export function leavesWorkspace(path: string): boolean {
  if (posix.isAbsolute(path) || win32.isAbsolute(path) || foreign.test(path)) return true;
  return /^\.\.(?:\/|$)/u.test(posix.normalize(path.replaceAll('\\', '/')));
}
