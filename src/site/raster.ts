/** What browsers show; any other format is none of these. */
export type RasterFormat = 'png' | 'jpg' | 'gif' | 'webp' | 'avif';

/** By its first bytes; `broken` where it ends too soon, which stops the build of some websites. */
export function rasterFormat(bytes: Uint8Array): RasterFormat | 'broken' | undefined {
  const start = textAt(bytes, 0, 12);
  // Some programs write more behind the last chunk.
  if (start.startsWith('\u0089PNG\r\n\u001A\n')) return bytesOf(bytes).includes('IEND') ? 'png' : 'broken';
  if (start.startsWith('\u00FF\u00D8\u00FF')) return jpegIsWhole(bytes) ? 'jpg' : 'broken';
  if (/^GIF8[79]a/u.test(start)) return 'gif';
  if (/^RIFF[^]{4}WEBP/u.test(start)) return 'webp';
  return /^[^]{4}ftypavi[fs]/u.test(start) ? 'avif' : undefined;
}

/** Some cameras write more behind the end mark (ITU T.81, B.1.1.3). */
function jpegIsWhole(bytes: Uint8Array): boolean {
  const picture = [...jpegSegments(bytes)].find(({ marker }) => marker === SCAN);
  return picture !== undefined && bytesOf(bytes).includes(END_OF_IMAGE, picture.start);
}

const END_OF_IMAGE = Buffer.of(0xff, 0xd9);
const SCAN = 0xda;
const APP1 = 0xe1;

interface Segment {
  readonly marker: number;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** The segments up to the picture itself. */
function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else {
      yield { marker, start: at + 4, end };
      if (marker === SCAN || end < at + 4) return;
      at = end;
    }
  }
}

/** Whether the photo says where it was taken: latitude and longitude of EXIF (CIPA DC-008, 4.6.6). */
export function tellsPlace(jpeg: Uint8Array): boolean {
  for (const { marker, start, end } of jpegSegments(jpeg)) {
    if (marker === APP1 && textAt(jpeg, start, 6) === 'Exif\0\0')
      return hasPosition(jpeg.subarray(start + 6, end));
  }
  return false;
}

const GPS = 0x88_25;
const LATITUDE = 2;
const LONGITUDE = 4;

function hasPosition(tiff: Uint8Array): boolean {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = textAt(tiff, 0, 2) === 'II';
  const directory = tiff.length < 8 ? undefined : directoryAt(view, view.getUint32(4, little), little);
  const gps = directory?.get(GPS);
  const tags = gps === undefined ? undefined : directoryAt(view, gps, little);
  return [LATITUDE, LONGITUDE].every((tag) => isMeasured(view, tags?.get(tag), little));
}

/** The values of a directory by their tags (TIFF 6.0, section 2). */
function directoryAt(view: DataView, offset: number, little: boolean): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (offset + 2 > view.byteLength) return found;
  const count = view.getUint16(offset, little);
  for (let at = offset + 2; found.size < count && at + 12 <= view.byteLength; at += 12)
    found.set(view.getUint16(at, little), view.getUint32(at + 8, little));
  return found;
}

/** Degrees, minutes and seconds as fractions; programs that remove a place leave noughts. */
function isMeasured(view: DataView, offset: number | undefined, little: boolean): boolean {
  if (offset === undefined || offset + 24 > view.byteLength) return false;
  return [0, 8, 16].some((step) => view.getUint32(offset + step, little) !== 0);
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return bytesOf(bytes).toString('latin1', start, start + length);
}

/** The same bytes, not a copy. */
const bytesOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);
