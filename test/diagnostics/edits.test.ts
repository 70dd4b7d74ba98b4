import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { applyEdits, bytesOfFile } from '../../src/diagnostics/edits.ts';
import { decode } from '../../src/draft/decode.ts';
import type { SourceFile } from '../../src/diagnostics/source-file.ts';

function fileOf(text: string): SourceFile {
  const { value } = decode('drafts/x.md', new TextEncoder().encode(text));
  if (value === undefined) throw new Error('no text');
  return value;
}

/** Each `from` becomes `to`, one edit a hit. */
function replaced(text: string, from: string, to: string): string {
  const file = fileOf(text);
  const edits = [...file.text.matchAll(new RegExp(from, 'gu'))].map(({ index, 0: hit }) => ({
    span: { file, start: index, end: index + hit.length },
    replacement: to,
  }));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(applyEdits(file, edits).bytes);
}

describe('edits', () => {
  it('keep BOM, line ends and decomposed letters', () => {
    expect(replaced('\uFEFFa  b\r\nu\u0308  c\rd  e\n', ' {2}', ' ')).toBe('\uFEFFa b\r\nu\u0308 c\rd e\n');
  });

  it('replace what NFC has joined as a whole', () => {
    expect(replaced('Bu\u0308ro', 'ü', 'u')).toBe('Buro');
  });

  it('that overlap are made once', () => {
    const file = fileOf('abcd');
    const edits = [
      { span: { file, start: 1, end: 3 }, replacement: 'X' },
      { span: { file, start: 2, end: 4 }, replacement: 'Y' },
    ];
    const { bytes, made } = applyEdits(file, edits);
    expect([new TextDecoder().decode(bytes), made]).toEqual(['aXd', 1]);
  });

  const piece = fc.constantFrom('a', ' ', '  ', 'ü', 'u\u0308', '\r\n', '\n', '\r', '😀', 'é', '\uFEFF');
  test.prop([fc.array(piece).map((pieces) => pieces.join(''))])('without any are the file', (text) => {
    expect(bytesOfFile(fileOf(text))).toEqual(new TextEncoder().encode(text));
  });

  test.prop([fc.array(piece).map((pieces) => pieces.join(''))])('change nothing beside them', (text) => {
    const file = fileOf(text);
    const changed = replaced(text, ' {2,}', ' ');
    expect(changed.length).toBe(
      text.length - [...file.text.matchAll(/ {2,}/gu)].reduce((sum, [hit]) => sum + hit.length - 1, 0),
    );
    expect(changed.replaceAll(/ +/gu, ' ')).toBe(text.replaceAll(/ +/gu, ' '));
  });
});
