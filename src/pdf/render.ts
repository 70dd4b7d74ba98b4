import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { DocumentInfo } from '../kinds/kind.ts';
import type { PageDefinition } from '../layout/page.ts';
import { foldText } from '../markdown/escape.ts';
import { embedFiles } from './embedded-files.ts';
import type { Attachment } from './embedded-files.ts';
import { DocumentFonts } from './fonts.ts';
import { Painter } from './painter.ts';
import { sortPictures } from './pictures.ts';
import { Marks, writeStructure } from './structure.ts';
import { TaggedDocument } from './tagged-document.ts';
import { CREATOR, documentXmp, LANGUAGE, PDFUA_XMP, PRODUCER } from './xmp.ts';

export { createRuler } from './ruler.ts';

export interface PdfMetadata {
  readonly info: DocumentInfo;
  /** Creation and modification date; never the clock, so that the same input gives the same bytes. */
  readonly date: Date;
  /** With any the file is a PDF/A-3a. */
  readonly attachments?: readonly Attachment[];
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Finished pages to a tagged PDF (PDF/A-2a or 3a, PDF/UA-1). The one seam to the PDF engine. */
export async function renderPdf(
  definition: PageDefinition,
  { info: raw, date, attachments = [] }: PdfMetadata,
): Promise<Outcome<RenderedPdf>> {
  const info = { ...raw, title: foldText(raw.title) };
  const { photos, drawings } = sortPictures(definition.images);
  const document = new TaggedDocument(
    {},
    photos,
    {},
    {},
    {
      ...options(info, date),
      subset: attachments.length === 0 ? 'PDF/A-2a' : 'PDF/A-3a',
    },
  );
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
  return { value: { bytes: document.bytes(), pages: definition.pages.length }, diagnostics: [] };
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
