import { type Line, settled } from './line.ts';

interface Written {
  place: readonly string[];
  marker: string;
  readonly runs: { text: string; readonly marks: readonly string[] }[];
}

const isBlank = ({ runs }: Written): boolean => runs.every(({ text }) => text.trim() === '');

/** The lines of a page while it is walked through. */
export class PageLines {
  readonly #lines: Written[] = [{ place: [], marker: '', runs: [] }];

  /** From here on a new line; one that has no words yet is that line, and keeps what its list prints before it. */
  begin(place: readonly string[]): void {
    const last = this.#last();
    if (isBlank(last)) last.place = place;
    else this.#lines.push({ place, marker: '', runs: [] });
  }

  /** An item of a list begins: beside the number of the list around it, where that has no words yet. */
  beginItem(place: readonly string[], marker: string): void {
    this.begin(place);
    const last = this.#last();
    last.marker = last.marker === '' ? marker : `${last.marker} ${marker}`;
  }

  /** What follows does not belong to the item, even if that was empty. */
  endItem(place: readonly string[]): void {
    this.#lines.push({ place, marker: '', runs: [] });
  }

  /** Hugo and kramdown part the way back into the text from the note by a blank, which is no one's word. */
  endNote(): void {
    const last = this.#lines.findLast((line) => !isBlank(line))?.runs.findLast(({ text }) => text !== '');
    if (last !== undefined) last.text = last.text.replace(/\u00A0$/u, '');
  }

  write(text: string, marks: readonly string[]): void {
    this.#last().runs.push({ text, marks });
  }

  settled(): readonly Line[] {
    return settled(this.#lines);
  }

  #last(): Written {
    const last = this.#lines.at(-1);
    if (last === undefined) throw new Error('there is always a line');
    return last;
  }
}
