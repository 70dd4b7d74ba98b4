import type { DocumentInfo } from '../../../src/kinds/kind.ts';
import type { PageDefinition } from '../../../src/layout/page.ts';
import { DocumentFonts } from './fonts.ts';
import { Painter } from './painter.ts';
import { readPicture } from '../../../src/pdf/pictures/read-picture.ts';
import type { PdfMetadata } from '../../../src/pdf/render.ts';
import { PdfkitMarks, writeStructure } from './structure.ts';
import { TaggedDocument } from './tagged-document.ts';
import { CREATOR, LANGUAGE, PRODUCER } from '../../../src/pdf/xmp.ts';

/** The same pages by pdfmake's own renderer and document, to compare those that we write with. */
export async function paintWithPdfmake(
  definition: PageDefinition,
  { info, date = new Date(0) }: PdfMetadata,
): Promise<Uint8Array> {
  const { photos, drawings } = sortPictures(definition.images);
  const document = new TaggedDocument({}, photos, {}, {}, options(info, date));
  await document.embedImages(Object.keys(photos));
  const marks = new PdfkitMarks();
  const painter = new Painter(document, new DocumentFonts(document, definition.pair), marks, drawings);
  painter.paint(definition.pages);
  writeStructure(document, definition.structure, marks);
  // The numbers that „Seite x von y“ prints (ISO 32000-1, 12.4.2).
  document._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
  return document.bytes();
}

function options(info: DocumentInfo, date: Date): object {
  return {
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
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

interface SortedPictures {
  /** Bytes for pdfkit, by path. */
  readonly photos: Readonly<Record<string, Buffer>>;
  /** SVG by path. */
  readonly drawings: ReadonlyMap<string, string>;
}

function sortPictures(images: ReadonlyMap<string, Uint8Array>): SortedPictures {
  const photos: Record<string, Buffer> = {};
  const drawings = new Map<string, string>();
  for (const [path, bytes] of images) {
    const picture = readPicture(bytes);
    if ('fault' in picture) continue;
    if (picture.kind === 'drawing') drawings.set(path, picture.svg);
    else photos[path] = Buffer.from(bytes);
  }
  return { photos, drawings };
}
