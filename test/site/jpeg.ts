/** Degrees, minutes and seconds by the tags of EXIF: latitude 2, longitude 4. */
type Position = Readonly<Record<number, readonly number[]>>;

export const position: Position = { 2: [51, 3, 45], 4: [6, 5, 40] };

/** The frame of a JPEG, with these bytes as its EXIF. */
export function jpeg(exif?: Uint8Array): Buffer {
  const content = exif === undefined ? undefined : Buffer.concat([Buffer.from('Exif\0\0'), exif]);
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...(content === undefined ? [] : [segment(0xe1, content)]),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    Buffer.of(0x12, 0x34, 0xff, 0xd9),
  ]);
}

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** EXIF with the version of its directory of places, as cameras without a receiver write it, and a place. */
export function tiff(order: 'II' | 'MM', place: Position = {}): Uint8Array {
  const bytes = Buffer.alloc(200);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = order === 'II';
  const directory = (at: number, entries: readonly (readonly [tag: number, value: number])[]): void => {
    view.setUint16(at, entries.length, isLittle);
    for (const [index, [tag, value]] of entries.entries()) {
      view.setUint16(at + 2 + index * 12, tag, isLittle);
      view.setUint32(at + 10 + index * 12, value, isLittle);
    }
  };
  bytes.write(order, 0, 'latin1');
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  directory(8, [[0x88_25, 40]]);
  const values = Object.entries(place);
  directory(40, [
    [0, 0x02_03_00_00],
    ...values.map(([tag], index) => [Number(tag), 100 + index * 24] as const),
  ]);
  for (const [index, [, parts]] of values.entries())
    for (const [part, value] of parts.entries()) {
      view.setUint32(100 + index * 24 + part * 8, value, isLittle);
      view.setUint32(104 + index * 24 + part * 8, 1, isLittle);
    }
  return bytes;
}
