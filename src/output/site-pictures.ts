import { posix } from 'node:path';
import { error, hasErrors, info, warning } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { spanOfLine } from '../diagnostics/source-file.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { Target } from '../kinds/fields/party.ts';
import type { Presentation } from '../kinds/kind.ts';
import { bytesOf } from '../layout/picture-faults.ts';
import type { Block, Image } from '../markdown/nodes.ts';
import { passagesIn } from '../markdown/passages.ts';
import { isDrawing, readPicture } from '../pdf/pictures/read-picture.ts';
import { placePictures } from '../site/pictures.ts';
import type { PublishedPicture, SitePictures } from '../site/pictures.ts';
import { rasterFormat, tellsPlace } from '../site/raster.ts';
import type { Resources } from './format.ts';

/** Readers on the way pay for more than this, and the site's host keeps it for ever. */
const HEAVY = 2_000_000;

/** The pictures of a release for its website, and what is wrong with them; no value where one cannot be used. */
export function picturesForSite(
  blocks: readonly Block[],
  { ziel = 'keins', pictureStore: store }: Pick<Presentation, 'ziel' | 'pictureStore'>,
  resources: Pick<Resources, 'draft' | 'image' | 'pictureAt' | 'leadsOut' | 'path' | 'out'>,
): Outcome<SitePictures> {
  const found: Diagnostic[] = [];
  const pictures = new Map<string, PublishedPicture>();
  let first: Span | undefined;
  let size = 0;
  for (const [src, image] of bySource(blocks)) {
    const span = placeIn(image, resources);
    const bytes = bytesOf(resources.image(src), size);
    const picture = 'fault' in bytes ? bytes : publishable(bytes);
    if ('fault' in picture) {
      found.push(
        error(
          'output/bild',
          span,
          `Das Bild „${src}“ lässt sich nicht veröffentlichen. ${picture.fault}`,
          HINT,
        ),
      );
      continue;
    }
    first ??= span;
    size += picture.bytes.length;
    pictures.set(src, picture);
    found.push(...remarks(src, picture, span));
  }
  const { path, out } = resources;
  const placed = placePictures(pictures, {
    ziel,
    store,
    path,
    out,
    placeOf: (src) => resources.pictureAt(src),
  });
  if (first !== undefined && leadsOut(placed, store?.folder, resources))
    found.push(
      error(
        'output/bild',
        first,
        `presse.bilder: „${store?.folder}“ führt aus dem Arbeitsordner hinaus.`,
        OUT_HINT,
      ),
    );
  if (first !== undefined && store === undefined) found.push(...whereItIsShown(ziel, placed, first));
  return hasErrors(found) ? { diagnostics: found } : { value: placed, diagnostics: found };
}

const HINT =
  'Erwartet wird eine PNG-, JPEG-, WebP-, GIF-, AVIF- oder SVG-Datei innerhalb des Arbeitsordners.';
const OUT_HINT =
  'Der Ordner oder einer auf dem Weg dorthin ist ein Verweis (Symlink); einen Ordner im Arbeitsordner nennen.';

/** Each picture once, where it stands first. One that the website has elsewhere already stays there. */
function bySource(blocks: readonly Block[]): ReadonlyMap<string, Image> {
  const bySource = new Map<string, Image>();
  for (const image of passagesIn(blocks).flatMap(({ images }) => images))
    if (!/^https?:\/\//iu.test(image.src) && !bySource.has(image.src)) bySource.set(image.src, image);
  return bySource;
}

/** A picture of `bilder` comes out of the template; its path was typed in the draft. */
function placeIn({ src, origin }: Image, { draft }: Pick<Resources, 'draft'>): Span {
  if (origin.file.path === draft.path) return spanOfLine(origin.file, origin.line);
  const start = draft.text.indexOf(src);
  return start === -1
    ? spanOfLine(origin.file, origin.line)
    : { file: draft, start, end: start + src.length };
}

type Read = PublishedPicture | { readonly fault: string };

/** As it may be published: a photo as it is, a drawing as the plain shapes that it shows (decision 32). */
function publishable(bytes: Uint8Array): Read {
  const format = rasterFormat(bytes);
  if (format === 'broken') return { fault: 'Die Bilddatei ist beschädigt: Ihr Ende fehlt.' };
  return format === undefined ? drawing(bytes) : { bytes, format };
}

const NO_IMAGE = { fault: 'Die Datei ist kein Bild, das Browser zeigen.' } as const;

/** A script in an SVG runs where someone opens it by itself, on the address of the website. */
function drawing(bytes: Uint8Array): Read {
  const read = isDrawing(bytes) ? readPicture(bytes) : NO_IMAGE;
  if ('fault' in read) return read;
  if (read.kind === 'photo') return NO_IMAGE;
  const { svg, width, height } = read;
  const sized = svg.replace('<svg', `<svg width="${width}" height="${height}"`).trimEnd();
  return { bytes: new TextEncoder().encode(`${sized}\n`), format: 'svg' };
}

function remarks(src: string, { bytes, format }: PublishedPicture, span: Span): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (bytes.length > HEAVY) {
    const size = (bytes.length / 1_000_000).toFixed(1).replace('.', ',');
    const hint =
      'Für eine Website genügen 2000 Bildpunkte in der Breite; so verkleinert ist es meist unter 500 kB.';
    found.push(
      warning(
        'output/bild-schwer',
        span,
        `Das Bild „${src}“ ist ${size} MB groß; entsprechend lange lädt die Seite.`,
        hint,
      ),
    );
  }
  if (format === 'jpg' && tellsPlace(bytes)) {
    const hint = 'Den Aufnahmeort im Bildprogramm entfernen, wenn ihn nicht alle wissen sollen.';
    const message = `Das Bild „${src}“ verrät, wo es aufgenommen wurde: In der Datei stehen die Koordinaten (GPS).`;
    found.push(warning('output/bild-standort', span, message, hint));
  }
  return found;
}

/** No link on the way to where the Stammdaten send pictures may lead out: a stranger may have written them. */
function leadsOut(
  { files }: SitePictures,
  folder: string | undefined,
  resources: Pick<Resources, 'leadsOut'>,
): boolean {
  if (folder === undefined) return false;
  const folders = new Set(files.flatMap(({ path }) => ancestors(path)));
  return [...folders].some((ancestor) => resources.leadsOut(ancestor));
}

function ancestors(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [path] : [path, ...ancestors(folder)];
}

/** Two generators publish no picture that lies beside a text unless their configuration says so. */
function whereItIsShown(ziel: Target, { files }: SitePictures, span: Span): readonly Diagnostic[] {
  const [file] = files;
  const folder = file && posix.dirname(file.path);
  if (folder === undefined) return [];
  const hint =
    'Mit presse.bilder in den Stammdaten sagen, wo die Website Bilder hat: bilder: { adresse: /bilder/ }';
  if (ziel === 'jekyll') {
    const message = `Jekyll zeigt keine Bilder aus „_posts“: Den Ordner „bilder“ der Ausgabe in den Hauptordner der Website legen (hier „${folder}“).`;
    return [info('output/bild-ablage', span, message, hint)];
  }
  if (ziel !== 'eleventy') return [];
  const message = `Eleventy zeigt Bilder neben dem Text (hier „${folder}“) nur mit seinem Bilder-Plugin (eleventyImageTransformPlugin).`;
  return [info('output/bild-ablage', span, message, hint)];
}
