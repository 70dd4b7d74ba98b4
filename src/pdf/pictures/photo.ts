import type { ImageObject } from './image-object.ts';
import type { Jpeg } from './jpeg.ts';
import { pngImage } from './png.ts';
import type { PngParts } from './png-format.ts';
import { pdfNumber } from '../syntax.ts';

/** A photo as it is stored, and how it is to be turned. */
export type StoredPhoto =
  | { readonly format: 'png'; readonly parts: PngParts }
  | { readonly format: 'jpeg'; readonly jpeg: Jpeg };

export function imageObjectOf(bytes: Uint8Array, photo: StoredPhoto): ImageObject {
  return photo.format === 'png' ? pngImage(photo.parts) : jpegImage(bytes, photo.jpeg);
}

/** A JPEG goes into a PDF as it is. */
function jpegImage(bytes: Uint8Array, { width, height, channels }: Jpeg): ImageObject {
  const space = channels === 1 ? '/DeviceGray' : '/DeviceRGB';
  return {
    entries: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace ${space} /Filter /DCTDecode`,
    bytes,
  };
}

/**
 * Puts an image, which fills the unit square, into its box (ISO 32000-1, 8.9.5), turned as EXIF says. By orientation: the
 * signs and places of width and height in the matrix.
 */
export function imageMatrix(orientation: number, width: number, height: number): string {
  const [w, h] = [pdfNumber(width), pdfNumber(height)];
  const matrices: Readonly<Record<number, string>> = {
    2: `-${w} 0 0 ${h} ${w} 0`,
    3: `-${w} 0 0 -${h} ${w} ${h}`,
    4: `${w} 0 0 -${h} 0 ${h}`,
    5: `0 -${h} -${w} 0 ${w} ${h}`,
    6: `0 -${h} ${w} 0 0 ${h}`,
    7: `0 ${h} ${w} 0 0 0`,
    8: `0 ${h} -${w} 0 ${w} 0`,
  };
  return matrices[orientation] ?? `${w} 0 0 ${h} 0 0`;
}
