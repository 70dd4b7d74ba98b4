import { inflateSync } from 'node:zlib';
import { CHANNELS, chunksOf, headerOf, PALETTE, passesOf } from './png-format.ts';
import type { PngChunk, PngHeader } from './png-format.ts';
import { writePng } from './png-samples.ts';

export interface PngSize {
  readonly width: number;
  readonly height: number;
}

export interface Png extends PngSize {
  /** In place of the file's own bytes. */
  readonly rewritten?: Uint8Array;
}

const LAST_FILTER = 4;

/**
 * The size of a PNG; `undefined` if pixels are missing or broken. They are checked before pdfkit unpacks them in the
 * background, where a fault would end the process.
 * @param isTooLarge is asked before anything is unpacked; a picture that is too large is not checked further
 */
export function readPng(bytes: Uint8Array, isTooLarge: (size: PngSize) => boolean): Png | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(data);
  const header = headerOf(chunks[0]);
  if (header === undefined) return undefined;
  const { width, height } = header;
  if (isTooLarge({ width, height })) return { width, height };
  if (header.colourType === PALETTE && !chunks.some(({ type }) => type === 'PLTE')) return undefined;
  const pixels = pixelsOf(header, chunks);
  if (pixels === undefined) return undefined;
  if (!isMisread(header, chunks)) return { width, height };
  return { width, height, rewritten: writePng(header, chunks, pixels, passesOf(header)) };
}

/** pdfkit reads each byte as a sample when it splits pixels itself. */
const isMisread = ({ bits, interlaced, colourType }: PngHeader, chunks: readonly PngChunk[]): boolean =>
  bits < 8 && (interlaced || (colourType === PALETTE && chunks.some(({ type }) => type === 'tRNS')));

function pixelsOf(header: PngHeader, chunks: readonly PngChunk[]): Buffer | undefined {
  const lines = scanlines(header);
  const length = lines.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  let pixels: Buffer;
  try {
    pixels = inflateSync(packed, { maxOutputLength: length });
  } catch {
    return undefined;
  }
  return pixels.length === length && filtersAreKnown(pixels, lines) ? pixels : undefined;
}

interface Scanlines {
  readonly count: number;
  /** Of one line, with its filter's number. */
  readonly bytes: number;
}

function scanlines(header: PngHeader): readonly Scanlines[] {
  const { width, height, bits, colourType } = header;
  return passesOf(header).map(([left, top, right, down]) => {
    const columns = Math.ceil((width - left) / right);
    return {
      count: columns === 0 ? 0 : Math.ceil((height - top) / down),
      bytes: 1 + Math.ceil((columns * bits * (CHANNELS[colourType] ?? 0)) / 8),
    };
  });
}

function filtersAreKnown(pixels: Buffer, lines: readonly Scanlines[]): boolean {
  let at = 0;
  for (const { count, bytes } of lines) {
    for (let line = 0; line < count; line += 1, at += bytes) {
      if ((pixels[at] ?? 0) > LAST_FILTER) return false;
    }
  }
  return true;
}
