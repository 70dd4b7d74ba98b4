import { ALPHABET, PARTS } from './alphabet.ts';
import type { FontMetrics } from './font-metrics.ts';
import type { FontProgram } from './font-program.ts';
import type { PlainTables } from './plain-text.ts';
import type { Typeface } from './typeface.ts';

/** All of a font that documents need which are set in the alphabet alone. */
export interface FontPack {
  readonly metrics: FontMetrics;
  readonly tables: PlainTables;
  /** By how many of the alphabet they hold. */
  readonly programs: ReadonlyMap<number, FontProgram>;
}

interface Header {
  readonly alphabet: string;
  readonly metrics: FontMetrics;
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  readonly programs: readonly (Omit<FontProgram, 'outlines' | 'texts'> & {
    readonly part: number;
    /** Bytes of the outlines, and of the texts behind them. */
    readonly sizes: readonly [outlines: number, texts: number];
  })[];
}

/** In the byte order of the machine; one with another does not know it again. */
const MAGIC = 0x44_52_46_32;
const KERNS = ALPHABET.length ** 2;

/** Magic number and length of the header, the kerns, the header, the programs. */
export function packFont({ metrics, words, program }: Typeface): Uint8Array {
  const { glyphs, advances } = words.plain.tables;
  const programs = PARTS.map((part) => ({ part, ...program(part) }));
  const header: Header = {
    alphabet: ALPHABET.join(''),
    metrics,
    glyphs,
    advances,
    programs: programs.map(({ outlines, texts, ...rest }) => ({
      ...rest,
      sizes: [outlines.length, texts.length],
    })),
  };
  const text = Buffer.from(JSON.stringify(header));
  return Buffer.concat([
    Buffer.from(Uint32Array.of(MAGIC, text.length).buffer),
    Buffer.from(words.plain.allKerns().buffer),
    text,
    ...programs.flatMap(({ outlines, texts }) => [outlines, texts]),
  ]);
}

/** Nothing where the bytes were packed for another alphabet or machine. */
export function unpackFont(file: Uint8Array): FontPack | undefined {
  const bytes = new Uint8Array(file);
  const [magic, length = 0] = new Uint32Array(bytes.buffer, 0, 2);
  if (magic !== MAGIC) return undefined;
  let at = 8 + KERNS * 2;
  const header: Header = JSON.parse(Buffer.from(bytes.buffer, at, length).toString());
  if (header.alphabet !== ALPHABET.join('')) return undefined;
  at += length;
  const programs = new Map<number, FontProgram>();
  const next = (size: number): Uint8Array => bytes.subarray(at, (at += size));
  for (const { part, sizes, ...rest } of header.programs)
    programs.set(part, { ...rest, outlines: next(sizes[0]), texts: next(sizes[1]) });
  const { metrics, glyphs, advances } = header;
  const kerns = { pair: () => 0, known: new Int16Array(bytes.buffer, 8, KERNS) };
  return { metrics, tables: { glyphs, advances, latin: kerns, scriptless: kerns }, programs };
}
