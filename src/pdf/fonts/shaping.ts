import { createRequire } from 'node:module';
import { hasRightToLeft } from '../../markdown/right-to-left.ts';

/** What is used of fontkit, which publishes no types (`test/pdf/hooks.test.ts`). */
export interface FontkitFont {
  /** @param codePoints that the glyph stands for; fontkit keeps the first it is given */
  getGlyph(id: number, codePoints?: readonly number[]): FontkitGlyph;
  /** Lengths in units of the font. */
  layout(
    text: string,
    features?: unknown,
    script?: undefined,
    language?: undefined,
    direction?: 'ltr',
  ): GlyphRun;
}

export interface FontkitGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface GlyphRun {
  readonly glyphs: readonly FontkitGlyph[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Fontkit {
  create(bytes: Uint8Array): FontkitFont;
}

/** fontkit's font, with every character kept apart and no ligatures. */
export function shapingFont(bytes: Uint8Array): FontkitFont {
  const fontkit: Fontkit = createRequire(import.meta.url)('fontkit');
  const font = fontkit.create(bytes);
  keepCharactersApart(font);
  shapePlainly(font);
  return font;
}

const CODE_POINTS = 0x11_0000;

/**
 * fontkit keeps one object a glyph, with the code points of the first character that asked for it: '-' and U+2011, ' '
 * and the no-break space, 'j' and a dotless j under an accent. Here each pair of glyph and character gets its own object,
 * so that the text that is read back is the text that was written.
 */
function keepCharactersApart(font: FontkitFont): void {
  const shared = font.getGlyph.bind(font);
  const own = new Map<number, FontkitGlyph>();
  const glyphOf = (id: number, codePoints: readonly number[]): FontkitGlyph => {
    const glyph = shared(id);
    // fontkit computes it once on the shared object.
    const { advanceWidth } = glyph;
    return Object.create(glyph, { codePoints: { value: codePoints }, advanceWidth: { value: advanceWidth } });
  };
  font.getGlyph = (id, codePoints = []) => {
    const [codePoint, ...more] = codePoints;
    if (codePoint === undefined || more.length > 0) return glyphOf(id, codePoints);
    const key = id * CODE_POINTS + codePoint;
    const known = own.get(key) ?? glyphOf(id, codePoints);
    own.set(key, known);
    return known;
  };
}

/** German forbids ligatures across the joints of a word, and text extracts cleanly without them (look.md 2). */
const FEATURES = { liga: false, clig: false, dlig: false, calt: false } as const;
const FEATURES_WITHOUT_MARKS = { ...FEATURES, mark: false, mkmk: false } as const;

function shapePlainly(font: FontkitFont): void {
  const layout = font.layout.bind(font);
  font.layout = (text) => {
    // Arabic letters are written together, as their font asks.
    if (hasRightToLeft(text)) return layout(text);
    try {
      // Arabic figures run from left to right.
      return layout(text, FEATURES, undefined, undefined, 'ltr');
    } catch {
      // fontkit throws at a letter without an anchor for an accent; DejaVu Serif has such letters.
      return layout(text, FEATURES_WITHOUT_MARKS, undefined, undefined, 'ltr');
    }
  };
}
