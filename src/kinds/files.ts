import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';
import { diagnose, fieldName, quoted } from './fault.ts';
import { standIn } from './without-faults.ts';

/** Says what stands at a path of the workspace. */
export interface FileStates {
  /** `missing`: nothing of that name that could be read; `outside`: the path leaves the workspace (absolute, `..`, symbolic link). */
  fileState(path: string): 'file' | 'folder' | 'missing' | 'outside';
}

/** The fault of a named file that is missing or outside the workspace. */
export function checkFile(
  root: Mapping,
  path: ValuePath,
  name: string,
  files: FileStates,
): readonly Diagnostic[] {
  if (name === standIn) return [];
  const state = files.fileState(name);
  if (state === 'file') return [];
  const [what, usual] = faults[state];
  const hint = state === 'outside' ? usual : (elsewhere(name, files) ?? usual);
  const message = `${fieldName(path)}: ${quoted(name)} – ${what}`;
  return [diagnose(root, { code: 'draft/datei', path, message, hint })];
}

const faults = {
  missing: [
    'diese Datei gibt es nicht',
    'Der Pfad gilt vom Arbeitsordner aus, mit „/“ zwischen den Ordnern.',
  ],
  folder: [
    'das ist ein Ordner, erwartet wird eine Datei',
    'Hinter den Ordner gehört „/“ und der Name der Datei.',
  ],
  outside: ['diese Datei liegt außerhalb des Arbeitsordners', 'Die Datei in den Arbeitsordner legen.'],
} as const;

/** A draft or a picture that was named as if the path began at its folder, or without its ending. */
function elsewhere(name: string, files: FileStates): string | undefined {
  const places = ['', 'drafts/'].flatMap((folder) => ['', '.md'].map((end) => `${folder}${name}${end}`));
  const meant = places.find((path) => path !== name && files.fileState(path) === 'file');
  return meant === undefined ? undefined : `Meinten Sie „${meant}“?`;
}

/** The faults of the files that `anlagen` names. */
export function enclosureFaults(
  root: Mapping,
  enclosures: readonly (string | { readonly datei?: string })[],
  files: FileStates,
): readonly Diagnostic[] {
  return enclosures.flatMap((enclosure, index) => {
    if (typeof enclosure === 'string' || enclosure.datei === undefined) return [];
    return checkFile(root, ['anlagen', index, 'datei'], enclosure.datei, files);
  });
}
