import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { DocumentInfo } from '../kinds/kind.ts';
import type { PageDefinition } from '../layout/page.ts';
import { foldText } from '../markdown/escape.ts';
import { writePdf } from './direct/write-pdf.ts';
import type { Attachment } from './embedded-files.ts';

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
  { info: raw, ...metadata }: PdfMetadata,
): Promise<Outcome<RenderedPdf>> {
  const about = { ...metadata, info: { ...raw, title: foldText(raw.title) } };
  const bytes = hasPictures(definition)
    ? await (await import('./pdfmake-way.ts')).paintWithPdfmake(definition, about)
    : writePdf(definition, about);
  return { value: { bytes, pages: definition.pages.length }, diagnostics: [] };
}

const hasPictures = ({ pages }: PageDefinition): boolean =>
  pages.some(({ items }) => items.some(({ kind }) => kind === 'image'));
