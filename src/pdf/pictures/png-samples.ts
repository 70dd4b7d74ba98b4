import { deflateSync } from 'node:zlib';
import { PALETTE, type PngChunk, type PngHeader, type PngPass } from './png-format.ts';

/** The bytes to the left and above that a filter uses (ISO/IEC 15948, 9.2). */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/**
 * Rewrites a PNG of one channel and less than eight bits: a byte a pixel, not interlaced.
 * @param pixels inflated, with the filters' numbers
 */
export function writePng(
  header: PngHeader,
  chunks: readonly PngChunk[],
  pixels: Buffer,
  passes: readonly PngPass[],
): Uint8Array {
  const scale = header.colourType === PALETTE ? 1 : 255 / (2 ** header.bits - 1);
  const samples = samplesOf(header, pixels, passes, scale);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(header.width, 0);
  head.writeUInt32BE(header.height, 4);
  head.set([8, header.colourType], 8);
  const kept = chunks.filter(({ type }) => type === 'PLTE' || type === 'tRNS');
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
    chunk('IHDR', head),
    ...kept.map(({ type, data }) => chunk(type, scale === 1 ? data : scaledKey(data, scale))),
    chunk('IDAT', deflateSync(samples)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The one grey that is transparent. */
function scaledKey(data: Buffer, scale: number): Buffer {
  const key = Buffer.alloc(2);
  key[1] = (data[1] ?? 0) * scale;
  return key;
}

/** The checksum is left out: pdfkit does not read it. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

function samplesOf(
  { width, height, bits }: PngHeader,
  pixels: Buffer,
  passes: readonly PngPass[],
  scale: number,
): Buffer {
  const samples = Buffer.alloc(height * (width + 1));
  let at = 0;
  for (const [left, top, right, down] of passes) {
    const length = Math.ceil((Math.ceil((width - left) / right) * bits) / 8);
    if (left >= width) continue;
    let above: Buffer = Buffer.alloc(length);
    for (let y = top; y < height; y += down, at += length + 1) {
      const line = unfiltered(pixels[at] ?? 0, pixels.subarray(at + 1, at + 1 + length), above);
      for (let x = left, bit = 0; x < width; x += right, bit += bits) {
        const sample = ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
        samples[y * (width + 1) + 1 + x] = sample * scale;
      }
      above = line;
    }
  }
  return samples;
}

function unfiltered(filter: number, line: Buffer, above: Buffer): Buffer {
  const predict = FILTERS[filter];
  const result = Buffer.from(line);
  if (predict === undefined) return result;
  for (let index = 0; index < line.length; index += 1) {
    const left = index === 0 ? 0 : (result[index - 1] ?? 0);
    const corner = index === 0 ? 0 : (above[index - 1] ?? 0);
    result[index] = (line[index] ?? 0) + predict(left, above[index] ?? 0, corner);
  }
  return result;
}
