import type { DocumentInfo } from '../kinds/kind.ts';
import type { Profile } from '../kinds/profiles.ts';

export const LANGUAGE = 'de-DE';
export const CREATOR = 'drucksache';
export const PRODUCER = 'drucksache';

/** The document information in XMP, whose lists keep several authors and keywords apart (ISO 16684-1, 8). */
function documentXmp({ title, authors, subject, keywords }: DocumentInfo, date: Date | undefined): string {
  const day = date?.toISOString().replace(/\.\d+Z$/u, 'Z');
  const dates =
    day === undefined
      ? []
      : ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => `<xmp:${name}>${day}</xmp:${name}>\n`);
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${alternative(title)}</dc:title>
${authors.length === 0 ? '' : `<dc:creator>${list('Seq', authors)}</dc:creator>`}
<dc:description>${alternative(subject)}</dc:description>
${keywords.length === 0 ? '' : `<dc:subject>${list('Bag', keywords)}</dc:subject>`}
<dc:language>${list('Bag', [LANGUAGE])}</dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${dates.join('')}<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PRODUCER}</pdf:Producer>
${keywords.length === 0 ? '' : `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`}
</rdf:Description>`;
}

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', texts: readonly string[]): string {
  return `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

/** Characters that XML has no way to write (XML 1.0, 2.2) become U+FFFD. */
const UNPLAIN = /[&<>]|(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(UNPLAIN, (character) => ENTITIES[character] ?? '\uFFFD');
}

/** The standards that a file claims to meet, as properties of its metadata. */
interface Claims {
  readonly archive: string;
  readonly access: string;
}

export function claimsOf(profile: Profile, hasFiles: boolean): Claims {
  if (profile === '2.0') {
    const conformance = hasFiles ? '\n<pdfaid:conformance>F</pdfaid:conformance>' : '';
    const archive = `<pdfaid:part>4</pdfaid:part>\n<pdfaid:rev>2020</pdfaid:rev>${conformance}`;
    return { archive, access: PDFUA2_XMP };
  }
  const archive = `<pdfaid:part>${hasFiles ? 3 : 2}</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>`;
  return { archive, access: PDFUA_XMP };
}

/** The whole metadata stream. */
export const xmpPacket = (
  info: DocumentInfo,
  date: Date | undefined,
  { archive, access }: Claims,
): Uint8Array =>
  Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${archive}
</rdf:Description>${documentXmp(info, date)}${access}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`);

/** PDF/UA's identifier, and the extension schema by which PDF/A lets it stand in the metadata (ISO 19005-2, 6.6.2.3). */
const PDFUA_XMP = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const declaration = (uri: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>${uri}</pdfd:conformsTo></rdf:li>`;

/** PDF/UA-2 (ISO 14289-2, 5), and a PDF Declaration for each part of Well-Tagged PDF (WTPDF 1.0, 6.1.3 and 6.1.2). */
const PDFUA2_XMP = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">
<pdfd:declarations><rdf:Bag>${['accessibility1.0', 'reuse1.0'].map((part) => declaration(`http://pdfa.org/declarations/wtpdf#${part}`)).join('')}</rdf:Bag></pdfd:declarations>
</rdf:Description>`;
