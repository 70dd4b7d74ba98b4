// Packs the usual pair of fonts and the colour profile for the built PDF room, which looks for them beside `typeface.js` and
// `direct/colour-profile.js`: `npm run build` runs it after the compiler. Without these files the first document of a process takes a little longer.
import { writeFileSync } from 'node:fs';
import { packProfile } from '../dist/pdf/direct/colour-profile.js';
import { fontFile, packName } from '../dist/pdf/font-files.js';
import { packFont } from '../dist/pdf/font-pack.js';
import { openFont } from '../dist/pdf/typeface.js';

for (const family of ['text', 'apparat']) {
  for (const weight of [400, 600, 700]) {
    for (const italic of [false, true]) {
      const file = fontFile('source', { family, weight, italic });
      writeFileSync(new URL(packName(file), new URL('../dist/pdf/', import.meta.url)), packFont(openFont(file)));
    }
  }
}
writeFileSync(new URL('../dist/pdf/direct/srgb.pack', import.meta.url), packProfile());
