import { hash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import type { StoredOutput } from './stored.ts';

/** Clocks of file systems are this coarse, at worst: what changed less than this apart may look the same. */
const GRAIN_MS = 2000;

/** Size, times and place of a file; no system changes its content and none of them, but for very quick ones. */
export function stampOf(path: string): readonly number[] | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return [size, mtimeMs, ctimeMs, ino];
  } catch {
    return undefined;
  }
}

/** A file is to be told by its stamp only if it had come to rest before its outputs were written. */
export function isSettled(stamp: readonly number[], outputs: readonly StoredOutput[]): boolean {
  const [, changed = Infinity, moved = Infinity] = stamp;
  return outputs.every(({ mtimeMs }) => Math.max(changed, moved) + GRAIN_MS < mtimeMs);
}

/** The output is there as it was written: by size and time, else (or always, `verify`) by its bytes. */
export function isAsWritten(
  path: string,
  { bytes, sha256, mtimeMs }: StoredOutput,
  verify: boolean,
): boolean {
  try {
    const found = lstatSync(path);
    // In place of an output a link or a folder is nobody's output.
    if (!found.isFile() || found.size !== bytes) return false;
    if (!verify && found.mtimeMs === mtimeMs) return true;
    return sha256Of(readFileSync(path)) === sha256;
  } catch {
    return false;
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
