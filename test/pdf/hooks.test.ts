import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontPath } from '../../src/pdf/fonts/font-files.ts';
import { shapingFont } from '../../src/pdf/fonts/shaping.ts';
import { createDocument, loadRenderer } from '../../src/pdf/pictures/pdfmake.ts';

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

const document = createDocument();
const Renderer = loadRenderer();
const font = shapingFont(
  readFileSync(fontPath('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
);

/** What is hooked, whose it is, and the members that are called, read or replaced. */
const hooks: readonly (readonly [
  string,
  keyof typeof VERSIONS,
  unknown,
  Readonly<Record<string, string>>,
])[] = [
  ['Renderer', 'pdfmake', new Renderer(document), { renderPages: 'function' }],
  ['PDFDocument', 'pdfkit', document, { end: 'function', read: 'function' }],
  ['TTFFont', 'fontkit', font, { getGlyph: 'function', layout: 'function' }],
  ['TTFGlyph', 'fontkit', font.getGlyph(5), { id: 'number', advanceWidth: 'number', codePoints: 'object' }],
  [
    'GlyphPosition',
    'fontkit',
    font.layout('A').positions[0],
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

  it('TTFFont of fontkit makes all glyphs by `getGlyph(id, codePoints)`', () => {
    const asked: (readonly number[])[] = [];
    const made = font.getGlyph.bind(font);
    font.getGlyph = (id, codePoints = []) => {
      asked.push(codePoints);
      return made(id, codePoints);
    };
    font.layout('Ω');
    const message = 'TTFFont.getGlyph of fontkit 2.0.4 is hooked into by src/pdf/fonts/shaping.ts';
    expect(asked, message).toContainEqual([0x3a9]);
  });
});
