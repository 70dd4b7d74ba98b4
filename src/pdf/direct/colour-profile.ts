import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import type { FileWriter } from './file-writer.ts';
import { reference } from './syntax.ts';

const PACKED = 'srgb.pack';
let packed: Uint8Array | undefined;

/** sRGB, by the profile that pdfkit brings along. */
export const packProfile = (): Uint8Array =>
  deflateSync(readFileSync(createRequire(import.meta.url).resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc')));

/** Packed when the package was built (`scripts/fonts.mjs`); there is no such file beside the sources. */
function builtProfile(): Uint8Array | undefined {
  try {
    return readFileSync(new URL(PACKED, import.meta.url));
  } catch {
    return undefined;
  }
}

/** What the document's colours mean (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(file: FileWriter): number {
  packed ??= builtProfile() ?? packProfile();
  const profile = file.addStream('/N 3 /Filter /FlateDecode', packed);
  return file.add(
    `<</Type /OutputIntent /S /GTS_PDFA1 /Info (sRGB IEC61966-2.1) /OutputConditionIdentifier (sRGB IEC61966-2.1) /DestOutputProfile ${reference(profile)}>>`,
  );
}
