/** A value as PDF writes it (ISO 32000-1, 7.3). */
export type PdfValue =
  | { readonly kind: 'scalar'; readonly value: number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | PdfReferenceValue
  | PdfDictionary;

export interface PdfReferenceValue {
  readonly kind: 'reference';
  readonly id: number;
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** The file is not written as PDF prescribes. */
export class BrokenPdf extends Error {}

/** A valid PDF in a form, or of a size, that this reader does not support. */
export class UnknownPdf extends Error {}

/** No honest file nests deeper. */
const maxDepth = 60;
/** Of one file, what is read again counting again: a paper with fifty enclosures has some thousand values. */
const MAX_VALUES = 1_000_000;
const MAX_CHARACTERS = 20_000_000;

/** Counts what has been read of a file: a small one may ask for the same objects again and again. */
export class ReadCount {
  #values = 0;
  #characters = 0;

  /** @throws UnknownPdf beyond the limits */
  add(characters: number): void {
    this.#values += 1;
    this.#characters += characters;
    if (this.#values > MAX_VALUES || this.#characters > MAX_CHARACTERS) throw new UnknownPdf();
  }
}

/** Reads values one after the other from a file's bytes, one character each (`latin1`). */
export class ObjectParser {
  readonly #text: string;
  /** Where the next value begins. */
  position: number;

  readonly #count: ReadCount;

  constructor(text: string, position: number, count: ReadCount) {
    this.#text = text;
    this.position = position;
    this.#count = count;
  }

  value(depth = 0): PdfValue {
    if (depth > maxDepth) throw new BrokenPdf();
    this.#skipBlanks();
    if (this.takes('<<')) return { kind: 'dictionary', entries: this.#entries(depth) };
    if (this.takes('[')) return { kind: 'list', items: this.#items(depth) };
    if (this.takes('(')) return { kind: 'text', bytes: this.#literal() };
    const hex = this.#take(hexString);
    if (hex !== undefined) return { kind: 'text', bytes: bytesOfHex(hex[1] ?? '') };
    const name = this.#take(nameToken);
    if (name !== undefined) return { kind: 'name', name: unescapedName(name[1] ?? '') };
    const reference = this.#take(referenceToken);
    if (reference !== undefined) return { kind: 'reference', id: Number(reference[1]) };
    const number = this.#take(numberToken);
    if (number !== undefined) return { kind: 'scalar', value: Number(number[0]) };
    return { kind: 'scalar', value: this.#constant() };
  }

  /** Whether the keyword or sign comes next, which is then taken. */
  takes(keyword: string): boolean {
    this.#skipBlanks();
    if (!this.#text.startsWith(keyword, this.position)) return false;
    this.position += keyword.length;
    return true;
  }

  /** And comments. No pattern: one of megabytes fills the stack of those that match it. */
  #skipBlanks(): void {
    const start = this.position;
    for (let isComment = false; ; this.position += 1) {
      const character = this.#text[this.position] ?? '';
      if (character === '') break;
      if (character === '%') isComment = true;
      else if (character === '\r' || character === '\n') isComment = false;
      else if (!isComment && !'\0\t\f '.includes(character)) break;
    }
    this.#count.add(this.position - start);
  }

  #take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.position;
    const match = token.exec(this.#text);
    if (match === null) return undefined;
    this.#count.add(match[0].length);
    this.position = token.lastIndex;
    return match;
  }

  #entries(depth: number): ReadonlyMap<string, PdfValue> {
    const entries = new Map<string, PdfValue>();
    while (!this.takes('>>')) {
      const key = this.value(depth + 1);
      if (key.kind !== 'name') throw new BrokenPdf();
      entries.set(key.name, this.value(depth + 1));
    }
    return entries;
  }

  #items(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    while (!this.takes(']')) items.push(this.value(depth + 1));
    return items;
  }

  #constant(): boolean | null {
    if (this.takes('true')) return true;
    if (this.takes('false')) return false;
    if (this.takes('null')) return null;
    throw new BrokenPdf();
  }

  /** Behind the opening parenthesis; inner ones count (7.3.4.2). */
  #literal(): Uint8Array {
    let text = '';
    for (let open = 1; ;) {
      const [piece = '', escaped] = this.#take(literalPiece) ?? [];
      if (piece === '') throw new BrokenPdf();
      if (piece === '(') open += 1;
      if (piece === ')') open -= 1;
      if (open === 0) return Buffer.from(text, 'latin1');
      text += escaped === undefined ? piece.replaceAll(/\r\n?/g, '\n') : unescaped(escaped);
    }
  }
}

const hexString = /<([\da-f\0\t\n\f\r ]*)>/iy;
const nameToken = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const numberToken = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const referenceToken = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![\w.])/y;
const literalPiece = /\\([0-7]{1,3}|\r\n|[\s\S])|[()]|[^\\()]+/y;

function bytesOfHex(digits: string): Uint8Array {
  const even = digits.replaceAll(/[^\da-f]/gi, '');
  return Buffer.from(even.length % 2 === 0 ? even : `${even}0`, 'hex');
}

function unescapedName(name: string): string {
  return name.replaceAll(/#([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What follows a backslash: an octal code, a letter, a line end that is no part of the text. */
function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped, 8) & 0xff);
  return /^[\r\n]/.test(escaped) ? '' : (escapes[escaped] ?? escaped);
}
