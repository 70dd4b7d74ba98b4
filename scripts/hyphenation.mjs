// Packs the hyphenation patterns of the `hyphen` package for the built layout, which looks for them beside
// `hyphenation.js`: `npm run build` runs it after the compiler. Without the file the first hyphen of a process takes a
// tenth of a second longer.
import { writeFileSync } from 'node:fs';
import { packedPatterns } from '../dist/layout/text/hyphenation.js';

writeFileSync(new URL('../dist/layout/text/de-1996.bin', import.meta.url), packedPatterns());
