import { basename } from 'node:path';
import { faultOfFile } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';

/** An exception while a file was processed is a bug. The diagnostic names its place instead of its English text. */
export function faultOfProgram(file: string, thrown: unknown): Diagnostic {
  return faultOfFile(
    'output/programmfehler',
    file,
    `Das ist ein Fehler im Programm, nicht in „${file}“ (${whatAndWhere(thrown)}).`,
    'Bitte melden, mit dem Entwurf und dieser Meldung; andere Entwürfe werden trotzdem verarbeitet.',
  );
}

/** `RangeError, svg.js:12:3` */
function whatAndWhere(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unbekannte Ausnahme';
  const place = /[^\s(]+:\d+:\d+(?=\)?$)/mu.exec(thrown.stack ?? '')?.[0];
  return place === undefined ? thrown.name : `${thrown.name}, ${basename(place)}`;
}
