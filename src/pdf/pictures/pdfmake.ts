import { createRequire } from 'node:module';

/**
 * The parts of pdfmake, and of pdfkit below it, that paint pictures. Neither publishes types for them. Versions are
 * pinned, and `test/pdf/hooks.test.ts` fails if a part is gone.
 */
export declare class PDFDocument {
  constructor(
    fonts: object,
    images: Readonly<Record<string, Uint8Array>>,
    patterns: object,
    attachments: object,
    options: object,
  );
  openImage(bytes: Uint8Array): OpenedImage;
  /** `image` of a PNG becomes null once it has been unpacked and written. */
  provideImage(key: string): { readonly image?: object | null };
  end(): void;
  /** What has been written and not yet been read; from Node 26 on a piece a call. The document is a stream. */
  read(): Uint8Array | null;
}

export interface OpenedImage {
  readonly width: number;
  readonly height: number;
  /** EXIF, 1 to 8; of a JPEG. */
  readonly orientation?: number;
  /** Of a JPEG. */
  readonly colorSpace?: string;
}

interface PlacedPicture {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

export type PictureItem =
  | { readonly type: 'image'; readonly item: PlacedPicture & { readonly image: string } }
  | {
      readonly type: 'svg';
      readonly item: PlacedPicture & {
        readonly svg: string;
        readonly options: { readonly warningCallback: (message: string) => void };
      };
    };

export declare class Renderer {
  constructor(document: PDFDocument);
  renderPages(
    pages: readonly {
      readonly pageSize: { readonly width: number; readonly height: number };
      readonly items: readonly PictureItem[];
    }[],
  ): void;
}

const load = createRequire(import.meta.url);

/** Loaded only for a page with a picture: it takes longer than everything else together. */
export const loadRenderer = (): typeof Renderer => load('pdfmake/js/Renderer.js').default;

/** @param images by the keys that items name */
export function createDocument(images: Readonly<Record<string, Uint8Array>> = {}): PDFDocument {
  const Document: typeof PDFDocument = load('pdfmake/js/PDFDocument.js').default;
  return new Document({}, images, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
}
