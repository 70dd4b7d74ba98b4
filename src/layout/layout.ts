import { faultOfFile } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { DocNode } from '../document/nodes.ts';
import type { Look } from '../kinds/kind.ts';
import { councilHead } from './blocks/council-head.ts';
import { NO_PICTURE, PICTURE_HINT, PICTURE_OUTSIDE } from './blocks/picture.ts';
import { letterHead } from './blocks/letter-head.ts';
import type { Head } from './blocks/letter-head.ts';
import { releaseHead } from './blocks/release-head.ts';
import { setNotes } from './blocks/notes.ts';
import type { SetNotes } from './blocks/notes.ts';
import type { CloseSetting } from './blocks/signatures.ts';
import type { LayoutContext } from './context.ts';
import { stack } from './flow/box.ts';
import type { FlowBlock } from './flow/box.ts';
import { flowOf } from './flow/document-flow.ts';
import type { SetFlow } from './flow/document-flow.ts';
import { furnish } from './furnish.ts';
import { MOST_PAGES, paginate } from './flow/pagination.ts';
import type { FilledPage } from './flow/pagination.ts';
import { LANDSCAPE, PORTRAIT, TEXT_AREA } from './measures.ts';
import { element } from './page.ts';
import type { PageDefinition } from './page.ts';
import type { PictureFault, PictureSize, Ruler } from './ruler.ts';

/** The files of pictures, each asked for when it is to be set. */
export interface Images {
  /** The bytes, or that the path leaves the workspace, whether or not there is such a file; nothing where there is none. */
  get(path: string): Uint8Array | 'outside' | undefined;
}

export interface LayoutResources {
  readonly ruler: Ruler;
  readonly images: Images;
  /** The files that a template's fields were written in. */
  readonly sources?: readonly SourceFile[];
}

/**
 * A composed document on finished A4 pages, after DIN 5008 and the house's look; none where they would be more than
 * any document has (`layout/zu-lang`).
 */
export function layoutDocument(
  nodes: readonly DocNode[],
  look: Look,
  resources: LayoutResources,
): Outcome<PageDefinition> {
  const diagnostics: Diagnostic[] = [];
  const pictures = new Pictures(resources);
  const { ruler, sources = [] } = resources;
  const context: LayoutContext = {
    ruler,
    sources,
    pictures,
    look,
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  reportLogo(context);
  const head = headOf(context, nodes);
  const notes = setNotes(
    context,
    nodes.filter((node) => node.type === 'footnotes'),
  );
  const { blocks, filled } = fillPages(flowOf(context, nodes), head, notes);
  if (filled.length > MOST_PAGES) return { diagnostics: [...distinct(diagnostics), tooLong(nodes, context)] };
  const furniture = furnish(context, nodes, filled, head, notes);
  const tags = [
    ...furniture.elements,
    ...head.elements,
    ...blocks.flatMap(({ elements }) => elements),
    ...notes.elements,
  ];
  return {
    value: {
      pages: furniture.pages,
      structure: element('Document', tags),
      pair: look.schrift,
      images: pictures.usable,
    },
    diagnostics: distinct(diagnostics),
  };
}

class Pictures {
  readonly #ruler: Ruler;
  readonly #images: Images;
  readonly #known = new Map<string, PictureSize | PictureFault>();
  readonly #usable = new Map<string, Uint8Array>();

  constructor({ ruler, images }: LayoutResources) {
    this.#ruler = ruler;
    this.#images = images;
  }

  /** What is no picture is reported where it was to be set, and left out. */
  get usable(): ReadonlyMap<string, Uint8Array> {
    return this.#usable;
  }

  get(path: string): PictureSize | PictureFault {
    const known = this.#known.get(path) ?? this.#look(path);
    this.#known.set(path, known);
    return known;
  }

  #look(path: string): PictureSize | PictureFault {
    const bytes = this.#images.get(path);
    if (bytes === undefined) return NO_PICTURE;
    if (bytes === 'outside') return PICTURE_OUTSIDE;
    const picture = this.#ruler.picture(bytes);
    if (!('fault' in picture)) this.#usable.set(path, bytes);
    return picture;
  }
}

/** Told of the draft, which is the first of the sources; else of the template. */
function tooLong(nodes: readonly DocNode[], { sources }: LayoutContext): Diagnostic {
  const file = sources[0] ?? nodes[0]?.origin.file;
  const message = `Das Dokument hätte mehr als ${MOST_PAGES} Seiten; so lange Dokumente werden nicht gesetzt.`;
  const hint =
    'Den Text auf mehrere Entwürfe aufteilen; ist der Entwurf kurz, druckt die Textvorlage etwas zu oft.';
  return faultOfFile('layout/zu-lang', file?.path ?? '', message, hint);
}

function reportLogo({ look, pictures, report }: LayoutContext): void {
  if (look.logo === undefined) return;
  const picture = pictures.get(look.logo.datei);
  if (!('fault' in picture)) return;
  const message = `Das Logo lässt sich nicht verwenden. ${picture.fault}`;
  report(faultOfFile('layout/bild', look.logo.datei, message, PICTURE_HINT));
}

function headOf(context: LayoutContext, nodes: readonly DocNode[]): Head {
  const council = nodes.find((node) => node.type === 'council-head');
  if (council !== undefined) return councilHead(context, council);
  const letterhead = nodes.find((node) => node.type === 'letterhead');
  const draftMark = nodes.find((node) => node.type === 'draft-mark');
  const release = nodes.find((node) => node.type === 'release-head');
  if (release !== undefined) {
    return releaseHead(context, {
      head: release,
      hasEmbargo: nodes.some((node) => node.type === 'embargo'),
      ...(letterhead === undefined ? {} : { letterhead }),
      ...(draftMark === undefined ? {} : { draftMark }),
    });
  }
  const returnLine = nodes.find((node) => node.type === 'return-line');
  const address = nodes.find((node) => node.type === 'address');
  const infoBlock = nodes.find((node) => node.type === 'info-block');
  const dateLine = nodes.find((node) => node.type === 'date-line');
  return letterHead(context, {
    ...(letterhead === undefined ? {} : { letterhead }),
    ...(returnLine === undefined ? {} : { returnLine }),
    ...(address === undefined ? {} : { address }),
    ...(infoBlock === undefined ? {} : { infoBlock }),
    ...(dateLine === undefined ? {} : { dateLine }),
    ...(draftMark === undefined ? {} : { draftMark }),
  });
}

interface Filled {
  readonly blocks: readonly FlowBlock[];
  readonly filled: readonly FilledPage[];
}

/**
 * If only the tail (supporters, enclosures, copies) or signatures fall on a last page, the close is set again with
 * less room. If that does not help, the last row of signatures goes along with the tail, and signatures take the
 * greeting and the end of the text along (look.md 9).
 */
function fillPages(flow: SetFlow, head: Head, notes: SetNotes): Filled {
  const usual = fill(flow, head, notes, 'usual');
  if (!endsWithout(usual.filled, 'text')) return usual;
  const tight = fill(flow, head, notes, 'tight');
  if (tight.filled.length < usual.filled.length) return tight;
  if (endsWithout(usual.filled, 'signatures')) return fill(flow, head, notes, 'together');
  const whole = fill(flow, head, notes, 'whole');
  // More names than a page holds.
  return endsWithout(whole.filled, 'text') ? usual : whole;
}

function fill(flow: SetFlow, head: Head, notes: SetNotes, close: CloseSetting): Filled {
  const blocks = [...(head.flow ?? []), ...flow(close), ...notes.atEnd];
  const area = {
    firstTop: head.flowTop,
    followingTop: TEXT_AREA.followingTop,
    bottom: PORTRAIT.bottom,
    landscapeBottom: LANDSCAPE.bottom,
  };
  return { blocks, filled: paginate(stack(blocks), area, notes.height) };
}

/** Whether the last of several pages holds nothing but the tail, or nothing but signatures and the tail. */
function endsWithout(filled: readonly FilledPage[], missing: 'text' | 'signatures'): boolean {
  const last = filled.at(-1);
  const allowed = missing === 'text' ? ['signatures', 'tail'] : ['tail'];
  if (filled.length < 2 || last === undefined || last.boxes.length === 0) return false;
  return last.boxes.every(({ box }) => box.role !== undefined && allowed.includes(box.role));
}

/** Text is set more than once (balancing, a second attempt): each finding is told once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, file, message, span } = diagnostic;
    seen.set(JSON.stringify([code, file, message, span?.start]), diagnostic);
  }
  return [...seen.values()];
}
