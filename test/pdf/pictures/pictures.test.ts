import { fc, test } from '@fast-check/vitest';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocNode } from '../../../src/document/nodes.ts';
import { readPicture } from '../../../src/pdf/pictures/read-picture.ts';
import { loadDrawings } from '../../../src/pdf/pictures/usvg.ts';
import { letter, look, origin } from '../../layout/nodes.ts';
import { jpeg, png, svg } from './images.ts';
import { pdfOf } from '../pdf-of.ts';

beforeAll(loadDrawings);

const faultOf = (bytes: Uint8Array): string | undefined => {
  const picture = readPicture(bytes);
  return 'fault' in picture ? picture.fault : undefined;
};

/** Two pixels: red, and a see-through green. */
const RGBA = { width: 2, height: 1, pixels: new Uint8Array([0, 255, 0, 0, 255, 0, 255, 0, 128]) };
const GREY = { width: 1, height: 1, colourType: 0, pixels: new Uint8Array([0, 7]) };
const TWO = new Uint8Array([0, 0]);
/** With a part of it twice. */
const pngTwice = (bytes: Uint8Array, from: number, to: number): Uint8Array =>
  new Uint8Array([...bytes.subarray(0, to), ...bytes.subarray(from, to), ...bytes.subarray(to)]);
const RED_SQUARE = '<rect width="60" height="40" fill="red"/>';

const imageOf = (src: string): DocNode => ({
  type: 'paragraph',
  children: [{ type: 'image', src, alt: 'Zwei Punkte', origin }],
  origin,
});

describe('a picture', () => {
  it.each([
    ['PNG', png(RGBA), { width: 2, height: 1 }],
    ['JPEG', jpeg(640, 480), { width: 640, height: 480 }],
    ['SVG with width and height', svg(RED_SQUARE), { width: 60, height: 40 }],
    ['SVG with units', svg(RED_SQUARE, 'width="1in" height="12pt"'), { width: 96, height: 16 }],
    ['SVG with a viewBox only', svg(RED_SQUARE, 'viewBox="0 0 30 20"'), { width: 30, height: 20 }],
    ['SVG with per cent', svg(RED_SQUARE, 'width="100%" viewBox="0,0,30,20"'), { width: 30, height: 20 }],
    ['SVG with its width only', svg(RED_SQUARE, 'width="15" viewBox="0 0 30 20"'), { width: 15, height: 10 }],
  ])('is recognised by its content: %s', (_, bytes, size) => {
    expect(readPicture(bytes)).toMatchObject(size);
  });

  it('may be an SVG with all that programs write before it', () => {
    const text = `\uFEFF<?xml version="1.0"?><!-- von Hand --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">
      <svg width="60" height="40"><style><![CDATA[.a{fill:url(#b)}]]></style><use href='#a'/><title>a &lt; b</title></svg>\n`;
    expect(readPicture(new TextEncoder().encode(text))).toMatchObject({ kind: 'drawing', width: 60 });
  });

  it.each([
    ['text', new TextEncoder().encode('# Kein Bild')],
    ['nothing', new Uint8Array()],
    ['a web page', new TextEncoder().encode('<html><svg width="1" height="1"/></html>')],
  ])('is not %s', (_, bytes) => {
    expect(faultOf(bytes)).toContain('PNG, JPEG oder SVG');
  });

  it.each([
    ['PNG cut off', png(RGBA).slice(0, -30)],
    ['PNG without its last chunk', png(RGBA).slice(0, -12)],
    ['PNG with too few pixels', png({ ...RGBA, height: 2 })],
    ['PNG with too many pixels', png({ ...RGBA, width: 1 })],
    ['PNG whose pixels do not unpack', png({ ...RGBA, packed: new Uint8Array([1, 2, 3, 4]) })],
    ['PNG with an unknown filter', png({ ...RGBA, pixels: RGBA.pixels.with(0, 9) })],
    ['PNG with no pixels', png({ ...RGBA, width: 0 })],
    [
      'PNG of a palette without one',
      png({ width: 1, height: 1, colourType: 3, pixels: new Uint8Array([0, 0]) }),
    ],
    ['PNG of colours in 4 bits', png({ width: 1, height: 1, bits: 4, pixels: new Uint8Array([0, 0, 0]) })],
    ['PNG with chunks of nothing', new Uint8Array([...png(RGBA).subarray(0, 8), ...new Uint8Array(1200)])],
    ['PNG with a chunk that has another sum', png(RGBA).with(20, 1)],
    ['PNG with two headers', pngTwice(png(RGBA), 8, 33)],
    ['PNG with a chunk that must be understood', png({ ...RGBA, more: { ABcd: new Uint8Array() } })],
    ...[0, 2, 3 * 5].map((length): [string, Uint8Array] => [
      `PNG of a palette of ${length} bytes in two bits`,
      png({
        width: 1,
        height: 1,
        bits: 2,
        colourType: 3,
        pixels: TWO,
        more: { PLTE: new Uint8Array(length) },
      }),
    ]),
    [
      'PNG with a colour behind its palette',
      png({
        width: 1,
        height: 1,
        bits: 2,
        colourType: 3,
        pixels: new Uint8Array([0, 0b0100_0000]),
        more: { PLTE: new Uint8Array(3) },
      }),
    ],
    ['PNG with half a transparent colour', png({ ...GREY, more: { tRNS: new Uint8Array(1) } })],
    ['JPEG cut off in its head', jpeg(1, 1).slice(0, 6)],
    ['JPEG cut off behind its frame', jpeg(64, 64).slice(0, -70)],
    ['JPEG cut off in its picture', jpeg(64, 64).slice(0, -20)],
    ['JPEG without its end', jpeg(64, 64).slice(0, -2)],
    ['JPEG of a small part of its picture', new Uint8Array([...jpeg(640, 640).slice(0, 250), 0xff, 0xd9])],
    ['JPEG of two channels', jpeg(1, 1, { channels: 2 })],
    ['JPEG without pixels', jpeg(0, 1)],
  ])('is refused where it is broken: %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('Die Bilddatei ist beschädigt.');
  });

  it.each([
    ['12 bits', jpeg(8, 8, { bits: 12, frame: 0xc1 })],
    ['lossless', jpeg(8, 8, { frame: 0xc3 })],
    ['arithmetic', jpeg(8, 8, { frame: 0xc9 })],
  ])('is refused where PDF does not read it: JPEG %s', (_, bytes) => {
    expect(faultOf(bytes)).toContain('in einer seltenen Art gespeichert');
  });

  it.each([
    ['progressive', jpeg(8, 8, { frame: 0xc2 })],
    ['grey', jpeg(8, 8, { channels: 1 })],
    ['with something behind its end', new Uint8Array([...jpeg(8, 8), 1, 2, 3])],
    ['with more bytes before a marker', new Uint8Array([0xff, 0xd8, 0xff, ...jpeg(8, 8).slice(2)])],
  ])('may be a JPEG %s', (_, bytes) => {
    expect(readPicture(bytes)).toMatchObject({ kind: 'photo', width: 8, height: 8 });
  });

  it('is as wide as it is seen: turned by its EXIF', () => {
    expect(readPicture(jpeg(16, 8, { orientation: 3 }))).toMatchObject({ width: 16, height: 8 });
    expect(readPicture(jpeg(16, 8, { orientation: 6 }))).toMatchObject({ width: 8, height: 16 });
    expect(readPicture(jpeg(16, 8, { orientation: 9 }))).toMatchObject({ width: 16, height: 8 });
  });

  it('is refused where it is too large, before it is unpacked', () => {
    expect(faultOf(png({ ...RGBA, width: 8000, height: 8000 }))).toContain('8000 × 8000 Bildpunkte');
    expect(faultOf(png({ ...RGBA, bits: 16, width: 3200, height: 3200 }))).toContain('80 MB, ausgepackt');
    expect(faultOf(png({ ...RGBA, bits: 1, colourType: 0, width: 9000, height: 9000 }))).toContain('80 MB');
    expect(faultOf(jpeg(10_000, 10_000))).toContain('40 Millionen');
  });

  it.each([
    '<path d="M 1e30 0 L 5 5" stroke="red"/>',
    '<g transform="scale(1e30)"><rect width="3" height="3"/></g>',
    '<rect stroke-width="1e30" stroke="red" width="3" height="3"/>',
    '<rect width="1.e30" height="3"/>',
    '<g transform="scale(999999) scale(999999) scale(999999) scale(999999)"><rect width="3" height="3"/></g>',
    '<g transform="skewX(90) skewY(90)"><rect width="3" height="3"/></g>',
    `<g transform="scale(1${'0'.repeat(22)})"><rect width="3" height="3"/></g>`,
    `<rect width="3" height="3" transform="scale(1${'0'.repeat(12)}) scale(1${'0'.repeat(12)})"/>`,
  ])('is refused where no PDF can hold its numbers: %s', (content) => {
    expect(faultOf(svg(content))).toBe('Die SVG-Datei enthält Maße, die sich nicht drucken lassen.');
  });

  it.each(['<path d="M 1e-9 0 L 5 5" stroke="red"/>', '<rect id="a1234567" width="3.12345678" height="3"/>'])(
    'may hold tiny and long numbers: %s',
    (content) => {
      expect(faultOf(svg(content))).toBeUndefined();
    },
  );

  it('is refused in CMYK, which PDF/A forbids here', () => {
    expect(faultOf(jpeg(1, 1, { channels: 4 }))).toContain('CMYK');
  });

  it.each([
    ['<script>1</script>', 'ein Skript'],
    ['<image href="#a"/>', 'ein eingebettetes Bild'],
    ['<foreignObject/>', 'fremde Inhalte'],
    [
      '<text font-family="Musterschrift">Neue Mitte</text>',
      'Text in der Schrift „Musterschrift“; wandeln Sie ihn',
    ],
    ['<text>שלום</text>', 'Text mit dem Zeichen „ש“'],
    ['<a href="#x"/>', 'einen Link'],
    ['<rect onclick="x()"/>', 'Ereignisse'],
    ['<use href="http://example.org/#a"/>', 'Verweis nach außen'],
    ['<use xlink:href="datei.svg#a"/>', 'Verweis nach außen'],
    ['<rect fill="url(http://example.org/#a)"/>', 'Verweis nach außen'],
    ['<style>@import "a.css";</style>', 'Verweis nach außen'],
    ['<SCRIPT>1</SCRIPT>', 'ein Skript'],
    ['<svg:script>1</svg:script>', 'ein Skript'],
    ['<x:Script>1</x:Script>', 'ein Skript'],
    ['<g><animate attributeName="x"/></g>', '„animate“'],
    ['<set attributeName="x"/>', '„set“'],
    ['<Rect/>', '„Rect“'],
    ['<svg:rect/>', '„svg:rect“'],
    ['<style>\\40import "a.css";</style>', '„\\“ in einer Stilregel'],
    ['<style>@\\69 mport "a.css";</style>', '„\\“ in einer Stilregel'],
    ['<style>@im\\port "a.css";</style>', '„\\“ in einer Stilregel'],
    ['<style>a{fill:&#117;rl(http://example.org/#a)}</style>', 'Verweis nach außen'],
    ['<rect fill="&#x75;rl(http://example.org/#a)"/>', 'Verweis nach außen'],
    ['<g>', 'nicht richtig geschrieben'],
    ['<use href="#a" href="#b"/>', 'nicht richtig geschrieben'],
    ['<use href="#&Alpha;"/>', 'nicht richtig geschrieben'],
    ['<style>.a<g/>{}</style>', '„<g> in <style>“'],
    ['<g></h>', 'nicht richtig geschrieben'],
    ['</svg><svg>', 'nicht richtig geschrieben'],
    ['1 < 2', 'nicht richtig geschrieben'],
  ])('is refused where an SVG has %s', (content, fault) => {
    expect(faultOf(svg(content))).toContain(fault);
  });

  it('is refused where an SVG has entities of its own, or no size', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "x">]><svg width="1" height="1">&a;</svg>';
    expect(faultOf(new TextEncoder().encode(bomb))).toContain('Entitäten');
    expect(faultOf(svg('', ''))).toContain('Breite und Höhe');
  });

  test.prop([fc.uint8Array({ maxLength: 60 }), fc.nat(80), fc.nat(255)])(
    'never fails, whatever is broken',
    async (junk, at, value) => {
      expect(readPicture(junk)).toBeDefined();
      const good = png(RGBA);
      const images = new Map([['a.png', good.with(at % good.length, value)]]);
      await pdfOf([imageOf('a.png')], {}, images);
    },
  );
});

/** The pixels of the first picture, three or four bytes each. */
async function pixelsOf(bytes: Uint8Array): Promise<readonly number[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: unknown = argsArray[fnArray.indexOf(OPS.paintImageXObject)];
  const [name] = Array.isArray(found) ? found : [];
  const image: { data?: Uint8Array } = await new Promise((resolve) => page.objs.get(String(name), resolve));
  const pixels = [...(image.data ?? [])];
  await document.destroy();
  return pixels;
}

describe('a picture in the PDF', () => {
  /** Red, and a green that is not seen. */
  const palette = {
    width: 2,
    height: 1,
    bits: 2,
    colourType: 3,
    more: { PLTE: new Uint8Array([255, 0, 0, 0, 255, 0]), tRNS: new Uint8Array([255, 0]) },
  };
  const line = [255, 0, 0, 255, 0, 255, 0, 0];

  it.each([
    ['in 2 bits', png({ ...palette, pixels: new Uint8Array([0, 0b0001_0000]) }), line],
    ['in 4 bits', png({ ...palette, bits: 4, pixels: new Uint8Array([0, 0b0000_0001]) }), line],
    ['filtered', png({ ...palette, height: 2, pixels: new Uint8Array([1, 0x10, 2, 0]) }), [...line, ...line]],
    [
      // The first pass has the pixel at the left, the sixth that beside it.
      'interlaced',
      png({ ...palette, interlaced: true, pixels: new Uint8Array([0, 0, 0, 0b0100_0000]) }),
      line,
    ],
  ])('keeps the see-through colours of a small palette %s', async (_, image, expected) => {
    const { bytes } = await pdfOf([imageOf('a.png')], {}, new Map([['a.png', image]]));
    expect(await pixelsOf(bytes)).toEqual(expected);
  });

  it('is told what is wrong with it', async () => {
    const images = new Map([['a.svg', svg('<script/>')]]);
    const { diagnostics } = await pdfOf([imageOf('a.svg'), imageOf('b.png')], {}, images);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['layout/bild', 'Das Bild „a.svg“ lässt sich nicht verwenden. Die SVG-Datei enthält ein Skript.'],
      [
        'layout/bild',
        'Das Bild „b.png“ lässt sich nicht verwenden. Die Datei gibt es nicht, weder vom Arbeitsordner noch vom Ordner des Entwurfs aus.',
      ],
    ]);
  });

  it('is a figure, drawn within its box, the same each time', async () => {
    const images = new Map([['logo.svg', svg(RED_SQUARE)]]);
    const more = { logo: { datei: 'logo.svg', alt: 'Logo der Neuen Mitte' } };
    const { bytes, diagnostics } = await pdfOf(letter(['Fraktion Neue Mitte']), more, images);
    expect(diagnostics).toEqual([]);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('/S /Figure');
    expect(text).toContain('/Alt (Logo der Neuen Mitte)');
    const again = await pdfOf(letter(['Fraktion Neue Mitte']), more, images);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
    const without = await pdfOf(letter(['Fraktion Neue Mitte']), look, images);
    expect(Buffer.from(without.bytes).toString('latin1')).not.toContain('/S /Figure');
  });
});
