import { deflateSync, inflateSync } from 'node:zlib';
import type { ImageObject } from './image-object.ts';
import { channelsOf, hasAlpha, PALETTE, partsOf, scanlinesOf, unpackedSize } from './png-format.ts';
import type { PngHeader, PngParts } from './png-format.ts';
import { areInPalette, samplesOf } from './png-samples.ts';

const LAST_FILTER = 4;

/** The parts of a PNG; nothing where it is broken. Its pixels are not looked at. */
export const readPngParts = (bytes: Uint8Array): PngParts | undefined =>
  partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** Bytes when it is unpacked, or put in order with a byte a sample: the larger. */
export const pngSize = ({ header }: PngParts): number =>
  Math.max(unpackedSize(header), header.width * header.height * channelsOf(header));

/** No pixel is missing, left over or unknown. */
export function hasSoundPixels(parts: PngParts): boolean {
  const pixels = pixelsOf(parts);
  if (pixels === undefined) return false;
  return parts.header.colourType !== PALETTE || areInPalette(parts, pixels);
}

/** Nothing where they are broken. */
function pixelsOf({ header, packed }: PngParts): Buffer | undefined {
  const length = unpackedSize(header);
  let pixels: Buffer;
  try {
    // In one piece: else its pieces and the whole would be in memory at a time.
    pixels = inflateSync(Buffer.concat(packed), {
      maxOutputLength: length,
      chunkSize: Math.max(64, length + 1),
    });
  } catch {
    return undefined;
  }
  return pixels.length === length && filtersAreKnown(header, pixels) ? pixels : undefined;
}

function filtersAreKnown(header: PngHeader, pixels: Buffer): boolean {
  let at = 0;
  for (const { count, bytes } of scanlinesOf(header)) {
    for (let line = 0; line < count; line += 1, at += bytes) {
      if ((pixels[at] ?? 0) > LAST_FILTER) return false;
    }
  }
  return true;
}

/**
 * As an image of a PDF. Its packed pixels are taken over where PDF reads them as they are; else they are
 * unpacked, put in order and packed again.
 */
export function pngImage(parts: PngParts): ImageObject {
  const { header, packed, palette, transparency } = parts;
  const { width, height, bits, colourType, interlaced } = header;
  const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /FlateDecode`;
  const ink = { 2: '/DeviceRGB', 6: '/DeviceRGB', 3: paletteSpace(palette) }[colourType] ?? '/DeviceGray';
  const isPlain = !interlaced && !hasAlpha(header) && (colourType !== PALETTE || transparency === undefined);
  if (isPlain) {
    const reading = `/Predictor 15 /Colors ${channelsOf(header)} /BitsPerComponent ${bits} /Columns ${width}`;
    return {
      entries: `${size} /BitsPerComponent ${bits} /ColorSpace ${ink}${maskOf(parts)} /DecodeParms <<${reading}>>`,
      bytes: Buffer.concat(packed),
    };
  }
  const pixels = pixelsOf(parts);
  if (pixels === undefined) throw new Error('the pixels of a picture that was sound are broken');
  const { colours, alpha } = samplesOf(parts, pixels);
  const mask = alpha && {
    entries: `${size} /BitsPerComponent 8 /ColorSpace /DeviceGray`,
    bytes: deflateSync(alpha),
  };
  return {
    entries: `${size} /BitsPerComponent 8 /ColorSpace ${ink}${mask === undefined ? maskOf(parts, 8) : ''}`,
    bytes: deflateSync(colours),
    ...(mask && { mask }),
  };
}

const paletteSpace = (palette: Buffer | undefined): string =>
  `[/Indexed /DeviceRGB ${(palette?.length ?? 0) / 3 - 1} <${palette?.toString('hex') ?? ''}>]`;

/** The one colour that is transparent (ISO 32000-1, 8.9.6.4). @param bits of a sample as it is written */
function maskOf({ header, transparency }: PngParts, bits = header.bits): string {
  if (transparency === undefined || header.colourType === PALETTE) return '';
  const samples = Array.from({ length: transparency.length / 2 }, (_, index) =>
    sampleOf(transparency.readUInt16BE(index * 2), header.bits, bits),
  );
  return ` /Mask [${samples.flatMap((sample) => [sample, sample]).join(' ')}]`;
}

function sampleOf(value: number, from: number, to: number): number {
  const known = value & (2 ** from - 1);
  if (from === to) return known;
  return from === 16 ? known >> 8 : (known * (2 ** to - 1)) / (2 ** from - 1);
}
