import { resolve } from 'node:path';
import { counted } from '../diagnostics/counted.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { createFiles, embeddedFiles } from '../output/extract.ts';
import type { EmbeddedFile } from '../output/extract.ts';
import { pathInWorkspace } from '../workspace/disk.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';

/** Writes the files that `build --embed` put into a PDF, byte for byte. */
export function extract(file: string, names: readonly string[], { out }: Flags, io: Io): ExitCode {
  const files = chosen(filesIn(file, io), names);
  if (out === '-') return extractToStdout(files, io);
  const folder = resolve(io.cwd, out ?? '.');
  const fault = createFiles(folder, files);
  if (fault !== undefined) throw new UsageError(fault, 'Mit --out einen anderen Ordner nennen.');
  for (const { name, bytes, description } of files) {
    const shown = pathInWorkspace(io.cwd, resolve(folder, name));
    const about = description === undefined ? '' : ` – ${description.replaceAll(/[\p{C}\s]+/gu, ' ')}`;
    io.stderr.write(`${visible(shown)} (${counted(bytes.length)} Byte)${about}\n`);
  }
  return 0;
}

/** Bytes of a PDF: more than one can have that `build --embed` has made. */
const MAX_PDF = 100_000_000;

/** @throws UsageError for a file that is not there, no PDF, or has nothing embedded */
function filesIn(file: string, io: Io): readonly EmbeddedFile[] {
  const { value, diagnostics } = openWorkspace(io.cwd).read(resolve(io.cwd, file), MAX_PDF);
  if (value === undefined) throw new UsageError(`„${file}“: ${diagnostics[0]?.message ?? 'nicht lesbar'}`);
  const read = embeddedFiles(value);
  if ('fault' in read) throw new UsageError(`„${file}“: ${read.fault}`);
  if (read.files.length > 0) return read.files;
  throw new UsageError(
    `„${file}“: In dieses PDF ist nichts eingebettet.`,
    'Mit „drucksache build --embed“ entsteht eines mit Entwurf und Daten.',
  );
}

/** @throws UsageError for a name that none of them has */
function chosen(files: readonly EmbeddedFile[], names: readonly string[]): readonly EmbeddedFile[] {
  if (names.length === 0) return files;
  const known = files.map(({ name }) => name);
  return [...new Set(names)].map((name) => {
    const file = files.find((each) => each.name === name);
    if (file !== undefined) return file;
    const meant = nearest(name, known);
    const hint = meant === undefined ? `Eingebettet sind: ${known.join(', ')}.` : `Meinten Sie ${meant}?`;
    throw new UsageError(`„${name}“ ist nicht eingebettet.`, hint);
  });
}

function extractToStdout(files: readonly EmbeddedFile[], io: Io): ExitCode {
  const [only, other] = files;
  if (only === undefined || other !== undefined) {
    const names = files.map(({ name }) => name).join(', ');
    throw new UsageError('--out - geht mit genau einer Datei.', `Eine davon nennen: ${names}.`);
  }
  io.stdout.write(only.bytes);
  return 0;
}
