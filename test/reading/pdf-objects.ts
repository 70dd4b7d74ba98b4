import { inflateSync } from 'node:zlib';

/** A value of a PDF file (ISO 32000-1, 7.3). Names and strings are both text: what is asked never needs the difference. */
export type PdfValue = null | boolean | number | string | Reference | PdfDictionary | readonly PdfValue[];

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface Reference {
  readonly object: number;
}

/** The objects of a file with a plain cross-reference table, which is how the product writes it. */
export interface PdfObjects {
  readonly trailer: PdfDictionary;
  /** What a reference leads to; any other value is itself. */
  resolve(value: PdfValue | undefined): PdfValue;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** What a reference to a packed stream leads to, a character a byte. */
  stream(value: PdfValue | undefined): string;
}

export const isReference = (value: PdfValue | undefined): value is Reference =>
  typeof value === 'object' && value !== null && 'object' in value;

const isDictionary = (value: PdfValue): value is PdfDictionary => value instanceof Map;

export const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value);

export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]);
  const offsets = offsetsIn(text, table);
  const trailer = new Parser(text, text.indexOf('trailer', table) + 'trailer'.length).value();
  const known = new Map<number, PdfValue>();

  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (!isReference(value)) return value ?? null;
    const found = known.get(value.object);
    if (found !== undefined) return found;
    const offset = offsets.get(value.object);
    if (offset === undefined) throw new Error(`no object ${value.object}`);
    const start = text.indexOf('obj', offset) + 'obj'.length;
    const parsed = new Parser(text, start).value();
    known.set(value.object, parsed);
    return parsed;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const resolved = resolve(value);
    return isDictionary(resolved) ? resolved : new Map();
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const resolved = resolve(value);
    if (isList(resolved)) return resolved;
    return resolved === null ? [] : [resolved];
  };
  const stream = (value: PdfValue | undefined): string => {
    const offset = offsets.get(isReference(value) ? value.object : 0) ?? 0;
    const start = text.indexOf('stream\n', offset) + 'stream\n'.length;
    const packed = text.slice(start, start + Number(dictionary(value).get('Length')));
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  };
  return { trailer: dictionary(trailer), resolve, dictionary, list, stream };
}

/** One section of entries of 20 bytes, from object 0 (ISO 32000-1, 7.5.4). */
function offsetsIn(text: string, table: number): ReadonlyMap<number, number> {
  const head = /^xref\s+0 (\d+)\s+/u.exec(text.slice(table, table + 40));
  if (head === null) throw new Error('no plain cross-reference table');
  const start = table + head[0].length;
  const entries = Array.from({ length: Number(head[1]) }, (_, object) => {
    const entry = text.slice(start + object * 20, start + object * 20 + 20);
    return [object, Number(entry.slice(0, 10))] as const;
  });
  return new Map(entries.slice(1));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

class Parser {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  value(): PdfValue {
    this.#take(/(?:\s|%[^\r\n]*)*/uy);
    const rest = this.#text.slice(this.#at, this.#at + 2);
    if (rest === '<<') return this.#dictionary();
    if (rest.startsWith('<')) return decoded(Buffer.from(this.#take(/<[^>]*>/uy), 'hex').toString('latin1'));
    if (rest.startsWith('(')) return this.#string();
    if (rest.startsWith('[')) return this.#array();
    if (rest.startsWith('/')) return this.#name();
    const reference = this.#take(/\d+ \d+ R/uy);
    if (reference !== '') return { object: Number.parseInt(reference, 10) };
    const word = this.#take(/[^\s<>()[\]/%]+/uy);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw new Error(`no PDF value: ${word}${rest}`);
    return number;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  /** Whether the next thing is `mark`, which is then behind us. */
  #passes(mark: string): boolean {
    this.#take(/\s*/uy);
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #dictionary(): PdfDictionary {
    this.#at += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.#passes('>>')) {
      const name = this.#name();
      entries.set(name, this.value());
    }
    return entries;
  }

  #array(): readonly PdfValue[] {
    this.#at += 1;
    const values: PdfValue[] = [];
    while (!this.#passes(']')) values.push(this.value());
    return values;
  }

  #name(): string {
    const name = this.#take(/\/[^\s<>()[\]/%]*/uy);
    if (name === '') throw new Error(`no PDF name at ${this.#at}`);
    return name
      .slice(1)
      .replaceAll(/#([\da-f]{2})/giu, (_, code) => String.fromCharCode(Number(`0x${code}`)));
  }

  #string(): string {
    this.#at += 1;
    let text = '';
    for (let depth = 1; ; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (character === '') throw new Error('a PDF string without end');
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      if (character === '\\') {
        this.#at += 1;
        const escaped = this.#text.charAt(this.#at);
        text += ESCAPES[escaped] ?? escaped;
      } else text += character;
    }
    this.#at += 1;
    return decoded(text);
  }
}

/** A text string is UTF-16 where it begins with that byte order mark (ISO 32000-1, 7.9.2.2). */
function decoded(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
