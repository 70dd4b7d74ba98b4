import { crc32, deflateSync } from 'node:zlib';

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
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

const segment = (marker: number, content: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

const two = (value: number): readonly number[] => [value >> 8, value & 0xff];

interface JpegFields {
  readonly channels?: number;
  /** The marker of its frame. */
  readonly frame?: number;
  readonly bits?: number;
  /** EXIF. */
  readonly orientation?: number;
}

/** A whole JPEG, all of it middle grey: each block of eight by eight samples is two bits. */
export function jpeg(width: number, height: number, fields: JpegFields = {}): Uint8Array {
  const { channels = 3, frame = 0xc0, bits = 8, orientation } = fields;
  const numbers = Array.from({ length: channels }, (_, index) => index + 1);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8) * channels;
  const exif = [...Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\u0001', 'latin1'), 1, 0x12, 0, 3, 0, 0, 0, 1, 0];
  const head = [
    0xff,
    0xd8,
    ...(orientation === undefined ? [] : segment(0xe1, [...exif, orientation, 0, 0, 0, 0, 0, 0])),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(frame, [
      bits,
      ...two(height),
      ...two(width),
      channels,
      ...numbers.flatMap((id) => [id, 0x11, 0]),
    ]),
    // One code of one bit: no difference; the end of a block.
    ...segment(0xc4, [0x00, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xda, [channels, ...numbers.flatMap((id) => [id, 0]), 0, 63, 0]),
  ];
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), Buffer.alloc(Math.ceil(blocks / 4)), Buffer.of(0xff, 0xd9)]),
  );
}

export const svg = (content: string, root = 'width="60" height="40"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${content}</svg>`);
