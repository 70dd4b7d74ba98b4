import type { FontMetrics } from './font-metrics.ts';
import type { DocumentFont } from './document-font.ts';
import type { FileWriter } from '../file-writer.ts';
import { pdfName, pdfNumber, reference } from '../syntax.ts';

/** @returns the number of the font's object */
export function writeFont(file: FileWriter, font: DocumentFont): number {
  const { typeface, part, further } = font;
  const { outlines, length, widths, texts: packed, name: title } = typeface.program(part, further);
  const name = pdfName(title);
  const program = file.addStream(`/Length1 ${length} /Filter /FlateDecode`, outlines);
  const descriptor = file.add(
    `<</Type /FontDescriptor /FontName ${name} ${descriptionOf(typeface.metrics)} /FontFile2 ${reference(program)}>>`,
  );
  const descendant = file.add(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${reference(descriptor)} /W [0 [${widths}]] /CIDToGIDMap /Identity>>`,
  );
  const texts = file.addStream('/Filter /FlateDecode', packed);
  return file.add(
    `<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(texts)}>>`,
  );
}

/** Flags of a font (ISO 32000-1, 9.8.2). */
const FIXED_PITCH = 1;
const SYMBOLIC = 4;
const ITALIC = 64;

function descriptionOf(metrics: FontMetrics): string {
  const { box, ascent, descent, capHeight, xHeight, unitsPerEm } = metrics;
  const scaled = (units: number): string => pdfNumber((units * 1000) / unitsPerEm);
  const flags = SYMBOLIC + (metrics.isFixedPitch ? FIXED_PITCH : 0) + (metrics.isSlanted ? ITALIC : 0);
  return `/Flags ${flags} /FontBBox [${box.map(scaled).join(' ')}] /ItalicAngle ${pdfNumber(metrics.italicAngle)} /Ascent ${scaled(ascent)} /Descent ${scaled(descent)} /CapHeight ${scaled(capHeight)} /XHeight ${scaled(xHeight)} /StemV 0`;
}
