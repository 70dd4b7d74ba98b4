import { readFileSync } from 'node:fs';
import type { Face, FontPair } from '../layout/style.ts';
import { characterMapOf } from './character-map.ts';
import type { CharacterMap } from './character-map.ts';
import { fontFile, fontPath, packName } from './font-files.ts';
import { metricsOf } from './font-metrics.ts';
import type { FontMetrics } from './font-metrics.ts';
import { unpackFont } from './font-pack.ts';
import type { FontPack } from './font-pack.ts';
import { alphabetSigns, makeProgram } from './font-program.ts';
import type { FontProgram, Numbered } from './font-program.ts';
import type { FontkitFont } from './pdfmake.ts';
import { PlainText, plainTables } from './plain-text.ts';
import { shapingFont } from './shaping.ts';
import { TrueType } from './truetype.ts';
import { Words } from './words.ts';

/** A font, opened once a process; each document makes its own subset of it. */
export interface Typeface {
  readonly metrics: FontMetrics;
  readonly words: Words;
  /** The file, and its outlines: not read for documents that are set in the alphabet alone. */
  readonly bytes: () => Uint8Array;
  readonly outlines: () => TrueType;
  readonly glyphOf: CharacterMap;
  /** For words that need more than a glyph a character; loading it takes longer than all else here. */
  readonly shaper: () => FontkitFont;
  /** The alphabet's first signs, as many as `part` says, and those beyond. */
  readonly program: (part: number, further?: readonly Numbered[]) => FontProgram;
}

const known = new Map<string, Typeface>();

/** @param file as `fontFile` tells it */
export function typefaceOf(file: string): Typeface {
  const found = known.get(file) ?? openFont(file, builtPack(file));
  known.set(file, found);
  return found;
}

/** Packed when the package was built (`scripts/fonts.mjs`); there is no such file beside the sources. */
function builtPack(file: string): FontPack | undefined {
  try {
    return unpackFont(readFileSync(new URL(packName(file), import.meta.url)));
  } catch {
    return undefined;
  }
}

/** @param pack what is known of the font; without it everything is found in its file */
export function openFont(file: string, pack?: FontPack): Typeface {
  const bytes = once(() => readFileSync(fontPath(file)));
  const outlines = once(() => new TrueType(bytes()));
  const characters = once(() => characterMapOf(outlines().needed('cmap')));
  const metrics = pack?.metrics ?? metricsOf((tag) => outlines().needed(tag));
  const plain = new PlainText(pack?.tables ?? plainTables(outlines(), characters()));
  const shaper = once(() => shapingFont(bytes()));
  const programs = new Map(pack?.programs);
  const signs = once(() => alphabetSigns(plain.glyphs));
  return {
    metrics,
    words: new Words(plain, metrics.unitsPerEm, shaper),
    bytes,
    outlines,
    glyphOf: (codePoint) => characters()(codePoint),
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

/** What text is measured against: the ascent of the pair for its fallback too, so that the baseline stays. */
export function ascentOf(pair: FontPair, face: Face): number {
  const own = face.family === 'fallback' ? ({ ...face, family: 'text' } as const) : face;
  const { ascent, unitsPerEm } = typefaceOf(fontFile(pair, own)).metrics;
  return (ascent * 1000) / unitsPerEm;
}
