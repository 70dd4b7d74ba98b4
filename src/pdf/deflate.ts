import { deflateSync } from 'node:zlib';

/** Documents share colour profiles, subsets of fonts that say little, and their tables; all of it is small. */
const MOST_STREAMS = 200;
const LONGEST = 20_000;

/** By what was packed; the streams asked for last are at the end. */
const packed = new Map<string, Uint8Array>();

/** Packed as pdfkit packs streams, each once: packing is a good part of the time a document takes. */
export function deflated(bytes: Buffer): Uint8Array {
  if (bytes.length > LONGEST) return deflateSync(bytes);
  const key = bytes.toString('latin1');
  const known = packed.get(key);
  const result = known ?? deflateSync(bytes);
  packed.delete(key);
  packed.set(key, result);
  const oldest = packed.size > MOST_STREAMS ? packed.keys().next().value : undefined;
  if (oldest !== undefined) packed.delete(oldest);
  return result;
}
