import type { Look } from '../kinds/kind.ts';

/** Which fonts `text` and `apparat` are. */
export type FontPair = Look['schrift'];
/**
 * `text`: what is said (serif); `apparat`: what the form adds (sans); look.md, section 1. No style asks for the others:
 * `fallback` has characters that the pair lacks, `arabic` and `hebrew` the letters of their scripts.
 */
export type Family = 'text' | 'apparat' | 'fallback' | 'arabic' | 'hebrew';
export type Weight = 400 | 600 | 700;

export interface Face {
  readonly family: Family;
  readonly weight: Weight;
  readonly italic: boolean;
}

export interface TextStyle {
  readonly face: Face;
  /** pt */
  readonly size: number;
  /** Height of the line box, pt. */
  readonly leading: number;
  readonly colour: string;
  readonly decoration?: 'strike' | 'underline';
  /** Height above the baseline in em, for note marks. */
  readonly raise?: number;
  /** Extra space after each character in em. */
  readonly tracking?: number;
}

const BLACK = '#000000';
const GREY = '#444444';
/** Rules between table rows; never text. */
export const RULE_GREY = '#767676';
export const RULE_BLACK = BLACK;

const face = (family: Family, weight: Weight): Face => ({ family, weight, italic: false });
const style = (family: Family, weight: Weight, size: number, leading: number): TextStyle => ({
  face: face(family, weight),
  size,
  leading,
  colour: BLACK,
});

/** The tokens of look.md. */
export const STYLES = {
  text: style('text', 400, 11.5, 16.3),
  address: style('text', 400, 11.5, 14.4),
  addressTight: style('text', 400, 11.5, 12.9),
  signatory: style('text', 400, 11.5, 15.6),
  senderLine: style('apparat', 400, 11.5, 16.3),
  title: style('apparat', 700, 15.5, 20.4),
  titleLong: style('apparat', 700, 13, 17.4),
  reference: style('apparat', 600, 11.5, 16.3),
  occasion: style('apparat', 400, 11.5, 16.3),
  h2: style('apparat', 600, 13, 16.3),
  h3: style('apparat', 600, 11.5, 16.3),
  small: style('apparat', 400, 10.5, 14),
  smallStrong: style('apparat', 600, 10.5, 14),
  smallGrey: { ...style('apparat', 400, 10.5, 14), colour: GREY },
  value: style('apparat', 600, 11.5, 15.6),
  names1: style('apparat', 600, 16, 20),
  names4: style('apparat', 600, 12, 16),
  names14: style('apparat', 600, 11, 14.4),
  lineNumber: { ...style('apparat', 400, 10, 14), colour: GREY },
  headline: style('apparat', 700, 20, 25),
  subhead: style('apparat', 400, 13, 17.5),
  framed: style('apparat', 400, 11.5, 16.3),
  synopsis: style('apparat', 400, 10.5, 15),
  synopsisHead: style('apparat', 600, 10.5, 15),
  synopsisNote: { ...style('apparat', 400, 10.5, 15), colour: GREY },
  synopsisNew: { ...style('apparat', 700, 10.5, 15), decoration: 'underline' },
  draftMark: { ...style('apparat', 700, 13, 15), tracking: 0.12 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** The serif has no weight above 600 (look.md 1): strong words in a lead, which is strong itself, look like the rest. */
export const strong = onceForEach((base) => ({
  ...base,
  face: { ...base.face, weight: base.face.weight === 400 || base.face.family === 'text' ? 600 : 700 },
}));

export const emphasised = onceForEach((base) => ({ ...base, face: { ...base.face, italic: true } }));

export const struckThrough = onceForEach((base) => ({ ...base, decoration: 'strike' }));

/** Marks of notes, and what is raised or lowered in a text: in em of the text around. */
const SMALL = 0.65;
const RAISE = { raised: 0.35, lowered: -0.16 } as const;
/** Within each other they become no smaller, pt. */
const SMALLEST = 6;

export const raised = onceForEach((base) => moved(base, RAISE.raised));
export const lowered = onceForEach((base) => moved(base, RAISE.lowered));

function moved(base: TextStyle, by: number): TextStyle {
  const size = Math.max(Math.min(SMALLEST, base.size), base.size * SMALL);
  return { ...base, size, raise: ((base.raise ?? 0) * base.size + by * base.size) / size };
}

/** Returns one object for all runs of a style: caches use the object as their key. */
function onceForEach(made: (base: TextStyle) => TextStyle): (base: TextStyle) => TextStyle {
  const known = new WeakMap<TextStyle, TextStyle>();
  return (base) => {
    const style = known.get(base) ?? made(base);
    known.set(base, style);
    return style;
  };
}
