import { createDocument, loadRenderer, type DrawingItem, type PDFDocument } from './pdfmake.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A PDF of one page that holds nothing but a drawing. @throws if pdfkit cannot write it */
export function drawingOnPage(svg: string, size: Size): Uint8Array {
  // The renderer leaves out what it cannot draw. Without this it would write that to the console.
  const options = { warningCallback: (): void => undefined };
  return pageWith(createDocument(), { type: 'svg', item: { ...placed(size), svg, options } }, size);
}

const placed = ({ width, height }: Size) => ({ x: 0, y: 0, _width: width, _height: height });

function pageWith(document: PDFDocument, item: DrawingItem, pageSize: Size): Uint8Array {
  const Renderer = loadRenderer();
  new Renderer(document).renderPages([{ pageSize, items: [item] }]);
  document.end();
  const pieces: Uint8Array[] = [];
  for (let piece = document.read(); piece !== null; piece = document.read()) pieces.push(piece);
  if (pieces.length === 0) throw new Error('pdfkit has written nothing');
  return Buffer.concat(pieces);
}
