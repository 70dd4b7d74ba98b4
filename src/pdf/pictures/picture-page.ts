import { setImmediate } from 'node:timers/promises';
import { createDocument, loadRenderer, type PDFDocument, type PictureItem } from './pdfmake.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A PDF of one page that holds nothing but a photo. */
export async function photoOnPage(bytes: Uint8Array, size: Size): Promise<Uint8Array> {
  const image = 'picture';
  const document = createDocument({ [image]: Buffer.from(bytes) });
  const embedded = document.provideImage(image);
  // pdfkit unpacks a picture with transparency in the background, and writes it when that is done.
  while (embedded.image !== null && embedded.image !== undefined) await setImmediate();
  return pageWith(document, { type: 'image', item: { ...placed(size), image } }, size);
}

/** A PDF of one page that holds nothing but a drawing. @throws if pdfkit cannot write it */
export function drawingOnPage(svg: string, size: Size): Uint8Array {
  // The renderer leaves out what it cannot draw. Without this it would write that to the console.
  const options = { warningCallback: (): void => undefined };
  return pageWith(createDocument(), { type: 'svg', item: { ...placed(size), svg, options } }, size);
}

const placed = ({ width, height }: Size) => ({ x: 0, y: 0, _width: width, _height: height });

function pageWith(document: PDFDocument, item: PictureItem, pageSize: Size): Uint8Array {
  const Renderer = loadRenderer();
  new Renderer(document).renderPages([{ pageSize, items: [item] }]);
  document.end();
  const pieces: Uint8Array[] = [];
  for (let piece = document.read(); piece !== null; piece = document.read()) pieces.push(piece);
  if (pieces.length === 0) throw new Error('pdfkit has written nothing');
  return Buffer.concat(pieces);
}
