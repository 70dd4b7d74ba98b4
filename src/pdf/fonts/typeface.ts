import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Face, FontPair } from '../../layout/style.ts';
import { PARTS } from './alphabet.ts';
import { characterMapOf, type CharacterMap } from './character-map.ts';
import { fontFile, fontPath, packName } from './font-files.ts';
import { metricsOf, type FontMetrics } from './font-metrics.ts';
import { alphabetSigns, makeProgram, type FontProgram, type Numbered } from './font-program.ts';
import { PlainText, plainTables, type PlainTables } from './plain-text.ts';
import { shapingFont, type FontkitFont } from './shaping.ts';
import { TrueType } from './truetype.ts';
import { Words } from './words.ts';

/** A font, opened once a process; each document makes its own subset of it. */
export interface Typeface {
  readonly metrics: FontMetrics;
  readonly words: Words;
  /** Not read for documents in the alphabet alone. */
  readonly outlines: () => TrueType;
  readonly glyphOf: CharacterMap;
  /** For words that need more than a glyph a character. Loading fontkit takes longer than everything else here. */
  readonly shaper: () => FontkitFont;
  /** The first `part` signs of the alphabet, and further ones. */
  readonly program: (part: number, further?: readonly Numbered[]) => FontProgram;
}

/** What documents in the alphabet alone need of a font: plain data. */
export interface FontPack {
  readonly metrics: FontMetrics;
  readonly tables: PlainTables;
  /** By how many of the alphabet they hold. */
  readonly programs: ReadonlyMap<number, FontProgram>;
}

const known = new Map<string, Typeface>();

/** @param file as `fontFile` names it */
export function typefaceOf(file: string): Typeface {
  const found = known.get(file) ?? openFont(file, builtPack(file));
  known.set(file, found);
  return found;
}

/** Written when the package is built (`scripts/fonts.mjs`); there is none beside the sources, nor for other fonts. */
function builtPack(file: string): FontPack | undefined {
  try {
    return deserialize(readFileSync(new URL(packName(file), import.meta.url)));
  } catch {
    return undefined;
  }
}

export function packOf({ metrics, words, program }: Typeface): FontPack {
  const programs = new Map(PARTS.map((part) => [part, program(part)]));
  return { metrics, tables: words.plain.wholeTables(), programs };
}

/** @param pack what is known of the font; without it, all is looked up in its file */
export function openFont(file: string, pack?: FontPack): Typeface {
  const bytes = once(() => readFileSync(fontPath(file)));
  const outlines = once(() => new TrueType(bytes()));
  const glyphOf = once(() => characterMapOf(outlines().needed('cmap')));
  const metrics = pack?.metrics ?? metricsOf((tag) => outlines().needed(tag));
  const plain = new PlainText(pack?.tables ?? plainTables(outlines(), glyphOf()));
  const programs = new Map(pack?.programs);
  const signs = once(() => alphabetSigns(plain.glyphs));
  const shaper = once(() => shapingFont(bytes()));
  return {
    metrics,
    words: new Words(plain, metrics.unitsPerEm, shaper),
    outlines,
    glyphOf: (codePoint) => glyphOf()(codePoint),
    shaper,
    program: (part, further = []) => {
      if (further.length > 0)
        return makeProgram(outlines(), metrics, [...signs().slice(0, part), ...further]);
      const program = programs.get(part) ?? makeProgram(outlines(), metrics, signs().slice(0, part));
      programs.set(part, program);
      return program;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The ascent of a face. What no style asks for has that of the pair's text face, so that the baseline stays. */
export function ascentOf(pair: FontPair, face: Face): number {
  const isOwn = face.family === 'text' || face.family === 'apparat';
  const own = isOwn ? face : ({ ...face, family: 'text' } as const);
  const { ascent, unitsPerEm } = typefaceOf(fontFile(pair, own)).metrics;
  return (ascent * 1000) / unitsPerEm;
}
