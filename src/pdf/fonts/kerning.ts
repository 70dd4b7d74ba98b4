/** Lookup types of GPOS (OpenType): pairs, and an extension, which holds a lookup of another type. */
const PAIRS = 2;
const EXTENSION = 9;
/** A pair's value: the first glyph's advance, and nothing of the second. */
const ADVANCE_ONLY = 0x0004;

type PairOf = (first: number, second: number) => number | undefined;

/** An offset in a table of the font. */
interface TablePosition {
  readonly view: DataView;
  readonly at: number;
}

/**
 * Reads the pairs of the feature `kern` in GPOS: how far two glyphs are moved, in units of the font. Rules for more than
 * two glyphs are left out. Returns nothing if the font has kerning of another form.
 */
export function kerningOf(
  gpos: Uint8Array,
  script: 'latn' | 'DFLT',
): ((first: number, second: number) => number) | undefined {
  const table = tableOf(gpos);
  const lookups: (readonly PairOf[])[] = [];
  for (const lookup of kernLookups(table, script)) {
    const pairs = pairsOf(lookup);
    if (pairs === undefined) return undefined;
    if (pairs.length > 0) lookups.push(pairs);
  }
  return (first, second) => lookups.reduce((sum, pairs) => sum + firstOf(pairs, first, second), 0);
}

/** Whether pairs are kerned alike in Latin text and in text of no script. */
export function isKernedAlike(gpos: Uint8Array): boolean {
  const [latin, scriptless] = ['latn', 'DFLT'].map((script) => kernLookupNumbers(tableOf(gpos), script));
  return latin?.join() === scriptless?.join();
}

const tableOf = (gpos: Uint8Array): TablePosition => ({
  view: new DataView(gpos.buffer, gpos.byteOffset, gpos.byteLength),
  at: 0,
});

/** The first subtable of a lookup that knows the pair decides. */
function firstOf(pairs: readonly PairOf[], first: number, second: number): number {
  for (const pairOf of pairs) {
    const value = pairOf(first, second);
    if (value !== undefined) return value;
  }
  return 0;
}

const uint16 = ({ view, at }: TablePosition, offset: number): number => view.getUint16(at + offset);

const uint32 = ({ view, at }: TablePosition, offset: number): number => view.getUint32(at + offset);

/** What the 16-bit offset at `offset` points to. */
const follow = (position: TablePosition, offset: number): TablePosition => ({
  view: position.view,
  at: position.at + uint16(position, offset),
});

const tagAt = ({ view, at }: TablePosition, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + offset + index)));

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function kernLookups(gpos: TablePosition, script: string): readonly TablePosition[] {
  const list = follow(gpos, 8);
  return kernLookupNumbers(gpos, script).map((number) => follow(list, 2 + number * 2));
}

function kernLookupNumbers(gpos: TablePosition, script: string): readonly number[] {
  const scripts = follow(gpos, 4);
  const features = follow(gpos, 6);
  const entry = indices(uint16(scripts, 0)).find((index) => tagAt(scripts, 2 + index * 6) === script);
  if (entry === undefined) return [];
  const language = follow(follow(scripts, 6 + entry * 6), 0);
  const numbers = indices(uint16(language, 4))
    .map((index) => uint16(language, 6 + index * 2))
    .filter((feature) => tagAt(features, 2 + feature * 6) === 'kern')
    .flatMap((feature) => {
      const found = follow(features, 6 + feature * 6);
      return indices(uint16(found, 2)).map((index) => uint16(found, 4 + index * 2));
    });
  return numbers.toSorted((a, b) => a - b);
}

/** A lookup of another type has none. Returns nothing if a pair's value holds more than an advance. */
function pairsOf(lookup: TablePosition): readonly PairOf[] | undefined {
  const type = uint16(lookup, 0);
  const pairs: PairOf[] = [];
  for (const index of indices(uint16(lookup, 4))) {
    const subtable = follow(lookup, 6 + index * 2);
    const isFar = type === EXTENSION;
    if ((isFar ? uint16(subtable, 2) : type) !== PAIRS) continue;
    const pairTable = isFar ? { view: subtable.view, at: subtable.at + uint32(subtable, 4) } : subtable;
    if (uint16(pairTable, 4) !== ADVANCE_ONLY || uint16(pairTable, 6) !== 0) return undefined;
    pairs.push(uint16(pairTable, 0) === 1 ? singlePairs(pairTable) : classPairs(pairTable));
  }
  return pairs;
}

function singlePairs({ view, at }: TablePosition): PairOf {
  const coverage = at + view.getUint16(at + 2);
  return (first, second) => {
    const index = coverageIndex(view, coverage, first);
    if (index === NONE) return undefined;
    const set = at + view.getUint16(at + 10 + index * 2);
    const found = recordOf(view, set + 2, view.getUint16(set), 4, second);
    return found === NONE || view.getUint16(found) !== second ? undefined : view.getInt16(found + 2);
  };
}

function classPairs({ view, at }: TablePosition): PairOf {
  const coverage = at + view.getUint16(at + 2);
  const firstClasses = at + view.getUint16(at + 8);
  const secondClasses = at + view.getUint16(at + 10);
  const columns = view.getUint16(at + 14);
  return (first, second) => {
    if (coverageIndex(view, coverage, first) === NONE) return undefined;
    const cell = classOf(view, firstClasses, first) * columns + classOf(view, secondClasses, second);
    return view.getInt16(at + 16 + cell * 2);
  };
}

const NONE = -1;

/** The index of a glyph in the coverage table at `at`. */
function coverageIndex(view: DataView, at: number, glyph: number): number {
  const isList = view.getUint16(at) === 1;
  const found = recordOf(view, at + 4, view.getUint16(at + 2), isList ? 2 : RANGE, glyph);
  if (found === NONE) return NONE;
  if (isList) return view.getUint16(found) === glyph ? (found - at - 4) / 2 : NONE;
  if (glyph > view.getUint16(found + 2)) return NONE;
  return view.getUint16(found + 4) + glyph - view.getUint16(found);
}

/** The class of a glyph in the table at `at`; 0 for a glyph that is not named. */
function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2);
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + index * 2) : 0;
  }
  const found = recordOf(view, at + 4, view.getUint16(at + 2), RANGE, glyph);
  return found === NONE || glyph > view.getUint16(found + 2) ? 0 : view.getUint16(found + 4);
}

/** Bytes of a record of three numbers: first and last glyph of a range, and a value. */
const RANGE = 6;

/**
 * Binary search in `count` records from `from` on, sorted by the number that each begins with: the offset of the last
 * that is not greater than `value`. It allocates nothing, since the first document asks hundreds of times.
 */
function recordOf(view: DataView, from: number, count: number, size: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.getUint16(from + middle * size) <= value) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? NONE : from + (low - 1) * size;
}
