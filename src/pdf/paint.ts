import type { ImageItem, LineItem, Page, PlacedRun, StructureElement } from '../layout/page.ts';
import type { DocumentFonts } from './fonts/document-fonts.ts';
import type { Marks } from './marks.ts';
import { PageContent } from './page-content.ts';
import type { PictureForms } from './pictures/picture-forms.ts';

/** Lines through and under text, pt (look.md 8). */
export const DECORATION_THICKNESS = 0.8;
/** In em above the baseline: clear of the bars of „4“, „e“ and „–“, which hide a line at half the height. */
const STRIKE_HEIGHT = 0.3;
/** How far the line stands out on either side of what is struck, pt. */
const STRIKE_OUT = 0.6;
/** Rounding of sums, pt. */
const TOUCHING = 0.01;
const SOFT_HYPHEN = '\u00AD';

/** What pages refer to by name. */
export interface PageResources {
  readonly fonts: DocumentFonts;
  readonly pictures: PictureForms;
}

/** Returns the operators of a page. `marks` collects which element owns what. */
export function paintPage(page: Page, index: number, resources: PageResources, marks: Marks): string {
  const content = new PageContent();
  const painter = new ItemPainter(page, index, content, resources, marks);
  for (const item of page.items) {
    switch (item.kind) {
      case 'line':
        painter.paint(item);
        break;
      case 'rule':
        content.openArtifact(item.artifact ?? 'layout');
        content.rule(item.x, page.height - item.y - item.height, item.width, item.height, item.colour);
        break;
      case 'frame': {
        const inset = item.stroke / 2;
        const [width, height] = [item.width - item.stroke, item.height - item.stroke];
        content.openArtifact(item.artifact ?? 'layout');
        content.frame(item.x + inset, page.height - item.y - inset - height, width, height, item.stroke);
        break;
      }
      case 'image':
        painter.paintPicture(item);
        break;
    }
  }
  return content.end();
}

class ItemPainter {
  readonly #page: Page;
  readonly #index: number;
  readonly #content: PageContent;
  readonly #fonts: DocumentFonts;
  readonly #pictures: PictureForms;
  readonly #marks: Marks;

  constructor(
    page: Page,
    index: number,
    content: PageContent,
    { fonts, pictures }: PageResources,
    marks: Marks,
  ) {
    this.#page = page;
    this.#index = index;
    this.#content = content;
    this.#fonts = fonts;
    this.#pictures = pictures;
    this.#marks = marks;
  }

  paint(line: LineItem): void {
    const ascent = this.#ascentOf(line.runs);
    for (const runs of stretchesOf(line.runs)) this.#paintStretch(line, runs, ascent);
  }

  paintPicture({ source, element, ...place }: ImageItem): void {
    const bottom = this.#page.height - place.y - place.height;
    if (element === undefined) this.#content.openArtifact('layout');
    else {
      this.#marks.boxes.set(element, [place.x, bottom, place.x + place.width, bottom + place.height]);
      this.#content.openElement(element, () => this.#marks.begin(element, this.#index));
    }
    const name = this.#pictures.nameOf(source, place);
    if (name !== undefined) this.#content.form(name, place.x, bottom);
  }

  /** Paints runs that belong to one element. All of a line stand on one baseline, except raised ones. */
  #paintStretch(
    { element, artifact, x, y: lineTop }: LineItem,
    runs: readonly PlacedRun[],
    ascent: number,
  ): void {
    const [first] = runs;
    if (first === undefined) return;
    const top = lineTop - (first.style.raise ?? 0) * first.style.size;
    const baseline = this.#page.height - top - ascent;
    if (element === undefined) this.#content.openArtifact(artifact ?? 'pagination');
    else this.#open(element, first, x, top);
    for (const run of runs) this.#show(run, x + run.x, baseline);
    for (const run of decoratedIn(runs)) this.#decorate(run, x + run.x, top, ascent);
    const link = element === undefined ? undefined : linkOf(first);
    if (link !== undefined) this.#link(link, runs, x, top);
  }

  #open(element: StructureElement, run: PlacedRun, left: number, top: number): void {
    const { inline, inner } = run;
    const point = { page: this.#index, left, top: this.#page.height - top };
    if (element.attributes.outline !== undefined && !this.#marks.headings.has(element))
      this.#marks.headings.set(element, { ...point, element });
    const anchor = inline?.attributes.anchor;
    if (inline !== undefined && anchor !== undefined && !this.#marks.destinations.has(anchor))
      this.#marks.destinations.set(anchor, { ...point, element: inline });
    // The label of a note stands on the line of its paragraph, and beside it in the tree.
    if (inline !== undefined && inline.type !== 'Lbl') this.#marks.adopt(element, inline);
    if (inline !== undefined && inner !== undefined) this.#marks.adopt(inline, inner);
    const target = inline === undefined ? element : (inner ?? targetOf(inline));
    this.#content.openElement(target, () => this.#marks.begin(target, this.#index));
  }

  #show({ text, style, drawn }: PlacedRun, x: number, baseline: number): void {
    if (text === '') return;
    const { font } = this.#fonts.of(style.face);
    const { size, colour, tracking = 0 } = style;
    const shown =
      drawn === undefined
        ? text === SOFT_HYPHEN
          ? font.showHyphen()
          : font.show(text, size)
        : font.showAs(text, drawn);
    this.#content.text(font, size, colour, tracking * size, x, baseline, shown);
  }

  #decorate({ style, width }: PlacedRun, x: number, top: number, lineAscent: number): void {
    const ascent = (this.#fonts.of(style.face).ascent / 1000) * style.size;
    const isUnderline = style.decoration === 'underline';
    // From the top of the line.
    const middle = isUnderline
      ? lineAscent + (style.leading - ascent) * 0.45
      : lineAscent - STRIKE_HEIGHT * style.size;
    const bottom = this.#page.height - top - middle - DECORATION_THICKNESS / 2;
    const out = isUnderline ? 0 : STRIKE_OUT;
    this.#content.rule(x - out, bottom, width + 2 * out, DECORATION_THICKNESS, style.colour);
  }

  #link(element: StructureElement, runs: readonly PlacedRun[], x: number, top: number): void {
    const left = runs.reduce((least, run) => Math.min(least, run.x), Number.POSITIVE_INFINITY);
    const right = runs.reduce((most, run) => Math.max(most, run.x + run.width), left);
    const height = Math.max(0, ...runs.map(({ style }) => style.leading));
    const upper = this.#page.height - top;
    const box = [x + left, upper - height, x + right, upper] as const;
    this.#marks.addLink({ page: this.#index, box, element });
  }

  /** In pt. Raised runs count only if there are no others. */
  #ascentOf(runs: readonly PlacedRun[]): number {
    let ascent = 0;
    let raised = 0;
    for (const { style } of runs) {
      const own = (this.#fonts.of(style.face).ascent / 1000) * style.size;
      if (style.raise === undefined) ascent = Math.max(ascent, own);
      else raised = Math.max(raised, own);
    }
    return ascent === 0 ? raised : ascent;
  }
}

/** The element that holds an inline one's runs. */
const targetOf = (inline: StructureElement): StructureElement => inline.children[0] ?? inline;

/** The link that a run belongs to: itself, or within the mark of a note. */
function linkOf({ inline }: PlacedRun): StructureElement | undefined {
  return [inline, inline?.children[0]].find((candidate) => candidate?.type === 'Link');
}

function stretchesOf(runs: readonly PlacedRun[]): readonly (readonly PlacedRun[])[] {
  if (runs.length < 2) return [runs];
  const stretches: PlacedRun[][] = [];
  for (const run of runs) {
    const previous = stretches.at(-1)?.at(-1);
    const joins =
      previous !== undefined &&
      previous.inline === run.inline &&
      previous.inner === run.inner &&
      previous.style.raise === run.style.raise;
    if (joins) stretches.at(-1)?.push(run);
    else stretches.push([run]);
  }
  return stretches;
}

const isBehind = (one: PlacedRun, next: PlacedRun): boolean =>
  Math.abs(one.x + one.width - next.x) < TOUCHING;

/** Runs with a line through or under them. Neighbours share one line, on whichever side. */
function decoratedIn(runs: readonly PlacedRun[]): readonly PlacedRun[] {
  const joined: PlacedRun[] = [];
  let previous: PlacedRun | undefined;
  for (const run of runs) {
    const { decoration, colour } = run.style;
    const last = joined.at(-1);
    if (decoration !== undefined) {
      const goesOn = previous?.style.decoration === decoration && previous.style.colour === colour;
      const x = last === undefined || isBehind(last, run) ? last?.x : isBehind(run, last) ? run.x : undefined;
      if (goesOn && last !== undefined && x !== undefined)
        joined.splice(-1, 1, { ...last, x, width: last.width + run.width });
      else joined.push(run);
    }
    previous = run;
  }
  return joined;
}
