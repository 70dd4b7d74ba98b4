import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Millimetres from the top left of the page; `y` is the baseline. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Type size in points. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the content stream, which is the reading order. */
  readonly words: readonly Word[];
}

const mm = (points: number): number => (points * 25.4) / 72;

/** What a reader of the finished file finds. A word set in several pieces (two fonts, a kern) is one word. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // pdfjs takes the buffer away from its owner, and takes no Buffer.
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.flatMap((item) => ('str' in item ? piecesOf(item, left, top) : []));
    pages.push({ width: mm(right - left), height: mm(top - bottom), words: joined(pieces) });
  }
  await document.destroy();
  return pages;
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly unknown[];
}

/** The words of one run. Only the first has an exact place; the others are placed by their share of letters. */
function piecesOf({ str, width, transform }: TextItem, left: number, top: number): readonly Word[] {
  const [, , , size = 0, x = 0, y = 0] = transform.map(Number);
  const letter = str.length === 0 ? 0 : width / str.length;
  return [...str.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    x: mm(x - left + index * letter),
    y: mm(top - y),
    width: mm(text.length * letter),
    size,
  }));
}

function joined(pieces: readonly Word[]): readonly Word[] {
  const words: Word[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last !== undefined && touches(last, piece)) {
      words[words.length - 1] = {
        ...last,
        text: last.text + piece.text,
        width: piece.x + piece.width - last.x,
      };
    } else words.push(piece);
  }
  return words;
}

/** A blank is a fifth of the type size or more in both fonts. */
function touches(first: Word, second: Word): boolean {
  const gap = second.x - (first.x + first.width);
  return Math.abs(first.y - second.y) < 0.01 && Math.abs(gap) < mm(first.size) * 0.1;
}

/** The words between running head and page number, all pages after one another. */
export function bodyText(pages: readonly PdfPage[]): string {
  const words = pages.flatMap((page, index) =>
    page.words.filter(({ y }) => y < 276 && (index === 0 || y > 24)),
  );
  return words.map(({ text }) => text).join(' ');
}

/** Without blanks and hyphens: where lines are broken is the layout's business. */
export function unbroken(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00AD\u2010\u2011-]/gu, '');
}
