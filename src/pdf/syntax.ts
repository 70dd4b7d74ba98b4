/** A number in the file: three decimals of a point are less than a thousandth of a millimetre. */
export const pdfNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

const SPECIAL = /[\\()\n\r\t\b\f]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text string (ISO 32000-1, 7.9.2.2): as typed where it is ASCII, else in UTF-16. */
export const pdfText = (text: string): string => `(${escaped(bytesOf(text).toString('latin1'))})`;

/** Bytes between the brackets of a literal string (ISO 32000-1, 7.3.4.2). */
export const escaped = (bytes: string): string =>
  bytes.replace(SPECIAL, (character) => ESCAPES[character] ?? `\\${character}`);

/** In the order of their bytes, as the keys of a name tree stand (ISO 32000-1, 7.9.6). */
export const compareTexts = (one: string, other: string): number =>
  Buffer.compare(bytesOf(one), bytesOf(other));

const bytesOf = (text: string): Buffer =>
  /^\p{ASCII}*$/u.test(text) ? Buffer.from(text) : Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

export const pdfDate = (date: Date): string =>
  // Some parsers refuse the shorter „Z“.
  `(D:${date.toISOString().replaceAll(/\.\d+Z|[-:T]/g, '')}+00'00')`;

/** A name, with its special characters as numbers (ISO 32000-1, 7.3.5). */
export const pdfName = (text: string): string => `/${text.replaceAll(/[^\w.+-]/gu, numbered)}`;

const numbered = (character: string): string =>
  `#${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`;

export const reference = (id: number): string => `${id} 0 R`;
