import type { DocumentInfo } from '../kinds/kind.ts';
import type { PageDefinition } from '../layout/page.ts';
import { embedFiles } from './embedded-files.ts';
import { DocumentFonts } from './fonts.ts';
import { Painter } from './painter.ts';
import { loadRenderer } from './pdfmake.ts';
import type { Item } from './pdfmake.ts';
import { sortPictures } from './pictures.ts';
import type { PdfMetadata } from './render.ts';
import { Marks, writeStructure } from './structure.ts';
import { TaggedDocument } from './tagged-document.ts';
import { CREATOR, documentXmp, LANGUAGE, PDFUA_XMP, PRODUCER } from './xmp.ts';

/** The way by pdfmake's own renderer and document: for pages with pictures, and to compare the direct one with. */
export async function paintWithPdfmake(
  definition: PageDefinition,
  { info, date, attachments = [] }: PdfMetadata,
): Promise<Uint8Array> {
  const { photos, drawings } = sortPictures(definition.images);
  const subset = attachments.length === 0 ? 'PDF/A-2a' : 'PDF/A-3a';
  const document = new TaggedDocument({}, photos, {}, {}, { ...options(info, date), subset });
  await document.embedImages(Object.keys(photos));
  const marks = new Marks();
  const painter = new Painter(document, new DocumentFonts(document, definition.pair), marks, drawings);
  painter.paint(definition.pages);
  writeStructure(document, definition.structure, marks);
  document.appendXML(documentXmp(info, date));
  document.appendXML(PDFUA_XMP);
  // The numbers that „Seite x von y“ prints (ISO 32000-1, 12.4.2).
  document._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
  if (attachments.length > 0) embedFiles(document, attachments, date);
  return document.bytes();
}

/** A page that holds nothing but a picture: what the direct way cannot paint itself. */
export async function pictureOnPage(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const source = 'picture';
  const { photos, drawings } = sortPictures(new Map([[source, bytes]]));
  const document = new TaggedDocument(
    {},
    photos,
    {},
    {},
    { pdfVersion: '1.7', autoFirstPage: false, font: null },
  );
  await document.embedImages(Object.keys(photos));
  const place = { x: 0, y: 0, _width: width, _height: height };
  const svg = drawings.get(source);
  const item: Item =
    svg === undefined
      ? { type: 'image', item: { ...place, image: source } }
      : { type: 'svg', item: { ...place, svg, options: { warningCallback: () => undefined } } };
  const Renderer = loadRenderer();
  new Renderer(document).renderPages([{ pageSize: { width, height }, items: [item] }]);
  return document.bytes();
}

function options(info: DocumentInfo, date: Date): object {
  return {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LANGUAGE,
    compress: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: info.title,
      Author: info.authors.join(', '),
      Subject: info.subject,
      ...(info.keywords.length === 0 ? {} : { Keywords: info.keywords.join(', ') }),
      Creator: CREATOR,
      Producer: PRODUCER,
      CreationDate: date,
      ModDate: date,
    },
  };
}
