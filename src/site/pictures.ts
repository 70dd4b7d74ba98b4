import { posix } from 'node:path';
import { hash } from 'node:crypto';
import type { Target } from '../kinds/fields/party.ts';
import type { PictureStore } from '../kinds/kind.ts';
import { uniqueNames } from '../pdf/file-names.ts';
import type { RasterFormat } from './raster.ts';
import { siteFileName, siteFolderName } from './picture-names.ts';

/** A picture as it may be published. */
export interface PublishedPicture {
  readonly bytes: Uint8Array;
  /** By its content, whatever its file is called. */
  readonly format: RasterFormat | 'svg';
}

/** Where the Markdown is written, and where its site looks for pictures. */
export interface SitePlace {
  readonly ziel: Target;
  /** Of the Markdown, as seen from the workspace. */
  readonly path: string;
  /** Folder of all outputs. */
  readonly out: string;
  readonly store?: PictureStore | undefined;
  /** Where in the workspace a picture is that the draft names so. */
  readonly placeOf: (src: string) => string;
}

/** The pictures of one release. */
export interface SitePictures {
  /** To be written beside the Markdown; none twice. */
  readonly files: readonly (PublishedPicture & { readonly path: string })[];
  /** Where the page finds a picture that the draft names by this path; nothing where the page has no such picture. */
  readonly pictureAddress: (src: string) => string | undefined;
}

/**
 * `pictures`: by the path that the draft names, in the order of the page. Two paths that lead to the same content share one file.
 */
export function placePictures(
  pictures: ReadonlyMap<string, PublishedPicture>,
  place: SitePlace,
): SitePictures {
  const named = namesByContent(pictures);
  const { folder, prefix } = shelfOf(place);
  const files = new Map<string, PublishedPicture>();
  const addressBySource = new Map<string, string>();
  for (const [src, picture] of pictures) {
    const standing = alreadyThere(place.placeOf(src), place.store);
    const name = named.get(digestOf(picture.bytes)) ?? src;
    if (standing === undefined) files.set(posix.join(folder, name), picture);
    addressBySource.set(src, standing ?? prefix + name);
  }
  return {
    files: Array.from(files, ([path, picture]) => ({ ...picture, path })),
    pictureAddress: (src) => addressBySource.get(src),
  };
}

/** Each content's file name; the same names of different pictures are numbered. */
function namesByContent(pictures: ReadonlyMap<string, PublishedPicture>): ReadonlyMap<string, string> {
  const wanted = new Map<string, string>();
  for (const [src, { bytes, format }] of pictures) {
    const digest = digestOf(bytes);
    if (!wanted.has(digest)) wanted.set(digest, siteFileName(src, format));
  }
  const names = uniqueNames([...wanted.values()]);
  return new Map([...wanted.keys()].map((digest, index) => [digest, names[index] ?? digest]));
}

interface Shelf {
  readonly folder: string;
  /** What the page writes before a picture's name. */
  readonly prefix: string;
}

/**
 * Where the pictures of this Markdown go, and how the page at its pretty address (`/presse/x/` for `x.md`) finds them:
 *
 * - Hugo gives a page the files of the folder that has its name, and publishes them with it, also under another `slug`.
 * - Astro takes a path from the file, and builds the picture into the page.
 * - Eleventy's image plugin, which its starter uses, takes a path from the file as well.
 * - Jekyll publishes no picture out of `_posts`, but every folder of the site: hence an address from its root.
 */
function shelfOf(place: SitePlace): Shelf {
  const { ziel, path, store } = place;
  const stem = posix.basename(path, posix.extname(path));
  if (store !== undefined || ziel === 'jekyll') return storeShelf(place, stem);
  const folder = posix.dirname(path);
  if (ziel === 'hugo') {
    // An `index.md` is the page of the folder that it stands in.
    const prefix = /^_?index$/u.test(stem) ? `${stem}/` : '';
    return { folder: posix.join(folder, stem), prefix };
  }
  const name = siteFolderName(stem);
  return { folder: posix.join(folder, name), prefix: ziel === 'astro' ? `./${name}/` : `${name}/` };
}

/** Below one folder for all releases, in which the folders of the outputs are found again. */
function storeShelf({ path, out, store }: SitePlace, stem: string): Shelf {
  const own = posix.join(posix.relative(out, posix.dirname(path)), stem);
  const parts = own.split('/').filter((part) => part !== '..');
  const below = parts.map(siteFolderName).join('/');
  const folder = posix.join(store?.folder ?? posix.join(out, PICTURES), below);
  return { folder, prefix: `${withSlash(store?.address ?? `/${PICTURES}`)}${below}/` };
}

/** The folder in the outputs, and in the root of the website, where the Stammdaten name no other. */
const PICTURES = 'bilder';

/** A picture that the site's folder holds as it is needs no copy. */
function alreadyThere(path: string, store: PictureStore | undefined): string | undefined {
  if (store?.folder === undefined) return undefined;
  const inStore = posix.relative(store.folder, posix.normalize(path));
  if (inStore.startsWith('..') || inStore === '') return undefined;
  return withSlash(store.address) + inStore.split('/').map(encodeURIComponent).join('/');
}

const withSlash = (address: string): string => address.replace(/\/*$/u, '/');

const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
