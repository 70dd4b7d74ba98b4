import { counted } from '../../diagnostics/counted.ts';
import { readJpeg } from './jpeg.ts';
import type { StoredPhoto } from './photo.ts';
import { hasSoundPixels, pngSize, readPngParts } from './png.ts';
import { readSvg, type Drawing } from './svg.ts';
import { canDraw } from './usvg.ts';

/** A photo or a drawing. Sizes in pixels of CSS. */
export type Picture = Photo | (Drawing & { readonly kind: 'drawing' });

interface Photo {
  readonly kind: 'photo';
  readonly width: number;
  readonly height: number;
  readonly stored: StoredPhoto;
}

export interface PictureFault {
  /** What is wrong with the file, in German for the user. */
  readonly fault: string;
}

/** Of a JPEG, which nobody unpacks before it is seen. */
const MAX_PIXELS = 40_000_000;
/** Of a PNG unpacked: 20 million pixels with colours and opacity. It is in memory twice while it is put in order. */
const MAX_UNPACKED = 80_000_000;
const UNREADABLE = 'Erwartet wird ein Bild im Format PNG, JPEG oder SVG.';
const BROKEN = 'Die Bilddatei ist beschädigt.';
const UNUSUAL =
  'Das JPEG ist in einer seltenen Art gespeichert (12 Bit, verlustfrei oder arithmetisch), die in PDF nicht vorkommt; im Bildprogramm neu als JPEG speichern.';
/** Until the library is loaded; never shown. */
const UNREAD: PictureFault = { fault: 'Zeichnungen werden noch nicht gelesen.' };
const SVG = /^(?:\u00EF\u00BB\u00BF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/iu;

const read = new WeakMap<Uint8Array, Picture | PictureFault>();

/** Reads a picture. Its content decides the format, not its name. */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  const known = read.get(bytes);
  if (known !== undefined) return known;
  const picture = readByContent(bytes);
  if (picture !== UNREAD) read.set(bytes, picture);
  return picture;
}

/** Whether it begins as an SVG does. */
export const isDrawing = (bytes: Uint8Array): boolean => SVG.test(startOf(bytes));

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 1024)).toString('latin1');

function readByContent(bytes: Uint8Array): Picture | PictureFault {
  const start = startOf(bytes);
  if (start.startsWith('\u0089PNG')) return readPng(bytes);
  if (start.startsWith('\u00FF\u00D8')) return readJpegPhoto(bytes);
  if (isDrawing(bytes)) return canDraw() ? readDrawing(bytes) : UNREAD;
  return { fault: UNREADABLE };
}

function readPng(bytes: Uint8Array): Photo | PictureFault {
  const parts = readPngParts(bytes);
  if (parts === undefined) return { fault: BROKEN };
  const { width, height } = parts.header;
  if (pngSize(parts) > MAX_UNPACKED)
    return tooLarge(width, height, `${counted(MAX_UNPACKED / 1_000_000)} MB, ausgepackt`);
  if (!hasSoundPixels(parts)) return { fault: BROKEN };
  return { kind: 'photo', width, height, stored: { format: 'png', parts } };
}

function readJpegPhoto(bytes: Uint8Array): Photo | PictureFault {
  const jpeg = readJpeg(bytes);
  if (jpeg === 'broken') return { fault: BROKEN };
  if (jpeg === 'unusual') return { fault: UNUSUAL };
  const { width, height, channels, orientation } = jpeg;
  if (width * height > MAX_PIXELS) return tooLarge(width, height, '40 Millionen');
  // PDF/A allows no CMYK beside the RGB of the document (ISO 19005-2, 6.2.4.3).
  if (channels === 4) return { fault: 'Das Bild ist in CMYK gespeichert; gebraucht wird RGB.' };
  const stored = { format: 'jpeg', jpeg } as const;
  // EXIF orientations from 5 on turn the picture by a quarter.
  return orientation > 4
    ? { kind: 'photo', width: height, height: width, stored }
    : { kind: 'photo', width, height, stored };
}

const tooLarge = (width: number, height: number, most: string): PictureFault => ({
  fault: `Das Bild hat ${width} × ${height} Bildpunkte; gesetzt werden höchstens ${most}.`,
});

function readDrawing(bytes: Uint8Array): Picture | PictureFault {
  const drawing = readSvg(bytes);
  return 'fault' in drawing ? drawing : { kind: 'drawing', ...drawing };
}
