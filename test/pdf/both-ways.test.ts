import { fc, test } from '@fast-check/vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/kinds/kind.ts';
import type { DocNode } from '../../src/document/nodes.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { paintWithPdfmake } from '../oracle/pdfmake/pdfmake-way.ts';
import { renderPdf } from '../../src/pdf/render.ts';
import type { PdfMetadata } from '../../src/pdf/render.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { printTree } from '../conformance/print-tree.ts';
import { heading, letter, look, origin, paragraph } from '../layout/nodes.ts';
import { randomLetter } from '../layout/random-nodes.ts';
import { png, svg } from './pictures/images.ts';
import type { Glyph } from '../reading/pdf-painted.ts';
import { readTagged } from '../reading/pdf-structure.ts';

const metadata: PdfMetadata = {
  info: {
    title: 'Wiesen & (Hecken) \\ „Kreis“',
    authors: ['Neue Mitte', 'Müller'],
    subject: 'Antrag',
    keywords: [],
  },
  date: new Date('2026-02-10T12:30:00Z'),
};

interface Reported {
  readonly tree: string;
  /** By page what is painted, in its order, and whose it is. */
  readonly painted: readonly (readonly string[])[];
  readonly information: unknown;
  readonly outline: unknown;
  readonly labels: unknown;
  /** By page where links lead. */
  readonly links: unknown;
  /** Names of the places that they lead to. */
  readonly places: readonly string[];
}

interface Link {
  readonly url?: string;
  readonly dest?: unknown;
  readonly rect: readonly number[];
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const titles = (items: readonly Bookmark[] | null): unknown =>
  items?.map(({ title, items: below }) => [title, titles(below)]);

interface Read {
  readonly content: Reported;
  readonly glyphs: readonly Glyph[];
  /** Sides of the links, and the places they lead to: pt. */
  readonly measures: readonly number[];
}

async function reported(bytes: Uint8Array): Promise<Read> {
  const pdf = await readTagged(bytes);
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const outline = titles(await document.getOutline());
  const labels = await document.getPageLabels();
  const links: (readonly Link[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    links.push(await (await document.getPage(number)).getAnnotations());
  const places: Record<string, readonly unknown[]> = await document.getDestinations();
  await document.destroy();
  const measures = [...links.flat().flatMap(({ rect }) => rect), ...Object.values(places).flat()];
  const painted = pdf.pages.map((page) =>
    page.painted.map((one) => `${one.owner} ${one.kind === 'glyph' ? one.glyph.text : one.kind}`),
  );
  const glyphs = pdf.pages.flatMap((page) =>
    page.painted.flatMap((one) => (one.kind === 'glyph' ? [one.glyph] : [])),
  );
  const content = {
    tree: printTree(pdf),
    painted,
    information: alike(info),
    outline,
    labels,
    links: links.map((page) => page.map(({ url, dest }) => [url, dest])),
    places: Object.keys(places),
  };
  return { content, glyphs, measures: measures.filter((value) => typeof value === 'number') };
}

/** Both dates are the same, and no author is no entry, to those who read them. */
const alike = (information: object): unknown =>
  Object.fromEntries(
    Object.entries(information)
      .filter(([name, value]) => name !== 'Author' || value !== '')
      .map(([name, value]) => [name, typeof value === 'string' ? value.replace("+00'00'", 'Z') : value]),
  );

// One writes three decimals of a point, the other six.
function expectSame(own: readonly number[], other: readonly number[] | undefined, what: string): void {
  expect(own.length, what).toBe(other?.length);
  const apart = own.map((value, index) => Math.abs(value - (other?.[index] ?? 0)));
  expect(Math.max(0, ...apart), what).toBeLessThan(0.002);
}

async function compare(
  nodes: readonly DocNode[],
  more: Partial<Look> = {},
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<void> {
  const own = { ...look, ...more };
  const { value: pages } = layoutDocument(nodes, own, { ruler: createRuler(own.schrift), images });
  if (pages === undefined) throw new Error('nothing laid out');
  const value = await renderPdf(pages, metadata);
  const written = await reported(value.bytes);
  const byPdfmake = await reported(await paintWithPdfmake(pages, metadata));
  expect(written.content).toEqual(byPdfmake.content);
  for (const [index, { x, y, size }] of written.glyphs.entries()) {
    const other = byPdfmake.glyphs[index];
    expectSame([x, y, size], other && [other.x, other.y, other.size], `glyph ${index}`);
  }
  expectSame(written.measures, byPdfmake.measures, 'links and places');
}

describe('a document as we write it', () => {
  test.prop(
    [randomLetter, fc.constantFrom<Partial<Look>>({}, { satz: 'block', zeilennummern: 'rand', form: 'A' })],
    {
      numRuns: 8,
    },
  )('says and shows what pdfmake makes of it', async (nodes, more) => {
    await compare(nodes, more);
  });

  const pictures = new Map([
    ['photo.png', png({ width: 2, height: 1, pixels: new Uint8Array([0, 255, 0, 0, 255, 0, 255, 0, 128]) })],
    ['drawing.svg', svg('<rect width="60" height="40" fill="red"/>')],
  ]);
  const withPictures = letter(
    ['Neue Mitte'],
    [...pictures.keys(), 'photo.png'].map((src) => ({
      type: 'paragraph',
      children: [{ type: 'image', src, alt: `Bild: ${src}`, origin }],
      origin,
    })),
  );

  it('shows pictures as pdfmake does', async () => {
    await compare(withPictures, {}, pictures);
  });

  const texts = [
    'q̃ m̄ j̈ x̱ i̇́ À̀ Ạ̄ ☐̈ ïï',
    'Łódź Çeşme İzmir Iğdır Ștefan Győr Æbler',
    'Αθήνα Ἀθῆναι · Київ Москва Ђорђе · Nguyễn',
    '→ ☒ ✓ ½ µ Ω € § „“ ‚‘ ’ – — … − × ≤ ≠ (Klammer) \\ zurück',
    '5\u202Fkm\u2007und\u00A07\u2009Uhr',
  ];
  it.each(texts.flatMap((text) => (['source', 'dejavu'] as const).map((schrift) => ({ text, schrift }))))(
    'prints „$text“ in $schrift as pdfmake does',
    async ({ text, schrift }) => {
      await compare(letter(['Neue Mitte'], [heading(text), paragraph(text)]), { schrift });
    },
  );
});
