import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFile, fontPath } from '../../../src/pdf/fonts/font-files.ts';
import { drawingOnPage } from '../../../src/pdf/pictures/picture-page.ts';
import { readPngParts } from '../../../src/pdf/pictures/png.ts';
import { samplesOf } from '../../../src/pdf/pictures/png-samples.ts';
import { readSvg } from '../../../src/pdf/pictures/svg.ts';
import { loadDrawings, plainDrawing } from '../../../src/pdf/pictures/usvg.ts';
import { DRAWN, REFUSED } from './drawings.ts';

/** Pixels of a drawing, in both pictures. */
const [WIDTH, HEIGHT] = [200, 150];
const COLUMNS = 10;

const answers = (command: string, argument: string): boolean => spawnSync(command, [argument]).status === 0;
const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => answers(name, '--version'));
const poppler = ['pdftoppm'].find((name) => answers(name, '-v'));
const canCompare = chromium !== undefined && poppler !== undefined;

const folder = mkdtempSync(join(tmpdir(), 'drucksache-drawings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Three bytes a pixel. */
interface Pixels {
  readonly width: number;
  readonly colours: Buffer;
}

function pixelsOf(path: string): Pixels {
  const parts = readPngParts(readFileSync(path));
  if (parts === undefined) throw new Error(`no PNG: ${path}`);
  const { colours } = samplesOf(parts, inflateSync(Buffer.concat(parts.packed)));
  return { width: parts.header.width, colours };
}

const face = (family: 'text' | 'apparat', weight: 400 | 700, italic: boolean): string => {
  const url = pathToFileURL(fontPath(fontFile('source', { family, weight, italic }))).href;
  const name = family === 'text' ? 'Source Serif 4' : 'Source Sans 3';
  return `@font-face{font-family:"${name}";font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};src:url("${url}")}`;
};

/** All drawings in one picture of a page; those with text stand in the page itself, since pictures in it load no font. */
function byChromium(drawings: readonly string[]): Pixels {
  const page = join(folder, 'page.html');
  const cells = drawings.map((svg, index) => {
    const place = `style="position:absolute;left:${(index % COLUMNS) * WIDTH}px;top:${Math.floor(index / COLUMNS) * HEIGHT}px;width:${WIDTH}px;height:${HEIGHT}px"`;
    if (svg.includes('<text'))
      return `<div ${place}>${svg.replace('<svg', `<svg width="${WIDTH}" height="${HEIGHT}"`)}</div>`;
    return `<img ${place} src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
  });
  const faces = (['text', 'apparat'] as const).flatMap((family) =>
    ([400, 700] as const).flatMap((weight) => [false, true].map((italic) => face(family, weight, italic))),
  );
  writeFileSync(
    page,
    `<meta charset="utf-8"><style>body{margin:0;background:#fff}${faces.join('')}</style>${cells.join('')}`,
  );
  const picture = join(folder, 'page.png');
  const size = `${COLUMNS * WIDTH},${Math.ceil(drawings.length / COLUMNS) * HEIGHT}`;
  const { status, stderr } = spawnSync(
    chromium ?? '',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--allow-file-access-from-files',
      '--force-device-scale-factor=1',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--virtual-time-budget=3000',
      `--window-size=${size}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(stderr);
  return pixelsOf(picture);
}

/** What a reader of PDFs shows. */
function byPdf(svg: string, name: string): Pixels {
  const file = join(folder, name);
  // A point a pixel.
  writeFileSync(`${file}.pdf`, drawingOnPage(svg, { width: WIDTH, height: HEIGHT }));
  spawnSync(poppler ?? '', ['-r', '72', '-png', '-singlefile', `${file}.pdf`, file]);
  return pixelsOf(`${file}.png`);
}

/** The part of a drawing's pixels that are another colour, also than those beside them: edges lie between pixels. */
function difference(drawn: Pixels, page: Pixels, index: number): number {
  const [left, top] = [(index % COLUMNS) * WIDTH, Math.floor(index / COLUMNS) * HEIGHT];
  const at = (pixels: Pixels, x: number, y: number, channel: number): number =>
    pixels.colours[(y * pixels.width + x) * 3 + channel] ?? 0;
  const isNear = (x: number, y: number, toX: number, toY: number): boolean =>
    [0, 1, 2].every(
      (channel) => Math.abs(at(drawn, x, y, channel) - at(page, left + toX, top + toY, channel)) <= 40,
    );
  let others = 0;
  for (let y = 1; y < HEIGHT - 1; y += 1)
    for (let x = 1; x < WIDTH - 1; x += 1) {
      const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [x + right, y + down] as const));
      if (!around.some(([toX, toY]) => isNear(x, y, toX, toY))) others += 1;
    }
  return others / (WIDTH * HEIGHT);
}

/** Of a hundred pixels two. */
const SAME = 0.02;

describe.skipIf(!canCompare)('a drawing, as Chromium draws it', () => {
  const names = Object.keys(DRAWN);
  const refused = Object.keys(REFUSED);
  let page: Pixels;
  beforeAll(async () => {
    await loadDrawings();
    page = byChromium([...Object.values(DRAWN), ...Object.values(REFUSED).map(([svg]) => svg)]);
  }, 180_000);

  it.each(names)('%s', (name) => {
    const drawing = readSvg(Buffer.from(DRAWN[name] ?? ''));
    if ('fault' in drawing) throw new Error(drawing.fault);
    const index = names.indexOf(name);
    expect(difference(byPdf(drawing.svg, `d${index}`), page, index)).toBeLessThan(SAME);
  });

  /** A later version of the library may draw it: then it need not be refused any more. */
  it.each(refused.filter((name) => !NOT_STYLES.has(name)))('differs where it is refused: %s', (name) => {
    const plain = plainDrawing(REFUSED[name]?.[0] ?? '', true);
    const index = refused.indexOf(name);
    const drawn = byPdf(plain ?? '', `r${index}`);
    expect(difference(drawn, page, names.length + index)).toBeGreaterThan(SAME);
  });
});

/** Refused for another reason than that the library draws them otherwise. */
const NOT_STYLES: ReadonlySet<string> = new Set([
  // Rarely written, and not read where repetitions are counted.
  'an attribute selector',
  'a sibling',
  'import',
  'font face',
  'animation',
  'filter',
  'another font',
  'blend mode',
]);

describe('a drawing that is not drawn as a browser draws it', () => {
  it.each(Object.entries(REFUSED))('is refused by name: %s', (_, [svg, name]) => {
    const drawing = readSvg(Buffer.from(svg));
    expect('fault' in drawing && drawing.fault).toContain(name);
  });
});
