import type { DocumentFont } from './fonts.ts';
import { pdfNumber } from './fonts.ts';
import type { Inline, Line } from './pdfmake.ts';
import type { TaggedDocument } from './tagged-document.ts';

/**
 * Paints a line as pdfmake's renderer does, to the byte, from words that are set once a process. False, with nothing
 * painted, where it cannot: lines through text, accents in places of their own.
 */
export function showLine(
  document: TaggedDocument,
  line: Line,
  fonts: readonly DocumentFont[],
  x: number,
  y: number,
): boolean {
  const { inlines } = line;
  const shown: string[] = [];
  for (const [index, { text, decoration }] of inlines.entries()) {
    const operand = text === '' || decoration !== undefined ? undefined : fonts[index]?.show(text);
    if (operand === undefined) return false;
    shown.push(operand);
  }
  const height = line.getHeight();
  const descent = height - line.getAscenderHeight();
  for (const [index, inline] of inlines.entries()) {
    const { font, fontSize, color } = inline;
    const ascent = (font.ascender / 1000) * fontSize;
    // In the order in which pdfmake and pdfkit add up, since every sum is rounded.
    const top = y + (height - ascent - descent);
    document.fillTextWith(color);
    document.page.fonts[font.id] ??= font.ref();
    document.addContent(
      operators(inline, shown[index] ?? '', x + inline.x, document.page.height - top - ascent, document),
    );
  }
  return true;
}

function operators(
  { font, fontSize, characterSpacing = 0 }: Inline,
  operand: string,
  x: number,
  baseline: number,
  { page }: TaggedDocument,
): string {
  const spacing = characterSpacing === 0 ? '' : `${pdfNumber(characterSpacing)} Tc\n`;
  return `q
1 0 0 -1 0 ${pdfNumber(page.height)} cm
BT
1 0 0 1 ${pdfNumber(x)} ${pdfNumber(baseline)} Tm
/${font.id} ${pdfNumber(fontSize)} Tf
${spacing}[${operand}] TJ
ET
Q`;
}
