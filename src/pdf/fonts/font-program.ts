import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { ALPHABET } from './alphabet.ts';
import { pdfNumber } from '../syntax.ts';
import type { FontMetrics } from './font-metrics.ts';
import { toUnicode } from './to-unicode.ts';
import { partsKey, type JoinedGlyph } from './joined-glyph.ts';
import type { TrueType } from './truetype.ts';
import type { Sign } from './sign.ts';

/** A subset of a font, as it is written into a file. */
export interface FontProgram {
  /** Packed; `length` is that of the unpacked program. */
  readonly outlines: Uint8Array;
  readonly length: number;
  /** By the number of the sign, thousandths of the type size. */
  readonly widths: string;
  /** Packed: the text that is read back for each sign. */
  readonly texts: Uint8Array;
  /** PostScript name, with the six letters before it that tell subsets apart (ISO 32000-1, 9.6.4). */
  readonly name: string;
}

export type Numbered = Pick<Sign, 'glyph' | 'codePoints' | 'joined'>;

/** @param signs in the order of their numbers, from 1; number 0 is the glyph for missing characters */
export function makeProgram(
  outlines: TrueType,
  { unitsPerEm, name }: FontMetrics,
  signs: readonly Numbered[],
): FontProgram {
  const glyphs = [0, ...signs.map(({ glyph, joined }) => joined ?? glyph)];
  const program = outlines.subset(glyphs);
  return {
    outlines: deflateSync(program),
    length: program.length,
    widths: glyphs.map((glyph) => pdfNumber((outlines.advance(glyph) * 1000) / unitsPerEm)).join(' '),
    texts: deflateSync(toUnicode(signs.map(({ codePoints }) => codePoints))),
    name: `${tagOf(glyphs)}+${name}`,
  };
}

function tagOf(glyphs: readonly (number | JoinedGlyph)[]): string {
  const names = glyphs.map((glyph) => (typeof glyph === 'number' ? glyph : partsKey(glyph)));
  const digest = createHash('sha256').update(names.join()).digest();
  return String.fromCharCode(...Array.from(digest.subarray(0, 6), (byte) => 65 + (byte % 26)));
}

/** The alphabet in the glyphs of a font. @param glyphs by place */
export const alphabetSigns = (glyphs: readonly number[]): readonly Numbered[] =>
  ALPHABET.map((character, place) => ({
    glyph: glyphs[place] ?? 0,
    codePoints: [character.charCodeAt(0)],
  }));
