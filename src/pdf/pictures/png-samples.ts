import { channelsOf, hasAlpha, PALETTE, scanlinesOf, type PngHeader, type PngParts } from './png-format.ts';

/** A PNG's pixels as PDF takes them: a byte a sample, line after line, colours and opacity apart. */
export interface Samples {
  readonly colours: Buffer;
  readonly alpha?: Buffer;
}

/** Splits pixels. @param pixels inflated, with the filters' numbers; they are changed */
export function samplesOf({ header, transparency }: PngParts, pixels: Buffer): Samples {
  const { width, height, bits, colourType } = header;
  const channels = channelsOf(header);
  const inked = hasAlpha(header) ? channels - 1 : channels;
  const colours = Buffer.alloc(width * height * inked);
  const shades = colourType === PALETTE ? transparency : undefined;
  const alpha = inked < channels || shades !== undefined ? Buffer.alloc(width * height) : undefined;
  const scale = bits < 8 && colourType !== PALETTE ? 255 / (2 ** bits - 1) : 1;
  const read = sampleReader(bits);
  eachLine(header, pixels, (line, { left, right, columns, y }) => {
    for (let column = 0; column < columns; column += 1) {
      const to = y * width + left + column * right;
      for (let channel = 0; channel < inked; channel += 1)
        colours[to * inked + channel] = read(line, column * channels + channel) * scale;
      if (alpha === undefined) continue;
      alpha[to] =
        shades === undefined ? read(line, column * channels + inked) : opacityOf(shades, colours[to]);
    }
  });
  return alpha === undefined ? { colours } : { colours, alpha };
}

/** Entries that are not listed are opaque (ISO/IEC 15948, 11.3.2.1). */
const opacityOf = (shades: Buffer, entry = 0): number => shades[entry] ?? 255;

/** Whether all pixels of a palette are in it. @param pixels as for `samplesOf` */
export function areInPalette({ header, palette }: PngParts, pixels: Buffer): boolean {
  const entries = (palette?.length ?? 0) / 3;
  if (entries >= 2 ** header.bits) return true;
  const read = sampleReader(header.bits);
  let areKnown = true;
  eachLine(header, pixels, (line, { columns }) => {
    for (let column = 0; column < columns; column += 1) if (read(line, column) >= entries) areKnown = false;
  });
  return areKnown;
}

/** Of two bytes the first: no printer shows more. */
function sampleReader(bits: number): (line: Buffer, index: number) => number {
  if (bits === 16) return (line, index) => line[index * 2] ?? 0;
  if (bits === 8) return (line, index) => line[index] ?? 0;
  const most = 2 ** bits - 1;
  return (line, index) => {
    const bit = index * bits;
    return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & most;
  };
}

interface LinePlace {
  readonly left: number;
  readonly right: number;
  readonly columns: number;
  readonly y: number;
}

function eachLine(header: PngHeader, pixels: Buffer, use: (line: Buffer, place: LinePlace) => void): void {
  const step = Math.max(1, (header.bits * channelsOf(header)) / 8);
  let at = 0;
  for (const { pass, columns, count, bytes } of scanlinesOf(header)) {
    const [left, top, right, down] = pass;
    let above: Buffer = Buffer.alloc(bytes - 1);
    for (let index = 0; index < count; index += 1, at += bytes) {
      const line = pixels.subarray(at + 1, at + bytes);
      unfilter(pixels[at] ?? 0, line, above, step);
      // What is filtered once is plain.
      pixels[at] = 0;
      use(line, { left, right, columns, y: top + index * down });
      above = line;
    }
  }
}

/** In place (ISO/IEC 15948, 9.2). @param step bytes from a sample to that of the pixel before */
function unfilter(filter: number, line: Buffer, above: Buffer, step: number): void {
  if (filter === 0) return;
  for (let index = 0; index < line.length; index += 1) {
    const left = index < step ? 0 : (line[index - step] ?? 0);
    const up = above[index] ?? 0;
    const corner = index < step ? 0 : (above[index - step] ?? 0);
    line[index] = (line[index] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
