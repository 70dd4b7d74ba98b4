import { distinct, faultOfFile } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { DocNode } from '../document/nodes.ts';
import { paperOf } from '../document/paper.ts';
import type { Paper } from '../document/paper.ts';
import type { Look } from '../kinds/kind.ts';
import { councilHead } from './blocks/council-head.ts';
import { letterHead } from './blocks/letter-head.ts';
import type { SetHead } from './blocks/letter-head.ts';
import { setNotes } from './blocks/notes.ts';
import { withNotesRead } from './blocks/notes-where-read.ts';
import { releaseHead } from './blocks/release-head.ts';
import type { LayoutContext } from './context.ts';
import { flowOf } from './flow/document-flow.ts';
import { fillPages } from './flow/fill-pages.ts';
import { MOST_PAGES } from './flow/pagination.ts';
import { addPageFurniture } from './page-furniture.ts';
import { element, elementsOf } from './page.ts';
import type { PageDefinition } from './page.ts';
import { Pictures, reportLogo } from './pictures.ts';
import type { Images } from './pictures.ts';
import type { Ruler } from './ruler.ts';

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
  { ruler, images, sources = [] }: LayoutResources,
): Outcome<PageDefinition> {
  const found: Diagnostic[] = [];
  const pictures = new Pictures(ruler, images);
  const context: LayoutContext = { ruler, sources, pictures, look, report: (one) => found.push(one) };
  const paper = paperOf(nodes);
  reportLogo(context);
  const head = headOf(context, paper);
  const notes = setNotes(context, paper.notes);
  const { blocks, filled } = fillPages(flowOf(context, paper), head, notes);
  if (filled.length > MOST_PAGES) return { diagnostics: [...distinct(found), tooLong(nodes, context)] };
  const { pages, elements } = addPageFurniture(context, paper, filled, head, notes);
  const read = [...elements, ...head.elements, ...elementsOf(blocks)];
  const structure = element('Document', withNotesRead(read, notes.elements, pages));
  const value = { pages, structure, pair: look.schrift, images: pictures.usable };
  // Text is set more than once (balancing, a second attempt).
  return { value, diagnostics: distinct(found) };
}

/** Reported at the draft, which is the first of the sources; else at the template. */
function tooLong(nodes: readonly DocNode[], { sources }: LayoutContext): Diagnostic {
  const file = sources[0] ?? nodes[0]?.origin.file;
  const message = `Das Dokument hätte mehr als ${MOST_PAGES} Seiten; so lange Dokumente werden nicht gesetzt.`;
  const hint =
    'Den Text auf mehrere Entwürfe aufteilen; ist der Entwurf kurz, druckt die Textvorlage etwas zu oft.';
  return faultOfFile('layout/zu-lang', file?.path ?? '', message, hint);
}

function headOf(context: LayoutContext, paper: Paper): SetHead {
  const { head, furniture } = paper;
  if (head.council !== undefined) return councilHead(context, head.council);
  if (head.release !== undefined) return releaseHead(context, head.release, paper);
  return letterHead(context, head, furniture);
}
