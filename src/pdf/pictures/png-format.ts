import { crc32 } from 'node:zlib';

/** The header of a PNG (ISO/IEC 15948, 11.2). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
  readonly interlaced: boolean;
}

/** The chunks of a PNG that are drawn. */
export interface PngParts {
  readonly header: PngHeader;
  readonly palette?: Buffer;
  readonly transparency?: Buffer;
  /** What its pixels are packed to. */
  readonly packed: readonly Buffer[];
}

export type PngPass = readonly [left: number, top: number, right: number, down: number];

const SIGNATURE = Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1');
const HEADER_LENGTH = 13;
/** Programs write pixels in chunks of eight thousand bytes and more. */
const MAX_CHUNKS = 100_000;
/** Bits of a sample by colour type (ISO/IEC 15948, 11.2.2). */
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Channels by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
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

const passesOf = ({ interlaced }: PngHeader): readonly PngPass[] => (interlaced ? ADAM7 : ONE_PASS);
export const channelsOf = ({ colourType }: PngHeader): number => CHANNELS[colourType] ?? 0;
export const hasAlpha = ({ colourType }: PngHeader): boolean => colourType === 4 || colourType === 6;

/** Nothing of a file that is broken: a chunk that is cut, has another sum, stands at the wrong place or is missing. */
export function partsOf(data: Buffer): PngParts | undefined {
  if (!data.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  let header: PngHeader | undefined;
  let palette: Buffer | undefined;
  let transparency: Buffer | undefined;
  const packed: Buffer[] = [];
  let at = SIGNATURE.length;
  for (let count = 0; count < MAX_CHUNKS; count += 1) {
    const chunk = chunkAt(data, at);
    if (chunk === undefined || (count === 0) !== (chunk.type === 'IHDR')) return undefined;
    const { type, content } = chunk;
    if (type === 'IHDR') header = headerOf(content);
    if (header === undefined) return undefined;
    if (type === 'IEND') {
      const parts = { header, packed, ...(palette && { palette }), ...(transparency && { transparency }) };
      return areSound(parts) ? parts : undefined;
    }
    if (type === 'PLTE' && packed.length === 0) palette = content;
    if (type === 'tRNS' && packed.length === 0) transparency = content;
    if (type === 'IDAT') packed.push(content);
    at += 12 + content.length;
  }
  return undefined;
}

/** A capital begins the name of a chunk that must be understood (ISO/IEC 15948, 5.4). */
const CRITICAL = /^[A-Z]/u;

function chunkAt(data: Buffer, at: number): { readonly type: string; readonly content: Buffer } | undefined {
  if (at + 12 > data.length) return undefined;
  const end = at + 8 + data.readUInt32BE(at);
  const type = data.toString('latin1', at + 4, at + 8);
  if (end + 4 > data.length || !/^[A-Za-z]{4}$/u.test(type)) return undefined;
  if (CRITICAL.test(type)) {
    const isKnown = ['IHDR', 'PLTE', 'IDAT', 'IEND'].includes(type);
    if (!isKnown || crc32(data.subarray(at + 4, end)) !== data.readUInt32BE(end)) return undefined;
  }
  return { type, content: data.subarray(at + 8, end) };
}

function headerOf(content: Buffer): PngHeader | undefined {
  if (content.length !== HEADER_LENGTH) return undefined;
  const [bits = 0, colourType = 0, compression, filter, interlace = 0] = content.subarray(8);
  const header = { width: content.readUInt32BE(0), height: content.readUInt32BE(4), bits, colourType };
  const known = BITS[colourType]?.includes(bits) ?? false;
  const usual = compression === 0 && filter === 0 && interlace <= 1;
  if (!known || !usual || header.width === 0 || header.height === 0) return undefined;
  return { ...header, interlaced: interlace === 1 };
}

/** Palettes and transparent colours have the lengths that belong to the colours (11.2.3, 11.3.2.1). */
function areSound({ header, palette, transparency }: PngParts): boolean {
  const { colourType, bits } = header;
  const entries = (palette?.length ?? 0) / 3;
  if (colourType === PALETTE) {
    const isPalette = Number.isInteger(entries) && entries >= 1 && entries <= 2 ** bits;
    return isPalette && (transparency?.length ?? 0) <= entries;
  }
  if (transparency === undefined) return true;
  return transparency.length === 2 * channelsOf(header) && !hasAlpha(header);
}

export interface Scanlines {
  readonly pass: PngPass;
  /** Pixels of a line. */
  readonly columns: number;
  readonly count: number;
  /** Of one line, with its filter's number. */
  readonly bytes: number;
}

/** The lines of each pass that has any. */
export function scanlinesOf(header: PngHeader): readonly Scanlines[] {
  const { width, height, bits } = header;
  return passesOf(header).flatMap((pass) => {
    const [left, top, right, down] = pass;
    const columns = Math.ceil((width - left) / right);
    const count = Math.ceil((height - top) / down);
    if (columns <= 0 || count <= 0) return [];
    return [{ pass, columns, count, bytes: 1 + Math.ceil((columns * bits * channelsOf(header)) / 8) }];
  });
}

/** Bytes of the picture when it is unpacked. */
export const unpackedSize = (header: PngHeader): number =>
  scanlinesOf(header).reduce((sum, { count, bytes }) => sum + count * bytes, 0);
