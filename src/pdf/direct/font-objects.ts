import { deflateSync } from 'node:zlib';
import { alphabetSigns } from '../font-program.ts';
import type { Numbered } from '../font-program.ts';
import type { Typeface } from '../typeface.ts';
import type { DocumentFont } from './document-font.ts';
import type { FileWriter } from './file-writer.ts';
import { pdfName, pdfNumber, reference } from './syntax.ts';

/** @returns the number of the font's object */
export function writeFont(file: FileWriter, font: DocumentFont): number {
  const { typeface, part, further } = font;
  const { outlines, length, widths, name: title } = typeface.program(part, further);
  const name = pdfName(title);
  const program = file.addStream(`/Length1 ${length} /Filter /FlateDecode`, outlines);
  const descriptor = file.add(descriptorOf(typeface, name, program));
  const descendant = file.add(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${reference(descriptor)} /W [0 [${widths}]] /CIDToGIDMap /Identity>>`,
  );
  const texts = file.addStream('/Filter /FlateDecode', textsOf(typeface, part, further));
  return file.add(
    `<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(texts)}>>`,
  );
}

/** Flags of a font (ISO 32000-1, 9.8.2). */
const FIXED_PITCH = 1;
const SYMBOLIC = 4;
const ITALIC = 64;

function descriptorOf({ metrics }: Typeface, name: string, program: number): string {
  const { box, ascent, descent, capHeight, xHeight, unitsPerEm } = metrics;
  const scaled = (units: number): string => pdfNumber((units * 1000) / unitsPerEm);
  const flags = SYMBOLIC + (metrics.isFixedPitch ? FIXED_PITCH : 0) + (metrics.isSlanted ? ITALIC : 0);
  return `<</Type /FontDescriptor /FontName ${name} /Flags ${flags} /FontBBox [${box.map(scaled).join(' ')}] /ItalicAngle ${pdfNumber(metrics.italicAngle)} /Ascent ${scaled(ascent)} /Descent ${scaled(descent)} /CapHeight ${scaled(capHeight)} /XHeight ${scaled(xHeight)} /StemV 0 /FontFile2 ${reference(program)}>>`;
}

/** More entries than this a block may not have (ISO 32000-1, 9.7.6.2 by Adobe's technical note 5411). */
const BLOCK = 100;

/** Those of the alphabet alone, packed, by its part: the same for all fonts. */
const known = new Map<number, Uint8Array>();

/** What each sign stands for when the text is read back (ISO 32000-1, 9.10.3). */
function textsOf({ words }: Typeface, part: number, further: readonly Numbered[]): Uint8Array {
  const signs = alphabetSigns(words.plain.glyphs).slice(0, part);
  if (further.length > 0) return deflateSync(toUnicode([...signs, ...further]));
  const texts = known.get(part) ?? deflateSync(toUnicode(signs));
  known.set(part, texts);
  return texts;
}

function toUnicode(signs: readonly Numbered[]): string {
  const entries = signs.map(({ codePoints }, index) => `<${hex(index + 1)}> <${utf16(codePoints)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex = (number: number): string => number.toString(16).padStart(4, '0').toUpperCase();

const utf16 = (codePoints: readonly number[]): string =>
  Buffer.from(String.fromCodePoint(...codePoints), 'utf16le')
    .swap16()
    .toString('hex')
    .toUpperCase();
