import { fc, test } from '@fast-check/vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/kinds/kind.ts';
import type { DocNode } from '../../src/document/nodes.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { writePdf } from '../../src/pdf/direct/write-pdf.ts';
import { paintWithPdfmake } from '../../src/pdf/pdfmake-way.ts';
import type { PdfMetadata } from '../../src/pdf/render.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { printTree } from '../conformance/print-tree.ts';
import { heading, letter, look, paragraph } from '../layout/nodes.ts';
import { randomLetter } from '../layout/random-nodes.ts';
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

interface Told {
  readonly tree: string;
  /** By page what is painted, in its order, and whose it is. */
  readonly painted: readonly (readonly string[])[];
  readonly information: unknown;
  readonly outline: unknown;
  readonly labels: unknown;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

const titles = (items: readonly Bookmark[] | null): unknown =>
  items?.map(({ title, items: below }) => [title, titles(below)]);

async function told(bytes: Uint8Array): Promise<{ readonly said: Told; readonly glyphs: readonly Glyph[] }> {
  const pdf = await readTagged(bytes);
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const outline = titles(await document.getOutline());
  const labels = await document.getPageLabels();
  await document.destroy();
  const painted = pdf.pages.map((page) =>
    page.painted.map((one) => `${one.owner} ${one.kind === 'glyph' ? one.glyph.text : one.kind}`),
  );
  const glyphs = pdf.pages.flatMap((page) =>
    page.painted.flatMap((one) => (one.kind === 'glyph' ? [one.glyph] : [])),
  );
  return { said: { tree: printTree(pdf), painted, information: info, outline, labels }, glyphs };
}

async function compare(nodes: readonly DocNode[], more: Partial<Look> = {}): Promise<void> {
  const own = { ...look, ...more };
  const { value: pages } = layoutDocument(nodes, own, { ruler: createRuler(own.schrift), images: new Map() });
  if (pages === undefined) throw new Error('nothing laid out');
  const direct = await told(writePdf(pages, metadata));
  const byPdfmake = await told(await paintWithPdfmake(pages, metadata));
  expect(direct.said).toEqual(byPdfmake.said);
  for (const [index, { x, y, size }] of direct.glyphs.entries()) {
    const other = byPdfmake.glyphs[index];
    const apart = [x - (other?.x ?? 0), y - (other?.y ?? 0), size - (other?.size ?? 0)].map(Math.abs);
    // One writes three decimals of a point, the other six.
    expect(Math.max(...apart), `glyph ${index}`).toBeLessThan(0.002);
  }
}

describe('a document painted directly', () => {
  test.prop(
    [randomLetter, fc.constantFrom<Partial<Look>>({}, { satz: 'block', zeilennummern: 'rand', form: 'A' })],
    {
      numRuns: 8,
    },
  )('says and shows what pdfmake makes of it', async (nodes, more) => {
    await compare(nodes, more);
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
