import type { PhrasingContent } from 'mdast';
import { subscript } from '../grammar/subscript.ts';
import { superscript } from '../grammar/superscript.ts';
import type { Image, Inline, Link } from '../markdown/nodes.ts';
import { around, plainText, SPOKEN_DELETED } from '../markdown/plain-text.ts';
import { type Address, address, destination } from './address.ts';
import { escaped } from './escaped.ts';
import { CLOSES, OBJECT, OPENS, type Place } from './marks/mark.ts';
import type { Site } from './site.ts';

/** A line of text as nodes of mdast whose texts are Markdown of the target's dialect already. */
export function phrasing(line: readonly Inline[], place: Place, site: Site): readonly PhrasingContent[] {
  const pieces = piecesOf(line, place, site);
  const texts = escaped(
    pieces.map(({ text }) => text),
    { place, hasNotes: site.hasNotes },
    site.dialect,
  );
  const [nodes] = nested(pieces, texts, 0);
  return nodes;
}

/** A run in order: texts, what stands in it for one character, and the marks around some of it. */
interface Piece {
  readonly text: string;
  readonly node?: PhrasingContent;
  readonly opens?: 'strong' | 'emphasis' | 'delete';
}

function piecesOf(line: readonly Inline[], place: Place, site: Site): readonly Piece[] {
  return line.flatMap((node, index): readonly Piece[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.text }];
      case 'strong':
      case 'emphasis':
        return marked(node.type, piecesOf(node.children, place, site));
      case 'strikethrough':
        return [
          { text: `${around(line, index).before}[${SPOKEN_DELETED} ` },
          ...marked('delete', piecesOf(node.children, place, site)),
          { text: ']' },
        ];
      case 'subscript':
        return shifted(node.children, subscript, place, site);
      case 'superscript':
        return shifted(node.children, superscript, place, site);
      case 'break':
        return place === 'paragraph' || place === 'item' || place === 'quote'
          ? [{ text: '\n', node: { type: 'break' } }]
          : [{ text: place === 'cell' ? ' / ' : ' ' }];
      case 'code':
        return site.dialect.canBeCode(node.text)
          ? [object({ type: 'inlineCode', value: node.text })]
          : [{ text: node.text }];
      case 'link':
        return linkPieces(node, site);
      case 'image':
        return [object(imageNode(node, site))];
      case 'footnote-reference':
        return site.dialect.hasFootnotes
          ? [
              object({
                type: 'footnoteReference',
                identifier: String(node.number),
                label: String(node.number),
              }),
            ]
          : [{ text: superscript(String(node.number)) ?? String(node.number) }];
    }
  });
}

const object = (node: PhrasingContent): Piece => ({ text: OBJECT, node });

function marked(opens: NonNullable<Piece['opens']>, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.some(({ text }) => text.trim() !== '')
    ? [{ text: OPENS, opens }, ...pieces, { text: CLOSES }]
    : pieces;
}

/** Raised or lowered where Unicode has the characters. */
function shifted(
  children: readonly Inline[],
  shift: (text: string) => string | undefined,
  place: Place,
  site: Site,
): readonly Piece[] {
  const text = shift(plainText(children));
  return text === undefined ? piecesOf(children, place, site) : [{ text }];
}

function linkPieces({ href, children }: Link, site: Site): readonly Piece[] {
  const printed = address(href, children, site.dialect);
  return [object(printed.form === 'link' ? linkNode(href, children, site) : bareNode(printed))];
}

function linkNode(href: string, children: readonly Inline[], site: Site): PhrasingContent {
  return { type: 'link', url: destination(href), children: [...phrasing(children, 'label', site)] };
}

const bareNode = ({ form, text }: Exclude<Address, { form: 'link' }>): PhrasingContent => ({
  type: 'text',
  value: form === 'in-brackets' ? `<${text}>` : text,
});

function imageNode({ src, alt }: Image, site: Site): PhrasingContent {
  const [text = ''] = escaped([alt], { place: 'label', hasNotes: site.hasNotes }, site.dialect);
  return { type: 'image', url: destination(site.pictureAddress(src)), alt: text };
}

/** The pieces from one place on, up to the mark that closes, and where it stands. */
function nested(
  pieces: readonly Piece[],
  texts: readonly string[],
  start: number,
): readonly [readonly PhrasingContent[], number] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  for (; at < pieces.length && pieces[at]?.text !== CLOSES; at += 1) {
    const { opens, node } = pieces[at] ?? {};
    if (opens !== undefined) {
      const [children, end] = nested(pieces, texts, at + 1);
      nodes.push({ type: opens, children: [...children] });
      at = end;
    } else nodes.push(node ?? { type: 'text', value: texts[at] ?? '' });
  }
  return [nodes, at];
}
