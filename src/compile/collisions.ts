import { posix } from 'node:path';
import { faultOfFile } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { targetPath } from '../output/paths.ts';
import { keyOf } from '../workspace/digests.ts';
import type { CompileOptions } from './options.ts';
import { planDraft } from './plan.ts';
import type { DraftPlan } from './plan.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** `Workspace.placeOf`: two paths that lead to one file through symbolic links have the same place. */
export type PlaceOf = (path: string) => string;

type Writes = Pick<DraftPlan, 'draft' | 'targets'>;

/**
 * Faults by draft. Most drafts cannot collide, which their paths show; only the few others are planned for it.
 * `targetOf`: what a draft writes, where that is known without reading it. Nothing once aborted.
 */
export async function collisionsOf(
  shared: SharedInputs,
  among: readonly string[],
  options: CompileOptions,
  targetOf: ((draft: string) => string | undefined) | undefined,
  isAborted: () => Promise<boolean>,
): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const placeOf: PlaceOf = (path) => shared.workspace.placeOf(path);
  const stemKey = stemKeys(placeOf);
  const drafts = [...new Set(among)];
  const sources = [...new Set([...drafts, ...shared.workspace.drafts()])];
  const namesFiles = shared.namesFiles();
  const twinKeys = (path: string): readonly number[] => undated(path).map(stemKey);
  const written = (draft: string): string => targetPath(draft, options.out ?? 'out', 'pdf');
  const keys: number[] = [];
  for (const draft of drafts) {
    if (namesFiles && (await isAborted())) return new Map();
    const named = (): string | undefined =>
      targetOf?.(draft) ?? planDraft(shared, draft, options).targets[0]?.path;
    const path = namesFiles ? named() : written(draft);
    // A draft that writes nothing gets a key that no path has.
    keys.push(path === undefined ? -keys.length - 1 : stemKey(path));
  }
  const twins = [...sources, ...drafts.map(written)].flatMap(twinKeys);
  const possible = sharedKeys(keys, [...sources.map(stemKey), ...twins]);
  const plans: Writes[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (![keys[index] ?? 0, ...twinKeys(written(draft))].some((key) => possible.has(key))) continue;
    if (await isAborted()) return new Map();
    plans.push({ draft, targets: planDraft(shared, draft, options).targets });
  }
  // These answers belong to no draft.
  shared.takeAnswers();
  return plans.length === 0 ? new Map() : findCollisions(plans, sources, placeOf);
}

/** A release for Jekyll may be written under its day: `a` as `2026-11-10-a`, which another draft may be called. */
function undated(path: string): readonly string[] {
  const name = path.replace(/(?<=^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/u, '');
  return name === path ? [] : [name];
}

/**
 * A number for a path without its extension: two files whose numbers differ are not the same, whatever extensions
 * they get. With eight bytes a draft, a batch may have any size; two numbers that agree by chance cost time only.
 */
export function stemKeys(placeOf: PlaceOf): (path: string) => number {
  let known = { folder: '', place: '' };
  return (path) => {
    const folder = posix.dirname(path);
    // Resolves symbolic links once a folder, not once a file: most drafts share theirs.
    if (known.place === '' || folder !== known.folder)
      known = { folder, place: posix.dirname(placeOf(`${folder}/x`).replaceAll('\\', '/')) };
    const place = foldedPlace(posix.join(known.place, posix.basename(path)));
    return keyOf(place.slice(0, place.length - posix.extname(place).length));
  };
}

/** Keys of outputs that two outputs have, or an output and a source. */
export function sharedKeys(outputs: readonly number[], sources: readonly number[]): ReadonlySet<number> {
  const keys = Float64Array.from(outputs).sort();
  const standing = Float64Array.from(sources).sort();
  const shared = new Set<number>();
  let at = 0;
  for (const [index, key] of keys.entries()) {
    while ((standing[at] ?? Infinity) < key) at += 1;
    if (keys[index + 1] === key || standing[at] === key) shared.add(key);
  }
  return shared;
}

/** File systems that fold case or normalisation (Windows, macOS) make one file of names that differ elsewhere. */
function foldedPlace(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Faults by draft, where two drafts would write one file, or one would overwrite a draft. */
export function findCollisions(
  plans: readonly Writes[],
  sources: readonly string[],
  placeOf: PlaceOf,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const fileKey = (path: string): string => foldedPlace(placeOf(path));
  const sourceByFile = new Map(sources.map((source) => [fileKey(source), source]));
  const draftsByFile = new Map<string, string[]>();
  for (const { draft, targets } of plans) {
    for (const key of targets.map(({ path }) => fileKey(path)))
      draftsByFile.set(key, [...(draftsByFile.get(key) ?? []), draft]);
  }
  const found = plans.map(({ draft, targets }) => {
    const faults = targets.flatMap(({ path }) => {
      const source = sourceByFile.get(fileKey(path));
      if (source !== undefined) return [overwrites(draft, path, source)];
      const drafts = draftsByFile.get(fileKey(path)) ?? [];
      return drafts.length < 2 ? [] : [collides(draft, path, drafts)];
    });
    return [draft, faults] as const;
  });
  return new Map(found.filter(([, faults]) => faults.length > 0));
}

function collides(draft: string, path: string, drafts: readonly string[]): Diagnostic {
  const names = drafts.map((name) => `„${name}“`);
  return faultOfFile(
    'output/kollision',
    draft,
    `${names.slice(0, -1).join(', ')} und ${names.at(-1)} ergäben dieselbe Datei „${path}“.`,
    'Einen der Entwürfe umbenennen; Groß- und Kleinschreibung zählt dabei nicht, ü ist auch u mit Trema, und Zeichen wie „:“ werden zu „_“.',
  );
}

function overwrites(draft: string, path: string, source: string): Diagnostic {
  return faultOfFile(
    'output/kollision',
    draft,
    `„${draft}“ ergäbe die Datei „${path}“ und würde damit den Entwurf „${source}“ überschreiben.`,
    'Mit --out einen anderen Ordner für die Ausgabe nennen.',
  );
}
