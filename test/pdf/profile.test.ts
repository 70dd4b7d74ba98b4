import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../src/document/nodes.ts';
import type { Attachment } from '../../src/pdf/attachments.ts';
import { readAttachments } from '../../src/pdf/read/read-attachments.ts';
import { renderPdf } from '../../src/pdf/render.ts';
import { letter, origin, paragraph, text } from '../layout/nodes.ts';
import { childrenOf, readTagged, withDescendants } from '../reading/pdf-structure.ts';
import { layOut } from './print-nodes.ts';

const reference = { type: 'footnote-reference', number: 1, origin } as const;
const nodes: readonly DocNode[] = [
  ...letter(['Neue Mitte'], [{ ...paragraph('Wort'), children: [...text('Wort'), reference, reference] }]),
  { type: 'footnotes', notes: [{ number: 1, children: [paragraph('Anmerkung.')], origin }], origin },
];
const metadata = {
  info: { title: 'Titel', authors: ['Neue Mitte'], subject: 'Antrag', keywords: [] },
  date: new Date(0),
};
const file: Attachment = {
  name: 'a.md',
  type: 'text/markdown',
  description: 'Entwurf',
  relationship: 'Source',
  bytes: Buffer.from('Wort'),
};

async function printed(profile: 'archiv' | '2.0', attachments: readonly Attachment[] = []) {
  const { bytes } = await renderPdf(layOut(nodes), { ...metadata, attachments, profile });
  return { bytes, text: Buffer.from(bytes).toString('latin1') };
}

describe('the archival profile', () => {
  it('has links of notes lead to elements too, for readers that know of it', async () => {
    const { bytes, text: plain } = await printed('archiv');
    const { elements } = await readTagged(bytes);
    const note = elements.flatMap(withDescendants).find(({ type }) => type === 'Note');
    const [label] = note === undefined ? [] : childrenOf(note);
    expect(plain).toContain(`/D (note-1) /SD [${label?.object} 0 R /XYZ `);
    expect(plain).toMatch(/ \/Dest \[/u);
    expect(plain).not.toMatch(/\/Namespaces|\/NS |\/Ref \[|FENote/u);
  });
});

describe('the profile 2.0', () => {
  it('says what it is in header and metadata, and nothing in the trailer', async () => {
    const { text: plain } = await printed('2.0');
    expect(plain).toMatch(/^%PDF-2\.0\n%[\x80-\xff]{4}\n/u);
    expect(plain.slice(plain.lastIndexOf('trailer'))).not.toContain('/Info');
    expect(plain).toContain(
      '<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>\n</rdf:Description>',
    );
    expect(plain).toContain('<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>');
    expect(plain.match(/declarations\/wtpdf#\w+/gu)).toEqual([
      'declarations/wtpdf#accessibility1',
      'declarations/wtpdf#reuse1',
    ]);
  });

  it('is a 4f with files, which are read back', async () => {
    const { bytes, text: plain } = await printed('2.0', [file]);
    expect(plain).toContain('<pdfaid:rev>2020</pdfaid:rev>\n<pdfaid:conformance>F</pdfaid:conformance>');
    expect(readAttachments(bytes)).toMatchObject({ files: [{ name: 'a.md' }] });
  });

  it('ties a note and what refers to it to each other, and leads to elements', async () => {
    const { bytes, text: plain } = await printed('2.0');
    const { elements, objects } = await readTagged(bytes);
    const all = elements.flatMap(withDescendants);
    const refsOf = (object: number) => objects.list(objects.dictionary({ object }).get('Ref'));
    const [note, ...others] = all.filter(({ type }) => type === 'FENote');
    const marks = all.filter(({ type }) => type === 'Reference');
    expect(others).toEqual([]);
    expect(note?.attributes.get('NoteType')).toBe('Footnote');
    expect(refsOf(note?.object ?? 0)).toEqual(marks.map(({ object }) => ({ object })));
    for (const { object } of marks) expect(refsOf(object)).toEqual([{ object: note?.object }]);
    const [label] = note === undefined ? [] : childrenOf(note);
    expect(plain).toContain(`/D (note-1) /SD [${label?.object} 0 R /XYZ `);
    expect(plain).toMatch(/\/Outlines/u);
    expect(plain).not.toMatch(/ \/Dest \[/u);
  });

  it('names the namespace of each element that has one', async () => {
    const { bytes } = await printed('2.0');
    const { elements, objects, catalog } = await readTagged(bytes);
    const [namespace] = objects.list(objects.dictionary(catalog.get('StructTreeRoot')).get('Namespaces'));
    expect(objects.dictionary(namespace).get('NS')).toBe('http://iso.org/pdf2/ssn');
    for (const { object, type } of elements.flatMap(withDescendants))
      expect(objects.dictionary({ object }).get('NS')).toEqual(type === 'Reference' ? undefined : namespace);
  });

  it('is not asked for by itself', async () => {
    const { bytes } = await renderPdf(layOut(nodes), metadata);
    expect(Buffer.from(bytes).equals((await printed('archiv')).bytes)).toBe(true);
  });
});
