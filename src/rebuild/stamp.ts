import { lstatSync, readFileSync, statSync } from 'node:fs';
import { sha256Of } from '../workspace/digests.ts';
import type { StoredOutput } from './stored.ts';

/** The clock of a file system is at worst this coarse: two changes less than this apart may look like one. */
const GRAIN_MS = 2000;

/** Size, times and inode of a file. Its content cannot change without one of them, except within a clock's grain. */
export function stampOf(path: string): readonly number[] | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return [size, mtimeMs, ctimeMs, ino];
  } catch {
    return undefined;
  }
}

/** The stamp of a draft, if it can stand for its content: the draft had not just changed when it was built. */
export function reliableStamp(
  stamp: readonly number[] | undefined,
  outputs: readonly StoredOutput[],
): readonly number[] | null {
  if (stamp === undefined) return null;
  const [, changed = Infinity, moved = Infinity] = stamp;
  return outputs.every(({ mtimeMs }) => Math.max(changed, moved) + GRAIN_MS < mtimeMs) ? stamp : null;
}

/** The output is there as it was written: by size and time, else (or always, `verify`) by its bytes. */
export function isAsWritten(
  path: string,
  { bytes, sha256, mtimeMs }: StoredOutput,
  verify: boolean,
): boolean {
  try {
    const found = lstatSync(path);
    // A symbolic link or a folder in place of an output is not the output.
    if (!found.isFile() || found.size !== bytes) return false;
    if (!verify && found.mtimeMs === mtimeMs) return true;
    return sha256Of(readFileSync(path)) === sha256;
  } catch {
    return false;
  }
}
