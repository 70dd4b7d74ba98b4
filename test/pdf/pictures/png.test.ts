import { fc, test } from '@fast-check/vitest';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { channelsOf, hasAlpha, scanlinesOf } from '../../../src/pdf/pictures/png-format.ts';
import type { PngHeader } from '../../../src/pdf/pictures/png-format.ts';
import { hasSoundPixels, pngImage, readPngParts } from '../../../src/pdf/pictures/png.ts';
import { samplesOf } from '../../../src/pdf/pictures/png-samples.ts';
import { png } from './images.ts';

type Sampled = (x: number, y: number, channel: number) => number;

/** The lines of all passes, each filtered with a filter of its own: the straight way from the standard's words. */
function packedLines(header: PngHeader, sample: Sampled, filters: readonly number[]): Buffer {
  const channels = channelsOf(header);
  const step = Math.max(1, (header.bits * channels) / 8);
  const lines: Buffer[] = [];
  for (const { pass, columns, count, bytes } of scanlinesOf(header)) {
    const [left, top, right, down] = pass;
    let above = Buffer.alloc(bytes - 1);
    for (let row = 0; row < count; row += 1) {
      let digits = '';
      for (let column = 0; column < columns; column += 1)
        for (let channel = 0; channel < channels; channel += 1)
          digits += sample(left + column * right, top + row * down, channel)
            .toString(2)
            .padStart(header.bits, '0');
      const plain = Buffer.from(
        (digits.padEnd((bytes - 1) * 8, '0').match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)),
      );
      const filter = filters[lines.length % filters.length] ?? 0;
      const filtered = plain.map((byte, index) => {
        const a = plain[index - step] ?? 0;
        const b = above[index] ?? 0;
        const c = above[index - step] ?? 0;
        const nearest = [a, b, c].toSorted(
          (one, other) => Math.abs(a + b - c - one) - Math.abs(a + b - c - other),
        )[0];
        return byte - ([0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0);
      });
      lines.push(Buffer.of(filter, ...filtered));
      above = plain;
    }
  }
  return Buffer.concat(lines);
}

const header = fc
  .record({
    width: fc.integer({ min: 1, max: 11 }),
    height: fc.integer({ min: 1, max: 11 }),
    kind: fc.constantFrom<[number, number]>(
      ...[1, 2, 4, 8, 16].map((bits): [number, number] => [0, bits]),
      ...[1, 2, 4, 8].map((bits): [number, number] => [3, bits]),
      ...[2, 4, 6].flatMap((type) => [8, 16].map((bits): [number, number] => [type, bits])),
    ),
    interlaced: fc.boolean(),
  })
  .map(({ kind: [colourType, bits], ...more }): PngHeader => ({ ...more, colourType, bits }));
const filters = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 });

describe('the pixels of a PNG', () => {
  test.prop([header, filters, fc.integer()], { numRuns: 300 })(
    'come out as they were put in',
    (head, used, seed) => {
      const sample: Sampled = (x, y, channel) =>
        Math.abs(Math.imul(seed ^ (x * 31 + y * 1009 + channel * 77), 0x9e_37_79_b1)) % 2 ** head.bits;
      const palette = head.colourType === 3 ? { PLTE: new Uint8Array(3 * 2 ** head.bits) } : {};
      const bytes = png({ ...head, more: palette, pixels: packedLines(head, sample, used) });
      const parts = readPngParts(bytes);
      if (parts === undefined) throw new Error('not read');
      expect(hasSoundPixels(parts)).toBe(true);
      const { colours, alpha } = samplesOf(parts, inflateSync(Buffer.concat(parts.packed)));
      const channels = channelsOf(head);
      const inked = hasAlpha(head) ? channels - 1 : channels;
      const shown = (value: number): number => {
        if (head.bits === 16) return value >> 8;
        return head.colourType === 3 || head.bits === 8 ? value : (value * 255) / (2 ** head.bits - 1);
      };
      const expected: number[] = [];
      const opacity: number[] = [];
      for (let y = 0; y < head.height; y += 1)
        for (let x = 0; x < head.width; x += 1) {
          for (let channel = 0; channel < inked; channel += 1) expected.push(shown(sample(x, y, channel)));
          if (inked < channels) opacity.push(shown(sample(x, y, inked)));
        }
      expect([...colours]).toEqual(expected);
      expect([...(alpha ?? [])]).toEqual(opacity);
    },
  );
});

const entriesOf = (bytes: Uint8Array): string => {
  const parts = readPngParts(bytes);
  return parts === undefined ? 'broken' : pngImage(parts).entries;
};

describe('a PNG in a PDF', () => {
  const grey = { width: 1, height: 1, colourType: 0, pixels: new Uint8Array([0, 7]) };

  it('keeps the colour that is transparent', () => {
    expect(entriesOf(png({ ...grey, more: { tRNS: new Uint8Array([0, 7]) } }))).toContain('/Mask [7 7]');
    const colours = { ...grey, colourType: 2, pixels: new Uint8Array([0, 1, 2, 3]) };
    const key = { tRNS: new Uint8Array([0, 1, 0, 2, 0, 3]) };
    expect(entriesOf(png({ ...colours, more: key }))).toContain('/Mask [1 1 2 2 3 3]');
    const small = { ...grey, bits: 2, interlaced: true, pixels: new Uint8Array([0, 0b1000_0000]) };
    expect(entriesOf(png({ ...small, more: { tRNS: new Uint8Array([0, 2]) } }))).toContain('/Mask [170 170]');
  });

  it('is not packed anew where PDF reads it as it is', () => {
    const packed = deflateSync(Buffer.of(0, 7), { level: 0 });
    const parts = readPngParts(png({ ...grey, packed }));
    expect(parts && pngImage(parts).bytes).toEqual(packed);
  });
});
