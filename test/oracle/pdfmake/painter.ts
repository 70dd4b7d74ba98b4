import { DECORATION_THICKNESS } from '../../../src/pdf/paint.ts';
import { loadRenderer } from './pdfmake.ts';
import type { Item, Line, Picture, Rectangle, RendererPage, Vector } from './pdfmake.ts';
import type {
  ImageItem,
  LineItem,
  Page,
  PageItem,
  PlacedRun,
  StructureElement,
} from '../../../src/layout/page.ts';
import type { DocumentFonts } from './fonts.ts';
import { Outline } from './outline.ts';
import type { PdfkitMarks } from './structure.ts';
import { pdfString } from './structure.ts';
import type { TaggedDocument } from './tagged-document.ts';

interface TaggedLine extends Line {
  readonly source: LineItem;
}

const isTagged = (line: Line): line is TaggedLine => 'source' in line;

const MakeRenderer = loadRenderer();

/** Paints finished pages with pdfmake's renderer, and says of every mark what it belongs to. */
export class Painter extends MakeRenderer {
  readonly #document: TaggedDocument;
  readonly #fonts: DocumentFonts;
  readonly #marks: PdfkitMarks;
  readonly #outline: Outline;
  readonly #anchors = new Set<string>();
  readonly #drawings: ReadonlyMap<string, string>;
  readonly #figures = new Map<Picture | Vector, ImageItem>();

  /** @param drawings SVG by the pictures' paths; all other pictures are in the document */
  constructor(
    document: TaggedDocument,
    fonts: DocumentFonts,
    marks: PdfkitMarks,
    drawings: ReadonlyMap<string, string>,
  ) {
    super(document);
    this.#drawings = drawings;
    this.#document = document;
    this.#fonts = fonts;
    this.#marks = marks;
    this.#outline = new Outline(document);
  }

  paint(pages: readonly Page[]): void {
    this.renderPages(pages.map((page) => this.#pageOf(page)));
    this.#document.closeMark();
  }

  #pageOf({ width, height, items }: Page): RendererPage {
    return { pageSize: { width, height }, items: items.flatMap((item) => this.#itemsOf(item)) };
  }

  #itemsOf(item: PageItem): readonly Item[] {
    switch (item.kind) {
      case 'line':
        return linesOf(item, this.#fonts).map((line) => ({ type: 'line', item: line }));
      case 'rule':
        return [
          {
            type: 'vector',
            item: rectangle(item.x, item.y, item.width, item.height, { color: item.colour }),
          },
        ];
      case 'frame': {
        const inset = item.stroke / 2;
        const [width, height] = [item.width - item.stroke, item.height - item.stroke];
        const stroke = { lineColor: '#000000', lineWidth: item.stroke };
        return [{ type: 'vector', item: rectangle(item.x + inset, item.y + inset, width, height, stroke) }];
      }
      case 'image':
        return [this.#pictureOf(item)];
    }
  }

  #pictureOf(item: ImageItem): Item {
    const place = { x: item.x, y: item.y, _width: item.width, _height: item.height };
    const svg = this.#drawings.get(item.source);
    if (svg !== undefined) {
      // The renderer leaves out what it cannot draw. Without this it would write that to the console.
      const drawing = { svg, ...place, options: { warningCallback: () => undefined } };
      this.#figures.set(drawing, item);
      return { type: 'svg', item: drawing };
    }
    this.#document.provideImage(item.source);
    const picture = { image: item.source, ...place };
    this.#figures.set(picture, item);
    return { type: 'image', item: picture };
  }

  override renderLine(line: Line, x: number, y: number): void {
    if (!isTagged(line)) throw new Error('a line of unknown origin');
    const { element: owner, runs } = line.source;
    const run = runs[0];
    if (owner === undefined || run === undefined) {
      this.#document.openArtifact('Pagination');
      super.renderLine(line, x, y);
      return;
    }
    this.#outline.reach(owner);
    const target = this.#targetOf(owner, run);
    this.#anchor(run.inline, x, y);
    this.#document.openElement(target, this.#marks);
    super.renderLine(line, x, y);
    const link = [run.inline, run.inline?.children[0]].find((one) => one?.type === 'Link');
    if (link !== undefined) this.#annotate(link, line, x, y);
  }

  /** The element a run belongs to: its own inline one, or that of its line. */
  #targetOf(owner: StructureElement, { inline, inner }: PlacedRun): StructureElement {
    if (inline === undefined) return owner;
    if (inline.type !== 'Lbl') this.#marks.adopt(owner, inline);
    if (inner !== undefined) {
      this.#marks.adopt(inline, inner);
      return inner;
    }
    return inline.children[0] ?? inline;
  }

  /** The place where an element begins, for links to it. */
  #anchor(element: StructureElement | undefined, x: number, y: number): void {
    const name = element?.attributes.anchor;
    if (name === undefined || this.#anchors.has(name)) return;
    this.#anchors.add(name);
    this.#document.addNamedDestination(name, 'XYZ', x, y, null);
  }

  #annotate(link: StructureElement, line: TaggedLine, x: number, y: number): void {
    const { href, goTo, contents = '' } = link.attributes;
    const width = line.source.runs.reduce((sum, run) => sum + run.width, 0);
    const from = x + (line.source.runs[0]?.x ?? 0);
    const structParent = this.#document.annotationParent(link, this.#marks);
    const annotation = { structParent, Contents: pdfString(contents) };
    if (href !== undefined) this.#document.link(from, y, width, line.getHeight(), href, annotation);
    if (goTo !== undefined) this.#document.goTo(from, y, width, line.getHeight(), goTo, annotation);
  }

  override renderVector(vector: Rectangle): void {
    this.#document.openArtifact('Layout');
    super.renderVector(vector);
  }

  override renderImage(picture: Picture): void {
    this.#openFigure(picture);
    super.renderImage(picture);
  }

  override renderSVG(drawing: Vector): void {
    this.#openFigure(drawing);
    super.renderSVG(drawing);
  }

  #openFigure(picture: Picture | Vector): void {
    const figure = this.#figures.get(picture)?.element;
    if (figure === undefined) this.#document.openArtifact('Layout');
    else {
      const { x, y, _width, _height } = picture;
      const { height } = this.#document.page;
      this.#marks.setBox(figure, [x, height - y - _height, x + _width, height - y]);
      this.#document.openElement(figure, this.#marks);
    }
  }
}

const rectangle = (x: number, y: number, w: number, h: number, paint: Partial<Rectangle>): Rectangle => ({
  type: 'rect',
  x,
  y,
  w,
  h,
  ...paint,
});

/** One line for each stretch that belongs to one element, all on the baseline of the whole. */
function linesOf(source: LineItem, fonts: DocumentFonts): readonly TaggedLine[] {
  const unraised = source.runs.filter(({ style }) => style.raise === undefined);
  const ascents = (unraised.length > 0 ? unraised : source.runs).map((run) => ascentOf(run, fonts));
  const ascent = Math.max(0, ...ascents);
  const height = Math.max(0, ...source.runs.map(({ style }) => style.leading));
  return groupRuns(source.runs).map((runs) => ({
    x: source.x,
    y: source.y - raiseOf(runs[0]),
    source: { ...source, runs },
    inlines: runs.map((run) => ({
      text: run.text,
      x: run.x,
      width: run.width,
      height,
      font: fonts.font(run.style.face),
      fontSize: run.style.size,
      color: run.style.colour,
      characterSpacing: (run.style.tracking ?? 0) * run.style.size,
      ...(run.style.decoration === undefined
        ? {}
        : { decoration: DECORATIONS[run.style.decoration], decorationThickness: DECORATION_THICKNESS }),
    })),
    getHeight: () => height,
    getAscenderHeight: () => ascent,
  }));
}

const DECORATIONS = { strike: 'lineThrough', underline: 'underline' } as const;

const ascentOf = ({ style }: PlacedRun, fonts: DocumentFonts): number =>
  (fonts.ascent(style.face) / 1000) * style.size;

const raiseOf = (run: PlacedRun | undefined): number => (run?.style.raise ?? 0) * (run?.style.size ?? 0);

function groupRuns(runs: readonly PlacedRun[]): readonly (readonly PlacedRun[])[] {
  const groups: PlacedRun[][] = [];
  for (const run of runs) {
    const previous = groups.at(-1)?.at(-1);
    const joins =
      previous !== undefined &&
      previous.inline === run.inline &&
      previous.inner === run.inner &&
      previous.style.raise === run.style.raise;
    if (joins) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups;
}
