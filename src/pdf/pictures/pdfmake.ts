import { createRequire } from 'node:module';

/**
 * The parts of pdfmake, and of pdfkit below it, that paint drawings. Neither publishes types for them. Versions are
 * pinned, and `test/pdf/hooks.test.ts` fails if a part is gone.
 */
export declare class PDFDocument {
  constructor(fonts: object, images: object, patterns: object, attachments: object, options: object);
  end(): void;
  /** What has been written and not yet been read; from Node 26 on a piece a call. The document is a stream. */
  read(): Uint8Array | null;
}

export interface DrawingItem {
  readonly type: 'svg';
  readonly item: {
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    readonly svg: string;
    readonly options: { readonly warningCallback: (message: string) => void };
  };
}

export declare class Renderer {
  constructor(document: PDFDocument);
  renderPages(
    pages: readonly {
      readonly pageSize: { readonly width: number; readonly height: number };
      readonly items: readonly DrawingItem[];
    }[],
  ): void;
}

const load = createRequire(import.meta.url);

/** Loaded only for a page with a picture: it takes longer than everything else together. */
export const loadRenderer = (): typeof Renderer => load('pdfmake/js/Renderer.js').default;

export function createDocument(): PDFDocument {
  const Document: typeof PDFDocument = load('pdfmake/js/PDFDocument.js').default;
  return new Document({}, {}, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
}
