import { readFileSync } from 'node:fs';
import type { Face, FontPair } from '../../layout/style.ts';
import { characterMapOf, type CharacterMap } from './character-map.ts';
import { fontFile, fontPath } from './font-files.ts';
import { metricsOf, type FontMetrics } from './font-metrics.ts';
import { alphabetSigns, makeProgram, type FontProgram, type Numbered } from './font-program.ts';
import { PlainText, plainTables } from './plain-text.ts';
import { shapingFont, type FontkitFont } from './shaping.ts';
import { TrueType } from './truetype.ts';
import { Words } from './words.ts';

/** A font, opened once a process; each document makes its own subset of it. */
export interface Typeface {
  readonly metrics: FontMetrics;
  readonly words: Words;
  readonly outlines: TrueType;
  readonly glyphOf: CharacterMap;
  /** For words that need more than a glyph a character. Loading fontkit takes longer than everything else here. */
  readonly shaper: () => FontkitFont;
  /** The first `part` signs of the alphabet, and further ones. */
  readonly program: (part: number, further?: readonly Numbered[]) => FontProgram;
}

const known = new Map<string, Typeface>();

/** @param file as `fontFile` names it */
export function typefaceOf(file: string): Typeface {
  const found = known.get(file) ?? openFont(file);
  known.set(file, found);
  return found;
}

function openFont(file: string): Typeface {
  const bytes = readFileSync(fontPath(file));
  const outlines = new TrueType(bytes);
  const glyphOf = characterMapOf(outlines.needed('cmap'));
  const metrics = metricsOf((tag) => outlines.needed(tag));
  const plain = new PlainText(plainTables(outlines, glyphOf));
  const shaper = once(() => shapingFont(bytes));
  const programs = new Map<number, FontProgram>();
  const signs = alphabetSigns(plain.glyphs);
  return {
    metrics,
    words: new Words(plain, metrics.unitsPerEm, shaper),
    outlines,
    glyphOf,
    shaper,
    program: (part, further = []) => {
      if (further.length > 0) return makeProgram(outlines, metrics, [...signs.slice(0, part), ...further]);
      const program = programs.get(part) ?? makeProgram(outlines, metrics, signs.slice(0, part));
      programs.set(part, program);
      return program;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The ascent of a face. The fallback has that of the pair's text face, so that the baseline stays. */
export function ascentOf(pair: FontPair, face: Face): number {
  const own = face.family === 'fallback' ? ({ ...face, family: 'text' } as const) : face;
  const { ascent, unitsPerEm } = typefaceOf(fontFile(pair, own)).metrics;
  return (ascent * 1000) / unitsPerEm;
}
