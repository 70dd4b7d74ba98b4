import { info, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile, Span } from '../diagnostics/source-file.ts';

/** Embeddings, overrides and isolates (UAX 9, 2.1–2.5): they print text in another order than the file has it. */
const bidi = /[\u202A-\u202E\u2066-\u2069]/u;
/** A word processor's line and page breaks, and what Unicode reads as a line end. */
const breaks = /[\v\f\u0085]/u;
const stray = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD-\uFFFF]/gu;
/** The same as one class of characters, which searches a whole text several times as fast. */
const anyStray = /[[\p{Cc}--[\t\n\r]]\u202A-\u202E\u2066-\u2069\uFFFD-\uFFFF]/v;

/**
 * Windows-1252 from 0x80 (WHATWG Encoding, index-windows-1252); `TextDecoder` of Node 20 takes it for Latin-1. What
 * the encoding leaves free stands for itself.
 */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const byteOf: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [
    upperHalf[index] ?? String.fromCharCode(128 + index),
    128 + index,
  ]),
);
/** Each letter of UTF-8 read as Windows-1252 begins with such a pair. Most texts hold none and need no closer look. */
const garbledPair = new RegExp(`[\\u00C2-\\u00F4][${upperHalf}\\u00A0-\\u00BF]`, 'u');

/** The text as printed: without characters that reorder it, with breaks as blanks and other controls as U+FFFD. */
export function withoutStrayCharacters(text: string): string {
  if (!anyStray.test(text)) return text;
  return text.replaceAll(stray, (character) => {
    if (bidi.test(character)) return '';
    return breaks.test(character) ? ' ' : '\uFFFD';
  });
}

/** Characters that no author types, and letters garbled by a wrong encoding; of each line every kind once. */
export function strayCharacters(file: SourceFile): readonly Diagnostic[] {
  const hasStray = anyStray.test(file.text);
  const mayBeGarbled = garbledPair.test(file.text);
  if (!hasStray && !mayBeGarbled) return [];
  let offset = 0;
  return file.text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return [
      ...(hasStray ? strayIn(file, line, start) : []),
      ...(mayBeGarbled ? garbledIn(file, line, start) : []),
    ];
  });
}

function strayIn(file: SourceFile, line: string, start: number): readonly Diagnostic[] {
  const first = new Map<string, number>();
  for (const { 0: character, index } of line.matchAll(stray))
    if (!first.has(character)) first.set(character, start + index);
  return [...first].map(([character, at]) => strayAt({ file, start: at, end: at + 1 }, character));
}

/** Stray characters that a value's escapes (`"\u202E"`) name, although the file itself does not hold them. */
export function strayEscapes(text: string, source: string, span: Span): readonly Diagnostic[] {
  if (!anyStray.test(text)) return [];
  const found = new Set([...text.matchAll(stray)].map(([character]) => character));
  return [...found].filter((character) => !source.includes(character)).map((each) => strayAt(span, each));
}

function strayAt(span: Span, character: string): Diagnostic {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\uFFFD') {
    const message = 'Hier steht „�“ (U+FFFD): Ein Programm hat ein Zeichen nicht lesen können und ersetzt.';
    return warning('draft/zeichen', span, message, 'Schreiben Sie das Zeichen, das hier stand.');
  }
  if (bidi.test(character)) {
    const message = `Hier steht ein unsichtbares Zeichen (${name}), das die Schreibrichtung umkehrt; es wird nicht gedruckt.`;
    return warning('draft/zeichen', span, message, 'Löschen Sie das Zeichen.');
  }
  const meant = upperHalf[code - 0x80] ?? character;
  const hint = meant === character ? '' : `; gemeint ist vielleicht „${meant}“`;
  const printed = breaks.test(character) ? 'ein Leerzeichen' : '„�“';
  const message = `Hier steht ein Steuerzeichen (${name}); gedruckt wird ${printed}.`;
  return warning('draft/zeichen', span, message, `Löschen Sie das Zeichen${hint}.`);
}

/** Letters of UTF-8 read as Windows-1252: every run of such characters that is UTF-8 again as bytes. */
function garbledIn(file: SourceFile, line: string, start: number): readonly Diagnostic[] {
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    const meant = word.replaceAll(/[\u0080-\uFFFF]{2,}/g, (run) => reread(run) ?? run);
    if (meant === word) continue;
    const span = { file, start: start + index, end: start + index + word.length };
    const message = `„${excerpt(word)}“ sieht nach einer falsch gelesenen Datei aus.`;
    return [info('draft/zeichensalat', span, message, `Gemeint ist wohl „${excerpt(meant)}“.`)];
  }
  return [];
}

function reread(run: string): string | undefined {
  const bytes = Array.from(run, (character) => byteOf.get(character));
  const known = bytes.filter((byte) => byte !== undefined);
  if (known.length < bytes.length) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(known));
  } catch {
    return undefined;
  }
}

function excerpt(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}
