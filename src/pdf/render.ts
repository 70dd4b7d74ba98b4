import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { DocumentInfo } from '../kinds/kind.ts';
import type { Profile } from '../kinds/profiles.ts';
import type { PageDefinition } from '../layout/page.ts';
import { foldText } from '../markdown/escape.ts';
import { claimsOf, CREATOR, LANGUAGE, PRODUCER, xmpPacket } from './xmp.ts';
import { fileNames, writeAttachments, type Attachment } from './attachments.ts';
import { writeOutputIntent } from './colour-profile.ts';
import { CrossReferences } from './cross-references.ts';
import { FileWriter } from './file-writer.ts';
import { writeFont } from './fonts/font-objects.ts';
import { DocumentFonts } from './fonts/document-fonts.ts';
import { Marks, type Link } from './marks.ts';
import { destinationNames, writeLinks, writeOutline } from './navigation.ts';
import { paintPage } from './paint.ts';
import { PictureForms } from './pictures/picture-forms.ts';
import { writeStructureTree } from './structure-tree.ts';
import { pdfDate, pdfNumber, pdfText, reference } from './syntax.ts';

/** Higher levels take twice the time and make pages a twentieth smaller. */
const PACKING = { level: 3 } as const;

export interface PdfMetadata {
  readonly info: DocumentInfo;
  /** Creation and modification date; never the clock, so that the same input gives the same bytes. None where nobody knows it. */
  readonly date?: Date | undefined;
  /** With any the file is a PDF/A-3a or 4f. */
  readonly attachments?: readonly Attachment[];
  /** Default: `archiv`. */
  readonly profile?: Profile;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Writes finished pages as a tagged PDF of a profile. Tests compare it with what pdfmake makes of them. */
export async function renderPdf(definition: PageDefinition, metadata: PdfMetadata): Promise<RenderedPdf> {
  const { pages, structure, pair } = definition;
  const { date, attachments = [], profile = 'archiv' } = metadata;
  const info = { ...metadata.info, title: foldText(metadata.info.title) };
  const isPdf2 = profile === '2.0';
  const file = new FileWriter(isPdf2 ? '2.0' : '1.7');
  const fonts = new DocumentFonts(pair);
  const pictures = PictureForms.of(definition);
  const marks = new Marks();
  const contents = pages.map((page, index) =>
    Buffer.from(paintPage(page, index, { fonts, pictures }, marks), 'latin1'),
  );
  const ids = pages.map(() => file.reserve());
  const references = new CrossReferences(file, structure, marks, isPdf2);
  const links = writeLinks(file, marks, ids, references);
  const pageTree = writePages(file, definition, { contents, ids, fonts, pictures, links });
  const tree = writeStructureTree(file, structure, marks, { pages: ids, links, references });
  const parts: CatalogParts = {
    pages: pageTree,
    tree: tree.root,
    outline: writeOutline(file, marks, { pages: ids, elements: tree.elements, structural: isPdf2 }),
    destinations: destinationNames(marks, ids, references),
    intent: writeOutputIntent(file),
    files: writeAttachments(file, attachments, date),
    metadata: file.addStream(
      '/Type /Metadata /Subtype /XML',
      xmpPacket(info, date, claimsOf(profile, attachments.length > 0)),
    ),
  };
  const catalog = file.add(catalogOf(parts));
  const about = informationOf(info, date);
  // PDF 2.0 says all of it in XMP only (ISO 19005-4, 6.1.3).
  const information = isPdf2 ? '' : ` /Info ${reference(file.add(about))}`;
  const id = identifierOf(about, contents);
  const bytes = file.end(`/Root ${reference(catalog)}${information} /ID [<${id}> <${id}>]`);
  return { bytes, pages: pages.length };
}

/** Sixteen bytes (ISO 32000-1, 14.4). MD5 is no choice: Node refuses it where FIPS 140 holds. */
function identifierOf(about: string, contents: readonly Uint8Array[]): string {
  const digest = createHash('sha256').update(about);
  for (const content of contents) digest.update(content);
  return digest.digest('hex').slice(0, 32);
}

interface PaintedPages {
  readonly contents: readonly Buffer[];
  readonly ids: readonly number[];
  readonly fonts: DocumentFonts;
  readonly pictures: PictureForms;
  readonly links: ReadonlyMap<Link, number>;
}

/** @returns the object number of the page tree (ISO 32000-1, 7.7.3) */
function writePages(
  file: FileWriter,
  { pages }: PageDefinition,
  { contents, ids, fonts, pictures, links }: PaintedPages,
): number {
  const names = Array.from(fonts.all, (font) => `/${font.name} ${reference(writeFont(file, font))}`);
  const resources = file.add(`<</Font <<${names.join(' ')}>>${pictures.write(file)}>>`);
  const tree = file.reserve();
  const annotations = annotationsOf(links, pages.length);
  for (const [index, { width, height }] of pages.entries()) {
    const content = file.addStream('/Filter /FlateDecode', deflateSync(contents[index] ?? '', PACKING));
    const onPage = annotations[index] ?? [];
    file.add(
      `<</Type /Page /Parent ${reference(tree)} /MediaBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}]` +
        ` /Resources ${reference(resources)} /Contents ${reference(content)} /StructParents ${index} /Tabs /S` +
        `${onPage.length === 0 ? '' : ` /Annots [${onPage.join(' ')}]`}>>`,
      ids[index],
    );
  }
  return file.add(`<</Type /Pages /Count ${ids.length} /Kids [${ids.map(reference).join(' ')}]>>`, tree);
}

/** References to the annotations, by page. */
function annotationsOf(links: ReadonlyMap<Link, number>, pages: number): readonly (readonly string[])[] {
  const onPages = Array.from({ length: pages }, (): string[] => []);
  for (const [{ page }, id] of links) onPages[page]?.push(reference(id));
  return onPages;
}

/** Object numbers, and entries of the catalog as text. */
interface CatalogParts {
  readonly pages: number;
  readonly tree: number;
  readonly outline: number | undefined;
  readonly destinations: string;
  readonly intent: number;
  readonly files: ReturnType<typeof writeAttachments>;
  readonly metadata: number;
}

function catalogOf({ pages, tree, outline, destinations, intent, files, metadata }: CatalogParts): string {
  const names =
    (destinations === '' ? '' : `/Dests <</Names [${destinations}]>>`) +
    (files.length === 0 ? '' : `/EmbeddedFiles <</Names [${fileNames(files)}]>>`);
  return (
    `<</Type /Catalog /Pages ${reference(pages)} /Lang ${pdfText(LANGUAGE)} /MarkInfo <</Marked true>>` +
    ` /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot ${reference(tree)}` +
    // The numbers that „Seite x von y“ prints (ISO 32000-1, 12.4.2).
    ` /PageLabels <</Nums [0 <</S /D>>]>> /OutputIntents [${reference(intent)}] /Metadata ${reference(metadata)}` +
    (outline === undefined ? '' : ` /Outlines ${reference(outline)} /PageMode /UseOutlines`) +
    (names === '' ? '' : ` /Names <<${names}>>`) +
    (files.length === 0 ? '' : ` /AF [${files.map(({ id }) => reference(id)).join(' ')}]`) +
    '>>'
  );
}

function informationOf({ title, authors, subject, keywords }: DocumentInfo, date: Date | undefined): string {
  return (
    `<</Title ${pdfText(title)}` +
    (authors.length === 0 ? '' : ` /Author ${pdfText(authors.join(', '))}`) +
    ` /Subject ${pdfText(subject)}` +
    (keywords.length === 0 ? '' : ` /Keywords ${pdfText(keywords.join(', '))}`) +
    ` /Creator ${pdfText(CREATOR)} /Producer ${pdfText(PRODUCER)}` +
    (date === undefined ? '' : ` /CreationDate ${pdfDate(date)} /ModDate ${pdfDate(date)}`) +
    '>>'
  );
}
