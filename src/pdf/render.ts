import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { DocumentInfo } from '../kinds/kind.ts';
import type { PageDefinition } from '../layout/page.ts';
import { DocumentFonts } from './fonts.ts';
import { Painter } from './painter.ts';
import { Marks, writeStructure } from './structure.ts';
import { TaggedDocument } from './tagged-document.ts';
import { PDFUA_XMP } from './xmp.ts';

export { createRuler } from './ruler.ts';

export interface PdfMetadata {
  readonly info: DocumentInfo;
  /** Creation and modification date; never the clock, so that the same input gives the same bytes. */
  readonly date: Date;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Finished pages to a tagged PDF (PDF/A-2a, PDF/UA-1). The one seam to the PDF engine. */
export async function renderPdf(
  definition: PageDefinition,
  { info, date }: PdfMetadata,
): Promise<Outcome<RenderedPdf>> {
  const images = Object.fromEntries(
    [...definition.images].map(([path, bytes]) => [path, Buffer.from(bytes)]),
  );
  const document = new TaggedDocument({}, images, {}, {}, options(info, date));
  await document.embedImages(definition.images.keys());
  const marks = new Marks();
  const painter = new Painter(document, new DocumentFonts(document), marks);
  painter.paint(definition.pages);
  writeStructure(document, definition.structure, marks);
  document.appendXML(PDFUA_XMP);
  return { value: { bytes: document.bytes(), pages: definition.pages.length }, diagnostics: [] };
}

function options(info: DocumentInfo, date: Date): object {
  return {
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: 'de-DE',
    compress: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: info.title,
      Author: info.authors.join(', '),
      Subject: info.subject,
      ...(info.keywords.length === 0 ? {} : { Keywords: info.keywords.join(', ') }),
      Creator: 'drucksache',
      Producer: 'drucksache (pdfmake)',
      CreationDate: date,
      ModDate: date,
    },
  };
}
