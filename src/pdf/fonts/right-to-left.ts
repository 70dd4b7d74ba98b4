import { NOTHING, type GlyphPart, type JoinedGlyph } from './joined-glyph.ts';
import type { FontkitGlyph, GlyphPosition } from './shaping.ts';
import { signOf, type Sign, type Word } from './sign.ts';

/** Lengths in units of the font. */
interface Drawn extends GlyphPart {
  /** What the font says that painting it moves. */
  readonly own: number;
}

/** A letter with its points, or a ligature: in the order of the text. */
interface Cluster {
  readonly drawn: Drawn[];
  readonly codePoints: number[];
}

interface PlacedSign {
  readonly sign: Sign;
  readonly x: number;
  readonly y: number;
  readonly own: number;
}

const MARK = /^\p{M}+$/u;
/** Between signs that paint on one place, so that those who read by place have an order. */
const ASIDE = 1;

/**
 * A word that runs from right to left, as it is painted: from the left. Each sign stands for one character, and they follow
 * each other exactly backwards: a program that turns them round reads what was typed, points behind their letter. A letter with
 * its points is one glyph, and before it signs that paint nothing stand for the points; so with ligatures.
 *
 * @param text in the order of reading
 */
export function backwards(
  text: string,
  glyphs: readonly FontkitGlyph[],
  positions: readonly GlyphPosition[],
  unitsPerEm: number,
): Word {
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const placed = clustersOf(text, glyphs, positions).toReversed().flatMap(signsOf);
  const scale = 1000 / unitsPerEm;
  return {
    signs: placed.map(({ sign }) => sign),
    kerns: placed.map(({ x, own }, index) => (own - ((placed[index + 1]?.x ?? width) - x)) * scale),
    advance: width * scale,
    offsets: placed.map(({ x, y }, index) => [index === 0 ? x * scale : 0, y * scale]),
  };
}

function clustersOf(
  text: string,
  glyphs: readonly FontkitGlyph[],
  positions: readonly GlyphPosition[],
): readonly Cluster[] {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const clusters: Cluster[] = [];
  for (const [glyph, count] of fromTheRight(glyphs, positions)) {
    // fontkit forgets which joiner a blank stands for, never for how many characters a glyph stands.
    const own = characters.splice(0, count);
    const last = clusters.at(-1);
    const joins = last !== undefined && (count === 0 || MARK.test(String.fromCodePoint(...own)));
    if (!joins) clusters.push({ drawn: [glyph], codePoints: own });
    else {
      last.drawn.push(glyph);
      last.codePoints.push(...own);
    }
  }
  return clusters;
}

/** fontkit gives the glyphs from the left. */
function fromTheRight(
  glyphs: readonly FontkitGlyph[],
  positions: readonly GlyphPosition[],
): readonly (readonly [Drawn, number])[] {
  let pen = 0;
  const drawn = glyphs.map(({ id, codePoints, advanceWidth }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const one = { glyph: id, x: pen + xOffset, y: yOffset, own: advanceWidth };
    pen += xAdvance;
    return [one, codePoints.length] as const;
  });
  return drawn.reverse();
}

/**
 * The signs of a cluster, from the left. Each letter of a ligature has its part of the width: signs of one place would be
 * read in any order, and two equal ones as one (a word printed twice, to be bold).
 */
function signsOf({ drawn, codePoints }: Cluster): readonly PlacedSign[] {
  const [base, ...marks] = drawn;
  const letters = lettersOf(codePoints);
  if (base === undefined || letters.length === 0) return [];
  const { x, y } = base;
  const width = Math.floor(base.own / letters.length);
  const signs = letters.flatMap(([letter, ...points], index) => {
    const isFirst = index === 0;
    // What the division leaves over is the first letter's.
    const left = isFirst ? x + base.own - width : x + width * (letters.length - 1 - index);
    const joined: JoinedGlyph = {
      parts: (isFirst ? [base, ...marks] : []).map((part) => ({
        glyph: part.glyph,
        x: part.x - left,
        y: part.y - y,
      })),
      ...(letters.length > 1 && { advance: width }),
    };
    const isPlain = letters.length === 1 && marks.length === 0;
    const sign = isPlain ? signOf(base.glyph, [letter]) : signOf(isFirst ? base.glyph : 0, [letter], joined);
    const own = letters.length > 1 ? width : base.own;
    return [
      { sign, x: letters.length > 1 ? left : x, y, own },
      ...points.map((point, at) => pointAt(point, left - (at + 1) * ASIDE, y)),
    ];
  });
  return signs.reverse();
}

const pointAt = (codePoint: number, x: number, y: number): PlacedSign => ({
  sign: signOf(0, [codePoint], NOTHING),
  x,
  y,
  own: 0,
});

type Letter = readonly [letter: number, ...points: number[]];

/** Each letter with the points behind it. */
function lettersOf([first, ...others]: readonly number[]): readonly Letter[] {
  if (first === undefined) return [];
  const letters: [number, ...number[]][] = [[first]];
  for (const codePoint of others) {
    if (MARK.test(String.fromCodePoint(codePoint))) letters.at(-1)?.push(codePoint);
    else letters.push([codePoint]);
  }
  return letters;
}
