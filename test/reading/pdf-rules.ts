import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A filled or stroked rectangle of a finished page, in millimetres from its top left. */
export interface DrawnRule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const mm = (points: number): number => (points * 25.4) / 72;

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number';

/** Rules, bars and frames of each page, read from what is painted. */
export async function readRules(bytes: Uint8Array): Promise<readonly (readonly DrawnRule[])[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: (readonly DrawnRule[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    pages.push(
      fnArray.flatMap((operation, index): readonly DrawnRule[] => {
        if (operation !== OPS.constructPath) return [];
        const args: readonly unknown[] = argsArray[index] ?? [];
        const bounds = args[2];
        if (!isNumbers(bounds)) return [];
        const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(bounds);
        const y = mm((page.view[3] ?? 0) - top);
        return [{ x: mm(left), y, width: mm(right - left), height: mm(top - bottom) }];
      }),
    );
  }
  await document.destroy();
  return pages;
}
