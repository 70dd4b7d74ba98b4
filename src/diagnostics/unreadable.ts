import { faultOfFile } from './diagnostic.ts';
import type { Outcome } from './diagnostic.ts';

/** Node decodes bytes of a name that are not UTF-8 to this; no file is found by such a name. */
const lost = '\uFFFD';

export const hasLostName = (path: string): boolean => path.includes(lost);

/** What the system calls an error; empty where it has no name for it. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

interface Reason {
  readonly message: string;
  readonly hint?: string;
}

const reasons: Readonly<Record<string, Reason>> = {
  ENOENT: { message: 'Die Datei gibt es nicht.' },
  'lost name': {
    message: 'Der Dateiname enthält Zeichen, die sich nicht lesen lassen; er ist nicht in UTF-8 geschrieben.',
    hint: 'Die Datei oder ihren Ordner umbenennen und die Umlaute dabei neu tippen.',
  },
  EISDIR: { message: 'Das ist ein Ordner, keine Datei.' },
  EACCES: {
    message: 'Die Leserechte fehlen.',
    hint: 'Wer die Datei oder den Ordner angelegt hat, kann sie freigeben.',
  },
  ERR_FS_FILE_TOO_LARGE: { message: 'Die Datei ist zu groß.' },
  'dead link': {
    message: 'Das ist ein Verweis (Symlink), der ins Leere führt.',
    hint: 'Die Datei selbst an diese Stelle legen, oder den Verweis löschen.',
  },
  'no file': { message: 'Das ist keine gewöhnliche Datei, sondern ein Gerät oder eine Verbindung.' },
  outside: {
    message: 'Das ist ein Verweis (Symlink), der aus dem Arbeitsordner hinausführt.',
    hint: 'Statt des Verweises eine Kopie in den Arbeitsordner legen.',
  },
};

/** `draft/unlesbar`, in words for the error code of the system or the workspace. */
export function unreadable(path: string, code: string): Outcome<never> {
  const unknown: Reason = { message: `Die Datei lässt sich nicht lesen${code === '' ? '' : ` (${code})`}.` };
  const isLost = code === 'ENOENT' && hasLostName(path);
  const { message, hint } = reasons[isLost ? 'lost name' : code] ?? unknown;
  return { diagnostics: [faultOfFile('draft/unlesbar', path, message, hint)] };
}
