import { fc, test } from '@fast-check/vitest';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Look } from '../../../src/kinds/kind.ts';
import { STYLES, strong } from '../../../src/layout/style.ts';
import { fontFile } from '../../../src/pdf/fonts/font-files.ts';
import { typefaceOf } from '../../../src/pdf/fonts/typeface.ts';
import { createRuler } from '../../../src/pdf/ruler.ts';
import { heading, paragraph } from '../../layout/nodes.ts';
import { readPdf } from '../../reading/pdf-text.ts';
import { pdfOf } from '../pdf-of.ts';

type Pair = Look['schrift'];
const pairs: readonly Pair[] = ['source', 'dejavu'];

const readBack = async (text: string, schrift: Pair): Promise<string> => {
  const { bytes } = await pdfOf([paragraph(text)], { schrift });
  const pages = await readPdf(bytes);
  return pages.flatMap(({ words }) => words.map((word) => word.text)).join(' ');
};

const withoutBlanks = (text: string): string => text.normalize('NFC').replaceAll(/\s/gu, '');

const SCRIPTS = [
  'Łódź Çeşme İzmir Iğdır Ștefan Győr Æbler',
  'Nguyễn Tiếng Việt Trường Đặng Phượng',
  'Αθήνα Ἀθῆναι ἐν ἀρχῇ',
  'Київ Москва Ђорђе',
  '→ ← ⇒ ↔ ↗ ➜',
  '☐ ☑ ☒ ✓ ✗ ✔ ✘ • ▪ ★ ❤',
  'q̃ m̄ j̈ x̱ i̇́ À̀ Ạ̄ ☐̈',
  '½ µ Ω € § „“ ‚‘ ’ – — … − × ≤ ≠',
];

describe.each(pairs)('the fonts of „%s“', (schrift) => {
  it.each(SCRIPTS)('print and read back %s', async (text) => {
    const { bytes, diagnostics } = await pdfOf([paragraph(text), heading(text)], { schrift });
    expect(diagnostics).toEqual([]);
    const pages = await readPdf(bytes);
    const read = pages.flatMap(({ words }) => words.map((word) => word.text)).join('');
    expect(read.normalize('NFC')).toBe(withoutBlanks(text + text));
  });

  it('keep blanks of other kinds as they are', async () => {
    const text = '5\u202Fkm\u2007und\u00A07\u2009Uhr';
    const { bytes } = await pdfOf([paragraph(text)], { schrift });
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = fnArray.flatMap((operator, index): readonly string[] =>
      operator === OPS.showText ? glyphTexts(argsArray[index]) : [],
    );
    expect(shown.join('')).toBe(text);
    await document.destroy();
  });

  const marks = ['\u0300', '\u0303', '\u0308', '\u0323', '\u0327', '\u0331'];
  const letter = fc.constantFrom(...Array.from('AEINOSUYadghijklnoqrstuxyzßøαωжи'));
  const syllable = fc
    .tuple(letter, fc.array(fc.constantFrom(...marks), { maxLength: 2 }))
    .map(([base, more]) => (base + more.join('')).normalize('NFC'));
  test.prop([fc.array(syllable, { minLength: 1, maxLength: 20 })], { numRuns: 25 })(
    'read back letters with any marks',
    async (syllables) => {
      const text = syllables.join('');
      expect(withoutBlanks(await readBack(text, schrift))).toBe(withoutBlanks(text));
    },
  );
});

/** The characters of one TJ as pdfjs reads them. */
function glyphTexts(glyphs: unknown): readonly string[] {
  if (Array.isArray(glyphs)) return glyphs.flatMap(glyphTexts);
  if (typeof glyphs !== 'object' || glyphs === null || !('unicode' in glyphs)) return [];
  return [String(glyphs.unicode)];
}

const fontNames = (bytes: Uint8Array): readonly string[] =>
  [
    ...new Set(
      Array.from(
        Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/\/FontName \/\w+\+([\w-]+)/gu),
        ([, name = '']) => name,
      ),
    ),
  ].toSorted();

const baselines = async (text: string): Promise<readonly number[]> => {
  const [page] = await readPdf((await pdfOf([paragraph(text), paragraph('Ende')])).bytes);
  return (page?.words ?? []).map(({ y }) => y);
};

describe('a document', () => {
  it('holds only the fonts it uses', async () => {
    const plain = await pdfOf([paragraph('Nur Text')]);
    expect(fontNames(plain.bytes)).toEqual(['SourceSerif4-Regular']);
    const boxes = await pdfOf([paragraph('Ein ☒')]);
    expect(fontNames(boxes.bytes)).toEqual(['DejaVuSans', 'SourceSerif4-Regular']);
  });

  it('sets the fallback in bold where the style is half bold, and holds one file once', async () => {
    const { bytes } = await pdfOf([heading('Ein ☒', 1), heading('Ein ☒', 2)], { schrift: 'dejavu' });
    expect(fontNames(bytes)).toEqual(['DejaVuSans-Bold']);
  });

  it('keeps its baselines and its bytes whatever font a character comes from', async () => {
    const [plain] = await baselines('x');
    const [box] = await baselines('☒');
    expect(Math.abs((plain ?? 0) - (box ?? 1))).toBeLessThan(0.1);
    const first = await pdfOf([paragraph('Ein ☒ x̱ fi-')]);
    await pdfOf([paragraph('Ohm Ω ‑ ☑ ȷ̈ j̈')]);
    const second = await pdfOf([paragraph('Ein ☒ x̱ fi-')]);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });
});

describe('the ruler', () => {
  const faces = [STYLES.text.face, strong(STYLES.text).face, STYLES.title.face] as const;

  it.each(pairs)('measures what the fonts of „%s“ print', (pair) => {
    const ruler = createRuler(pair);
    for (const face of faces) {
      const { shaper, metrics } = typefaceOf(fontFile(pair, face));
      const width = (shaper().layout('Mitte').advanceWidth * 1000) / metrics.unitsPerEm;
      expect(ruler.advance('Mitte', face)).toBeCloseTo(width, 6);
    }
    expect(ruler.advance('Mitte', faces[0])).not.toBe(ruler.advance('Mitte', faces[2]));
  });

  it('lays out accents that a font has no place for', () => {
    const ruler = createRuler('dejavu');
    const { glyphOf } = typefaceOf(fontFile('dejavu', STYLES.text.face));
    const letters = Array.from({ length: 0x250 - 0xc0 }, (_, index) => 0xc0 + index).filter(glyphOf);
    for (const codePoint of letters) {
      const text = `${String.fromCodePoint(codePoint)}\u0331\u0308`;
      expect(ruler.advance(text, STYLES.text.face)).toBeGreaterThan(0);
    }
  });
});
