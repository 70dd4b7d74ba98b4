import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rasterFormat, tellsPlace } from '../../src/site/raster.ts';
import { jpeg, position, tiff } from './jpeg.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('the format of a picture', () => {
  it.each([
    ['png', latin('\u0089PNG\r\n\u001A\n....IHDR....IEND....')],
    ['broken', latin('\u0089PNG\r\n\u001A\n....IHDR....')],
    ['jpg', jpeg()],
    ['jpg', Buffer.concat([jpeg(), latin('what a camera adds')])],
    ['broken', jpeg().subarray(0, -2)],
    ['broken', latin('\u00FF\u00D8\u00FF')],
    ['gif', latin('GIF89a...')],
    ['webp', latin('RIFF\u0001\u0002\u0003\nWEBP')],
    ['avif', latin('\0\0\0\u001Cftypavif')],
    [undefined, latin('%PDF-1.7')],
    [undefined, latin('<svg/>')],
    [undefined, latin('')],
  ])('%s', (format, bytes) => {
    expect(rasterFormat(bytes)).toBe(format);
  });
});

describe('where a photo was taken', () => {
  it.each(['II', 'MM'] as const)('is told in %s', (order) => {
    expect(tellsPlace(jpeg(tiff(order, position)))).toBe(true);
  });

  it.each([
    ['no EXIF', jpeg()],
    ['EXIF without a place', jpeg(tiff('II'))],
    ['a place that a program has set to nought', jpeg(tiff('MM', { 2: [0, 0, 0], 4: [0, 0, 0] }))],
    ['latitude alone', jpeg(tiff('MM', { 2: [51, 3, 0] }))],
  ])('is not told by %s', (_, bytes) => {
    expect(tellsPlace(bytes)).toBe(false);
  });

  test.prop([fc.uint8Array({ maxLength: 400 })])('is asked of any bytes', (bytes) => {
    expect(typeof tellsPlace(jpeg(bytes))).toBe('boolean');
    expect(typeof tellsPlace(bytes)).toBe('boolean');
    expect(() => rasterFormat(bytes)).not.toThrow();
  });
});
