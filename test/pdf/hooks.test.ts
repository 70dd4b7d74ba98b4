import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontPath } from '../../src/pdf/font-files.ts';
import { loadDocument, loadRenderer } from '../../src/pdf/pdfmake.ts';

/** The versions whose inner workings `src/pdf` relies on; package-lock.json pins them. */
const VERSIONS = { pdfmake: '0.3.11', pdfkit: '0.19.1', fontkit: '2.0.4' } as const;

/** As they find each other, which need not be what this test would find. */
const versions = new Map<string, string>();
let from = import.meta.url;
for (const name of Object.keys(VERSIONS)) {
  const load = createRequire(from);
  from = load.resolve(name);
  const manifest: { readonly version: string } = load(join(dirname(from), '..', 'package.json'));
  versions.set(name, manifest.version);
}

const font = (): Buffer =>
  readFileSync(fontPath('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'));

const MakeDocument = loadDocument();
const MakeRenderer = loadRenderer();
const document = new MakeDocument(
  {},
  {},
  {},
  {},
  { autoFirstPage: true, tagged: true, subset: 'PDF/A-2a', pdfVersion: '1.7', font: null },
);
const embedded = document.font(font())._font;
const glyph = embedded.font.getGlyph(5);
const position = embedded.layout('A').positions[0];
const renderer = new MakeRenderer(document);
const outlineItem = document.outline.addItem('Titel');

/** What is hooked, whose it is, and the members that are called, read or replaced. */
const hooks: readonly (readonly [
  string,
  keyof typeof VERSIONS,
  unknown,
  Readonly<Record<string, string>>,
])[] = [
  [
    'Renderer',
    'pdfmake',
    renderer,
    {
      renderPages: 'function',
      renderLine: 'function',
      renderVector: 'function',
      renderImage: 'function',
      renderSVG: 'function',
      pdfDocument: 'object',
    },
  ],
  ['PDFDocument', 'pdfmake', document, { provideImage: 'function' }],
  [
    'PDFDocument',
    'pdfkit',
    document,
    {
      font: 'function',
      addPage: 'function',
      addContent: 'function',
      opacity: 'function',
      fill: 'function',
      flushPages: 'function',
      _write: 'function',
      _offset: 'number',
      openImage: 'function',
      link: 'function',
      goTo: 'function',
      addNamedDestination: 'function',
      ref: 'function',
      push: 'function',
      appendXML: 'function',
      markStructureContent: 'function',
      markContent: 'function',
      endMarkedContent: 'function',
      getStructParentTree: 'function',
      createStructParentTreeNextKey: 'function',
      getStructTreeRoot: 'function',
      end: 'function',
      _addInfo: 'function',
      _root: 'object',
      _font: 'object',
      _fontCount: 'number',
      _fontFamilies: 'object',
      outline: 'object',
      page: 'object',
    },
  ],
  [
    'PDFPage',
    'pdfkit',
    document.page,
    {
      dictionary: 'object',
      structParentTreeKey: 'number',
      height: 'number',
      fonts: 'object',
      write: 'function',
    },
  ],
  [
    'PDFReference',
    'pdfkit',
    document.ref({}),
    { data: 'object', end: 'function', finalize: 'function', buffer: 'object', compress: 'boolean' },
  ],
  ['PDFOutline', 'pdfkit', outlineItem, { addItem: 'function' }],
  ['PDFNumberTree', 'pdfkit', document.getStructParentTree(), { add: 'function', get: 'function' }],
  [
    'EmbeddedFont',
    'pdfkit',
    embedded,
    {
      font: 'object',
      scale: 'number',
      ascender: 'number',
      id: 'string',
      ref: 'function',
      subset: 'object',
      widths: 'object',
      unicode: 'object',
      layout: 'function',
      encode: 'function',
    },
  ],
  ['TTFSubset', 'fontkit', embedded.subset, { glyphs: 'object', encode: 'function' }],
  [
    'TTFFont',
    'fontkit',
    embedded.font,
    {
      characterSet: 'object',
      unitsPerEm: 'number',
      ascent: 'number',
      hasGlyphForCodePoint: 'function',
      glyphForCodePoint: 'function',
      getGlyph: 'function',
      layout: 'function',
    },
  ],
  ['TTFGlyph', 'fontkit', glyph, { id: 'number', advanceWidth: 'number', codePoints: 'object' }],
  [
    'GlyphPosition',
    'fontkit',
    position,
    { xAdvance: 'number', yAdvance: 'number', xOffset: 'number', yOffset: 'number' },
  ],
];

const typeOf = (owner: unknown, member: string): string =>
  typeof owner === 'object' && owner !== null ? typeof Reflect.get(owner, member) : 'nothing';

describe('what is hooked into pdfmake, pdfkit and fontkit', () => {
  it.each(Object.entries(VERSIONS))('%s is %s', (name, version) => {
    const message = `src/pdf hooks into ${name} ${version}; before another version is taken, read what it changed`;
    expect(versions.get(name), message).toBe(version);
  });

  describe.each(hooks)('%s of %s', (type, library, owner, members) => {
    it.each(Object.entries(members))('%s is a %s', (member, expected) => {
      const message = `${type}.${member} of ${library} ${VERSIONS[library]} is hooked into by src/pdf`;
      expect(typeOf(owner, member), message).toBe(expected);
    });
  });

  it('EmbeddedFont of pdfkit is built from a document, a font and an id', () => {
    const other = Reflect.construct(Object.getPrototypeOf(embedded).constructor, [
      document,
      embedded.font,
      'F9',
    ]);
    expect(other, 'EmbeddedFont(document, font, id) of pdfkit 0.19.1').toMatchObject({ id: 'F9' });
  });

  it('EmbeddedFont of pdfkit encodes through `encode`, glyph ids in the order of `subset.glyphs`', () => {
    const [ids] = embedded.encode('AB');
    expect(ids).toEqual(['0001', '0002']);
    expect(embedded.subset.glyphs).toHaveLength(3);
    expect(embedded.unicode).toEqual([[0], [0x41], [0x42]]);
    expect(embedded.widths).toHaveLength(3);
  });

  it('TTFFont of fontkit makes all glyphs by `getGlyph(id, codePoints)`', () => {
    const asked: (readonly number[])[] = [];
    const made = embedded.font.getGlyph.bind(embedded.font);
    embedded.font.getGlyph = (id, codePoints = []) => {
      asked.push(codePoints);
      return made(id, codePoints);
    };
    embedded.font.layout('Ω');
    expect(asked, 'TTFFont.getGlyph of fontkit 2.0.4 is hooked into by src/pdf/fonts.ts').toContainEqual([
      0x3a9,
    ]);
  });
});
