import type { PhrasingContent } from 'mdast';
import { subscript } from '../grammar/subscript.ts';
import { superscript } from '../grammar/superscript.ts';
import type { Image, Inline, Link } from '../markdown/nodes.ts';
import { around, plainText, SPOKEN_DELETED } from '../markdown/plain-text.ts';
import { address, destination, type Neighbours } from './address.ts';
import { pictureTag } from './picture-tag.ts';
import { escaped } from './escaped.ts';
import { CLOSES, CODE, LABEL_CLOSES, LABEL_OPENS, OBJECT, OPENS, type Place } from './marks/mark.ts';
import type { Site } from './site.ts';

/** A line of text in order: its texts, what stands in it for one character, and the marks around some of it. */
export interface Piece {
  readonly text: string;
  readonly node?: PhrasingContent;
  /** Up to the piece that closes it. */
  readonly opens?: Emphasis | { readonly url: string };
}

type Emphasis = 'strong' | 'emphasis' | 'delete';

/** What is said of the place of a line, and of the marks around it. */
export interface Around {
  readonly place: Place;
  readonly site: Site;
  readonly within: readonly Emphasis[];
}

export function piecesOf(line: readonly Inline[], where: Around): readonly Piece[] {
  const nodes = merged(line);
  return nodes.flatMap((node, index): readonly Piece[] => {
    switch (node.type) {
      case 'text':
        return where.within.includes('delete') ? struckPieces(node.text) : [{ text: node.text }];
      case 'strong':
      case 'emphasis':
        return marked(node.type, node.children, where);
      case 'strikethrough':
        return [
          { text: `${around(nodes, index).before}[${SPOKEN_DELETED} ` },
          ...marked('delete', node.children, where),
          { text: ']' },
        ];
      // No Markdown has a language.
      case 'foreign':
        return piecesOf(node.children, where);
      case 'subscript':
        return shifted(node.children, subscript, where);
      case 'superscript':
        return shifted(node.children, superscript, where);
      case 'break':
        return breakPieces(where);
      case 'code':
        return canBeCode(node.text, where)
          ? [{ text: CODE, node: { type: 'inlineCode', value: node.text } }]
          : [{ text: node.text }];
      case 'link':
        return linkPieces(node, neighbours(nodes, index, where), where);
      case 'image':
        return [object(imageNode(node, where))];
      case 'footnote-reference':
        return [noteMark(node.number, where)];
    }
  });
}

/** Two bold texts with nothing between them are one: their marks would meet. */
function merged(line: readonly Inline[]): readonly Inline[] {
  const nodes: Inline[] = [];
  for (const node of line) {
    const last = nodes.at(-1);
    const isSame =
      (node.type === 'strong' || node.type === 'emphasis') && last !== undefined && last.type === node.type;
    if (node.type === 'code' && last?.type === 'code')
      nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    else if (isSame && 'children' in last)
      nodes[nodes.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else nodes.push(node);
  }
  return nodes;
}

function marked(type: Emphasis, children: readonly Inline[], where: Around): readonly Piece[] {
  const pieces = piecesOf(children, { ...where, within: [...where.within, type] });
  const { before, inner, after } = withoutEnds(pieces, type === 'delete' ? blankEnds : unseenEnds);
  const says = inner.some(({ text, node }) => node !== undefined || /[^\uE000-\uE005]/u.test(text));
  if (!says || where.within.includes(type)) return pieces;
  return [...before, { text: OPENS, opens: type }, ...inner, { text: CLOSES }, ...after];
}

/** A mark beside a blank would be none. */
const blankEnds = { start: /^\s+/u, end: /(?<!\s)\s+$/u } as const;

/** Nobody sees that an emoji is bold, and beside one not every site finds the mark. */
const unseenEnds = {
  start: /^[\s\u{10000}-\u{10FFFF}]+/u,
  end: /(?<![\s\u{10000}-\u{10FFFF}])[\s\u{10000}-\u{10FFFF}]+$/v,
} as const;

function withoutEnds(pieces: readonly Piece[], { start, end }: typeof blankEnds | typeof unseenEnds) {
  const first = endOf(pieces[0], start);
  const rest = first === '' ? pieces : [textPiece(pieces[0], first.length), ...pieces.slice(1)];
  const last = endOf(rest.at(-1), end);
  const inner = last === '' ? rest : [...rest.slice(0, -1), textPiece(rest.at(-1), 0, -last.length)];
  return { before: asPieces(first), inner: inner.filter(({ text }) => text !== ''), after: asPieces(last) };
}

const asPieces = (text: string): readonly Piece[] => (text === '' ? [] : [{ text }]);

const endOf = (piece: Piece | undefined, pattern: RegExp): string =>
  piece === undefined || piece.node !== undefined || piece.opens !== undefined
    ? ''
    : (pattern.exec(piece.text)?.[0] ?? '');

const textPiece = (piece: Piece | undefined, from: number, to?: number): Piece => ({
  text: piece?.text.slice(from, to) ?? '',
});

/** Raised or lowered where Unicode has the characters. */
function shifted(
  children: readonly Inline[],
  shift: (text: string) => string | undefined,
  where: Around,
): readonly Piece[] {
  const text = shift(plainText(children));
  return text === undefined ? piecesOf(children, where) : [{ text }];
}

/** A cell and a heading are one line. */
function breakPieces({ place }: Around): readonly Piece[] {
  if (place === 'cell') return [{ text: ' / ' }];
  return place === 'heading' ? [{ text: ' ' }] : [{ text: '\n', node: { type: 'break' } }];
}

/** A bar in a cell's code would need a backslash that some sites print. */
const canBeCode = (text: string, { place, site }: Around): boolean =>
  text.trim() !== '' && site.dialect.canBeCode(text) && !(place === 'cell' && text.includes('|'));

const object = (node: PhrasingContent): Piece => ({ text: OBJECT, node });

/** `~~` would end what is struck, behind a backslash as well. */
function struckPieces(text: string): readonly Piece[] {
  const [first = '', ...others] = text.split('~');
  const sign = object({ type: 'text', value: '&#126;' });
  return [{ text: first }, ...others.flatMap((other) => [sign, { text: other }])];
}

const neighbours = (line: readonly Inline[], index: number, { within }: Around): Neighbours => ({
  before: line[index - 1],
  after: line[index + 1],
  isMarked: within.length > 0,
});

function linkPieces({ href, children }: Link, beside: Neighbours, where: Around): readonly Piece[] {
  const { form, text } = address({ href, children, beside }, where.site.dialect);
  if (form === 'link')
    return [
      { text: LABEL_OPENS, opens: { url: destination(href) } },
      ...piecesOf(children, where),
      { text: LABEL_CLOSES },
    ];
  return [object({ type: 'text', value: form === 'in-brackets' ? `<${text}>` : text })];
}

function imageNode({ src, alt }: Image, { place, site }: Around): PhrasingContent {
  const texts = [LABEL_OPENS, alt, LABEL_CLOSES];
  const [, text = ''] = escaped(texts, { place, hasNotes: site.hasNotes }, site.dialect);
  const url = destination(site.pictureAddress(src));
  return text !== alt && site.dialect.losesEscapesInAlt
    ? { type: 'html', value: pictureTag(url, alt) }
    : { type: 'image', url, alt: text };
}

function noteMark(number: number, { site }: Around): Piece {
  const label = String(number);
  if (!site.dialect.hasFootnotes) return { text: superscript(label) ?? label };
  return object({ type: 'footnoteReference', identifier: label, label });
}
