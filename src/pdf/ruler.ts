import { MakeDocument } from './pdfmake.ts';
import type { Ruler, PictureSize } from '../layout/ruler.ts';
import type { Face } from '../layout/style.ts';
import { faceKey, parsedFont } from './fonts.ts';

const CACHE_LIMIT = 50_000;
const words = new Map<string, number>();

/**
 * Measures text as pdfkit paints it: word by word, each with the blank after it. Widths are kept between documents;
 * what is cached never changes a result.
 */
export function createRuler(): Ruler {
  return {
    advance: (text, face) => {
      const key = faceKey(face);
      return (text.match(/[^ ]* |[^ ]+$/g) ?? []).reduce(
        (sum, word) => sum + wordAdvance(word, face, key),
        0,
      );
    },
    ascent: (face) => {
      const { font } = parsedFont(face);
      return (font.ascent * 1000) / font.unitsPerEm;
    },
    covers: (codePoint, face) => parsedFont(face).font.hasGlyphForCodePoint(codePoint),
    pictureSize,
  };
}

function wordAdvance(word: string, face: Face, key: string): number {
  const cacheKey = `${key}\n${word}`;
  const known = words.get(cacheKey);
  if (known !== undefined) return known;
  const { font } = parsedFont(face);
  const advance = (font.layout(word).advanceWidth * 1000) / font.unitsPerEm;
  if (words.size >= CACHE_LIMIT) words.clear();
  words.set(cacheKey, advance);
  return advance;
}

/** PNG and JPEG, told by their content; anything else pdfkit cannot open is no picture. */
function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const scratch = new MakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null });
  try {
    const { width, height } = scratch.openImage(Buffer.from(bytes));
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
