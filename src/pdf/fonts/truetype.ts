import { advanceOf, joinedGlyph, raisedLimits, type Glyph, type JoinedGlyph } from './joined-glyph.ts';

/** Flags of a composite glyph (OpenType, `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** In the order in which fontkit writes them. */
const TABLES = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'] as const;

const HEADER_SIZE = 12;
const ENTRY_SIZE = 16;

/** Reads the outlines of a font file (OpenType with `glyf`) and makes subsets of it. */
export class TrueType {
  readonly #tables: ReadonlyMap<string, Uint8Array>;
  readonly #glyphs = new Map<number, Glyph>();
  readonly #hasLongOffsets: boolean;
  readonly #metrics: number;

  constructor(file: Uint8Array) {
    this.#tables = tablesOf(file);
    this.#hasLongOffsets = viewOf(this.needed('head')).getInt16(50) === 1;
    this.#metrics = viewOf(this.needed('hhea')).getUint16(34);
  }

  /**
   * Makes a font of these glyphs, in this order, followed by the components of composite ones. fontkit makes the same
   * bytes. PDF needs no more tables (ISO 32000-1, 9.9).
   */
  subset(glyphs: readonly (number | JoinedGlyph)[]): Uint8Array {
    const { outlines, metrics } = this.#collect(glyphs);
    const head = this.needed('head');
    const hhea = Uint8Array.from(this.needed('hhea'));
    viewOf(hhea).setUint16(34, outlines.length);
    const joined = glyphs.filter((glyph) => typeof glyph !== 'number');
    const maxp = Uint8Array.from(raisedLimits(this.needed('maxp'), joined));
    viewOf(maxp).setUint16(4, outlines.length);
    const made: Readonly<Record<string, Uint8Array>> = {
      head,
      hhea,
      loca: this.#offsetsOf(outlines),
      maxp,
      glyf: Buffer.concat(outlines),
      hmtx: metrics,
    };
    return fileOf(
      TABLES.flatMap((tag) => {
        const table = made[tag] ?? this.#tables.get(tag);
        return table === undefined ? [] : [{ tag, table }];
      }),
    );
  }

  /** Units of the font. */
  advance(glyph: number | JoinedGlyph): number {
    if (typeof glyph !== 'number') return advanceOf(glyph, (own) => this.advance(own));
    return viewOf(this.needed('hmtx')).getUint16(Math.min(glyph, this.#metrics - 1) * 4);
  }

  table(tag: string): Uint8Array | undefined {
    return this.#tables.get(tag);
  }

  /** @throws for a font without it */
  needed(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`the font has no table ${tag}`);
    return table;
  }

  #collect(glyphs: readonly (number | JoinedGlyph)[]): {
    readonly outlines: readonly Uint8Array[];
    readonly metrics: Uint8Array;
  } {
    const all = [...glyphs];
    const places = new Map([[0, 0]]);
    const found: Glyph[] = [];
    const outlines: Uint8Array[] = [];
    for (let index = 0; index < all.length; index += 1) {
      const next = all[index] ?? 0;
      const glyph = typeof next === 'number' ? this.#glyph(next) : joinedGlyph(next, (id) => this.#glyph(id));
      found.push(glyph);
      outlines.push(
        renumbered(glyph, (component) => {
          const place = places.get(component) ?? all.push(component) - 1;
          places.set(component, place);
          return place;
        }),
      );
    }
    const metrics = new Uint8Array(found.length * 4);
    const view = viewOf(metrics);
    for (const [index, { advance, bearing }] of found.entries()) {
      view.setUint16(index * 4, advance);
      view.setInt16(index * 4 + 2, bearing);
    }
    return { outlines, metrics };
  }

  #glyph(id: number): Glyph {
    const known = this.#glyphs.get(id);
    if (known !== undefined) return known;
    const outline = this.needed('glyf').subarray(this.#offset(id), this.#offset(id + 1));
    const hmtx = viewOf(this.needed('hmtx'));
    const last = this.#metrics - 1;
    const glyph = {
      outline,
      components: componentsOf(outline),
      advance: hmtx.getUint16(Math.min(id, last) * 4),
      bearing: hmtx.getInt16(id <= last ? id * 4 + 2 : this.#metrics * 4 + (id - this.#metrics) * 2),
    };
    this.#glyphs.set(id, glyph);
    return glyph;
  }

  #offset(id: number): number {
    const loca = viewOf(this.needed('loca'));
    return this.#hasLongOffsets ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2;
  }

  #offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
    const size = this.#hasLongOffsets ? 4 : 2;
    const loca = new Uint8Array((outlines.length + 1) * size);
    const view = viewOf(loca);
    let offset = 0;
    for (let index = 0; index <= outlines.length; index += 1) {
      if (this.#hasLongOffsets) view.setUint32(index * size, offset);
      else view.setUint16(index * size, offset / 2);
      offset += outlines[index]?.length ?? 0;
    }
    return loca;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

const ascii = new TextDecoder('ascii');

function tablesOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = HEADER_SIZE + index * ENTRY_SIZE;
    const start = view.getUint32(entry + 8);
    const tag = ascii.decode(file.subarray(entry, entry + 4));
    tables.set(tag, file.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

function componentsOf(outline: Uint8Array): Glyph['components'] {
  const components: { readonly glyph: number; readonly at: number }[] = [];
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return components;
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0;) {
    flags = view.getUint16(at);
    components.push({ glyph: view.getUint16(at + 2), at: at + 2 });
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4) + scaleSize(flags);
  }
  return components;
}

function scaleSize(flags: number): number {
  if ((flags & SCALE) !== 0) return 2;
  if ((flags & TWO_SCALES) !== 0) return 4;
  return (flags & MATRIX) === 0 ? 0 : 8;
}

function renumbered({ outline, components }: Glyph, placeOf: (glyph: number) => number): Uint8Array {
  if (components.length === 0) return outline;
  const copy = Uint8Array.from(outline);
  const view = viewOf(copy);
  for (const { glyph, at } of components) view.setUint16(at, placeOf(glyph));
  return copy;
}

function fileOf(tables: readonly { readonly tag: string; readonly table: Uint8Array }[]): Uint8Array {
  const header = Buffer.alloc(HEADER_SIZE + tables.length * ENTRY_SIZE);
  const selector = Math.floor(Math.log2(tables.length));
  header.write('true', 0, 'ascii');
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** selector * ENTRY_SIZE, 6);
  header.writeUInt16BE(selector, 8);
  header.writeUInt16BE((tables.length - 2 ** selector) * ENTRY_SIZE, 10);
  let offset = header.length;
  for (const [index, { tag, table }] of tables.entries()) {
    const entry = HEADER_SIZE + index * ENTRY_SIZE;
    header.write(tag, entry, 'ascii');
    // No checksum: readers of PDF do not look at it.
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    offset += table.length;
  }
  return Buffer.concat([header, ...tables.map(({ table }) => table)]);
}
