import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';
import { diagnose, fieldName, quoted } from './fault.ts';
import { standIn } from './without-faults.ts';

/** Says what stands at a path of the workspace. */
export interface FileStates {
  /** `missing`: no such file; `outside`: the path leaves the workspace (absolute, `..`, symbolic link). */
  fileState(path: string): 'file' | 'missing' | 'outside';
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
  const [what, hint] =
    state === 'missing'
      ? [
          'gibt es nicht',
          elsewhere(name, files) ?? 'Der Pfad gilt vom Arbeitsordner aus, mit „/“ zwischen den Ordnern.',
        ]
      : ['liegt außerhalb des Arbeitsordners', 'Die Datei in den Arbeitsordner legen.'];
  const message = `${fieldName(path)}: ${quoted(name)} – diese Datei ${what}`;
  return [diagnose(root, { code: 'draft/datei', path, message, hint })];
}

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
