import type { ImageItem, Page, PageDefinition } from '../../layout/page.ts';
import type { PdfValue } from '../read/object-parser.ts';
import { ObjectStore } from '../read/object-store.ts';
import { textOfValue } from '../read/object-text.ts';
import type { FileWriter } from '../file-writer.ts';
import { drawingOnPage, photoOnPage } from './picture-page.ts';
import { readPicture } from './read-picture.ts';
import { pdfNumber, reference } from '../syntax.ts';

/** A picture as pdfmake paints it on a page of its own: the page's content, and all objects that it needs. */
interface PaintedPicture {
  readonly content: StoredObject;
  readonly resources: PdfValue;
  readonly objects: ReadonlyMap<number, StoredObject>;
}

type StoredObject = ReturnType<ObjectStore['stored']>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size is not rounded: a picture painted for one size must never stand for another. */
const keyOf = ({ width, height }: Size, source = ''): string => `${width} ${height} ${source}`;

/** The pictures of one document, each in the sizes in which it is set. */
export class PictureForms {
  readonly #painted = new Map<string, Size & { readonly name: string; readonly picture: PaintedPicture }>();

  static async of({ pages, images }: PageDefinition): Promise<PictureForms> {
    const forms = new PictureForms();
    for (const item of pages.flatMap((page) => imagesOn(page))) {
      const bytes = images.get(item.source);
      if (bytes !== undefined) forms.#add(item, await painted(bytes, item));
    }
    return forms;
  }

  #add({ source, width, height }: ImageItem, picture: PaintedPicture): void {
    const key = keyOf({ width, height }, source);
    const name = `P${this.#painted.size + 1}`;
    if (!this.#painted.has(key)) this.#painted.set(key, { name, width, height, picture });
  }

  /** Its name in the resources of pages. */
  nameOf(source: string, size: Size): string | undefined {
    return this.#painted.get(keyOf(size, source))?.name;
  }

  /** @returns the pictures' entry in the resources of pages */
  write(file: FileWriter): string {
    const names = Array.from(
      this.#painted.values(),
      ({ name, picture, ...size }) => `/${name} ${reference(writePicture(file, picture, size))}`,
    );
    return names.length === 0 ? '' : ` /XObject <<${names.join(' ')}>>`;
  }
}

/** Cache by the picture's bytes, which all documents of a run share: a logo is painted once. */
const known = new WeakMap<Uint8Array, Map<string, PaintedPicture>>();

/** The limit of bytes unpacked from one picture's page. */
const ROOM = 512 * 1024 * 1024;

async function painted(bytes: Uint8Array, size: Size): Promise<PaintedPicture> {
  const sizes = known.get(bytes) ?? new Map<string, PaintedPicture>();
  known.set(bytes, sizes);
  const picture = sizes.get(keyOf(size)) ?? (await paint(bytes, size));
  sizes.set(keyOf(size), picture);
  return picture;
}

const imagesOn = ({ items }: Page): readonly ImageItem[] =>
  items.flatMap((item) => (item.kind === 'image' ? [item] : []));

async function paint(bytes: Uint8Array, size: Size): Promise<PaintedPicture> {
  const store = new ObjectStore(await onPage(bytes, size), ROOM);
  const catalog = store.dictionary(store.trailer.entries.get('Root'));
  const [page] = store.list(store.dictionary(catalog?.entries.get('Pages'))?.entries.get('Kids'));
  const entries = store.dictionary(page)?.entries;
  const resources = store.resolve(entries?.get('Resources'));
  const content = store.stored(entries?.get('Contents'));
  return { content, resources, objects: neededBy(resources, store) };
}

async function onPage(bytes: Uint8Array, size: Size): Promise<Uint8Array> {
  const picture = readPicture(bytes);
  // The layout reports such a picture and does not set it.
  if ('fault' in picture) throw new Error(picture.fault);
  if (picture.kind === 'drawing') return drawingOnPage(picture.svg, size);
  return photoOnPage(picture.rewritten ?? bytes, size);
}

function neededBy(root: PdfValue, store: ObjectStore): ReadonlyMap<number, StoredObject> {
  const objects = new Map<number, StoredObject>();
  const take = (value: PdfValue): void => {
    if (value.kind === 'list') value.items.forEach(take);
    if (value.kind === 'dictionary') for (const entry of value.entries.values()) take(entry);
    if (value.kind !== 'reference' || objects.has(value.id)) return;
    const stored = store.stored(value);
    objects.set(value.id, stored);
    take(stored.value);
  };
  take(root);
  return objects;
}

/** @returns the object number of the form that paints the picture (ISO 32000-1, 8.10) */
function writePicture(file: FileWriter, picture: PaintedPicture, { width, height }: Size): number {
  const numbers = new Map(Array.from(picture.objects.keys(), (id) => [id, file.reserve()]));
  const text = (value: PdfValue): string => textOfValue(value, (id) => numbers.get(id) ?? 0);
  for (const [id, { value, stream }] of picture.objects) {
    const number = numbers.get(id);
    if (stream === undefined) file.add(text(value), number);
    else file.addStream(entriesText(value, text), stream, number);
  }
  const { value, stream = new Uint8Array() } = picture.content;
  return file.addStream(
    `/Type /XObject /Subtype /Form /BBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}]` +
      ` /Resources ${text(picture.resources)} ${entriesText(value, text)}`,
    stream,
  );
}

/** The entries of a stream's dictionary, without its length. */
function entriesText(value: PdfValue, text: (value: PdfValue) => string): string {
  if (value.kind !== 'dictionary') return '';
  const entries = [...value.entries].filter(([key]) => key !== 'Length');
  return text({ kind: 'dictionary', entries: new Map(entries) }).slice(2, -2);
}
