import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { replaceFile, writeFailure } from './write.ts';

/**
 * Puts `bytes` in place of what a file holds, all or nothing, if it still holds `expected`: what an editor saved in
 * the meantime is not lost. The fault, in German, if there is one.
 */
export function rewriteFile(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
  pid: number,
): string | undefined {
  try {
    // A draft may be a link; what it leads to is to be mended, not the link replaced.
    const target = realpathSync(path);
    if (!readFileSync(target).equals(expected)) return 'die Datei hat sich inzwischen geändert';
    if (isWriteProtected(target)) return 'die Datei ist schreibgeschützt';
    // Nobody can make a draft again, as outputs can.
    replaceFile(target, bytes, pid, { lasting: true });
    return undefined;
  } catch (error) {
    return writeFailure(error);
  }
}

/** To replace a file only its folder must be writable, but a protected file is meant to stay. */
function isWriteProtected(target: string): boolean {
  // Asked as well, since the system lets an administrator write anywhere.
  if ((statSync(target).mode & 0o222) === 0) return true;
  try {
    accessSync(target, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}
