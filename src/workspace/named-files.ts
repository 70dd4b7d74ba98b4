import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Tinyglobby from 'tinyglobby';
import { isFolder } from './disk.ts';
import { isThere } from './symbolic-links.ts';

/** All files in a folder and below it, absolute and sorted; none that begin with a dot. */
export function filesBelow(folder: string): readonly string[] {
  const tinyglobby: typeof Tinyglobby = createRequire(import.meta.url)('tinyglobby');
  const found = tinyglobby.globSync('**', { cwd: folder, absolute: true });
  return found.map((path) => resolve(path)).sort();
}

/**
 * The files that an argument names, absolute and sorted: the file of exactly that name, else the matches of a glob.
 * A device or a link to nowhere is among them: reading it reports the reason.
 */
export function filesNamed(argument: string, folder: string): readonly string[] {
  const literal = resolve(folder, argument);
  if (isFolder(literal)) return [];
  if (isThere(literal)) return [literal];
  // Loaded only for patterns.
  const tinyglobby: typeof Tinyglobby = createRequire(import.meta.url)('tinyglobby');
  if (!tinyglobby.isDynamicPattern(argument)) return [];
  const hits = tinyglobby.globSync(argument, { cwd: folder, absolute: true, expandDirectories: false });
  return hits.map((path) => resolve(path)).sort();
}
