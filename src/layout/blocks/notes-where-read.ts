import type { Page, PlacedRun, StructureElement, StructureType } from '../page.ts';

/** What holds blocks, and may hold a note between two of them. */
const HOLDERS: ReadonlySet<StructureType> = new Set(['Document', 'Sect', 'LBody', 'BlockQuote']);

/**
 * Wherever it is printed, a note is read behind the block that refers to it first: at a page's foot it would interrupt
 * another sentence, behind a whole list or a resolution nobody knows what it is about. Behind a table, never in it: a cell
 * is heard with the names of its row and column.
 */
export function withNotesRead(
  elements: readonly StructureElement[],
  notes: readonly StructureElement[],
  pages: readonly Page[],
): readonly StructureElement[] {
  if (notes.length === 0) return elements;
  const reader = new NotesReader(notes, referringElements(pages));
  const read = reader.inHolder(elements);
  return [...read, ...reader.unread()];
}

class NotesReader {
  readonly #referred: ReadonlyMap<StructureElement, readonly string[]>;
  readonly #unread: Map<string | undefined, StructureElement>;

  constructor(
    notes: readonly StructureElement[],
    referred: ReadonlyMap<StructureElement, readonly string[]>,
  ) {
    this.#referred = referred;
    this.#unread = new Map(notes.map((note) => [note.attributes.id, note]));
  }

  inHolder(elements: readonly StructureElement[]): readonly StructureElement[] {
    return elements.flatMap((element) => {
      const { read, behind } = this.#read(element);
      return [read, ...behind];
    });
  }

  /** A note that nothing refers to is read at the end. */
  unread(): readonly StructureElement[] {
    return [...this.#unread.values()];
  }

  #read(element: StructureElement): Read {
    const own = this.#take(this.#referred.get(element) ?? []);
    if (element.children.length === 0) return { read: element, behind: own };
    if (HOLDERS.has(element.type))
      return { read: withChildren(element, this.inHolder(element.children)), behind: own };
    const children = element.children.map((child) => this.#read(child));
    return {
      read: withChildren(
        element,
        children.map(({ read }) => read),
      ),
      behind: [...own, ...children.flatMap(({ behind }) => behind)],
    };
  }

  /** A note may refer to further ones. */
  #take(ids: readonly string[]): readonly StructureElement[] {
    return ids.flatMap((id) => {
      const note = this.#unread.get(id);
      if (note === undefined) return [];
      this.#unread.delete(id);
      const { read, behind } = this.#read(note);
      return [read, ...behind];
    });
  }
}

interface Read {
  readonly read: StructureElement;
  readonly behind: readonly StructureElement[];
}

/** What is painted names its element: one whose children stay is left as it is. */
function withChildren(element: StructureElement, children: readonly StructureElement[]): StructureElement {
  const isSame =
    children.length === element.children.length &&
    children.every((child, i) => child === element.children[i]);
  return isSame ? element : { ...element, children };
}

/** The elements whose lines have marks of notes, with the names of these notes. */
function referringElements(pages: readonly Page[]): ReadonlyMap<StructureElement, readonly string[]> {
  const found = new Map<StructureElement, string[]>();
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind !== 'line' || item.element === undefined) continue;
      const ids = item.runs.flatMap(noteOf);
      if (ids.length > 0) found.set(item.element, [...(found.get(item.element) ?? []), ...ids]);
    }
  return found;
}

function noteOf({ inline, inner }: PlacedRun): readonly string[] {
  const mark = [inner, inline].find((one) => one?.type === 'Reference');
  return mark?.children.flatMap(({ attributes }) => attributes.goTo ?? []) ?? [];
}
