import type { ImageItem, Page, PageDefinition } from '../../layout/page.ts';
import type { PdfValue } from '../read/object-parser.ts';
import { ObjectStore } from '../read/object-store.ts';
import { textOfValue } from '../read/object-text.ts';
import type { FileWriter } from '../file-writer.ts';
import type { ImageObject } from './image-object.ts';
import { imageMatrix, imageObjectOf } from './photo.ts';
import { drawingOnPage } from './picture-page.ts';
import { readPicture } from './read-picture.ts';
import { pdfNumber, reference } from '../syntax.ts';

/** A drawing as pdfmake paints it on a page of its own: the page's content, and all objects that it needs. */
interface PaintedDrawing {
  readonly content: StoredObject;
  readonly resources: PdfValue;
  readonly objects: ReadonlyMap<number, StoredObject>;
}

/** A photo, which is the same in every size. */
interface PaintedPhoto {
  readonly image: ImageObject;
  readonly orientation: number;
}

type PaintedPicture = PaintedDrawing | PaintedPhoto;

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

  static of({ pages, images }: PageDefinition): PictureForms {
    const forms = new PictureForms();
    for (const item of pages.flatMap((page) => imagesOn(page))) {
      const bytes = images.get(item.source);
      if (bytes !== undefined) forms.#add(item, painted(bytes, item));
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
    const written = new Map<ImageObject, number>();
    const write = (picture: PaintedPicture, size: Size): number =>
      'image' in picture ? writePhoto(file, picture, size, written) : writeDrawing(file, picture, size);
    const names = Array.from(
      this.#painted.values(),
      ({ name, picture, ...size }) => `/${name} ${reference(write(picture, size))}`,
    );
    return names.length === 0 ? '' : ` /XObject <<${names.join(' ')}>>`;
  }
}

/** Cache by the picture's bytes, which all documents of a run share: a logo is painted once. */
const known = new WeakMap<Uint8Array, Map<string, PaintedPicture>>();

/** The limit of bytes unpacked from one drawing's page. */
const ROOM = 64 * 1024 * 1024;

function painted(bytes: Uint8Array, size: Size): PaintedPicture {
  const sizes = known.get(bytes) ?? new Map<string, PaintedPicture>();
  known.set(bytes, sizes);
  const picture = sizes.get(keyOf(size)) ?? paint(bytes, size, [...sizes.values()]);
  sizes.set(keyOf(size), picture);
  return picture;
}

const imagesOn = ({ items }: Page): readonly ImageItem[] =>
  items.flatMap((item) => (item.kind === 'image' ? [item] : []));

/** @param others the picture in other sizes */
function paint(bytes: Uint8Array, size: Size, others: readonly PaintedPicture[]): PaintedPicture {
  const picture = readPicture(bytes);
  // The layout reports such a picture and does not set it.
  if ('fault' in picture) throw new Error(picture.fault);
  if (picture.kind === 'drawing') return paintDrawing(picture.svg, size);
  const { stored } = picture;
  const orientation = stored.format === 'jpeg' ? stored.jpeg.orientation : 1;
  const same = others.find((other) => 'image' in other);
  return same ?? { image: imageObjectOf(bytes, stored), orientation };
}

function paintDrawing(svg: string, size: Size): PaintedDrawing {
  const store = new ObjectStore(drawingOnPage(svg, size), ROOM);
  const catalog = store.dictionary(store.trailer.entries.get('Root'));
  const [page] = store.list(store.dictionary(catalog?.entries.get('Pages'))?.entries.get('Kids'));
  const entries = store.dictionary(page)?.entries;
  const resources = store.resolve(entries?.get('Resources'));
  const content = store.stored(entries?.get('Contents'));
  return { content, resources, objects: neededBy(resources, store) };
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

/** @returns the object number of the form that paints the drawing (ISO 32000-1, 8.10) */
function writeDrawing(file: FileWriter, picture: PaintedDrawing, size: Size): number {
  const numbers = new Map(Array.from(picture.objects.keys(), (id) => [id, file.reserve()]));
  const text = (value: PdfValue): string => textOfValue(value, (id) => numbers.get(id) ?? 0);
  for (const [id, { value, stream }] of picture.objects) {
    const number = numbers.get(id);
    if (stream === undefined) file.add(text(value), number);
    else file.addStream(entriesText(value, text), stream, number);
  }
  const { value, stream = new Uint8Array() } = picture.content;
  const entries = `/Resources ${text(picture.resources)} ${entriesText(value, text)}`;
  return file.addStream(`${formEntries(size)} ${entries}`, stream);
}

/** @param written the images that the file has already */
function writePhoto(
  file: FileWriter,
  { image, orientation }: PaintedPhoto,
  size: Size,
  written: Map<ImageObject, number>,
): number {
  const id = written.get(image) ?? writeImage(file, image);
  written.set(image, id);
  const content = `${imageMatrix(orientation, size.width, size.height)} cm /I Do`;
  const resources = `/Resources <</XObject <</I ${reference(id)}>>>>`;
  return file.addStream(`${formEntries(size)} ${resources}`, Buffer.from(content));
}

function writeImage(file: FileWriter, { entries, bytes, mask }: ImageObject): number {
  const opacity = mask === undefined ? '' : ` /SMask ${reference(file.addStream(mask.entries, mask.bytes))}`;
  return file.addStream(entries + opacity, bytes);
}

const formEntries = ({ width, height }: Size): string =>
  `/Type /XObject /Subtype /Form /BBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;

/** The entries of a stream's dictionary, without its length. */
function entriesText(value: PdfValue, text: (value: PdfValue) => string): string {
  if (value.kind !== 'dictionary') return '';
  const entries = [...value.entries].filter(([key]) => key !== 'Length');
  return text({ kind: 'dictionary', entries: new Map(entries) }).slice(2, -2);
}
