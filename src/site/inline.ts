import type { PhrasingContent } from 'mdast';
import type { Inline } from '../markdown/nodes.ts';
import { escaped } from './escaped.ts';
import { CLOSES, LABEL_CLOSES, type Place } from './marks/mark.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Site } from './site.ts';

/** A line of text as nodes of mdast whose texts are Markdown of the target's dialect already. */
export function phrasing(line: readonly Inline[], place: Place, site: Site): readonly PhrasingContent[] {
  const pieces = trimmed(piecesOf(line, { place, site, within: [] }));
  const texts = escaped(
    pieces.map(({ text }) => text),
    { place, hasNotes: site.hasNotes },
    site.dialect,
  );
  return nested(pieces, texts, 0).nodes;
}

/** Blanks at the ends of lines say nothing, and some are marks. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.node !== undefined || piece.opens !== undefined) return piece;
    const above = pieces[index - 1]?.text ?? '\n';
    const below = pieces[index + 1]?.text ?? '\n';
    const text = above === '\n' ? piece.text.replace(/^[ \t]+/u, '') : piece.text;
    return { ...piece, text: below === '\n' ? text.replace(/(?<![ \t])[ \t]+$/u, '') : text };
  });
}

/** The pieces from one place on, up to what closes, and where that stands. */
function nested(
  pieces: readonly Piece[],
  texts: readonly string[],
  start: number,
): { readonly nodes: readonly PhrasingContent[]; readonly end: number } {
  const nodes: PhrasingContent[] = [];
  let at = start;
  for (let piece = pieces[at]; piece !== undefined && !isEnd(piece); piece = pieces[at]) {
    const { opens, node } = piece;
    if (opens === undefined) nodes.push(node ?? { type: 'text', value: texts[at] ?? '' });
    else {
      const inner = nested(pieces, texts, at + 1);
      const children = [...inner.nodes];
      nodes.push(
        typeof opens === 'string' ? { type: opens, children } : { type: 'link', ...opens, children },
      );
      at = inner.end;
    }
    at += 1;
  }
  return { nodes, end: at };
}

const isEnd = ({ text }: Piece): boolean => text === CLOSES || text === LABEL_CLOSES;
