import { promptsIn } from '../checks/prompts.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { andThen } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { readDraftFile, readStammdatenFile } from '../draft/read.ts';
import type { Draft } from '../draft/value.ts';
import { readStammdaten } from '../kinds/stammdaten/stammdaten.ts';
import type { Stammdaten } from '../kinds/stammdaten/stammdaten.ts';
import type { PartialFiles } from '../template/template.ts';
import { decodeWithinLimits } from '../workspace/limits.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A file of the workspace as a draft, whatever its kind. */
export function readDraftAt(workspace: Workspace, path: string): Outcome<Draft> {
  return andThen(decoded(path, workspace.read(path)), readDraftFile);
}

/** The checked Stammdaten `templates/haus/<id>.yaml`. */
export function readHouse(workspace: Workspace, id: string): Outcome<Stammdaten> {
  const path = `templates/haus/${id}.yaml`;
  const read = andThen(decoded(path, workspace.read(path)), readStammdatenFile);
  return andThen(read, (file) => readStammdaten(id, file, workspace));
}

/** The files that `drucksache new` begins a draft with: one of its own, and one about a motion. */
export const starters = ['neu', 'zum-antrag'] as const;
export const starterPath = (kind: string, name: (typeof starters)[number]): string => `${kind}/${name}.md`;

/** What the starters of a kind ask the writer to replace. */
export function readPrompts(workspace: Workspace, kind: string): ReadonlySet<string> {
  const files = starters.map((name) => readTemplate(workspace, starterPath(kind, name))?.value);
  return new Set(files.flatMap((file) => (file === undefined ? [] : promptsIn(file.text))));
}

/** A file under `templates/`; nothing where there is none. */
export function readTemplate(workspace: Workspace, path: string): Outcome<SourceFile> | undefined {
  const read = workspace.template(path);
  return read && decoded(`templates/${path}`, read);
}

/**
 * `templates/_teile/<name>.md.hbs`. A partial is not hidden and stands in no folder of its own; no file's name
 * contains NUL.
 */
export function partialsOf(workspace: Workspace): PartialFiles {
  return {
    names: () => namesOfTemplates(workspace, '_teile'),
    read: (name) =>
      /^[^./\\\0][^/\\\0]*$/u.test(name) ? readTemplate(workspace, `_teile/${name}.md.hbs`) : undefined,
  };
}

/** The names that templates in a folder under `templates/` are called by. */
export function namesOfTemplates(workspace: Workspace, folder: string): readonly string[] {
  return workspace.templatesIn(folder).map((file) => file.replace(/\.md\.hbs$/u, ''));
}

function decoded(path: string, read: Outcome<Uint8Array>): Outcome<SourceFile> {
  return andThen(read, (bytes) => decodeWithinLimits(path, bytes));
}
