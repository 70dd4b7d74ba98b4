/** The labels of a list as the numbers they stand for, and how the label of another number looks. */
export interface Series {
  readonly counts: readonly number[];
  readonly labelOf: (count: number) => string;
}

export interface Jump {
  /** Of the item, from 0. */
  readonly index: number;
  readonly found: string;
  readonly expected: string;
}

/** How a label counts: `2.1`, `iv.`, `bb)`, `c)`, `(3)`, `§ 4`. */
interface Reading {
  readonly pattern: RegExp;
  readonly read: (count: string) => number | undefined;
  readonly write: (count: number) => string;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

function found(index: number): number | undefined {
  return index < 0 ? undefined : index + 1;
}

const readings: readonly Reading[] = [
  { pattern: /^(?<before>.*?)(?<count>\d+)(?<after>[^\p{L}\d]*)$/u, read: Number, write: String },
  {
    pattern: /^(?<before>\(?)(?<count>[a-z]|[A-Z])(?<after>[.)]+)$/u,
    read: (letter) => found(alphabet.indexOf(letter)),
    write: (count) => alphabet[count - 1] ?? '',
  },
  {
    pattern: /^(?<before>\(?)(?<count>[a-z]{2}|[A-Z]{2})(?<after>[.)]+)$/u,
    read: (letters) => (letters[0] === letters[1] ? found(alphabet.indexOf(letters.slice(1))) : undefined),
    write: (count) => (alphabet[count - 1] ?? '').repeat(2),
  },
  {
    pattern: /^(?<before>\(?)(?<count>[a-z]+|[A-Z]+)(?<after>[.)]+)$/u,
    read: (roman) => found(romans.indexOf(roman)),
    write: (count) => romans[count - 1] ?? '',
  },
];

/** Of several readings (`c)` may be a hundred) the one by which the labels jump least; none for bullets. */
export function seriesOf(labels: readonly string[]): Series | undefined {
  const possible = readings.flatMap((reading) => readAll(labels, reading) ?? []);
  const [best] = possible.toSorted((a, b) => jumpsOf(a).length - jumpsOf(b).length);
  return best;
}

function readAll(labels: readonly string[], { pattern, read, write }: Reading): Series | undefined {
  const parts = labels.map((label) => pattern.exec(label)?.groups);
  const [first] = parts;
  if (first === undefined) return undefined;
  const { before = '', count = '', after = '' } = first;
  const isUpper = count !== count.toLowerCase();
  const counts = parts.flatMap((part) => read(part?.['count']?.toLowerCase() ?? '') ?? []);
  if (counts.length < labels.length || parts.some((part) => part?.['before'] !== before)) return undefined;
  const cased = (text: string): string => (isUpper ? text.toUpperCase() : text);
  return { counts, labelOf: (each) => `${before}${cased(write(each))}${after}` };
}

/** Every item has the number of the first: `1. 1. 1.` */
export function repeats({ counts: [first, ...others] }: Series): boolean {
  return others.length > 0 && others.every((count) => count === first);
}

export function runsFromFirst({ counts }: Series): boolean {
  return counts.every((count, index) => count === index + 1);
}

/** A number that neither goes on from the one above nor is that of its place. */
export function jumpsOf({ counts, labelOf }: Series): readonly Jump[] {
  const [first = 1] = counts;
  return counts.flatMap((count, index) => {
    const expected = first + index;
    const above = counts[index - 1] ?? count - 1;
    if (count === expected || (count === above + 1 && count !== 0)) return [];
    return [{ index, found: labelOf(count), expected: labelOf(expected) }];
  });
}
