/** What a JPEG is and how it is to be turned. */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** EXIF, 1 to 8. */
  readonly orientation: number;
}

/** `unusual`: sound for all that is known, but stored in a way that PDF does not read (ISO 32000-1, 7.4.8). */
export type JpegFault = 'broken' | 'unusual';

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly number[];
}

interface Segment {
  readonly marker: number;
  readonly content: Buffer;
  /** Behind it. */
  readonly end: number;
}

// Markers (ITU-T T.81, table B.1).
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;
/** Frames of baseline, extended sequential and progressive pictures in Huffman coding. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Lossless, hierarchical and arithmetically coded ones. */
const OTHER_FRAMES: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf,
]);

/** Reads a JPEG from its first to its last marker; its coded data is passed over. */
export function readJpeg(bytes: Uint8Array): Jpeg | JpegFault {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Frame | undefined;
  let orientation = 1;
  let coded = 0;
  const scanned = new Set<number>();
  if (data[1] !== START) return 'broken';
  for (let at = 2; ;) {
    const found = markerAt(data, at);
    if (found === undefined) return 'broken';
    if (found.marker === END) break;
    const segment = segmentAt(data, found);
    if (segment === undefined) return 'broken';
    const { marker, content } = segment;
    at = segment.end;
    if (OTHER_FRAMES.has(marker)) return 'unusual';
    if (FRAMES.has(marker)) {
      if (content[0] === 12) return 'unusual';
      frame = frame === undefined ? frameOf(content) : undefined;
      if (frame === undefined) return 'broken';
    }
    if (marker === EXIF) orientation = orientationIn(content) ?? orientation;
    if (marker === SCAN) {
      const components = frame && scanOf(content, frame);
      if (components === undefined) return 'broken';
      for (const component of components) scanned.add(component);
      const end = endOfCoded(data, at);
      coded += end - at;
      at = end;
    }
  }
  if (frame === undefined || scanned.size < frame.components.length || coded < leastCoded(frame))
    return 'broken';
  const { width, height, components } = frame;
  return { width, height, channels: components.length, orientation };
}

/** A marker may have any number of bytes FF before it (B.1.1.2). */
function markerAt(data: Buffer, at: number): { readonly marker: number; readonly end: number } | undefined {
  if (data[at] !== 0xff) return undefined;
  let end = at + 1;
  while (data[end] === 0xff) end += 1;
  const marker = data[end];
  return marker === undefined || marker < 0xc0 ? undefined : { marker, end: end + 1 };
}

function segmentAt(data: Buffer, { marker, end: at }: { marker: number; end: number }): Segment | undefined {
  if (at + 2 > data.length) return undefined;
  const end = at + data.readUInt16BE(at);
  return end < at + 2 || end > data.length ? undefined : { marker, content: data.subarray(at + 2, end), end };
}

/** B.2.2. A height of nothing would stand behind the scan, which PDF does not read. */
function frameOf(content: Buffer): Frame | undefined {
  const count = content[5] ?? 0;
  if (content.length !== 6 + 3 * count || content[0] !== 8) return undefined;
  const components = Array.from({ length: count }, (_, index) => content[6 + 3 * index] ?? 0);
  const frame = { width: content.readUInt16BE(3), height: content.readUInt16BE(1), components };
  const isUsual = [1, 3, 4].includes(count) && new Set(components).size === count;
  return isUsual && frame.width > 0 && frame.height > 0 ? frame : undefined;
}

/** The components of a scan (B.2.3). */
function scanOf(content: Buffer, { components }: Frame): readonly number[] | undefined {
  const count = content[0] ?? 0;
  if (count < 1 || count > 4 || content.length !== 4 + 2 * count) return undefined;
  const scanned = Array.from({ length: count }, (_, index) => content[1 + 2 * index] ?? -1);
  return scanned.every((component) => components.includes(component)) ? scanned : undefined;
}

/** In coded data a zero follows each byte FF, and restart markers stand between (B.1.1.5). */
function endOfCoded(data: Buffer, start: number): number {
  for (let at = data.indexOf(0xff, start); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return data.length;
}

/** Each block of eight by eight samples of the first component needs a bit at least. */
const leastCoded = ({ width, height }: Frame): number =>
  Math.floor((Math.ceil(width / 16) * Math.ceil(height / 16)) / 8);

const ORIENTATION = 0x01_12;

/** The tag of the first folder (TIFF 6.0, section 2; Exif 2.3, 4.6.4). */
function orientationIn(content: Buffer): number | undefined {
  if (content.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = content.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => {
    if (at < 0 || at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const folder = isLittle ? short(4) + short(6) * 0x1_00_00 : short(4) * 0x1_00_00 + short(6);
  for (let index = 0; index < short(folder); index += 1) {
    const entry = folder + 2 + 12 * index;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) !== ORIENTATION) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
