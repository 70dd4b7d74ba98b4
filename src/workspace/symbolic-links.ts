import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errorCode } from '../diagnostics/unreadable.ts';

// Where the paths of a workspace lead: any folder or file on the way may be a symbolic link, and lead anywhere.

/** No step from the workspace to the file is a link or leads up, so nothing needs to be resolved. */
export function liesPlainlyInside(root: string, path: string): boolean {
  if (/(?:^|\/)\.\.(?:\/|$)|\\/u.test(path)) return false;
  const places = [...path.matchAll(/\/|$/gu)].map(({ index }) => `${root}${sep}${path.slice(0, index)}`);
  return places.every((place) => lstatOf(place)?.isSymbolicLink() === false);
}

/** The links of a path lead out of the workspace, as far as the path exists. */
export function leadsOut(root: string, absolute: string): boolean {
  return liesOutside(relative(realPath(root), realPath(absolute)));
}

export function liesOutside(relativePath: string): boolean {
  return relativePath === '..' || relativePath.startsWith(`..${sep}`) || isAbsolute(relativePath);
}

/** With links resolved as far as the path exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Something has that name, readable or not. */
export function isThere(absolute: string): boolean {
  try {
    lstatSync(absolute);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error));
  }
}

/** The first link on a path that leads to nothing or to itself. */
export function deadLinkOn(root: string, path: string): string | undefined {
  const absolute = resolve(root, path);
  if (existsSync(absolute) || path === '.' || path === dirname(path)) return undefined;
  const isLink = lstatOf(absolute)?.isSymbolicLink() ?? false;
  return isLink ? path : deadLinkOn(root, dirname(path));
}

/** Also where the link leads to nothing: a draft must not learn which files exist outside. */
export function linksOut(root: string, path: string, steps = 40): boolean {
  const link = deadLinkOn(root, path);
  if (link === undefined || steps === 0) return false;
  const absolute = resolve(root, link);
  const target = resolve(dirname(absolute), readlinkSync(absolute));
  return leadsOut(root, target) || linksOut(root, target, steps - 1);
}

export function lstatOf(absolute: string): ReturnType<typeof lstatSync> {
  try {
    return lstatSync(absolute);
  } catch {
    return undefined;
  }
}
