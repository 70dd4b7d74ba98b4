/** A glyph as it stands in the file. */
export interface Glyph {
  readonly outline: Uint8Array;
  /** The glyphs that a composite one consists of, and the offset in the outline that names each. */
  readonly components: readonly { readonly glyph: number; readonly at: number }[];
  /** Units of the font. */
  readonly advance: number;
  readonly bearing: number;
}

/**
 * Several glyphs as one: a letter with its points, which is one sign to who reads the file. The first says how wide it is;
 * without any, it paints nothing and has no width.
 */
export interface JoinedGlyph {
  readonly parts: readonly GlyphPart[];
  /** Units of the font, in place of the first glyph's: a letter of a ligature has its part of the width. */
  readonly advance?: number;
}

export interface GlyphPart {
  readonly glyph: number;
  /** Units of the font, from the first. */
  readonly x: number;
  readonly y: number;
}

export const NOTHING: JoinedGlyph = { parts: [] };

/** The same for the same glyphs in the same places. */
export const partsKey = ({ parts, advance }: JoinedGlyph): string =>
  `${advance ?? ''}=${parts.map(({ glyph, x, y }) => `${glyph}@${x},${y}`).join('+')}`;

/** How far the next sign is, units of the font. */
export const advanceOf = ({ parts: [first], advance }: JoinedGlyph, own: (glyph: number) => number): number =>
  advance ?? (first === undefined ? 0 : own(first.glyph));

/** Flags of a composite glyph (OpenType, `glyf`): offsets as two words. */
const OFFSETS_AS_WORDS = 0x0001 | 0x0002;
const MORE = 0x0020;
const HEADER = 10;
const PART = 8;
const COMPOSITE = -1;

export function joinedGlyph(joined: JoinedGlyph, glyphOf: (glyph: number) => Glyph): Glyph {
  const painted = joined.parts.filter(({ glyph }) => glyphOf(glyph).outline.length > 0);
  const advance = advanceOf(joined, (glyph) => glyphOf(glyph).advance);
  if (painted.length === 0) return { outline: new Uint8Array(), components: [], advance, bearing: 0 };
  const outline = new Uint8Array(HEADER + painted.length * PART);
  const view = new DataView(outline.buffer);
  const box = boxOf(painted, glyphOf);
  view.setInt16(0, COMPOSITE);
  for (const [index, edge] of box.entries()) view.setInt16(2 + 2 * index, edge);
  const components = painted.map(({ glyph, x, y }, index) => {
    const at = HEADER + index * PART;
    view.setUint16(at, OFFSETS_AS_WORDS | (index < painted.length - 1 ? MORE : 0));
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
    return { glyph, at: at + 2 };
  });
  return { outline, components, advance, bearing: box[0] };
}

/** Left, bottom, right, top. */
function boxOf(
  parts: readonly GlyphPart[],
  glyphOf: (glyph: number) => Glyph,
): readonly [number, number, number, number] {
  const boxes = parts.map(({ glyph, x, y }) => {
    const { buffer, byteOffset } = glyphOf(glyph).outline;
    const view = new DataView(buffer, byteOffset);
    return [2, 4, 6, 8].map((at, index) => view.getInt16(at) + (index % 2 === 0 ? x : y));
  });
  const edge = (index: number, most: (...edges: number[]) => number): number =>
    most(...boxes.map((box) => box[index] ?? 0));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** What readers set aside for one glyph (OpenType, `maxp`), where glyphs are joined. */
export function raisedLimits(limits: Uint8Array, joined: readonly JoinedGlyph[]): Uint8Array {
  const most = joined.reduce((count, { parts }) => Math.max(count, parts.length), 0);
  if (most === 0) return limits;
  const raised = Uint8Array.from(limits);
  const view = new DataView(raised.buffer);
  for (const at of [6, 8]) {
    const [simple, composite] = [view.getUint16(at), view.getUint16(at + 4)];
    view.setUint16(at + 4, Math.min(0xffff, most * Math.max(simple, composite)));
  }
  view.setUint16(28, Math.max(view.getUint16(28), most));
  view.setUint16(30, view.getUint16(30) + 1);
  return raised;
}
