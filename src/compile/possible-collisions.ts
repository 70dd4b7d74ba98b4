import { posix } from 'node:path';
import { keyOf } from '../workspace/digests.ts';

/** `Workspace.placeOf`: two paths that lead to one file through symbolic links have the same place. */
export type PlaceOf = (path: string) => string;

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
export function foldedPlace(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
