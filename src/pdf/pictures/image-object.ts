/** An image of a PDF (ISO 32000-1, 8.9): the entries of its dictionary, what it holds, and the image of its opacity. */
export interface ImageObject {
  readonly entries: string;
  readonly bytes: Uint8Array;
  readonly mask?: Pick<ImageObject, 'entries' | 'bytes'>;
}
