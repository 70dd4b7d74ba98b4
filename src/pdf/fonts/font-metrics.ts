/** The metrics of a font (ISO 32000-1, 9.8); lengths in units of the font. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, counter-clockwise. */
  readonly italicAngle: number;
  /** Left, bottom, right, top of the box around all glyphs. */
  readonly box: readonly [number, number, number, number];
  readonly isSlanted: boolean;
  readonly isFixedPitch: boolean;
  /** Its PostScript name. */
  readonly name: string;
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** @param table the bytes of a table of the font (OpenType) */
export function metricsOf(table: (tag: string) => Uint8Array): FontMetrics {
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((tag) => viewOf(table(tag)));
  if (head === undefined || hhea === undefined || os2 === undefined || post === undefined)
    throw new Error('the font lacks a table');
  const ascent = hhea.getInt16(4);
  const hasHeights = os2.getUint16(0) >= 2;
  return {
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    capHeight: hasHeights ? os2.getInt16(88) : ascent,
    xHeight: hasHeights ? os2.getInt16(86) : 0,
    italicAngle: post.getInt32(4) / 0x1_0000,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    isSlanted: (head.getUint16(44) & 2) !== 0,
    isFixedPitch: post.getUint32(12) !== 0,
    name: postscriptName(table('name')),
  };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

function postscriptName(names: Uint8Array): string {
  const view = viewOf(names);
  const texts = view.getUint16(4);
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const entry = 6 + index * 12;
    if (view.getUint16(entry) !== WINDOWS || view.getUint16(entry + 6) !== POSTSCRIPT_NAME) continue;
    const start = texts + view.getUint16(entry + 10);
    const encoded = Buffer.from(names.subarray(start, start + view.getUint16(entry + 8)));
    return encoded.swap16().toString('utf16le');
  }
  throw new Error('the font has no name');
}
