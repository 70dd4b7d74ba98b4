import { h } from 'hastscript';
import { visit } from '../../document/walk.ts';
import type { Visitor } from '../../document/walk.ts';
import type { Inline } from '../../markdown/nodes.ts';
import { around, beforeMark, plainText, SPOKEN_DELETED } from '../../markdown/plain-text.ts';
import { isWebAddress } from '../../markdown/rules/link.ts';
import type { PageContext } from './context.ts';
import type { Html } from './stacked.ts';

interface Place {
  readonly page: PageContext;
  readonly isInLink: boolean;
}

export const inlines = (nodes: readonly Inline[], page: PageContext): Html =>
  inLine(nodes, { page, isInLink: false });

const inLine = (nodes: readonly Inline[], place: Place): Html =>
  nodes.flatMap((node, index) => {
    if (node.type === 'strikethrough') return struck(node.children, place, around(nodes, index).before);
    const gap = node.type === 'footnote-reference' ? beforeMark(nodes[index - 1]) : '';
    return [...(gap === '' ? [] : [h('sup', {}, gap)]), ...visit(elements, node, place)];
  });

const text = (value: string): Html => [{ type: 'text', value }];

const elements: Visitor<Inline['type'], Html, [place: Place]> = {
  text: (node) => text(node.text),
  code: (node) => [h('code', {}, node.text)],
  strong: ({ children }, place) => [h('strong', {}, [...inLine(children, place)])],
  emphasis: ({ children }, place) => [h('em', {}, [...inLine(children, place)])],
  strikethrough: ({ children }, place) => struck(children, place, ''),
  foreign: ({ lang, children }, place) => [h('span', { lang }, [...inLine(children, place)])],
  subscript: ({ children }, place) => [h('sub', {}, [...inLine(children, place)])],
  superscript: ({ children }, place) => [h('sup', {}, [...inLine(children, place)])],
  link: ({ href, children }, place) => {
    // Whatever a template says: nothing but these is ever a link.
    if (place.isInLink || !leadsSomewhere(href)) return inLine(children, place);
    return [h('a', { href }, [...inLine(children, { ...place, isInLink: true })])];
  },
  break: () => [h('br')],
  image: (image, { page }) => page.picture(image),
  'footnote-reference': ({ number }, { page, isInLink }) => [page.notes.mark(number, isInLink)],
};

const leadsSomewhere = (href: string): boolean => isWebAddress(href) || /^tel:./iu.test(href);

/**
 * Few screen readers say that words are struck: it is written, and where there is a style, seen by nobody. A blank at their
 * beginning parts what is said from the word before.
 */
function struck(children: readonly Inline[], place: Place, before: string): Html {
  const blank = /^\s/u.test(plainText(children)) ? ' ' : before;
  return [
    h('span', { className: 'spoken' }, `${blank}[${SPOKEN_DELETED} `),
    h('s', {}, [...inLine(children, place)]),
    h('span', { className: 'spoken' }, ']'),
  ];
}
