import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { DocumentInfo } from '../../src/kinds/kind.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import type { Attachment } from '../../src/pdf/attachments.ts';
import { renderPdf } from '../../src/pdf/render.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { letter, look, paragraph, SENTENCE } from '../layout/nodes.ts';

const { value: pages } = layoutDocument(letter(['Neue Mitte'], [paragraph(SENTENCE.repeat(60))]), look, {
  ruler: createRuler(look.schrift),
  images: new Map(),
});

const info: DocumentInfo = {
  title: 'Wiesen & <Hecken>\nim „Kreis“\u0007',
  authors: ['Neue Mitte', 'Müller & Söhne'],
  subject: 'Antrag',
  keywords: ['Natur', 'Pflege > Schnitt'],
};

/** `2A` */
function claim({ xmp }: { readonly xmp: string }): string {
  return [...xmp.matchAll(/<pdfaid:(?:part|conformance)>(.)</gu)].map(([, value]) => value).join('');
}

async function documentOf(changed: Partial<DocumentInfo> = {}, attachments: readonly Attachment[] = []) {
  if (pages === undefined) throw new Error('nothing laid out');
  const date = new Date('2026-02-10T12:30:00.000Z');
  const value = await renderPdf(pages, { info: { ...info, ...changed }, date, attachments });
  const text = Buffer.from(value.bytes).toString('latin1');
  const document = await getDocument({ data: value.bytes, verbosity: 0 }).promise;
  const { info: found } = await document.getMetadata();
  const read = {
    pages: document.numPages,
    labels: await document.getPageLabels(),
    preferences: await document.getViewerPreferences(),
    info: found,
    text,
    xmp: Buffer.from(
      /<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>/u.exec(text)?.[0] ?? '',
      'latin1',
    ).toString(),
  };
  await document.destroy();
  return read;
}

describe('what nobody knows of a document', () => {
  it('stands nowhere: no author, no day', async () => {
    if (pages === undefined) throw new Error('nothing laid out');
    const { bytes } = await renderPdf(pages, { info: { ...info, authors: [] } });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('/Title ');
    expect(text).not.toMatch(/\/Author|\/CreationDate|\/ModDate|dc:creator|xmp:\w+Date/u);
  });
});

describe('what a document says of itself', () => {
  it('stands in its information', async () => {
    expect((await documentOf()).info).toMatchObject({
      Title: 'Wiesen & <Hecken> im „Kreis“\uFFFD',
      Author: 'Neue Mitte, Müller & Söhne',
      Subject: 'Antrag',
      Keywords: 'Natur, Pflege > Schnitt',
      Creator: 'drucksache',
      CreationDate: "D:20260210123000+00'00'",
      ModDate: "D:20260210123000+00'00'",
      Language: 'de-DE',
    });
  });

  it('stands in XMP as well, escaped, each author and keyword by itself', async () => {
    const { xmp } = await documentOf();
    for (const part of [
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Wiesen &amp; &lt;Hecken&gt; im „Kreis“\uFFFD</rdf:li></rdf:Alt></dc:title>',
      '<dc:creator><rdf:Seq><rdf:li>Neue Mitte</rdf:li><rdf:li>Müller &amp; Söhne</rdf:li></rdf:Seq></dc:creator>',
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Antrag</rdf:li></rdf:Alt></dc:description>',
      '<dc:subject><rdf:Bag><rdf:li>Natur</rdf:li><rdf:li>Pflege &gt; Schnitt</rdf:li></rdf:Bag></dc:subject>',
      '<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>',
      '<pdf:Keywords>Natur, Pflege &gt; Schnitt</pdf:Keywords>',
      '<xmp:CreateDate>2026-02-10T12:30:00Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2026-02-10T12:30:00Z</xmp:ModifyDate>',
      '<pdfuaid:part>1</pdfuaid:part>',
    ])
      expect(xmp).toContain(part);
  });

  it('leaves out what there is none of', async () => {
    const { xmp, info: found } = await documentOf({ keywords: [] });
    expect(xmp).not.toMatch(/Keywords|dc:subject/u);
    expect(found).not.toHaveProperty('Keywords');
  });

  it('shows its title, and the numbers that are printed', async () => {
    const { preferences, labels, pages: count } = await documentOf();
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    expect(count).toBeGreaterThan(1);
    expect(labels).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
  });

  it('claims PDF/A-3 only with files in it', async () => {
    const source: Attachment = {
      name: 'antrag.md',
      type: 'text/markdown',
      description: 'Entwurf',
      relationship: 'Source',
      bytes: Buffer.from('# Text'),
    };
    expect(claim(await documentOf())).toBe('2A');
    const withFile = await documentOf({}, [source]);
    expect(claim(withFile)).toBe('3A');
    expect(withFile.text).toContain('/AFRelationship /Source');
    expect(withFile.text).toContain('/Subtype /text#2fmarkdown');
  });
});
