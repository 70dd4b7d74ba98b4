/** The limit of entries a block (ISO 32000-1, 9.7.6.2 by Adobe's technical note 5411). */
const BLOCK = 100;

/**
 * The map from signs to the text that is read back (ISO 32000-1, 9.10.3).
 * @param texts code points by the number of the sign, from 1
 */
export function toUnicode(texts: readonly (readonly number[])[]): string {
  const entries = texts.map((codePoints, index) => `<${hex(index + 1)}> <${utf16(codePoints)}>`);
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
