import type { Ruler } from '../layout/ruler.ts';
import type { Face, FontPair } from '../layout/style.ts';
import { placeInAlphabet } from './alphabet.ts';
import { fontFile } from './font-files.ts';
import { readPicture } from './pictures.ts';
import { ascentOf, typefaceOf } from './typeface.ts';
import type { Typeface } from './typeface.ts';

const rulers = new Map<FontPair, Ruler>();

/** Measures text as it is painted: word by word, each with the blank after it. One a pair and process. */
export function createRuler(pair: FontPair = 'source'): Ruler {
  const known = rulers.get(pair) ?? rulerOf(pair);
  rulers.set(pair, known);
  return known;
}

function rulerOf(pair: FontPair): Ruler {
  const fonts = new WeakMap<Face, Typeface>();
  const fontOf = (face: Face): Typeface => {
    const known = fonts.get(face) ?? typefaceOf(fontFile(pair, face));
    fonts.set(face, known);
    return known;
  };
  return {
    advance: (text, face) => fontOf(face).words.textAdvance(text),
    parts: (text, face) => fontOf(face).words.partAdvances(text),
    ascent: (face) => ascentOf(pair, face),
    covers: (codePoint, face) =>
      isInAlphabet(codePoint, fontOf(face)) || fontOf(face).glyphOf(codePoint) !== 0,
    picture: (bytes) => {
      const picture = readPicture(bytes);
      return 'fault' in picture ? picture : { width: picture.width, height: picture.height };
    },
  };
}

/** Without a look into the font's file. */
function isInAlphabet(codePoint: number, { words }: Typeface): boolean {
  const place = placeInAlphabet(codePoint);
  return place !== -1 && words.plain.glyphs[place] !== 0;
}
