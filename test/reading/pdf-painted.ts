import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The marked-content id what is painted belongs to; `artifact`: it is no content; `nothing`: nobody said. */
export type Owner = number | 'artifact' | 'nothing';

/** One thing painted on a page, in the order of the content stream. */
export type Painted =
  | { readonly kind: 'glyph'; readonly owner: Owner; readonly glyph: Glyph }
  | { readonly kind: 'path' | 'picture'; readonly owner: Owner };

export interface Glyph {
  /** As the file says it is to be read: a hyphen at a break is U+00AD, a blank is a blank. */
  readonly text: string;
  /** Millimetres from the top left of the page; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** How far the next glyph is by nature, tracking included. */
  readonly width: number;
  /** Type size in points. */
  readonly size: number;
}

export interface PaintedPage {
  /** The page's object in the file. */
  readonly object: number;
  readonly painted: readonly Painted[];
}

/**
 * What a content stream paints, character by character. Not pdfjs's own text content: that drops soft hyphens and
 * puts blanks where it supposes them, and says nothing of what is painted outside of all marks.
 */
export async function readPainted(bytes: Uint8Array): Promise<readonly PaintedPage[]> {
  // pdfjs takes the buffer away from its owner, and takes no Buffer.
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PaintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const top = page.view[3] ?? 0;
    const reader = new Reader(top);
    fnArray.forEach((operation, index) => reader.take(operation, argsArray[index] ?? []));
    pages.push({ object: page.ref?.num ?? 0, painted: reader.painted });
    page.cleanup();
  }
  await document.destroy();
  return pages;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  readonly size: number;
  readonly characterSpacing: number;
  readonly rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const mm = (points: number): number => (points * 25.4) / 72;

/** ISO 32000-1, 8.3.4: `first` is applied before `second`. */
const times = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
};

const matrixOf = (values: readonly unknown[]): Matrix => {
  // pdfjs gives a matrix as six arguments or as one list of them.
  const [first] = values;
  const numbers =
    ArrayBuffer.isView(first) || Array.isArray(first)
      ? Array.from(Object.values(first), Number)
      : values.map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
};

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]);

/** A content stream's state machine, as far as text needs it (ISO 32000-1, 8.4 and 9.4). */
class Reader {
  readonly painted: Painted[] = [];
  readonly #top: number;
  readonly #saved: State[] = [];
  readonly #owners: Owner[] = [];
  #state: State = { matrix: IDENTITY, size: 0, characterSpacing: 0, rise: 0 };
  #line: Matrix = IDENTITY;
  #text: Matrix = IDENTITY;

  constructor(top: number) {
    this.#top = top;
  }

  take(operation: number, args: readonly unknown[]): void {
    if (PICTURES.has(operation)) this.painted.push({ kind: 'picture', owner: this.#owner });
    switch (operation) {
      case OPS.save:
        this.#saved.push(this.#state);
        break;
      case OPS.restore:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.transform:
        this.#state = { ...this.#state, matrix: times(matrixOf(args), this.#state.matrix) };
        break;
      case OPS.constructPath:
        // pdfjs tells a path's bounds; pdfkit also fills a path of nothing before each text.
        if (args[2] !== null) this.painted.push({ kind: 'path', owner: this.#owner });
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#owners.push(this.#ownerOf(args));
        break;
      case OPS.endMarkedContent:
        this.#owners.pop();
        break;
      default:
        this.#takeText(operation, args);
    }
  }

  get #owner(): Owner {
    return this.#owners.at(-1) ?? 'nothing';
  }

  /** What lies inside another mark without an id of its own belongs to that one. */
  #ownerOf([tag, id]: readonly unknown[]): Owner {
    if (tag === 'Artifact') return 'artifact';
    return typeof id === 'number' ? id : this.#owner;
  }

  #takeText(operation: number, args: readonly unknown[]): void {
    const [first, second] = args;
    switch (operation) {
      case OPS.beginText:
        this.#moveTo(IDENTITY);
        break;
      case OPS.setTextMatrix:
        this.#moveTo(matrixOf(args));
        break;
      case OPS.moveText:
        this.#moveTo(times([1, 0, 0, 1, Number(first), Number(second)], this.#line));
        break;
      case OPS.setFont:
        this.#state = { ...this.#state, size: Number(second) };
        break;
      case OPS.setCharSpacing:
        this.#state = { ...this.#state, characterSpacing: Number(first) };
        break;
      case OPS.setTextRise:
        this.#state = { ...this.#state, rise: Number(first) };
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        if (Array.isArray(first)) for (const shown of first) this.#show(shown);
        break;
    }
  }

  #moveTo(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  /** A glyph, or thousandths of the type size to move back. */
  #show(shown: unknown): void {
    const { size, characterSpacing, rise, matrix } = this.#state;
    if (typeof shown === 'number') this.#advance((-shown * size) / 1000);
    else if (isGlyph(shown)) {
      const advance = (shown.width * size) / 1000 + characterSpacing;
      const [scale, , , , x, y] = times([1, 0, 0, 1, 0, rise], times(this.#text, matrix));
      const glyph = {
        text: shown.unicode,
        x: mm(x),
        y: mm(this.#top - y),
        width: mm(advance * scale),
        size: size * scale,
      };
      this.painted.push({ kind: 'glyph', owner: this.#owner, glyph });
      this.#advance(advance);
    }
  }

  #advance(distance: number): void {
    this.#text = times([1, 0, 0, 1, distance, 0], this.#text);
  }
}

const isGlyph = (value: unknown): value is { readonly unicode: string; readonly width: number } =>
  typeof value === 'object' &&
  value !== null &&
  'unicode' in value &&
  typeof value.unicode === 'string' &&
  'width' in value &&
  typeof value.width === 'number';
