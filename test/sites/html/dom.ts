import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

/**
 * HTML as a browser reads it: parse5 follows the standard's parser (WHATWG, 13.2), so what it takes for an element is
 * one. A browser itself would be 300 MB in each CI run for no more than that.
 */
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const wholePage = (html: string): readonly Node[] => parse(html).childNodes;

export const fragment = (html: string): readonly Node[] => parseFragment(html).childNodes;

export const isElement = (node: Node): node is Element => 'tagName' in node;

const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const textOf = (node: Node): string => (isText(node) ? node.value : '');

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/u).includes(name);

/** All elements, in the order of the page; what is in a `template` is on no page. */
export function elementsIn(nodes: readonly Node[]): readonly Element[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element.childNodes)]);
}
