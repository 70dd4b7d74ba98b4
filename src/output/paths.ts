import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { portableName } from '../pdf/file-names.ts';
import type { Format } from './registry.ts';

/** What a draft will write; paths as seen from the workspace. */
export interface Plan {
  readonly draft: string;
  readonly targets: readonly Target[];
}

export interface Target {
  readonly format: Format;
  readonly path: string;
}

/**
 * `drafts/2026/x.md` → `out/2026/x.pdf`; a draft outside `drafts/` is written under its base name.
 * `fileName` takes the place of the base name and stays in the folder: a slash in it would leave it. A name that
 * some system refuses is made one that all take (`con.md` → `_con.pdf`), so that a folder of outputs can be sent on.
 */
export function targetPath(draft: string, out: string, format: Format, fileName?: string): string {
  const path = posix.normalize(draft);
  const inDrafts = path.startsWith('drafts/') ? path.slice('drafts/'.length) : posix.basename(path);
  const name = fileName?.replaceAll(/[/\\]/gu, '-') ?? posix.basename(inDrafts, posix.extname(inDrafts));
  const folders = posix.dirname(inDrafts).split('/').map(portableFolder);
  return posix.join(out, ...folders, portableName(`${name}.${format}`));
}

function portableFolder(name: string): string {
  return name === '.' ? name : portableName(name);
}

/** Of two paths that lead to one file by links, both are told the same place (`Workspace.placeOf`). */
export type PlaceOf = (path: string) => string;

/**
 * Faults by draft, where two drafts would write one file, or one would overwrite a draft. File systems that fold
 * case or normalisation (Windows, macOS) make one file of names that differ elsewhere.
 */
export function findCollisions(
  plans: readonly Plan[],
  sources: readonly string[],
  placeOf: PlaceOf,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const fileKey = (path: string): string => foldedPlace(placeOf(path));
  const byFile = writesByFile(plans, fileKey);
  const sourceByFile = new Map(sources.map((source) => [fileKey(source), source]));
  const found = plans.map(({ draft, targets }) => {
    const faults = targets.flatMap(({ path }) => {
      const source = sourceByFile.get(fileKey(path));
      if (source !== undefined) return [overwrites(draft, path, source)];
      const drafts = byFile.get(fileKey(path)) ?? [];
      return drafts.length < 2 ? [] : [collides(draft, path, drafts)];
    });
    return [draft, faults] as const;
  });
  return new Map(found.filter(([, faults]) => faults.length > 0));
}

function writesByFile(
  plans: readonly Plan[],
  fileKey: (path: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const drafts = new Map<string, string[]>();
  for (const { draft, targets } of plans) {
    for (const key of targets.map(({ path }) => fileKey(path))) {
      drafts.set(key, [...(drafts.get(key) ?? []), draft]);
    }
  }
  return drafts;
}

export function foldedPlace(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function collides(draft: string, path: string, drafts: readonly string[]): Diagnostic {
  const names = drafts.map((name) => `„${name}“`);
  return {
    severity: 'error',
    code: 'output/kollision',
    message: `${names.slice(0, -1).join(', ')} und ${names.at(-1)} ergäben dieselbe Datei „${path}“.`,
    hint: 'Einen der Entwürfe umbenennen; Groß- und Kleinschreibung zählt dabei nicht, ü ist auch u mit Trema, und Zeichen wie „:“ werden zu „_“.',
    file: draft,
  };
}

function overwrites(draft: string, path: string, source: string): Diagnostic {
  return {
    severity: 'error',
    code: 'output/kollision',
    message: `„${draft}“ ergäbe die Datei „${path}“ und würde damit den Entwurf „${source}“ überschreiben.`,
    hint: 'Mit --out einen anderen Ordner für die Ausgabe nennen.',
    file: draft,
  };
}
