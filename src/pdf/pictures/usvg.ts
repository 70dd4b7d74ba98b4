import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import type * as Library from '@resvg/resvg-wasm';
import { fontFile, fontPath } from '../fonts/font-files.ts';

const load = createRequire(import.meta.url);

let library: typeof Library | undefined;
let isAwaited = false;
/** Nobody knows what is in its memory after a fault: it could draw anything, silently. */
let isLost = false;

/** Whether a drawing can be read now; else that is remembered. */
export function canDraw(): boolean {
  isAwaited ||= library === undefined;
  return library !== undefined;
}

/** What is made of pictures. It is made again where a drawing is met first: few documents have one, so the library is loaded then. */
export async function withDrawings<T>(make: () => T): Promise<T> {
  const made = make();
  if (!isAwaited) return made;
  await loadDrawings();
  return make();
}

/** Loads the library, which compiles itself in the background. */
export async function loadDrawings(): Promise<void> {
  isAwaited = false;
  if (isLost) throw new Error('the library that reads drawings has ended at one of an earlier draft');
  if (library !== undefined) return;
  const loaded: typeof Library = load('@resvg/resvg-wasm');
  await loaded.initWasm(program(readFileSync(load.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  library = loaded;
}

/** The package has it packed (scripts/data.mjs); as it comes it begins with `\0asm` (WebAssembly 2.0, 5.5.16). */
const program = (bytes: Buffer): Uint8Array =>
  bytes.toString('latin1', 0, 4) === '\0asm' ? bytes : brotliDecompressSync(bytes);

/** The families that a drawing may name, as the fonts call themselves. */
export const FAMILIES = { serif: 'Source Serif 4', sans: 'Source Sans 3' } as const;

const faces = ([400, 600, 700] as const).flatMap((weight) =>
  [false, true].flatMap((italic) =>
    (['text', 'apparat'] as const).map((family) => ({ family, weight, italic })),
  ),
);
let fonts: readonly Uint8Array[] | undefined;

/**
 * The drawing in plain shapes: styles are resolved, references followed, text is outlines. Nothing where the library finds
 * no drawing. It fetches nothing: pictures and links are refused before, fonts are given.
 */
export function plainDrawing(svg: string, hasText: boolean): string | undefined {
  if (library === undefined) throw new Error('a drawing is read before the library is loaded');
  if (hasText) fonts ??= faces.map((face) => readFileSync(fontPath(fontFile('source', face))));
  try {
    const drawing = new library.Resvg(svg, {
      font: {
        fontBuffers: hasText ? [...(fonts ?? [])] : [],
        defaultFontFamily: FAMILIES.serif,
        serifFamily: FAMILIES.serif,
        sansSerifFamily: FAMILIES.sans,
      },
    });
    try {
      return drawing.toString();
    } finally {
      drawing.free();
    }
  } catch (error) {
    // What the library says of a drawing is an ordinary error; this is a fault of the program.
    if (!(error instanceof Error && error.name === 'RuntimeError')) return undefined;
    library = undefined;
    isLost = true;
    throw error;
  }
}
