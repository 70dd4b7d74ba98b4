import { readFileSync } from 'node:fs';
import type { Face, FontPair } from '../layout/style.ts';
import { characterMapOf } from './character-map.ts';
import type { CharacterMap } from './character-map.ts';
import { fontFile, fontPath } from './font-files.ts';
import { metricsOf } from './font-metrics.ts';
import type { FontMetrics } from './font-metrics.ts';
import type { FontkitFont } from './pdfmake.ts';
import { PlainText } from './plain-text.ts';
import { shapingFont } from './shaping.ts';
import { TrueType } from './truetype.ts';
import { Words } from './words.ts';

/** A font file, read once a process; each document makes its own subset of it. */
export interface Typeface {
  readonly bytes: Uint8Array;
  readonly outlines: TrueType;
  readonly metrics: FontMetrics;
  readonly glyphOf: CharacterMap;
  readonly words: Words;
  /** For words that need more than a glyph a character; loading it takes longer than all else here. */
  readonly shaper: () => FontkitFont;
}

const known = new Map<string, Typeface>();

/** @param file as `fontFile` tells it */
export function typefaceOf(file: string): Typeface {
  const found = known.get(file) ?? read(file);
  known.set(file, found);
  return found;
}

function read(file: string): Typeface {
  const bytes = readFileSync(fontPath(file));
  const outlines = new TrueType(bytes);
  const glyphOf = characterMapOf(outlines.needed('cmap'));
  const metrics = metricsOf((tag) => outlines.needed(tag));
  let font: FontkitFont | undefined;
  const shaper = (): FontkitFont => (font ??= shapingFont(bytes));
  const words = new Words(new PlainText(outlines, glyphOf), metrics.unitsPerEm, shaper);
  return { bytes, outlines, metrics, glyphOf, words, shaper };
}

/** What text is measured against: the ascent of the pair for its fallback too, so that the baseline stays. */
export function ascentOf(pair: FontPair, face: Face): number {
  const own = face.family === 'fallback' ? ({ ...face, family: 'text' } as const) : face;
  const { ascent, unitsPerEm } = typefaceOf(fontFile(pair, own)).metrics;
  return (ascent * 1000) / unitsPerEm;
}
