import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { ALPHABET } from '../alphabet.ts';
import type { Typeface } from '../typeface.ts';
import type { Sign } from '../words.ts';
import type { DocumentFont } from './document-font.ts';
import type { FileWriter } from './file-writer.ts';
import { pdfName, pdfNumber, reference } from './syntax.ts';

/** What a file says of the signs of one font, by their numbers. */
interface FontProgram {
  /** Packed; `length` is that of the unpacked program. */
  readonly outlines: Uint8Array;
  readonly length: number;
  readonly toUnicode: Uint8Array;
  /** By number, thousandths of the type size. */
  readonly widths: string;
  readonly name: string;
}

/** Programs of the alphabet's parts, by their length: the same in all documents. */
const known = new WeakMap<Typeface, Map<number, FontProgram>>();

/** @returns the number of the font's object */
export function writeFont(file: FileWriter, font: DocumentFont): number {
  const { typeface } = font;
  const { outlines, length, toUnicode, widths, name } = programOf(font);
  const program = file.addStream(`/Length1 ${length} /Filter /FlateDecode`, outlines);
  const descriptor = file.add(descriptorOf(typeface, name, program));
  const descendant = file.add(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${reference(descriptor)} /W [0 [${widths}]] /CIDToGIDMap /Identity>>`,
  );
  const texts = file.addStream('/Filter /FlateDecode', toUnicode);
  return file.add(
    `<</Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(texts)}>>`,
  );
}

function programOf({ typeface, part, further }: DocumentFont): FontProgram {
  if (further.length > 0) return makeProgram(typeface, [...alphabetOf(typeface), ...further]);
  const programs = known.get(typeface) ?? new Map<number, FontProgram>();
  known.set(typeface, programs);
  const program = programs.get(part) ?? makeProgram(typeface, alphabetOf(typeface).slice(0, part));
  programs.set(part, program);
  return program;
}

type Numbered = Pick<Sign, 'glyph' | 'codePoints'>;

const alphabetOf = ({ words }: Typeface): readonly Numbered[] =>
  ALPHABET.map((character, place) => ({
    glyph: words.plain.glyphs[place] ?? 0,
    codePoints: [character.charCodeAt(0)],
  }));

function makeProgram({ outlines, metrics }: Typeface, signs: readonly Numbered[]): FontProgram {
  const glyphs = [0, ...signs.map(({ glyph }) => glyph)];
  const program = outlines.subset(glyphs);
  const scale = 1000 / metrics.unitsPerEm;
  return {
    outlines: deflateSync(program),
    length: program.length,
    toUnicode: deflateSync(toUnicode(signs)),
    widths: glyphs.map((glyph) => pdfNumber(outlines.advance(glyph) * scale)).join(' '),
    name: pdfName(`${tagOf(glyphs)}+${metrics.name}`),
  };
}

/** Six capital letters that tell one subset of a font from another (ISO 32000-1, 9.6.4). */
function tagOf(glyphs: readonly number[]): string {
  const digest = createHash('sha256').update(glyphs.join()).digest();
  return String.fromCharCode(...Array.from(digest.subarray(0, 6), (byte) => 65 + (byte % 26)));
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
