/** Lookup types of GPOS (OpenType): pairs, and a lookup of another type that stands far away. */
const PAIRS = 2;
const EXTENSION = 9;
/** A pair's value: the first glyph's advance, and nothing of the second. */
const ADVANCE_ONLY = 0x0004;

type PairOf = (first: number, second: number) => number | undefined;

/** A table and where in it something begins. */
interface Place {
  readonly view: DataView;
  readonly at: number;
}

/**
 * How much closer two glyphs stand, in units of the font: the pairs of the feature `kern` in GPOS. What looks at more
 * than two glyphs is not in it. Nothing where the font has kerning of another form.
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

const tableOf = (gpos: Uint8Array): Place => ({
  view: new DataView(gpos.buffer, gpos.byteOffset, gpos.byteLength),
  at: 0,
});

/** Of a lookup's subtables the first that knows the pair holds. */
function firstOf(pairs: readonly PairOf[], first: number, second: number): number {
  for (const pairOf of pairs) {
    const value = pairOf(first, second);
    if (value !== undefined) return value;
  }
  return 0;
}

const uint16 = ({ view, at }: Place, offset: number): number => view.getUint16(at + offset);

const uint32 = ({ view, at }: Place, offset: number): number => view.getUint32(at + offset);

/** What the 16-bit offset at `offset` points to. */
const follow = (place: Place, offset: number): Place => ({
  view: place.view,
  at: place.at + uint16(place, offset),
});

const tagAt = ({ view, at }: Place, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + offset + index)));

const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function kernLookups(gpos: Place, script: string): readonly Place[] {
  const list = follow(gpos, 8);
  return kernLookupNumbers(gpos, script).map((number) => follow(list, 2 + number * 2));
}

function kernLookupNumbers(gpos: Place, script: string): readonly number[] {
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

/** None of a lookup of another type; nothing where a pair's value holds more than an advance. */
function pairsOf(lookup: Place): readonly PairOf[] | undefined {
  const type = uint16(lookup, 0);
  const pairs: PairOf[] = [];
  for (const index of indices(uint16(lookup, 4))) {
    const subtable = follow(lookup, 6 + index * 2);
    const isFar = type === EXTENSION;
    if ((isFar ? uint16(subtable, 2) : type) !== PAIRS) continue;
    const place = isFar ? { view: subtable.view, at: subtable.at + uint32(subtable, 4) } : subtable;
    if (uint16(place, 4) !== ADVANCE_ONLY || uint16(place, 6) !== 0) return undefined;
    pairs.push(uint16(place, 0) === 1 ? singlePairs(place) : classPairs(place));
  }
  return pairs;
}

function singlePairs(place: Place): PairOf {
  const coverage = coverageOf(follow(place, 2));
  return (first, second) => {
    const index = coverage(first);
    if (index === undefined) return undefined;
    const set = follow(place, 10 + index * 2);
    const found = search(uint16(set, 0), (entry) => second - uint16(set, 2 + entry * 4));
    return found === undefined ? undefined : set.view.getInt16(set.at + 4 + found * 4);
  };
}

function classPairs(place: Place): PairOf {
  const coverage = coverageOf(follow(place, 2));
  const [firstClass, secondClass] = [classesOf(follow(place, 8)), classesOf(follow(place, 10))];
  const columns = uint16(place, 14);
  return (first, second) => {
    if (coverage(first) === undefined) return undefined;
    const cell = firstClass(first) * columns + secondClass(second);
    return place.view.getInt16(place.at + 16 + cell * 2);
  };
}

/** The place of a glyph in a coverage table. */
function coverageOf(place: Place): (glyph: number) => number | undefined {
  const count = uint16(place, 2);
  if (uint16(place, 0) === 1)
    return (glyph) => search(count, (index) => glyph - uint16(place, 4 + index * 2));
  return (glyph) => {
    const range = searchRange(place, 4, count, glyph);
    return range === undefined ? undefined : uint16(range, 4) + glyph - uint16(range, 0);
  };
}

/** The class of a glyph; 0 for all that are not named. */
function classesOf(place: Place): (glyph: number) => number {
  if (uint16(place, 0) === 1) {
    const [start, count] = [uint16(place, 2), uint16(place, 4)];
    return (glyph) => (glyph >= start && glyph < start + count ? uint16(place, 6 + (glyph - start) * 2) : 0);
  }
  const count = uint16(place, 2);
  return (glyph) => {
    const range = searchRange(place, 4, count, glyph);
    return range === undefined ? 0 : uint16(range, 4);
  };
}

/** The record of three numbers (start, end, value) that a glyph falls into. */
function searchRange(place: Place, offset: number, count: number, glyph: number): Place | undefined {
  const range = (index: number): Place => ({ view: place.view, at: place.at + offset + index * 6 });
  const found = search(count, (index) => {
    if (glyph < uint16(range(index), 0)) return -1;
    return glyph > uint16(range(index), 2) ? 1 : 0;
  });
  return found === undefined ? undefined : range(found);
}

/** By halves. @param compare 0 where it is found, less than 0 where it stands before */
function search(count: number, compare: (index: number) => number): number | undefined {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const side = compare(middle);
    if (side === 0) return middle;
    if (side < 0) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}
