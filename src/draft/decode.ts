import { error, type Outcome } from '../diagnostics/diagnostic.ts';
import { normalized, positionAt, sourceFile, type SourceFile } from '../diagnostics/source-file.ts';

const hint = 'Speichern Sie die Datei als UTF-8 (im Editor unter „Speichern unter“, Codierung „UTF-8“).';

const utf8 = new TextDecoder('utf-8');

/** The bytes as strict UTF-8, without a BOM. The diagnostic points at the first byte that does not fit. */
export function decode(path: string, bytes: Uint8Array): Outcome<SourceFile> {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    const file = sourceFile(path, new TextDecoder(utf16).decode(bytes));
    const span = { file, start: 0, end: 0 };
    const message = 'Die Datei ist in UTF-16 geschrieben, erwartet wird UTF-8.';
    return { diagnostics: [error('draft/kein-utf8', span, message, hint)] };
  }
  const original = utf8.decode(bytes);
  const file = sourceFile(path, original, hasBom(bytes));
  const wrong = firstReplaced(bytes, original);
  return wrong === undefined
    ? { value: file, diagnostics: [] }
    : { diagnostics: [faultOfByte(file, bytes, wrong)] };
}

function hasBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

interface Replaced {
  /** Offset of the byte in the file. */
  readonly byte: number;
  /** UTF-16 offset of U+FFFD in the decoded text. */
  readonly index: number;
}

/** The decoder writes U+FFFD for what is not UTF-8; where the file has no such character itself, that is the place. */
function firstReplaced(bytes: Uint8Array, decoded: string): Replaced | undefined {
  if (!decoded.includes('\uFFFD')) return undefined;
  let byte = hasBom(bytes) ? 3 : 0;
  let from = 0;
  for (const { index } of decoded.matchAll(/\uFFFD/g)) {
    byte += Buffer.byteLength(decoded.slice(from, index));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return { byte, index };
    from = index;
  }
  return undefined;
}

function faultOfByte(file: SourceFile, bytes: Uint8Array, { byte, index }: Replaced) {
  const start = normalized(file.original.slice(0, index)).length;
  const value = bytes[byte] ?? 0;
  const { line } = positionAt(file, start);
  const inWindows = new TextDecoder('windows-1252').decode(Uint8Array.of(value));
  const guess = /\p{L}/u.test(inWindows) ? `; in Windows-1252 wäre es „${inWindows}“` : '';
  const name = `Byte ${byte} (0x${value.toString(16).toUpperCase().padStart(2, '0')}) in Zeile ${line}`;
  return error(
    'draft/kein-utf8',
    { file, start, end: start + 1 },
    `${name} ist kein gültiges UTF-8${guess}.`,
    hint,
  );
}
