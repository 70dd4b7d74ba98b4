/** The header of a PNG (ISO/IEC 15948, 11.2). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
  readonly interlaced: boolean;
}

export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
}

export type PngPass = readonly [left: number, top: number, right: number, down: number];

const SIGNATURE_LENGTH = 8;
const HEADER_LENGTH = 13;
/** Bits of a sample by colour type (ISO/IEC 15948, 11.2.2). */
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Channels by colour type. */
export const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
export const PALETTE = 3;
/** Left, top and the steps to the next pixel in the passes of Adam7 (ISO/IEC 15948, 8.2). */
const ADAM7: readonly PngPass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
const ONE_PASS: readonly PngPass[] = [[0, 0, 1, 1]];

export const passesOf = ({ interlaced }: PngHeader): readonly PngPass[] => (interlaced ? ADAM7 : ONE_PASS);

/** Returns none if the file ends before its last chunk does. */
export function chunksOf(data: Buffer): readonly PngChunk[] {
  const chunks: PngChunk[] = [];
  let at = SIGNATURE_LENGTH;
  while (at + 8 <= data.length) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: data.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return at + 12 + length > data.length ? [] : chunks;
    at += 12 + length;
  }
  return [];
}

export function headerOf(chunk: PngChunk | undefined): PngHeader | undefined {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== HEADER_LENGTH) return undefined;
  const { data } = chunk;
  const [bits = 0, colourType = 0, compression, filter, interlace = 0] = data.subarray(8);
  const header = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), bits, colourType };
  const known = BITS[colourType]?.includes(bits) ?? false;
  const usual = compression === 0 && filter === 0 && interlace <= 1;
  if (!known || !usual || header.width === 0 || header.height === 0) return undefined;
  return { ...header, interlaced: interlace === 1 };
}
