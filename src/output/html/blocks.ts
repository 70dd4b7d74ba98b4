import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { imagesIn, visit } from '../../document/walk.ts';
import type { Visitor } from '../../document/walk.ts';
import type { Alignment, Block, Image, Inline, ListBlock, Table, TableCell } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { directionOf } from '../../markdown/right-to-left.ts';
import type { PageContext } from './context.ts';
import { inlines } from './inlines.ts';
import { stacked, type Html } from './stacked.ts';

export const blocks = (nodes: readonly Block[], page: PageContext): Html =>
  nodes.flatMap((node) => visit(elements, node, page));

const elements: Visitor<Block['type'], Html, [page: PageContext]> = {
  heading: ({ level, children }, page) => [
    ...(children.length === 0 ? [] : [h(`h${level}`, inDirection(children), [...inlines(children, page)])]),
    ...captions(imagesIn(children)),
  ],
  paragraph: ({ children }, page) => paragraph(children, page),
  list,
  table: (node, page) => [table(node, page)],
  quote: ({ children }, page) => [h('blockquote', {}, stacked(blocks(children, page)))],
  'code-block': ({ text }) => [h('pre', {}, h('code', {}, text))],
  rule: () => [h('hr')],
  // They stand below all else.
  footnotes: () => [],
};

/** Pictures alone in a paragraph are figures; within a text they stand in their line, the captions below it. */
function paragraph(children: readonly Inline[], page: PageContext): Html {
  const pictures = imagesIn(children);
  if (pictures.length === 0)
    return children.length === 0 ? [] : [h('p', inDirection(children), [...inlines(children, page)])];
  if (children.every(isPictureOrBlank))
    return pictures.flatMap((image) => figure(page.picture(image), image.title ? text(image.title) : []));
  return [h('p', inDirection(children), [...inlines(children, page)]), ...captions(pictures)];
}

/** Browsers set a text from left to right unless it says otherwise. */
const inDirection = (children: readonly Inline[]): { readonly dir?: 'rtl' } =>
  directionOf(plainText(children)) === 'rtl' ? { dir: 'rtl' } : {};

const isPictureOrBlank = (node: Inline): boolean =>
  node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.text.trim() === '');

const text = (value: string): Html => [{ type: 'text', value }];

const captions = (pictures: readonly Image[]): Html =>
  pictures.flatMap(({ title }) => (title ? [h('p', { className: 'caption' }, title)] : []));

export function figure(picture: Html, caption: Html): Html {
  if (picture.length === 0 && caption.length === 0) return [];
  const below = caption.length === 0 ? [] : [h('figcaption', {}, [...caption])];
  return [h('figure', {}, stacked([...picture, ...below]))];
}

/** Labels that HTML can count stand as numbers of the list; all others are text, as typed, before that of their item. */
function list({ ordered, items }: ListBlock, page: PageContext): Html {
  const numbers = items.map(({ label }) =>
    /^(?:0|[1-9]\d{0,8})\.$/u.test(label) ? Number.parseInt(label, 10) : undefined,
  );
  const isBulleted = !ordered && items.every(({ label }) => label === '–');
  const isCounted = ordered && numbers.every((number) => number !== undefined);
  const entries = items.map(({ label, children }, index): ElementContent => {
    const content = blocks(children, page);
    if (isBulleted) return item({}, content);
    const number = numbers[index];
    if (isCounted && number !== undefined) {
      const isNext = number === (numbers[index - 1] ?? 0) + 1;
      return item(isNext ? {} : { value: number }, content);
    }
    return item({}, labelled(label, content));
  });
  const [tag, className] = isCounted ? ['ol', undefined] : ['ul', isBulleted ? 'bullets' : 'labels'];
  return [h(tag, { className }, stacked(entries))];
}

/** One paragraph is the item's own text: a mail program that has lost the style then keeps the items together. */
function item(properties: Readonly<Record<string, number>>, content: Html): ElementContent {
  const [first, ...others] = content;
  if (first?.type !== 'element' || first.tagName !== 'p' || first.properties['className'] !== undefined)
    return h('li', properties, stacked(content));
  if (others.some((other) => other.type === 'element' && other.tagName === 'p'))
    return h('li', properties, stacked(content));
  return h('li', properties, [...first.children, ...stacked(others)]);
}

function labelled(label: string, content: Html): Html {
  const mark: Html = [h('span', { className: 'label' }, label), { type: 'text', value: ' ' }];
  const [first, ...others] = content;
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p', {}, [...mark]), ...content];
  return [{ ...first, children: [...mark, ...first.children] }, ...others];
}

/** On a narrow screen a wide table is moved within its frame, by keys as well. */
function table({ alignments, head, rows }: Table, page: PageContext): ElementContent {
  const hasHead = head.some(({ children }) => children.length > 0);
  const row = (cells: readonly TableCell[], isHead: boolean): ElementContent =>
    h(
      'tr',
      {},
      stacked(cells.map((each, column) => cell(each, { isHead, page, alignment: alignments[column] }))),
    );
  const top = hasHead ? [h('thead', {}, stacked([row(head, true)]))] : [];
  const rest = rows.length === 0 ? [] : [h('tbody', {}, stacked(rows.map((each) => row(each, false))))];
  const frame = { className: 'wide', role: 'group', ariaLabel: 'Tabelle', tabIndex: 0 };
  return h('div', frame, stacked([h('table', {}, stacked([...top, ...rest]))]));
}

interface CellPlace {
  readonly isHead: boolean;
  readonly page: PageContext;
  readonly alignment: Alignment | undefined;
}

/** An empty cell of the head heads nothing. */
function cell({ children }: TableCell, { isHead, page, alignment = 'left' }: CellPlace): ElementContent {
  const className = alignment === 'left' ? undefined : alignment;
  const content = [...inlines(children, page), ...inCell(imagesIn(children))];
  return isHead && children.length > 0
    ? h('th', { scope: 'col', className, ...inDirection(children) }, content)
    : h('td', { className, ...inDirection(children) }, content);
}

const inCell = (pictures: readonly Image[]): Html =>
  pictures.flatMap(({ title }) => (title ? [h('br'), { type: 'text', value: title } as const] : []));
