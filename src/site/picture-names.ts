import { hash } from 'node:crypto';
import { foldUmlauts } from '../kinds/plain-fields.ts';

/** Longer names are cut: with its folder and ending every file system takes it. */
const LONGEST = 80;
const PLAIN = /^[\w-][\w.-]*$/u;

/**
 * A file's name for a website: lower case letters of ASCII, digits and hyphens, since servers, generators and file
 * systems differ in all else (case, blanks, the two forms of an umlaut, what has to be written as `%20`).
 */
export function siteFileName(path: string, extension: string): string {
  const last = path.split(/[/\\]/u).at(-1) ?? '';
  const stem = simplified(last.replace(/\.[^.]*$/u, ''))
    .slice(0, LONGEST)
    .replace(/-+$/u, '');
  return `${stem === '' ? 'bild' : stem}.${extension}`;
}

/** A folder's name likewise. One that is plain already stays; any other gets a mark, so that no two become one. */
export function siteFolderName(name: string): string {
  if (PLAIN.test(name)) return name;
  const mark = hash('sha256', name.normalize('NFC'), 'hex').slice(0, 6);
  return [simplified(name).slice(0, LONGEST), mark].filter((part) => part !== '').join('-');
}

function simplified(name: string): string {
  return foldUmlauts(name)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
}
