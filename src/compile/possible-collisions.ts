import { hash } from 'node:crypto';
import { posix } from 'node:path';
import type { PlaceOf } from '../output/paths.ts';
import { foldedPlace } from '../output/paths.ts';

/**
 * Which drafts may collide with another one or with a draft's file, told by the paths of their outputs without the
 * extension: whoever shares its stem with no other collides with none. Eight bytes a draft, so that the batch may be
 * of any size; what two hashes have in common by chance is only planned once more.
 */
export function createSuspects(placeOf: PlaceOf): Suspects {
  const places = foldersOnce(placeOf);
  const written: number[] = [];
  const sources: number[] = [];
  const keyOfPath = (path: string): number => keyOf(stemOf(foldedPlace(places(path))));
  let shared: ReadonlySet<number> | undefined;
  return {
    writes: (path) => {
      // Of a draft that writes nothing: no key is negative.
      written.push(path === undefined ? -written.length - 1 : keyOfPath(path));
    },
    stands: (source) => {
      sources.push(keyOfPath(source));
    },
    isSuspect: (index) => {
      shared ??= sharedKeys(written, sources);
      return shared.has(written[index] ?? -1);
    },
  };
}

export interface Suspects {
  /** The next draft would write this, as far as can be told, and the like with other extensions; or nothing. */
  writes(path: string | undefined): void;
  /** A draft's own file, which no output may replace. */
  stands(source: string): void;
  /** Once all are told: whether what the draft of that number writes may meet with another. */
  isSuspect(index: number): boolean;
}

function sharedKeys(written: readonly number[], sources: readonly number[]): ReadonlySet<number> {
  const keys = Float64Array.from(written).sort();
  const standing = Float64Array.from(sources).sort();
  const shared = new Set<number>();
  let at = 0;
  for (const [index, key] of keys.entries()) {
    while ((standing[at] ?? Infinity) < key) at += 1;
    if (keys[index + 1] === key || standing[at] === key) shared.add(key);
  }
  return shared;
}

/** 48 bits, which a number holds exactly. */
export function keyOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}

function stemOf(path: string): string {
  return path.slice(0, path.length - posix.extname(path).length);
}

/** Links are resolved once a folder, not once a file: most drafts share theirs. */
function foldersOnce(placeOf: PlaceOf): PlaceOf {
  let known = { folder: '', place: '' };
  return (path) => {
    const folder = posix.dirname(path);
    if (known.place === '' || folder !== known.folder)
      known = { folder, place: posix.dirname(placeOf(`${folder}/x`).replaceAll('\\', '/')) };
    return posix.join(known.place, posix.basename(path));
  };
}
