import type { Ruler } from '../layout/ruler.ts';
import type { Face, FontPair } from '../layout/style.ts';
import { placeInAlphabet } from './fonts/alphabet.ts';
import { fontFile } from './fonts/font-files.ts';
import { readPicture } from './pictures/read-picture.ts';
import { ascentOf, typefaceOf, type Typeface } from './fonts/typeface.ts';

export { withDrawings } from './pictures/usvg.ts';

const rulers = new Map<FontPair, Ruler>();

/** Measures text as it is painted: word by word, each with the blank after it. A process has one for each pair. */
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
    covers: (codePoint, face) => covers(fontOf(face), codePoint),
    picture: (bytes) => {
      const picture = readPicture(bytes);
      return 'fault' in picture ? picture : { width: picture.width, height: picture.height };
    },
  };
}

/** The table of the alphabet answers faster than the font's own. */
function covers({ words, glyphOf }: Typeface, codePoint: number): boolean {
  const place = placeInAlphabet(codePoint);
  return place === -1 ? glyphOf(codePoint) !== 0 : words.plain.glyphs[place] !== 0;
}
