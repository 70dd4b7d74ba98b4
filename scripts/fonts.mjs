// Packs the usual pair of fonts for the built PDF room, which looks for them beside `typeface.js`: `npm run build` runs it
// after the compiler. V8's own form of plain data; where it is missing or strange, the font itself is read.
import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { fontFile, packName } from '../dist/pdf/fonts/font-files.js';
import { openFont, packOf } from '../dist/pdf/fonts/typeface.js';

const folder = new URL('../dist/pdf/fonts/', import.meta.url);
for (const family of ['text', 'apparat']) {
  for (const weight of [400, 600, 700]) {
    for (const italic of [false, true]) {
      const file = fontFile('source', { family, weight, italic });
      writeFileSync(new URL(packName(file), folder), serialize(packOf(openFont(file))));
    }
  }
}
