import type { Ruler } from '../layout/ruler.ts';
import type { Face, FontPair } from '../layout/style.ts';
import { fontFile } from './font-files.ts';
import { ascentOf, parsedFont } from './fonts.ts';
import { readPicture } from './pictures.ts';

/** Words of one font. */
const CACHE_LIMIT = 20_000;
const widthsByFile = new Map<string, Map<string, number>>();

/**
 * Measures text as pdfkit paints it: word by word, each with the blank after it. Widths are kept between documents;
 * what is cached never changes a result.
 */
export function createRuler(pair: FontPair = 'source'): Ruler {
  const files = new WeakMap<Face, string>();
  const fileOf = (face: Face): string => {
    const file = files.get(face) ?? fontFile(pair, face);
    files.set(face, file);
    return file;
  };
  return {
    advance: (text, face) => advanceOf(text, fileOf(face)),
    ascent: (face) => ascentOf(pair, face),
    covers: (codePoint, face) => parsedFont(fileOf(face)).font.hasGlyphForCodePoint(codePoint),
    picture: (bytes) => {
      const picture = readPicture(bytes);
      return 'fault' in picture ? picture : { width: picture.width, height: picture.height };
    },
  };
}

function advanceOf(text: string, file: string): number {
  const widths = widthsByFile.get(file) ?? new Map<string, number>();
  widthsByFile.set(file, widths);
  let sum = 0;
  for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) {
    const width = widths.get(word) ?? wordAdvance(word, file);
    if (widths.size >= CACHE_LIMIT) widths.clear();
    widths.set(word, width);
    sum += width;
  }
  return sum;
}

function wordAdvance(word: string, file: string): number {
  const { font } = parsedFont(file);
  return (font.layout(word).advanceWidth * 1000) / font.unitsPerEm;
}
