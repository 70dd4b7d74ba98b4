import type { Ruler } from '../layout/ruler.ts';
import type { Face, FontPair } from '../layout/style.ts';
import { fontFile } from './font-files.ts';
import { ascentOf, parsedFont } from './fonts.ts';
import type { ParsedFont } from './fonts.ts';
import { readPicture } from './pictures.ts';
import { wordsOf } from './words.ts';

/** Measures text as it is painted: word by word, each with the blank after it. */
export function createRuler(pair: FontPair = 'source'): Ruler {
  const fonts = new WeakMap<Face, ParsedFont>();
  const fontOf = (face: Face): ParsedFont => {
    const known = fonts.get(face) ?? parsedFont(fontFile(pair, face));
    fonts.set(face, known);
    return known;
  };
  return {
    advance: (text, face) => advanceOf(text, fontOf(face)),
    ascent: (face) => ascentOf(pair, face),
    covers: (codePoint, face) => fontOf(face).font.hasGlyphForCodePoint(codePoint),
    picture: (bytes) => {
      const picture = readPicture(bytes);
      return 'fault' in picture ? picture : { width: picture.width, height: picture.height };
    },
  };
}

function advanceOf(text: string, { words }: ParsedFont): number {
  let sum = 0;
  for (const word of wordsOf(text)) sum += words.word(word).advance;
  return sum;
}
