/** Formats of subtables (OpenType, `cmap`): characters up to U+FFFF, and all characters. */
const SEGMENTS = 4;
const GROUPS = 12;

export type CharacterMap = (codePoint: number) => number;

/** The glyph of each character, or 0, from the subtable with the most characters. */
export function characterMapOf(cmap: Uint8Array): CharacterMap {
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  let segments: number | undefined;
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const entry = 4 + index * 8;
    const [platform, at] = [view.getUint16(entry), view.getUint32(entry + 4)];
    // Unicode's own platform, and Windows with its encodings of Unicode.
    if (platform !== 0 && platform !== 3) continue;
    const format = view.getUint16(at);
    if (format === GROUPS) return groups(view, at);
    if (format === SEGMENTS) segments ??= at;
  }
  if (segments === undefined) throw new Error('the font has no table of characters that is known here');
  return byBlocks(view, segments);
}

function groups(view: DataView, at: number): CharacterMap {
  const count = view.getUint32(at + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + middle * 12;
      if (codePoint < view.getUint32(group)) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
    }
    return 0;
  };
}

function byBlocks(view: DataView, at: number): CharacterMap {
  const size = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let segment = 0; segment < size; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue;
      const start = view.getUint16(starts + segment);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + segment);
      const offset = view.getUint16(offsets + segment);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + segment + offset + (codePoint - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
