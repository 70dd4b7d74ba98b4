import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { fontPath } from '../../../src/pdf/fonts/font-files.ts';
import { loadDocument } from '../../oracle/pdfmake/pdfmake.ts';
import { TrueType } from '../../../src/pdf/fonts/truetype.ts';

const files = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
].map((file) => {
  const bytes = readFileSync(fontPath(file));
  return { bytes, outlines: new TrueType(bytes) };
});

describe('a subset', () => {
  // Among the first thousand glyphs are many that are put together from others.
  const glyphs = fc.array(fc.nat(1000), { maxLength: 60 });
  test.prop([fc.constantFrom(...files), glyphs], { numRuns: 60 })(
    'is to the byte what fontkit makes, composite glyphs with their parts',
    ({ bytes, outlines }, ids) => {
      const document = new (loadDocument())({}, {}, {}, {}, { autoFirstPage: false, font: null });
      const { subset, font } = document.font(bytes)._font;
      subset.glyphs.push(...ids);
      const own = outlines.subset(subset.glyphs);
      expect(Buffer.from(own).equals(Buffer.from(subset.encode()))).toBe(true);
      for (const id of ids) expect(outlines.advance(id)).toBe(font.getGlyph(id).advanceWidth);
    },
  );
});
