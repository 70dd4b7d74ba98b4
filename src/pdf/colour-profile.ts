import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import type { FileWriter } from './file-writer.ts';
import { reference } from './syntax.ts';

let packed: Uint8Array | undefined;

/** sRGB, by the profile that pdfkit brings along. */
const packProfile = (): Uint8Array =>
  deflateSync(readFileSync(createRequire(import.meta.url).resolve('pdfkit/js/data/sRGB_IEC61966_2_1.icc')));

/** What the document's colours mean (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(file: FileWriter): number {
  packed ??= packProfile();
  const profile = file.addStream('/N 3 /Filter /FlateDecode', packed);
  return file.add(
    `<</Type /OutputIntent /S /GTS_PDFA1 /Info (sRGB IEC61966-2.1) /OutputConditionIdentifier (sRGB IEC61966-2.1) /DestOutputProfile ${reference(profile)}>>`,
  );
}
