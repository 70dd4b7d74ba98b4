import { heightOf, withSmallerPicture } from './box.ts';
import type { Box } from './box.ts';

/** Where a page's flow begins and ends, pt from the top of the page. */
export interface FlowArea {
  readonly firstTop: number;
  readonly followingTop: number;
  readonly bottom: number;
  readonly landscapeBottom: number;
}

export interface PlacedBox {
  readonly box: Box;
  readonly y: number;
}

export interface FilledPage {
  readonly boxes: readonly PlacedBox[];
  /** Numbers of the notes at its foot, in order. */
  readonly notes: readonly number[];
  readonly landscape: boolean;
}

/** What the last line's box has below its letters need not fit (pt). */
const SURPLUS = 0.55;
/** A page is not left emptier than this part of its text for the sake of what had better stay together. */
const HOLE = 0.25;
/** Less than this part of a page is not worth parting it for. */
const LEAST_PART = 0.125;
/** A picture is made smaller by a third at most. */
const SMALLEST_PICTURE = 0.65;

/** No draft fills as many; filling stops here. */
export const MOST_PAGES = 500;

/** Height that notes take at the foot of a page, their rule included. */
export type NotesHeight = (notes: readonly number[]) => number;

/**
 * Fills pages from the top: as many boxes as fit, ending only where a page may end.
 * @param looseFrom the page (from 0) from which on also what had better stay together is broken wherever it does not fit
 * @returns one page more than `MOST_PAGES` where there would be more
 */
export function paginate(
  boxes: readonly Box[],
  area: FlowArea,
  notesHeight: NotesHeight,
  looseFrom = Number.POSITIVE_INFINITY,
): readonly FilledPage[] {
  const filler = new PageFiller(area, notesHeight, looseFrom);
  for (const chunk of chunksOf(boxes)) {
    if (filler.isFull) break;
    filler.add(chunk);
  }
  return filler.pages();
}

/** Stretches between which a page may end. */
function chunksOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const chunks: Box[][] = [];
  let open = false;
  let previous: Box | undefined;
  for (const box of boxes) {
    const last = chunks.at(-1) ?? [];
    if (open && previous?.landscape === box.landscape) last.push(box);
    else if (open && box.landscape === true) chunks.splice(-1, 1, [...last.map(turned), box]);
    else chunks.push([box]);
    open = !box.breakAfter;
    previous = box;
  }
  return chunks;
}

/** A heading that stays with a landscape table goes to its page. */
const turned = (box: Box): Box => ({ ...box, landscape: true });

const NO_NOTES: readonly number[] = [];

class PageFiller {
  readonly #area: FlowArea;
  readonly #notesHeight: NotesHeight;
  readonly #done: FilledPage[] = [];
  #boxes: PlacedBox[] = [];
  #notes: number[] = [];
  /** Notes for which there was no room left on the page that refers to them. */
  #carried: readonly number[] = [];
  /** All notes that boxes have referred to so far. */
  readonly #met = new Set<number>();
  #landscape = false;
  #y: number;

  readonly #looseFrom: number;

  constructor(area: FlowArea, notesHeight: NotesHeight, looseFrom: number) {
    this.#looseFrom = looseFrom;
    this.#area = area;
    this.#notesHeight = notesHeight;
    this.#y = area.firstTop;
  }

  get isFull(): boolean {
    return this.#done.length >= MOST_PAGES;
  }

  pages(): readonly FilledPage[] {
    while (this.#carried.length > 0 && !this.isFull) this.#turn(undefined);
    return [...this.#done, this.#page()];
  }

  add(chunk: readonly Box[]): void {
    const [first] = chunk;
    const turns = (first?.landscape ?? false) !== this.#landscape;
    if (turns) this.#turnFor(chunk);
    else if (!this.#fits(chunk) && !this.#atTop) {
      if (this.#placeInRest(chunk)) return;
      this.#turnFor(chunk);
    }
    if (this.#fits(chunk)) {
      for (const box of chunk) this.#place(box);
      return;
    }
    // The chunk is taller than a page: a bad break is better than lost text.
    if (this.#placePart(chunk)) return;
    for (const box of chunk) {
      if (!this.#fits([box]) && !this.#atTop) this.#turnFor([box]);
      this.#place(box);
    }
  }

  /** What would leave a hole goes into the rest of the page all the same: a picture smaller, a table in two. */
  #placeInRest(chunk: readonly Box[]): boolean {
    const isLoose = this.#done.length >= this.#looseFrom;
    const page = this.#bottom - this.#area.followingTop;
    if (!isLoose && this.#rest(this.#notes) <= page * HOLE) return false;
    const smaller = this.#withSmallerPictures(chunk);
    if (smaller === undefined) return this.#placePart(chunk, isLoose ? 0 : page * LEAST_PART);
    for (const box of smaller) this.#place(box);
    return true;
  }

  #withSmallerPictures(chunk: readonly Box[]): readonly Box[] | undefined {
    const pictures = heightOf(chunk.filter(({ picture }) => picture === true));
    if (pictures === 0) return undefined;
    const missing = this.#heightWith(chunk) - this.#rest(this.#notesWith(chunk));
    const scale = (pictures - missing) / pictures;
    return scale < SMALLEST_PICTURE ? undefined : chunk.map((box) => withSmallerPicture(box, scale));
  }

  /** Places as much of a chunk as fits if it may be broken there, and the rest on the next page. */
  #placePart(chunk: readonly Box[], least = 0): boolean {
    let end = 0;
    for (const [index, box] of chunk.entries()) {
      if (box.mayBreak !== true) continue;
      if (!this.#fits(chunk.slice(0, index + 1))) break;
      end = index + 1;
    }
    const part = chunk.slice(0, end);
    if (end === 0 || heightOf(part) < least) return false;
    const rest = chunk.slice(end);
    for (const box of part) this.#place(box);
    this.#turnFor(rest);
    this.add(rest);
    return true;
  }

  #page(): FilledPage {
    return { boxes: this.#boxes, notes: this.#notes, landscape: this.#landscape };
  }

  get #bottom(): number {
    return this.#landscape ? this.#area.landscapeBottom : this.#area.bottom;
  }

  get #atTop(): boolean {
    return this.#boxes.length === 0;
  }

  #fits(chunk: readonly Box[]): boolean {
    return this.#heightWith(chunk) <= this.#rest(this.#notesWith(chunk));
  }

  #heightWith(chunk: readonly Box[]): number {
    return (this.#atTop ? 0 : (chunk[0]?.spaceBefore ?? 0)) + heightOf(chunk);
  }

  #notesWith(chunk: readonly Box[]): readonly number[] {
    const newNotes = this.#newNotes(chunk);
    return newNotes.length === 0 ? this.#notes : [...this.#notes, ...newNotes];
  }

  /** The height that is left above these notes. */
  #rest(notes: readonly number[]): number {
    return this.#bottom - this.#notesHeight(notes) - this.#y + SURPLUS;
  }

  #newNotes(chunk: readonly Box[]): readonly number[] {
    if (!chunk.some((box) => box.notes !== undefined)) return NO_NOTES;
    const found = new Set(chunk.flatMap((box) => box.notes ?? []));
    return [...found].filter((note) => !this.#met.has(note));
  }

  #place(box: Box): void {
    if (box.separates === true && this.#atTop) return;
    const notes = this.#newNotes([box]);
    this.#y += this.#atTop ? 0 : box.spaceBefore;
    this.#boxes.push({ box, y: this.#y });
    this.#y += box.height;
    for (const note of notes) this.#met.add(note);
    if (notes.length > 0 || this.#carried.length > 0) this.#addNotes([...this.#carried, ...notes]);
  }

  /** Places as many notes as there is room for, at least one on a page without text; the rest goes to the next page. */
  #addNotes(notes: readonly number[]): void {
    let count = this.#atTop ? 1 : 0;
    while (count < notes.length && this.#hasRoomFor(notes.slice(0, count + 1))) count += 1;
    this.#notes.push(...notes.slice(0, count));
    this.#carried = notes.slice(count);
  }

  #hasRoomFor(notes: readonly number[]): boolean {
    return this.#rest([...this.#notes, ...notes]) >= 0;
  }

  /** To a page with room for `chunk`: carried notes may fill the next ones. */
  #turnFor(chunk: readonly Box[]): void {
    do this.#turn(chunk[0]);
    while (this.#notes.length > 0 && !this.#fits(chunk));
  }

  #turn(next: Box | undefined): void {
    this.#done.push(this.#page());
    this.#landscape = next?.landscape ?? false;
    this.#boxes = [];
    this.#notes = [];
    this.#y = this.#area.followingTop;
    if (this.#carried.length > 0) this.#addNotes(this.#carried);
    for (const head of next?.repeated ?? []) this.#place(head);
  }
}
