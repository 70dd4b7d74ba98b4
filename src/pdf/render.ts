import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { DocumentInfo } from '../kinds/kind.ts';
import type { PageDefinition } from '../layout/page.ts';
import { foldText } from '../markdown/escape.ts';
import { writePdf } from './direct/write-pdf.ts';
import type { Attachment } from './embedded-files.ts';
import { BrokenPdf } from './object-parser.ts';
import { UnknownPdf } from './object-store.ts';

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
  const bytes = await writePdf(definition, about).catch(async (thrown: unknown) => {
    // A picture that pdfmake paints in a way the direct one cannot take over.
    if (!(thrown instanceof UnknownPdf || thrown instanceof BrokenPdf)) throw thrown;
    const { paintWithPdfmake } = await import('./pdfmake-way.ts');
    return paintWithPdfmake(definition, about);
  });
  return { value: { bytes, pages: definition.pages.length }, diagnostics: [] };
}
