import { mapInlines, mapReferences } from '../markdown/map.ts';
import type { Block, Footnote, Footnotes } from '../markdown/nodes.ts';

type Renumber = (number: number) => number;

/** Gathers the notes of several texts and numbers them through the document, in the order they are met. */
export class FootnoteCollector {
  readonly #met: { readonly note: Footnote; readonly renumber: Renumber }[] = [];
  readonly #numbers = new Map<Footnote, number>();

  /**
   * How the numbers within one text become the document's; nothing where it has no notes. Sections of one body share
   * their notes: the same object gets the same number.
   */
  numberingOf(text: readonly { readonly type: string }[]): Renumber | undefined {
    if (!text.some(isFootnotes)) return undefined;
    const notes = new Map<number, Footnote>();
    for (const block of text)
      if (isFootnotes(block)) for (const note of block.notes) notes.set(note.number, note);
    const renumber: Renumber = (number) => {
      const note = notes.get(number);
      return note === undefined ? number : this.#numberOf(note, renumber);
    };
    return renumber;
  }

  /** The text without its notes, its references renumbered. */
  take(text: readonly Block[]): readonly Block[] {
    const renumber = this.numberingOf(text);
    if (renumber === undefined) return text;
    const blocks = text.filter((block) => block.type !== 'footnotes');
    return mapInlines(blocks, (inlines) => mapReferences(inlines, renumber));
  }

  /** All notes met, as one block or none. */
  collected(): readonly Footnotes[] {
    const notes: Footnote[] = [];
    // Notes may refer to further ones, which are then met while this runs.
    for (const [index, { note, renumber }] of this.#met.entries()) {
      const children = mapInlines(note.children, (inlines) => mapReferences(inlines, renumber));
      notes.push({ ...note, number: index + 1, children });
    }
    const [first] = notes;
    return first === undefined ? [] : [{ type: 'footnotes', notes, origin: first.origin }];
  }

  #numberOf(note: Footnote, renumber: Renumber): number {
    const known = this.#numbers.get(note);
    if (known !== undefined) return known;
    const number = this.#met.push({ note, renumber });
    this.#numbers.set(note, number);
    return number;
  }
}

function isFootnotes(block: { readonly type: string }): block is Footnotes {
  return block.type === 'footnotes';
}
