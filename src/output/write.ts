import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { errorCode } from '../diagnostics/unreadable.ts';
import { heldFiles } from './held-files.ts';

/** Temporary files carry the writer's process id, so that those of dead runs are recognised. */
export interface ProcessTable {
  readonly pid: number;
  isRunning(pid: number): boolean;
}

export interface OutputWriter {
  /** All or nothing; an unchanged file is left untouched. */
  write(path: string, bytes: Uint8Array, draft: string): Written;
  /** Removes temporary files of dead runs beside an output that a worker of this process has written. */
  tidy(path: string): void;
  /** Whether the file is gone. */
  remove(path: string): boolean;
  /** Infos for those of the paths where an older output stays. */
  outdated(paths: readonly string[], draft: string): readonly Diagnostic[];
}

/** When the file was last changed, in milliseconds since 1970, or why it cannot be written. */
export type Written = { readonly mtimeMs: number } | { readonly fault: Diagnostic };

/** Writes paths as seen from the workspace at `root`. */
export function createWriter(root: string, processes: ProcessTable): OutputWriter {
  const cleaned = new Set<string>();
  const tidyFolder = (folder: string): void => {
    if (!cleaned.has(folder)) removeLeftovers(folder, processes);
    cleaned.add(folder);
  };
  const readyFolder = (folder: string): void => {
    mkdirSync(folder, { recursive: true });
    tidyFolder(folder);
  };
  const put = (target: string, bytes: Uint8Array, isNew: boolean): Written => {
    const folder = dirname(target);
    if (!cleaned.has(folder)) readyFolder(folder);
    try {
      return { mtimeMs: replaceFile(target, bytes, processes.pid, { isNew }) };
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      // Somebody has removed it meanwhile.
      readyFolder(folder);
      return { mtimeMs: replaceFile(target, bytes, processes.pid) };
    }
  };
  return {
    tidy: (path) => {
      try {
        tidyFolder(dirname(resolve(root, path)));
      } catch {
        // It is there for the next run.
      }
    },
    write: (path, bytes, draft) => {
      const target = resolve(root, path);
      try {
        // A link is no output, whatever it leads to.
        const found = lstatSync(target, { throwIfNoEntry: false });
        if (found !== undefined && holds(target, found, bytes)) return { mtimeMs: found.mtimeMs };
        // Windows would only tell of a lack of rights.
        if (found?.isDirectory() === true) return { fault: unwritable(path, IS_FOLDER, draft) };
        return put(target, bytes, found === undefined);
      } catch (error) {
        return { fault: unwritable(path, writeFailure(error), draft) };
      }
    },
    remove: (path) => heldFiles.remove(resolve(root, path)),
    outdated: (paths, draft) =>
      paths.flatMap((path) => {
        const written = statOf(resolve(root, path))?.mtime;
        return written === undefined ? [] : [outdated(path, written, draft)];
      }),
  };
}

/** A new file, never in place of another. What is in the way, in German, if something is. */
export function createFile(target: string, content: string | Uint8Array, name: string): string | undefined {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (isTaken(target)) return `„${name}“ gibt es schon und wird nicht überschrieben.`;
    return `„${name}“ lässt sich nicht schreiben: ${writeFailure(error)}.`;
  }
}

/** Something has that name, be it a link to nowhere. */
export function isTaken(target: string): boolean {
  try {
    return lstatSync(target, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function holds(target: string, found: Stats, bytes: Uint8Array): boolean {
  return found.isFile() && found.size === bytes.length && readFileSync(target).equals(bytes);
}

/** None also where a link leads nowhere or the name is too long: writing reports that. */
function statOf(target: string): Stats | undefined {
  try {
    return statSync(target, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** On a folder that machines share two processes can have one id; each thread has a writer of its own. */
const writerId = randomUUID().slice(0, 8);

export function temporaryName(pid: number): string {
  return `.drucksache-${pid}-${writerId}.tmp`;
}

interface ReplaceOptions {
  /** Nothing has that name. */
  readonly isNew?: boolean;
  /** On the disk before it takes the place of the old one, so that one of them is there also when the power fails. */
  readonly lasting?: boolean;
}

/**
 * Written beside its target, since a rename is atomic only within one file system; who may read it stays the
 * same. Returns when the file was changed, in milliseconds since 1970: asked before the renaming, since another process
 * may put another file under its name.
 */
export function replaceFile(
  target: string,
  bytes: Uint8Array,
  pid: number,
  { isNew = false, lasting = false }: ReplaceOptions = {},
): number {
  const temporary = join(dirname(target), temporaryName(pid));
  let mtimeMs: number;
  try {
    const mode = isNew ? undefined : statOf(target)?.mode;
    const descriptor = openSync(temporary, 'w', mode);
    try {
      // What the umask took away is given back.
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
      writeFileSync(descriptor, bytes);
      if (lasting) fsyncSync(descriptor);
      mtimeMs = fstatSync(descriptor).mtimeMs;
    } finally {
      closeSync(descriptor);
    }
    heldFiles.rename(temporary, target);
    return mtimeMs;
  } catch (error) {
    heldFiles.remove(temporary);
    throw error;
  }
}

function removeLeftovers(folder: string, processes: ProcessTable): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.drucksache-(\d+)(?:-[\da-f]+)?\.tmp$/u.exec(name)?.[1];
    if (pid !== undefined && !processes.isRunning(Number(pid))) heldFiles.remove(join(folder, name));
  }
}

const IS_FOLDER = 'dort liegt ein Ordner dieses Namens';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'auf dem Datenträger ist kein Platz mehr',
  EDQUOT: 'der zugeteilte Speicherplatz ist aufgebraucht',
  EACCES: 'dort darf nicht geschrieben werden',
  EPERM: 'dort darf nicht geschrieben werden, oder die Datei ist in einem anderen Programm geöffnet',
  EBUSY: 'die Datei ist in einem anderen Programm geöffnet',
  EROFS: 'der Datenträger ist schreibgeschützt',
  ENOTDIR: 'auf dem Weg dorthin liegt eine Datei, wo ein Ordner sein müsste',
  EEXIST: 'auf dem Weg dorthin liegt eine Datei, wo ein Ordner sein müsste',
  EISDIR: IS_FOLDER,
  ENAMETOOLONG: 'der Dateiname ist zu lang (mit Endung gehen 255 Byte, ein Umlaut zählt zwei)',
  ENOENT: 'auf dem Weg dorthin steht ein Verweis (Symlink), der ins Leere führt',
  ELOOP: 'auf dem Weg dorthin steht ein Verweis (Symlink), der im Kreis führt',
};

/** Why the system refuses to write, as the end of a German sentence. */
export function writeFailure(error: unknown): string {
  const code = errorCode(error);
  return reasons[code] ?? `das System meldet ${code === '' ? String(error) : code}`;
}

function unwritable(path: string, reason: string, draft: string): Diagnostic {
  return {
    severity: 'error',
    code: 'output/schreiben',
    message: `„${path}“ lässt sich nicht schreiben: ${reason}.`,
    file: draft,
  };
}

function outdated(path: string, written: Date, draft: string): Diagnostic {
  const parts = [written.getDate(), written.getMonth() + 1, written.getHours(), written.getMinutes()];
  const [day, month, hours, minutes] = parts.map((part) => String(part).padStart(2, '0'));
  const time = `${day}.${month}.${written.getFullYear()} ${hours}:${minutes}`;
  return {
    severity: 'info',
    code: 'output/veraltet',
    message: `${path} ist veraltet (Stand ${time}): Der Entwurf hat Fehler, die ältere Ausgabe bleibt stehen.`,
    file: draft,
  };
}
