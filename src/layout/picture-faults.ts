import type { PictureFault } from './ruler.ts';

/** What is found where a draft names a picture: its bytes, or why there are none; nothing where there is no such file. */
export type PictureFile = Uint8Array | 'outside' | 'too-large' | undefined;

/** Of all pictures of a document together: they are in memory until it is written. */
const MAX_BYTES = 40_000_000;

/** @param before how many bytes the document's other pictures have */
export function bytesOf(file: PictureFile, before: number): Uint8Array | PictureFault {
  if (file === undefined)
    return { fault: 'Die Datei gibt es nicht, weder vom Arbeitsordner noch vom Ordner des Entwurfs aus.' };
  if (file === 'outside') return { fault: 'Die Datei liegt außerhalb des Arbeitsordners.' };
  if (file === 'too-large' || before + file.length > MAX_BYTES)
    return { fault: 'Die Bilder dieses Dokuments sind zusammen größer als 40 MB.' };
  return file;
}
