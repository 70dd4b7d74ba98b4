// Copies the files of dependencies that are read, not run, to `dist/data/`: all fonts that a document can be set in, the
// colour profile, and the compiled reader of drawings. The bundled program looks for them there (src/start/load-parts.ts): `npm run build` runs it after the compiler.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFile, fontPath } from '../dist/pdf/fonts/font-files.js';

const folder = fileURLToPath(new URL('../dist/data/', import.meta.url));

const faces = ['text', 'apparat', 'fallback', 'arabic', 'hebrew'].flatMap((family) =>
  [400, 600, 700].flatMap((weight) => [false, true].map((italic) => ({ family, weight, italic }))),
);
const fonts = ['source', 'dejavu'].flatMap((pair) => faces.map((face) => fontFile(pair, face)));
const others = ['pdfkit/js/data/sRGB_IEC61966_2_1.icc', '@resvg/resvg-wasm/index_bg.wasm'].map((file) =>
  createRequire(import.meta.url).resolve(file),
);

mkdirSync(folder, { recursive: true });
for (const file of [...new Set(fonts.map(fontPath)), ...others])
  copyFileSync(file, join(folder, basename(file)));
