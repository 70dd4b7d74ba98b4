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

  it.each([
    [
      'are made in the order of the file',
      [
        [2, 3, 'Y'],
        [0, 1, 'X'],
      ],
      'XbYd',
      2,
    ],
    [
      'that begin together: the shorter is made',
      [
        [1, 3, 'X'],
        [1, 2, 'Y'],
      ],
      'aYcd',
      1,
    ],
    [
      'one behind the other are both made',
      [
        [0, 1, 'X'],
        [1, 2, 'Y'],
      ],
      'XYcd',
      2,
    ],
    ['insert at the beginning', [[0, 0, 'X']], 'Xabcd', 1],
    [
      'insert once at one place',
      [
        [1, 1, 'X'],
        [1, 1, 'Y'],
      ],
      'aXbcd',
      1,
    ],
    [
      'insert nothing where one ends',
      [
        [0, 1, 'X'],
        [1, 1, 'Y'],
      ],
      'Xbcd',
      1,
    ],
    [
      'insert behind what stays',
      [
        [0, 1, 'X'],
        [2, 2, 'Y'],
      ],
      'XbYcd',
      2,
    ],
  ] as const)('%s', (_, edits, text, count) => {
    const file = fileOf('abcd');
    const { bytes, made } = applyEdits(
      file,
      edits.map(([start, end, replacement]) => ({ span: { file, start, end }, replacement })),
    );
    expect([new TextDecoder().decode(bytes), made]).toEqual([text, count]);
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
