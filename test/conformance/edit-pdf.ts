import { deflateSync, inflateSync } from 'node:zlib';

/** A finished file's bytes with one change, and a table of objects that is true again. */
export function edited(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const at = typeof from === 'string' ? text.indexOf(from) : text.search(from);
  if (at === -1) throw new Error(`the file has no ${String(from)}`);
  const changed = text.slice(0, at) + text.slice(at).replace(from, to);
  return withOffsets(changed, at, changed.length - text.length);
}

/** The same in the operators of the first page that has them. */
export function editedOnPage(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  for (const { index, 0: head, 1: length } of text.matchAll(
    /<<\/Filter \/FlateDecode \/Length (\d+)>>\nstream\n/gu,
  )) {
    const start = index + head.length;
    const end = start + Number(length);
    const content = inflateSync(Buffer.from(text.slice(start, end), 'latin1')).toString('latin1');
    if (!content.includes(from)) continue;
    const packed = deflateSync(Buffer.from(content.replace(from, to), 'latin1')).toString('latin1');
    const stream = `<</Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}`;
    const changed = text.slice(0, index) + stream + text.slice(end);
    return withOffsets(changed, index, changed.length - text.length);
  }
  throw new Error(`no page has ${from}`);
}

/** Moves all offsets behind `at` (ISO 32000-1, 7.5.4). */
function withOffsets(text: string, at: number, by: number): Uint8Array {
  const table = text.lastIndexOf('xref\n0 ');
  const shifted = (offset: string): string =>
    String(Number(offset) > at ? Number(offset) + by : Number(offset)).padStart(offset.length, '0');
  const end = text
    .slice(table)
    .replaceAll(/^(\d{10})(?= 00000 n )/gmu, shifted)
    .replace(/(?<=startxref\n)\d+/u, shifted);
  return new Uint8Array(Buffer.from(text.slice(0, table) + end, 'latin1'));
}
