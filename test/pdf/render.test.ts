import { spawnSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../src/layout/layout.ts';
import type { DocumentInfo } from '../../src/kinds/kind.ts';
import { renderPdf } from '../../src/pdf/render.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { fontFile } from '../../src/pdf/fonts/font-files.ts';
import { typefaceOf } from '../../src/pdf/fonts/typeface.ts';
import { STYLES } from '../../src/layout/style.ts';
import { readPdf } from '../reading/pdf-text.ts';
import type { DocNode } from '../../src/document/nodes.ts';
import { isMissing } from '../outside-tools.ts';
import { heading, letter, list, look, origin, paragraph, SENTENCE } from '../layout/nodes.ts';

const ruler = createRuler();

/** Two pixels, one of them see-through. */
const TRANSPARENT_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGP4z8Dwn4GBgQEADPwB//0td20AAAAASUVORK5CYII=',
  'base64',
);
const info: DocumentInfo = {
  title: 'Wiesen & <Hecken>',
  authors: ['Neue Mitte'],
  subject: 'Antrag',
  keywords: ['Natur'],
};

async function render(
  nodes: readonly DocNode[],
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> {
  const { value } = layoutDocument(nodes, look, { ruler, images });
  if (value === undefined) throw new Error('nothing laid out');
  const pdf = await renderPdf(value, { info, date: new Date('2026-02-10T00:00:00Z') });
  return pdf.bytes;
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly TreeNode[];
}

const roles = (node: TreeNode | null): string =>
  node?.role === undefined
    ? ''
    : `${node.role}${node.children?.some(({ role }) => role !== undefined) === true ? `(${node.children.map(roles).filter(Boolean).join(' ')})` : ''}`;

const body = [
  heading('Begründung'),
  paragraph(SENTENCE.repeat(3)),
  list(
    ['1.', '2.'],
    [[paragraph('Erstens.'), list(['a)'], [[paragraph('Darunter.')]])], [paragraph('Zweitens.')]],
  ),
];

const imageOf = (src: string): DocNode => ({
  type: 'paragraph',
  children: [{ type: 'image', src, alt: 'Zwei Punkte', origin }],
  origin,
});

const withoutHyphens = (text: string): string => text.normalize('NFC').replaceAll(/[ -]/g, '');

describe('the PDF', () => {
  it('tags what is said, in reading order', async () => {
    const document = await getDocument({
      data: await render(letter(['Fraktion Neue Mitte'], body)),
      verbosity: 0,
    }).promise;
    const page = await document.getPage(1);
    const tree = roles(await page.getStructTree());
    expect(tree).toContain('H2 P L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))) LI(Lbl LBody(P)))');
    expect(tree.match(/H1/g)).toHaveLength(1);
    await document.destroy();
  });

  it('carries its metadata, escaped in XMP', async () => {
    const bytes = await render(letter(['Fraktion Neue Mitte'], body));
    const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const { info: found } = await document.getMetadata();
    expect(found).toMatchObject({
      Title: info.title,
      Author: 'Neue Mitte',
      Subject: 'Antrag',
      Keywords: 'Natur',
    });
    expect(Buffer.from(bytes).toString('latin1')).toContain('Wiesen &amp; &lt;Hecken&gt;');
    const outline = await document.getOutline();
    expect(
      outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
    ).toEqual([['Pflege der Streuobstwiesen', ['Begründung']]]);
    await document.destroy();
  });

  it('gives the same bytes whatever was rendered before', async () => {
    const nodes = letter(['Fraktion Neue Mitte'], body);
    const first = await render(nodes);
    await render(letter(['Grüne\u00A0Liste'], [paragraph('µ Ω\u00A0– ‑ “x” ﬁ ’ʼ')]));
    expect(Buffer.from(await render(nodes)).equals(Buffer.from(first))).toBe(true);
  });

  it('holds pictures with transparency, whole and always the same', async () => {
    const images = new Map([
      ['a.png', TRANSPARENT_PNG],
      ['b.png', TRANSPARENT_PNG],
    ]);
    const nodes = letter(['Fraktion Neue Mitte'], [imageOf('a.png'), imageOf('b.png')]);
    const first = await render(nodes, images);
    expect(Buffer.from(first).toString('latin1')).toContain('/SMask');
    expect(Buffer.from(await render(nodes, images)).equals(Buffer.from(first))).toBe(true);
    expect((await readPdf(first)).length).toBe(1);
  });

  it('warns of a character that no font has, and prints a visible one', () => {
    const { diagnostics } = layoutDocument(
      letter(['Fraktion Neue Mitte'], [paragraph('Ein 🐝 fliegt')]),
      look,
      {
        ruler,
        images: new Map(),
      },
    );
    expect(diagnostics.map(({ code, severity }) => [severity, code])).toEqual([['warning', 'pdf/zeichen']]);
  });

  const { glyphOf } = typefaceOf(fontFile('source', STYLES.text.face));
  const printable = Array.from({ length: 0x1_1000 }, (_, codePoint) => codePoint).filter(
    (codePoint) =>
      glyphOf(codePoint) !== 0 && !/[\p{C}\p{Z}\p{M}\uFB00-\uFB06]/u.test(String.fromCodePoint(codePoint)),
  );
  const character = fc.constantFrom(...printable).map((codePoint) => String.fromCodePoint(codePoint));
  const word = fc.array(character, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

  test.prop([fc.array(word, { minLength: 1, maxLength: 30 })], { numRuns: 40 })(
    'reads back every character the font has',
    async (words) => {
      const pages = await readPdf(await render([paragraph(words.join(' ').normalize('NFC'))]));
      const read = pages.flatMap((page) => page.words.map(({ text }) => text)).join('');
      expect(withoutHyphens(read)).toBe(withoutHyphens(words.join(' ')));
    },
  );

  it.skipIf(isMissing('pdftotext'))(
    'reads characters that share a glyph as they were written (needs pdftotext)',
    async () => {
      const written = 'Ohm Ω Ω My µ μ Delta ∆ Δ Strich ‐ - Abstand 5\u00A0km Apostroph ’ ʼ Strich ‑ Ende';
      const { stdout } = spawnSync('pdftotext', ['-', '-'], {
        input: await render([paragraph(written)]),
        encoding: 'utf8',
      });
      expect(stdout.replaceAll(/\s+/gu, ' ').trim()).toBe(written.replace('\u00A0', ' '));
    },
  );
});
