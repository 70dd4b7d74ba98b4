import { createDocument, type OpenedImage } from './pdfmake.ts';
import { drawingOnPage } from './picture-page.ts';
import { readPng } from './png.ts';
import { readSvg, type Drawing } from './svg.ts';

/** Pixels that pdfkit embeds, or a drawing. Sizes in pixels of CSS. */
export type Picture = Photo | (Drawing & { readonly kind: 'drawing' });

interface Photo {
  readonly kind: 'photo';
  readonly width: number;
  readonly height: number;
  /** For pdfkit, in place of the file's own bytes. */
  readonly rewritten?: Uint8Array;
}

export interface PictureFault {
  /** What is wrong with the file, in German for the user. */
  readonly fault: string;
}

/** 160 MB unpacked, with four bytes a pixel. */
const MAX_PIXELS = 40_000_000;
const UNREADABLE = 'Erwartet wird ein Bild im Format PNG, JPEG oder SVG.';
const BROKEN = 'Die Bilddatei ist beschädigt.';
const UNPAINTABLE = 'Die SVG-Datei enthält Maße, die sich nicht drucken lassen.';

const read = new WeakMap<Uint8Array, Picture | PictureFault>();

/** Reads a picture. Its content decides the format, not its name. */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  const known = read.get(bytes);
  if (known !== undefined) return known;
  const picture = readByContent(bytes);
  read.set(bytes, picture);
  return picture;
}

function readByContent(bytes: Uint8Array): Picture | PictureFault {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('\u0089PNG')) return readPngPicture(bytes);
  if (start.startsWith('\u00FF\u00D8')) return readJpeg(bytes);
  if (/^(?:\u00EF\u00BB\u00BF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/iu.test(start)) return readDrawing(bytes);
  return { fault: UNREADABLE };
}

function readPngPicture(bytes: Uint8Array): Photo | PictureFault {
  const png = readPng(bytes, isTooLarge);
  if (png === undefined || opened(bytes) === undefined) return { fault: BROKEN };
  const read = photo(png.width, png.height);
  return png.rewritten === undefined ? read : { ...read, rewritten: png.rewritten };
}

function readJpeg(bytes: Uint8Array): Photo | PictureFault {
  const image = opened(bytes);
  if (image?.colorSpace === undefined) return { fault: BROKEN };
  const { width, height, orientation = 1, colorSpace } = image;
  // PDF/A allows no CMYK beside the RGB of the document (ISO 19005-2, 6.2.4.3).
  if (colorSpace === 'DeviceCMYK') return { fault: 'Das Bild ist in CMYK gespeichert; gebraucht wird RGB.' };
  // EXIF orientations from 5 on turn the picture by a quarter.
  return orientation > 4 ? photo(height, width) : photo(width, height);
}

/** Opens it as pdfkit will when it paints. */
function opened(bytes: Uint8Array): OpenedImage | undefined {
  try {
    return createDocument().openImage(Buffer.from(bytes));
  } catch {
    return undefined;
  }
}

function readDrawing(bytes: Uint8Array): Picture | PictureFault {
  const drawing = readSvg(new TextDecoder().decode(bytes));
  if ('fault' in drawing) return drawing;
  return isPaintable(drawing.svg) ? { kind: 'drawing', ...drawing } : { fault: UNPAINTABLE };
}

/** In pt, about a page's. The renderer fits a drawing into it, whatever its own size. */
const TRIAL = { width: 500, height: 500 };

/** Paints it once to see: pdfkit throws at what is no number or above 10^21, also where it computes it from a drawing. */
function isPaintable(svg: string): boolean {
  try {
    drawingOnPage(svg, TRIAL);
    return true;
  } catch {
    return false;
  }
}

const isTooLarge = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width * height > MAX_PIXELS;

function photo(width: number, height: number): Photo | PictureFault {
  if (!(width > 0 && height > 0)) return { fault: BROKEN };
  if (isTooLarge({ width, height }))
    return { fault: `Das Bild hat ${width} × ${height} Bildpunkte; gesetzt werden höchstens 40 Millionen.` };
  return { kind: 'photo', width, height };
}
