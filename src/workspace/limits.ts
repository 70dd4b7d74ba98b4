import { error, faultOfFile } from '../diagnostics/diagnostic.ts';
import { counted } from '../diagnostics/counted.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { decode } from '../draft/decode.ts';

/**
 * The limits of one file: many times what any paper has, and low enough that work which grows with the square of the
 * size still ends soon. They count and never time: a file is refused everywhere or nowhere.
 */
export const limits = {
  /** Of any file, asked before it is read: no plan that a council gets by mail is larger. */
  file: 64_000_000,
  /** Some 300 printed pages of text. */
  bytes: 1_000_000,
  /** A line can be a paragraph, and a paragraph a page. */
  lines: 20_000,
  /** UTF-16 units without an empty line between them: a paragraph, a table, a list, the front matter. */
  block: 100_000,
  /** UTF-16 units without a blank: the longest web addresses have two thousand. */
  word: 5_000,
} as const;

/** The bytes as text, or `draft/zu-gross` at the place where the first limit is passed. */
export function decodeWithinLimits(path: string, bytes: Uint8Array): Outcome<SourceFile> {
  if (bytes.length > limits.bytes) return { diagnostics: [tooManyBytes(path, bytes.length)] };
  const decoded = decode(path, bytes);
  const excess = decoded.value && excessOf(decoded.value);
  return excess === undefined ? decoded : { diagnostics: [excess] };
}

/** A picture, an enclosure, or a text that is not even read to find out where it is too long. */
export function tooLargeFile(path: string, size: number, most: number): Outcome<never> {
  const message = `Die Datei ist mit ${counted(size)} Byte zu groß; gelesen werden bis zu ${counted(most)} Byte.`;
  const hint = 'Bilder verkleinern; große Pläne kürzen oder nur nennen, statt sie beizulegen.';
  return { diagnostics: [faultOfFile('draft/zu-gross', path, message, hint)] };
}

function tooManyBytes(path: string, size: number) {
  const message = `Die Datei ist mit ${counted(size)} Byte zu groß; verarbeitet werden bis zu ${counted(limits.bytes)} Byte.`;
  const hint =
    'Steckt vielleicht ein Bild im Text? Bilder gehören in eigene Dateien; langen Text auf mehrere Entwürfe aufteilen.';
  return faultOfFile('draft/zu-gross', path, message, hint);
}

function excessOf(file: SourceFile) {
  return tooManyLines(file) ?? tooLongWord(file) ?? tooLongBlock(file);
}

function tooManyLines(file: SourceFile) {
  let start = 0;
  for (let line = 0; line < limits.lines; line += 1) {
    const end = file.text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  if (start >= file.text.length) return undefined;
  const message = `Die Datei hat mehr als ${counted(limits.lines)} Zeilen.`;
  return excess(file, start, message, 'Den Text auf mehrere Entwürfe aufteilen.');
}

function tooLongWord(file: SourceFile) {
  if (!mayHaveLongWord(file.text)) return undefined;
  const start = startOfLonger(file.text, /\S+/gu, limits.word);
  if (start === undefined) return undefined;
  const message = `Hier stehen mehr als ${counted(limits.word)} Zeichen ohne ein Leerzeichen.`;
  return excess(
    file,
    start,
    message,
    'Ein so langes Wort lässt sich nicht setzen; Bilder gehören in eigene Dateien.',
  );
}

function tooLongBlock(file: SourceFile) {
  if (file.text.length <= limits.block) return undefined;
  const start = startOfLonger(file.text, /[^\n]+(?:\n[^\n]+)*/gu, limits.block);
  if (start === undefined) return undefined;
  const message = `Hier stehen mehr als ${counted(limits.block)} Zeichen ohne eine leere Zeile.`;
  return excess(file, start, message, 'Absätze, Tabellen und Listen mit leeren Zeilen voneinander trennen.');
}

/** Leaps from blank to blank as far as a word may reach, and so looks at few words of the text. */
function mayHaveLongWord(text: string): boolean {
  for (let start = 0; start + limits.word < text.length;) {
    let blank = start + limits.word;
    while (blank >= start && text[blank] !== ' ' && text[blank] !== '\n') blank -= 1;
    if (blank < start) return true;
    start = blank + 1;
  }
  return false;
}

function startOfLonger(text: string, pattern: RegExp, longest: number): number | undefined {
  for (const { 0: found, index } of text.matchAll(pattern)) if (found.length > longest) return index;
  return undefined;
}

function excess(file: SourceFile, start: number, message: string, hint: string) {
  return error('draft/zu-gross', { file, start, end: start }, message, hint);
}
