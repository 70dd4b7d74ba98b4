import { deflateSync } from 'node:zlib';

interface PngFields {
  readonly width: number;
  readonly height: number;
  readonly bits?: number;
  readonly colourType?: number;
  readonly interlaced?: boolean;
  /** What IDAT holds when unpacked. */
  readonly pixels: Uint8Array;
  readonly more?: Readonly<Record<string, Uint8Array>>;
  readonly packed?: Uint8Array;
}

/** A PNG by hand, with any fault. */
export function png(fields: PngFields): Uint8Array {
  const { width, height, bits = 8, colourType = 6, interlaced = false, pixels, more = {} } = fields;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
      chunk('IHDR', header),
      ...Object.entries(more).map(([type, data]) => chunk(type, data)),
      chunk('IDAT', fields.packed ?? deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** The head of a JPEG, as far as anyone reads it before it is shown. */
export function jpeg(width: number, height: number, channels: number): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    ...size,
    channels,
    ...Array.from({ length: 12 }, () => 0),
  ]);
}

export const svg = (content: string, root = 'width="60" height="40"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${content}</svg>`);
