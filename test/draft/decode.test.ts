import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { decode } from '../../src/draft/decode.ts';
import { bytesOf, reported } from './drafts.ts';

function faultOf(...parts: readonly (string | number)[]) {
  const bytes = parts.flatMap((part) => Array.from(typeof part === 'string' ? bytesOf(part) : [part]));
  const { value, diagnostics } = decode('x.md', Uint8Array.from(bytes));
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  return { places: reported(diagnostics), message: diagnostics[0]?.message, hint: diagnostics[0]?.hint };
}

describe('decode', () => {
  it('drops a BOM and keeps the rest', () => {
    expect(decode('x.md', bytesOf('\uFEFFü\r\n')).value).toMatchObject({ original: 'ü\r\n', text: 'ü\n' });
    expect(decode('x.md', bytesOf('')).value?.text).toBe('');
  });

  it('names byte, line and letter of a file in Latin-1', () => {
    const { places, message, hint } = faultOf('---\ntitel: B', 0xfc, 'rger und ', 0xc4, 'mter');
    expect(places).toEqual(['2:9 draft/kein-utf8']);
    expect(message).toBe('Byte 12 (0xFC) in Zeile 2 ist kein gültiges UTF-8; in Windows-1252 wäre es „ü“.');
    expect(hint).toContain('UTF-8');
  });

  it.each([
    ['behind a BOM', ['\uFEFFab', 0xff], '1:3', 'Byte 5 (0xFF)'],
    ['behind decomposed umlauts', ['u\u0308u\u0308', 0xff], '1:5', 'Byte 6 (0xFF)'],
    ['behind an emoji', ['\r\n🐕', 0x80], '2:2', 'Byte 6 (0x80)'],
    ['behind a genuine U+FFFD', ['\uFFFD\uFFFD', 0xe4], '1:3', 'Byte 6 (0xE4)'],
    ['that begins like U+FFFD', ['a', 0xef, 0xbf, 'b'], '1:2', 'Byte 1 (0xEF)'],
    ['of half a character at the end', ['ab', 0xf0, 0x9f], '1:3', 'Byte 2 (0xF0)'],
    ['of a surrogate', ['a', 0xed, 0xa0, 0x80], '1:2', 'Byte 1 (0xED)'],
    ['of an overlong slash', [0xc0, 0xaf], '1:1', 'Byte 0 (0xC0)'],
  ])('finds the byte %s', (_, parts, position, byte) => {
    const { places, message } = faultOf(...parts);
    expect(places).toEqual([`${position} draft/kein-utf8`]);
    expect(message).toContain(byte);
  });

  it.each([
    ['little', [0xff, 0xfe, 0x2d, 0]],
    ['big', [0xfe, 0xff, 0, 0x2d]],
  ])('recognises UTF-16, %s endian', (_, bytes) => {
    const { places, message } = faultOf(...bytes);
    expect(places).toEqual(['1:1 draft/kein-utf8']);
    expect(message).toContain('UTF-16');
  });

  test.prop([fc.uint8Array({ maxLength: 40 })])('accepts what the strict decoder accepts', (bytes) => {
    const { value, diagnostics } = decode('x.md', bytes);
    let strict: string | undefined;
    try {
      strict = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      strict = undefined;
    }
    expect(value?.original).toBe(strict);
    expect(diagnostics).toHaveLength(strict === undefined ? 1 : 0);
  });

  test.prop([fc.string({ unit: 'grapheme' }), fc.string()])(
    'points at the first wrong byte',
    (before, after) => {
      const bytes = Uint8Array.from([...bytesOf(`x${before}`), 0xff, ...bytesOf(after)]);
      const [fault] = decode('x.md', bytes).diagnostics;
      expect(fault?.message).toContain(`Byte ${bytesOf(`x${before}`).length} (0xFF)`);
      const lines = `x${before}`.split(/\r\n|\r|\n/);
      expect(fault && placeOf(fault)).toMatchObject({
        line: lines.length,
        column: Array.from(lines.at(-1) ?? '').length + 1,
      });
    },
  );
});
