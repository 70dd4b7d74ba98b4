import { posix } from 'node:path';
import { keyOf } from '../workspace/digests.ts';

/** `Workspace.placeOf`: two paths that lead to one file through symbolic links have the same place. */
export type PlaceOf = (path: string) => string;

/** Which drafts of a batch may write a file that another one writes too, or the file of a draft. */
export interface PossibleCollisions {
  /** The next draft writes this path, and perhaps the same with other extensions; or nothing. */
  addOutput(path: string | undefined): void;
  /** A draft's own file, which no output may replace. */
  addSource(path: string): void;
  /** After all were added: whether the output of that number may collide. */
  has(index: number): boolean;
}

/**
 * Drafts are compared by the paths of their outputs without the extension: one that shares its stem with no other
 * collides with none. A draft takes eight bytes, so a batch may have any size. Where two hashes agree by chance, a
 * draft is planned once more, no more than that.
 */
export function createPossibleCollisions(placeOf: PlaceOf): PossibleCollisions {
  const places = oncePerFolder(placeOf);
  const outputs: number[] = [];
  const sources: number[] = [];
  const keyOfStem = (path: string): number => keyOf(stemOf(foldedPlace(places(path))));
  let shared: ReadonlySet<number> | undefined;
  return {
    addOutput(path) {
      // No key of a stem is negative.
      outputs.push(path === undefined ? -outputs.length - 1 : keyOfStem(path));
    },
    addSource(path) {
      sources.push(keyOfStem(path));
    },
    has(index) {
      shared ??= sharedKeys(outputs, sources);
      return shared.has(outputs[index] ?? -1);
    },
  };
}

function sharedKeys(outputs: readonly number[], sources: readonly number[]): ReadonlySet<number> {
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

/** File systems that fold case or normalisation make one file of such names. */
export function foldedPlace(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function stemOf(path: string): string {
  return path.slice(0, path.length - posix.extname(path).length);
}

/** Resolves symbolic links once a folder, not once a file: most drafts share theirs. */
function oncePerFolder(placeOf: PlaceOf): PlaceOf {
  let known = { folder: '', place: '' };
  return (path) => {
    const folder = posix.dirname(path);
    if (known.place === '' || folder !== known.folder)
      known = { folder, place: posix.dirname(placeOf(`${folder}/x`).replaceAll('\\', '/')) };
    return posix.join(known.place, posix.basename(path));
  };
}
