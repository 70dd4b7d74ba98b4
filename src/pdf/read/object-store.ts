import { inflateSync } from 'node:zlib';
import { BrokenPdf, ObjectParser, ReadCount, UnknownPdf } from './object-parser.ts';
import type { PdfDictionary, PdfValue } from './object-parser.ts';

const nothing: PdfValue = { kind: 'scalar', value: null };

/** The objects of a PDF that lists them in a plain table, as those of drucksache do (ISO 32000-1, 7.5.4). */
export class ObjectStore {
  readonly trailer: PdfDictionary;
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  readonly #count = new ReadCount();
  /** How many bytes may still be unpacked. */
  #room: number;

  /** @throws BrokenPdf, UnknownPdf */
  constructor(bytes: Uint8Array, room: number) {
    this.#bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    this.#room = room;
    this.trailer = this.#readTables();
    if (this.trailer.entries.has('Encrypt')) throw new UnknownPdf();
  }

  /** The value, or the object that it refers to. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? nothing;
    for (let steps = 0; found.kind === 'reference'; steps += 1) {
      const at = this.#offsets.get(found.id);
      if (steps > 10) throw new BrokenPdf();
      if (at === undefined) return nothing;
      found = this.#object(found.id, at).value();
    }
    return found;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.resolve(value);
    return found.kind === 'dictionary' ? found : undefined;
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return found.kind === 'list' ? found.items : [];
  }

  /** The content of a stream, unpacked. */
  stream(value: PdfValue | undefined): Uint8Array {
    const { value: dictionary, stream } = this.stored(value);
    if (dictionary.kind !== 'dictionary' || stream === undefined) throw new BrokenPdf();
    return this.#unpacked(dictionary, stream);
  }

  /** An object as it stands in the file; a stream as its dictionary and its packed content. */
  stored(value: PdfValue | undefined): { readonly value: PdfValue; readonly stream?: Uint8Array } {
    const at = value?.kind === 'reference' ? this.#offsets.get(value.id) : undefined;
    if (value?.kind !== 'reference' || at === undefined) throw new BrokenPdf();
    const parser = this.#object(value.id, at);
    const found = parser.value();
    if (found.kind !== 'dictionary' || !parser.takes('stream')) return { value: found };
    const length = this.resolve(found.entries.get('Length'));
    if (length.kind !== 'scalar' || typeof length.value !== 'number') throw new BrokenPdf();
    const start = parser.position + (this.#text.startsWith('\r\n', parser.position) ? 2 : 1);
    const end = start + length.value;
    if (!this.#parserAt(end).takes('endstream')) throw new BrokenPdf();
    return { value: found, stream: this.#bytes.subarray(start, end) };
  }

  #unpacked({ entries }: PdfDictionary, packed: Uint8Array): Uint8Array {
    const filter = this.resolve(entries.get('Filter'));
    const filters = filter.kind === 'list' ? filter.items : filter === nothing ? [] : [filter];
    const [first, second] = filters.map((each) => this.resolve(each));
    if (first === undefined) return this.#counted(packed);
    const isFlate = first.kind === 'name' && first.name === 'FlateDecode' && second === undefined;
    if (!isFlate || entries.has('DecodeParms') || entries.has('F')) throw new UnknownPdf();
    try {
      return this.#counted(inflateSync(packed, { maxOutputLength: Math.max(this.#room, 1) }));
    } catch (error) {
      if (error instanceof RangeError) throw new UnknownPdf();
      throw new BrokenPdf();
    }
  }

  #counted(bytes: Uint8Array): Uint8Array {
    this.#room -= bytes.length;
    if (this.#room < 0) throw new UnknownPdf();
    return bytes;
  }

  #parserAt(at: number): ObjectParser {
    return new ObjectParser(this.#text, at, this.#count);
  }

  #object(id: number, at: number): ObjectParser {
    const parser = this.#parserAt(at);
    const isThere =
      this.#isNumber(parser.value(), id) && this.#isNumber(parser.value()) && parser.takes('obj');
    if (!isThere) throw new BrokenPdf();
    return parser;
  }

  #isNumber(value: PdfValue, expected?: number): boolean {
    return (
      value.kind === 'scalar' &&
      typeof value.value === 'number' &&
      (expected === undefined || value.value === expected)
    );
  }

  /** Reads from the last table back to the first; the newest offset of an object counts. */
  #readTables(): PdfDictionary {
    const [, place] = /startxref\s+(\d{1,15})\s*%%EOF\s*$/u.exec(this.#text.slice(-1024)) ?? [];
    if (place === undefined) throw new BrokenPdf();
    let newest: PdfDictionary | undefined;
    const seen = new Set<number>();
    for (let at = Number(place); ;) {
      if (seen.has(at)) throw new BrokenPdf();
      seen.add(at);
      const trailer = this.#readTable(at);
      newest ??= trailer;
      const previous = trailer.entries.get('Prev');
      if (previous === undefined) return newest;
      if (previous.kind !== 'scalar' || typeof previous.value !== 'number') throw new BrokenPdf();
      at = previous.value;
    }
  }

  #readTable(at: number): PdfDictionary {
    const parser = this.#parserAt(at);
    // Since PDF 1.5 the table, and the objects with it, may be packed into streams.
    if (!parser.takes('xref')) throw new UnknownPdf();
    while (!parser.takes('trailer')) {
      section.lastIndex = parser.position;
      const [found, first, count] = section.exec(this.#text) ?? [];
      if (found === undefined) throw new BrokenPdf();
      parser.position = this.#readSection(Number(first), Number(count), parser.position + found.length);
    }
    const trailer = parser.value();
    if (trailer.kind !== 'dictionary') throw new BrokenPdf();
    if (trailer.entries.has('XRefStm')) throw new UnknownPdf();
    return trailer;
  }

  /** @returns where it ends */
  #readSection(first: number, count: number, start: number): number {
    let at = start;
    for (let id = first; id < first + count; id += 1) {
      line.lastIndex = at;
      const [found, offset, use] = line.exec(this.#text) ?? [];
      if (found === undefined) throw new BrokenPdf();
      at += found.length;
      this.#count.add(found.length);
      if (use === 'n' && !this.#offsets.has(id)) this.#offsets.set(id, Number(offset));
    }
    return at;
  }
}

/** First object and count. */
const section = /\s*(\d{1,10}) (\d{1,10})\s*/y;
/** Of the twenty bytes of an object. */
const line = /(\d{10}) \d{5} ([nf])\s*/y;
