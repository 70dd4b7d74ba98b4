// Copies the files of dependencies that are read, not run, to `dist/data/`: all fonts that a document can be set in, the
// colour profile, and the compiled reader of drawings. The bundled program looks for them there (src/start/load-parts.ts): `npm run build` runs it after the compiler.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { fontFile, fontPath } from '../dist/pdf/fonts/font-files.js';

const folder = fileURLToPath(new URL('../dist/data/', import.meta.url));

const faces = ['text', 'apparat', 'fallback', 'arabic', 'hebrew'].flatMap((family) =>
  [400, 600, 700].flatMap((weight) => [false, true].map((italic) => ({ family, weight, italic }))),
);
const fonts = ['source', 'dejavu'].flatMap((pair) => faces.map((face) => fontFile(pair, face)));
const { resolve } = createRequire(import.meta.url);
const profile = resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc');
/** Two thirds smaller; `src/pdf/pictures/usvg.ts` unpacks it. */
const drawings = resolve('@resvg/resvg-wasm/index_bg.wasm');

mkdirSync(folder, { recursive: true });
for (const file of [...new Set(fonts.map(fontPath)), profile]) copyFileSync(file, join(folder, basename(file)));
writeFileSync(join(folder, basename(drawings)), brotliCompressSync(readFileSync(drawings)));
